// What finance needs to pay what was agreed: the sum, whose account, the order, and the paper that proves the transfer.
import { paymentProof, sendPaymentProof } from './api.js';
import { pairs, section } from './case.js';
import { el, ltr } from './dom.js';
import { uploadControls } from './upload.js';
import { date, moment, t } from './text.js';

const money = (amount) => el('bdi', {}, `${Number(amount).toFixed(2)} ${t('riyal')}`);
const said = (text) => text && el('span', { class: 'casework-about', dir: 'auto' }, text);
const by = (who, at) => who && [el('bdi', {}, who), at ? ` · ${moment(at)}` : ''];

/** What is to be paid, and each order of it, the newest last. */
export function paymentPart(payment) {
  return el(
    'div',
    {},
    section(
      t('payment'),
      pairs([
        [t('entitlementAmount'), money(payment.amount)],
        [t('payBy'), payment.payBy && date(payment.payBy)],
        [t('payeeOnRecord'), payment.payees.length ? payment.payees.join(' / ') : t('nobodyToPay')]
      ])
    ),
    ...payment.orders.map((order, at) => orderPart(order, at === payment.orders.length - 1 ? payment.iban : null))
  );
}

function orderPart(order, iban) {
  return section(
    t('paymentOrder'),
    pairs([
      [t('status'), t(`PAYMENT_${order.state}`)],
      [t('payee'), order.payee],
      [t('account'), ltr(iban || order.maskedIban)],
      [t('entitlementAmount'), money(order.amount)],
      [t('paymentReference'), ltr(order.orderNumber)],
      [t('voucher'), ltr(order.voucher)],
      [t('preparedBy'), by(order.preparedBy, order.preparedAt)],
      [t('approvedBy'), by(order.approvedBy, order.approvedAt)],
      [t('sentBackWhy'), said(order.sentBack)],
      [t('bankReference'), order.bankReference && ltr(order.bankReference)],
      [t('paidOn'), order.transferredOn && date(order.transferredOn)],
      [t('transferredBy'), by(order.transferredBy)],
      [t('receiptWords'), said(order.receipt)]
    ])
  );
}

/** The paper that proves the transfer: the one that is there, and the controls for another; `changed` shows it anew. */
export function proofPart(caseNumber, payment, changed) {
  const proof = payment.proof;
  return section(
    t('transferProof'),
    proof
      ? el('p', {}, el('a', { href: paymentProof(caseNumber), download: true }, el('bdi', {}, proof.fileName)), ' ', el('span', { class: 'casework-when' }, moment(proof.receivedAt)))
      : el('p', { class: 'casework-none' }, t('noTransferProof')),
    el(
      'div',
      { 'data-place': 'proof', 'data-apart': true },
      ...uploadControls({ caseNumber, largestDocument: payment.largest }, () => 'transfer-proof', changed, sendPaymentProof)
    )
  );
}
