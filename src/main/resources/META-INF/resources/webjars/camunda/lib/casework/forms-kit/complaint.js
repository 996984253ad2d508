// What was complained of, said, found and decided so far; and of a refund what finance needs.
import { el, ltr, pairs, section } from './dom.js';
import { date, moment, riyals, t } from './text.js';
import { inLanguage } from '../language.js';

const label = (one) => one && inLanguage(one.ar, one.en);
const said = (text) => text && el('span', { class: 'casework-about', dir: 'auto' }, text);
const when = (by, at) => el('span', { class: 'casework-when' }, el('bdi', {}, by), ` · ${moment(at)}`);

export function complaintPart(complaint) {
  return el(
    'div',
    {},
    section(
      t('complaint'),
      pairs([
        [t('complaintKind'), label(complaint.kind)],
        [t('severity'), label(complaint.severity)],
        [t('complaintFacts'), complaint.facts.length ? complaint.facts.map(label).join('، ') : null],
        [t('respondent'), [label(complaint.respondent), complaint.respondentName].filter(Boolean).join(' – ')],
        [t('complaintText'), said(complaint.text)],
        [t('complaintWish'), said(complaint.wish)],
        [t('typedCase'), complaint.typedCase && ltr(complaint.typedCase)],
        [t('administratorsInvolved'), complaint.administrators.map((one) => inLanguage(one.nameAr, one.nameEn)).join('، ')],
        [t('complainantWord'), label(complaint.word)]
      ])
    ),
    complaint.proposals.length
      ? section(
          t('proposals'),
          el(
            'ul',
            { class: 'casework-criteria' },
            ...complaint.proposals.map((one) =>
              el('li', {}, said(one.text), ' ', t(`PROPOSAL_${one.accepted}`), one.reply ? [': ', said(one.reply)] : '', ' ', when(one.by, one.at))
            )
          )
        )
      : '',
    complaint.statements.length
      ? section(
          t('statements'),
          el(
            'ul',
            { class: 'casework-criteria' },
            ...complaint.statements.map((one) =>
              el('li', {}, el('strong', {}, label(one.kind)), one.how ? ` (${label(one.how)})` : '', said(one.text), ' ', when(one.by, one.at))
            )
          )
        )
      : '',
    ...complaint.decisions.map((one) =>
      section(
        t('decision'),
        pairs([
          [t('outcome'), label(one.outcome)],
          [t('reasons'), said(one.reasons)],
          [t('remedy'), [label(one.remedy), one.remedyText].filter(Boolean).join(' – ')],
          [t('entitlementAmount'), one.amount && el('bdi', {}, riyals(one.amount))],
          [t('correctiveAction'), said(one.correctiveAction)],
          [t('harmFound'), one.harmFound ? t('yes') : null],
          [t('ofMinutes'), one.minutes && ltr(one.minutes)],
          [t('letterNumber'), one.letterNumber && ltr(one.letterNumber)]
        ])
      )
    )
  );
}

export function refundPart(refund) {
  return section(
    t('refund'),
    pairs([
      [t('payee'), refund.payee],
      [t('entitlementAmount'), el('bdi', {}, riyals(refund.amount))],
      [t('account'), refund.account && ltr(refund.account)],
      [t('paymentReference'), refund.reference && ltr(refund.reference)],
      [t('preparedBy'), refund.preparedBy && el('bdi', {}, refund.preparedBy)],
      [t('paidOn'), refund.paidOn && date(refund.paidOn)]
    ])
  );
}
