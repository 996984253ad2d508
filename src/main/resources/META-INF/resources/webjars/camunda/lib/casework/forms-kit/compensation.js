// A compensation beside the form: what is claimed, who investigates, what was found and ruled, offered, agreed and paid.
import { el, ltr, pairs, section } from './dom.js';
import { date, moment, riyals as money, t } from './text.js';
import { inLanguage } from '../language.js';
import { shortHash } from './votes.js';

const label = (one) => one && inLanguage(one.ar, one.en);
const said = (text) => text && el('span', { class: 'casework-about', dir: 'auto' }, text);
const named = (one) => one && el('bdi', {}, label(one));
const when = (by, at) => el('span', { class: 'casework-when' }, by ? [named(by), ' · '] : '', at ? moment(at) : '');
const riyals = (amount) => (amount === null || amount === undefined ? null : el('bdi', {}, money(amount)));
const numbers = (evidence) => (evidence && evidence.length ? [' ', t('evidenceNumbers'), ' ', evidence.join(inLanguage('، ', ', '))] : '');
/** What is claimed for, or was harmed. */
const thing = (item) => el('li', {}, el('bdi', {}, item.what), ' – ', riyals(item.amount), numbers(item.evidence));
const asList = (rows) => el('ul', { class: 'casework-criteria' }, ...rows);
const part = (title, rows) => (rows.length ? section(t(title), asList(rows)) : null);

/** Nothing for who sees the payment alone. */
function claim(of) {
  if (!of.origin) {
    return null;
  }
  return section(
    t('claim'),
    pairs([
      [t('claimOrigin'), label(of.origin)],
      [t('claimHarmedIn'), label(of.harmedIn)],
      [t('claimText'), said(of.text)],
      [t('claimed'), riyals(of.claimed)],
      [t('claimRepresented'), of.represented ? t('yes') : null],
      [t('gate'), label(of.gate)]
    ]),
    of.items.length ? asList(of.items.map(thing)) : ''
  );
}

function representation(of) {
  const one = of.representation;
  return (
    one &&
    section(
      t('representation'),
      pairs([
        [t('representationKind'), label(one.kind)],
        [t('representative'), one.name],
        [t('deedNumber'), one.deed && ltr(one.deed)],
        [t('agencyNumber'), one.agency && ltr(one.agency)],
        [t('deedIssuer'), one.issuer],
        [t('deedChecked'), one.checkedOn && date(one.checkedOn)],
        [t('deedUntil'), one.until && date(one.until)]
      ])
    )
  );
}

const investigators = (of) =>
  part(
    'investigators',
    of.investigators.map((one) =>
      el('li', {}, named(one.person), one.lead ? ` (${t('leads')})` : '', one.active ? '' : ` – ${t('investigatesNoMore')}`)
    )
  );

/** Findings and minutes name each piece by its number. */
const piece = (one) =>
  el(
    'li',
    {},
    el('strong', {}, ltr(`(${one.number})`), ' ', label(one.kind)),
    one.on ? [' – ', date(one.on)] : '',
    one.from ? [' – ', el('bdi', {}, one.from)] : '',
    one.how ? ` – ${label(one.how)}` : '',
    one.statement ? ` (${t(one.signed ? 'signed' : 'notSigned')})` : '',
    one.whyNotSigned ? [' ', said(one.whyNotSigned)] : '',
    said(one.text),
    ' ',
    when(one.by, one.at)
  );

const evidence = (of) => part('harmEvidence', of.evidence.filter((one) => !one.statement).map(piece));
const statements = (of) => part('harmStatements', of.evidence.filter((one) => one.statement).map(piece));

function point(name, one) {
  return [t(name), [t(one.found ? 'found' : 'notFound'), one.text ? [': ', said(one.text)] : '', numbers(one.evidence)].flat()];
}

const findings = (of) =>
  of.findings.map((one) =>
    section(
      t(one.minutes ? 'findingsAdopted' : 'findingsRecorded'),
      pairs(
        [
          [t('ofMinutes'), one.minutes && ltr(one.minutes)],
          point('fault', one.fault),
          point('harm', one.harm),
          point('causation', one.causation),
          [t('damage'), riyals(one.damage)],
          [t('causes'), one.causes && [label(one.cause), ': ', said(one.causes)]],
          [t('reasons'), said(one.reasons)]
        ].map(([name, value]) => [name, Array.isArray(value) ? el('span', {}, ...value.flat()) : value])
      ),
      one.items.length
        ? asList(one.items.map(thing))
        : ''
    )
  );

function refusal(of) {
  const one = of.refusal;
  return (
    one &&
    section(
      t('harmRefusal'),
      pairs([
        [t('reasons'), said(one.reasons.join('\n'))],
        [t('refusedOn'), one.on && date(one.on)]
      ])
    )
  );
}

function objection(of) {
  const one = of.objection;
  return (
    one &&
    section(
      t('harmObjection'),
      pairs([
        [t('objectionWords'), said(one.words)],
        [t('outcome'), label(one.outcome)],
        [t('reasons'), said(one.reasons)]
      ])
    )
  );
}

const rulings = (of) =>
  part(
    'rulings',
    of.rulings.map((one) =>
      el(
        'li',
        {},
        el('strong', {}, one.kind ? label(one.kind) : t('rulingPaper'), ...(one.number ? [' ', ltr(one.number)] : [])),
        ` – ${label(one.state)}`,
        one.authority ? [el('br'), el('bdi', {}, one.authority)] : '',
        one.on ? [' – ', date(one.on)] : '',
        one.favour ? ` – ${label(one.favour)}` : '',
        one.amount ? [' – ', riyals(one.amount)] : '',
        one.finality ? ` – ${label(one.finality)}` : '',
        el('br'),
        `${t('incomingNumber')} `,
        ltr(one.incoming)
      )
    )
  );

/** Each step under the one before, as the two sides came nearer. */
const offers = (of) =>
  part(
    'offers',
    of.offers.map((one) =>
      el(
        'li',
        {},
        el('strong', {}, ltr(`(${one.number})`), ' ', riyals(one.amount)),
        ` – ${label(one.state)}`,
        one.validUntil ? [` – ${t('offerUntil')} `, date(one.validUntil)] : '',
        said(one.manner),
        one.reason ? [t('offerBelow'), ' ', said(one.reason)] : '',
        one.counter ? [t('counterOffer'), ' ', riyals(one.counter)] : '',
        one.words ? [t('offerWords'), ' ', said(one.words)] : '',
        ' ',
        when(one.by, one.at)
      )
    )
  );

const agreementText = (of) =>
  of.agreement && section(t('agreementText'), el('blockquote', { class: 'casework-declaration' }, label(of.agreement.text)));

function agreement(of) {
  const one = of.agreement;
  return (
    one &&
    section(
      t('agreement'),
      pairs([
        [t('entitlementAmount'), riyals(one.amount)],
        [t('agreementManner'), said(one.manner)],
        [t('payBy'), one.payBy && date(one.payBy)],
        [t('agreementTerms'), said(one.terms)],
        [t('voteHash'), one.hash && shortHash(one.hash)],
        [t('agreementSigned'), one.signedAt && [label(one.way), ' ', when(null, one.signedAt)]]
      ]),
      one.signatures.length ? asList(one.signatures.map((by) => el('li', {}, named(by.who), ' ', when(null, by.at)))) : '',
      one.awaitsKey ? el('p', {}, t('agreementAwaitsKey')) : ''
    )
  );
}

function paid(of) {
  const one = of.payment;
  return (
    one &&
    section(
      t('payment'),
      pairs([
        [t('payee'), one.payee],
        [t('entitlementAmount'), riyals(one.amount)],
        [t('amountInWords'), label(one.inWords)],
        [t('account'), one.account && ltr(one.account)],
        [t('paymentReference'), one.order && ltr(one.order)],
        [t('voucher'), one.voucher && ltr(one.voucher)],
        [t('preparedBy'), named(one.preparedBy)],
        [t('approvedBy'), named(one.approvedBy)],
        [t('bankReference'), one.bankReference && ltr(one.bankReference)],
        [t('paidOn'), one.transferredOn && date(one.transferredOn)],
        [t('status'), t(`PAYMENT_${one.state}`)]
      ])
    )
  );
}

/** By the name in `data-case`. */
const OF = {
  claim,
  representation,
  investigators,
  harmEvidence: evidence,
  harmStatements: statements,
  findings,
  harmRefusal: refusal,
  harmObjection: objection,
  rulings,
  offers,
  agreement,
  agreementText,
  paid
};

const whole = (of) => Object.values(OF).flatMap((show) => show(of));

/** `compensation` is all of it; of what the reader may not see there is nothing. */
export const COMPENSATION_PARTS = Object.fromEntries(
  [...Object.entries(OF), ['compensation', whole]].map(([name, show]) => [
    name,
    (of) => {
      const shown = [show(of)].flat().filter(Boolean);
      return shown.length ? el('div', {}, ...shown) : null;
    }
  ])
);

/** What the selects of the forms are made from. */
export const compensationLists = (of) => of && { investigatorsOfCase: of.mayInvestigate, signatories: of.signatories };
