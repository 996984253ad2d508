// What finance needs to pay what was agreed: the sum, whose account, the order, and the paper that proves the transfer.
import { paymentProof, sendPaymentProof } from './api.js';
import { el, ltr, pairs, section } from './dom.js';
import { uploadControls } from './upload.js';
import { date, moment, riyals, t } from './text.js';
import { inLanguage } from '../language.js';

const money = (amount) => el('bdi', {}, riyals(amount));
const said = (text) => text && el('span', { class: 'casework-about', dir: 'auto' }, text);
const named = (who, people) => el('bdi', {}, inLanguage(people[who].ar, people[who].en));
const by = (who, people, at) => who && el('span', {}, named(who, people), at ? ` · ${moment(at)}` : '');

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
    ...payment.orders.map((order, at) => orderPart(order, payment.people, at === payment.orders.length - 1 ? payment.iban : null))
  );
}

function orderPart(order, people, iban) {
  return section(
    t('paymentOrder'),
    pairs([
      [t('status'), t(`PAYMENT_${order.state}`)],
      [t('payee'), order.payee],
      [t('account'), ltr(iban || order.maskedIban)],
      [t('entitlementAmount'), money(order.amount)],
      [t('paymentReference'), ltr(order.orderNumber)],
      [t('voucher'), ltr(order.voucher)],
      [t('preparedBy'), by(order.preparedBy, people, order.preparedAt)],
      [t('approvedBy'), by(order.approvedBy, people, order.approvedAt)],
      [t('sentBackWhy'), said(order.sentBack)],
      [t('bankReference'), order.bankReference && ltr(order.bankReference)],
      [t('paidOn'), order.transferredOn && date(order.transferredOn)],
      [t('transferredBy'), by(order.transferredBy, people)],
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
