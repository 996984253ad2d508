// The case beside the form: head with the due badge, documents, criteria, answers, opinion, decision, timeline.
import { declarationPaper, labelAddress, letterAddress } from './api.js';
import { actionPart } from './action.js';
import { codesPart, dataChangePart } from './data-change.js';
import { COMPENSATION_PARTS } from './compensation.js';
import { complaintPart, refundPart } from './complaint.js';
import { documentsPart, heldList } from './documents.js';
import { el, ltr, pairs, section } from './dom.js';
import { INQUIRY_PARTS } from './inquiry.js';
import { paymentPart, proofPart } from './payment.js';
import { violationPart } from './violation.js';
import { date, dueBadge, local, moment, riyals, t, todayInRiyadh } from './text.js';
import { inLanguage } from '../language.js';

/** The answer was given, or none is due. */
const OVER = [
  'ANSWERED',
  'SETTLED',
  'WAITING_LIST',
  'NOT_PROVEN',
  'NO_AGREEMENT',
  'IN_FULFILMENT',
  'FULFILLED',
  'WITHDRAWN',
  'CLOSED_INCOMPLETE',
  'CLOSED_NO_REPLY',
  'CLOSED'
];

/** How long is left, from the days that the clock's explanation counts; nothing without a running clock. */
function badgeOf(summary) {
  if (OVER.includes(summary.status)) {
    return null;
  }
  if (summary.paused) {
    return { kind: 'calm', text: t('paused') };
  }
  if (summary.late) {
    return { kind: 'late', text: t('late') };
  }
  const days = summary.clock && summary.clock.days;
  if (!summary.dueOn || !days) {
    return null;
  }
  const today = todayInRiyadh();
  return dueBadge(days.filter((day) => day.number && day.date > today).length);
}

/** The cases that belong to this one, as far as the reader may see them. */
function linkedCases(linked) {
  if (!linked || linked.length === 0) {
    return null;
  }
  return el(
    'ul',
    { class: 'casework-criteria' },
    ...linked.map((one) => el('li', {}, `${local(one, 'relation')}: ${one.spoken} – ${local(one, 'statusLabel')}`))
  );
}

/** Number as spoken, who, what, and until when. */
export function caseHead(summary, request) {
  const party = summary.party || {};
  const badge = badgeOf(summary);
  return el(
    'header',
    { class: 'casework-head' },
    el(
      'h3',
      {},
      summary.spoken || ltr(summary.caseNumber),
      ' ',
      badge && el('span', { class: `casework-badge casework-badge-${badge.kind}` }, badge.text)
    ),
    pairs([
      [t(summary.kind === 'INQ' ? 'asker' : 'applicant'), party.name || (request && request.payee)],
      [t('category'), party.category && t(party.category)],
      [t('identity'), party.maskedNationalId && ltr(party.maskedNationalId)],
      [t('mobile'), party.maskedMobile && ltr(party.maskedMobile)],
      [t('service'), request && local(request.service, 'name')],
      [t('status'), local(summary, 'statusLabel')],
      [t('dueOn'), summary.dueOn && date(summary.dueOn, summary.dueOnHijri)],
      [t('policyDueOn'), summary.policyDueOn && summary.policyDueOn !== summary.dueOn ? date(summary.policyDueOn) : null],
      [t('linkedCases'), linkedCases(summary.linked)]
    ])
  );
}

/** The attachments, and what is kept apart of them. */
export function documents(summary, request, changed) {
  return section(t('documents'), ...documentsPart(summary, request, changed));
}

/** What was seen and not copied, and what was checked with its issuer: by whom, when, the one fact. */
export function evidence(request) {
  const items = (request.service.items || []).filter((item) => item.evidenceBy || item.mode === 'FACT');
  if (items.length === 0) {
    return null;
  }
  return section(
    t('evidence'),
    el(
      'ul',
      { class: 'casework-criteria' },
      ...items.map((item) =>
        el(
          'li',
          {},
          `${local(item, 'name')} – ${t(`EVIDENCE_${item.mode}`)}`,
          item.evidence ? [': ', el('bdi', {}, item.evidence)] : '',
          ' ',
          el(
            'span',
            { class: 'casework-when' },
            item.evidenceBy ? [el('bdi', {}, item.evidenceBy), ` · ${moment(item.evidenceAt)}`] : t('notChecked')
          )
        )
      )
    )
  );
}

export function criteria(request) {
  return section(
    t('criteria'),
    el(
      'ul',
      { class: 'casework-criteria' },
      ...(request.service.criteria || []).map((criterion) =>
        el('li', {}, ltr(`(${criterion.code})`), ' ', local(criterion, 'text'))
      )
    )
  );
}

/** What a value looks like in the chosen language: yes and no, lists, text. */
function shown(value) {
  if (typeof value === 'boolean') {
    return t(value ? 'yes' : 'no');
  }
  if (Array.isArray(value)) {
    return value.map((one) => (one && typeof one === 'object' ? Object.values(one).join(' – ') : String(one))).join('، ');
  }
  return value === null || value === undefined ? '' : el('bdi', {}, String(value));
}

export function answers(request) {
  return section(
    t('answers'),
    pairs((request.answers || []).map((answer) => [
        local(answer, 'label') || answer.name,
        local(answer, 'shown') || shown(answer.value)
      ]))
  );
}

/** What was named before as left, with the note that the beneficiary read. */
export function left(request) {
  return section(
    t('left'),
    el(
      'ul',
      { class: 'casework-criteria' },
      ...request.left.map((item) =>
        el('li', {}, local(item, 'name'), ` – ${t(`LEFT_${item.reason}`)}`, item.note ? ` – ${item.note}` : '')
      )
    )
  );
}

/** Earlier questions to the beneficiary, each with its reply. */
export function questions(request) {
  return section(
    t('questions'),
    ...request.questions.map((round) => pairs([[t('question'), round.question], [t('reply'), round.reply || t('noReply')]]))
  );
}

/** The opinion of those who studied the request, for those who decide. */
export function study(request) {
  const opinion = request.study;
  return section(
    t('study'),
    pairs([
      [t('opinion'), opinion.opinion],
      [t('recommendedOutcome'), opinion.recommendedOutcome && t(opinion.recommendedOutcome)]
    ]),
    el(
      'ul',
      { class: 'casework-criteria' },
      ...(opinion.criteria || []).map((criterion) =>
        el('li', {}, ltr(`(${criterion.code})`), ' ', t(`MET_${criterion.met}`))
      )
    )
  );
}

export function decision(request) {
  const made = request.decision;
  return section(
    t('decision'),
    pairs([
      [t('outcome'), made.outcome && t(made.outcome)],
      [t('reasons'), made.reasons],
      [t('criterion'), made.criterion && ltr(made.criterion)],
      [t('particulars'), made.particulars],
      [t('entitlementWhat'), made.entitlementWhat],
      [t('entitlementAmount'), made.entitlementAmount && el('bdi', {}, riyals(made.entitlementAmount))],
      [t('entitlementDueOn'), made.entitlementDueOn && date(made.entitlementDueOn)],
      [t('basisReference'), made.basisReference],
      [t('ofMinutes'), made.minutes && ltr(made.minutes)],
      [t('letterNumber'), made.letterNumber && ltr(made.letterNumber)]
    ])
  );
}

export function timeline(summary) {
  return section(
    t('timeline'),
    el(
      'ol',
      { class: 'casework-timeline' },
      ...(summary.timeline || []).map((entry) =>
        el('li', {}, el('time', { datetime: entry.at }, moment(entry.at)), ' ', inLanguage(entry.textAr, entry.textEn) || entry.code)
      )
    )
  );
}

// What a person has to tell the beneficiary since somebody last did.
export function toTell(summary) {
  const entries = summary.timeline || [];
  const done = entries.map((entry) => entry.code).lastIndexOf('notifications.reached');
  const words = entries.filter((entry, at) => at > done && entry.code === 'notifications.toTell' && entry.text);
  if (words.length === 0) {
    return null;
  }
  return section(t('toTell'), el('ul', {}, ...words.map((entry) => el('li', { dir: 'auto' }, entry.text))));
}

/** The days between completeness and the due date: counted, skipped or given back, each with its reason. */
export function clock(summary) {
  const days = (summary.clock && summary.clock.days) || [];
  return section(
    t('clock'),
    days.length === 0
      ? el('p', { class: 'casework-none' }, t('noClock'))
      : el(
          'table',
          { class: 'table table-condensed' },
          el('thead', {}, el('tr', {}, ...['day', 'counted', 'note'].map((name) => el('th', { scope: 'col' }, t(name))))),
          el(
            'tbody',
            {},
            ...days.map((day) =>
              el(
                'tr',
                {},
                el('td', {}, date(day.date)),
                el('td', {}, day.number ? String(day.number) : '–'),
                el('td', {}, local(day, 'note') || '')
              )
            )
          )
        )
  );
}

/** When and how someone was in touch about the case, and what came of it. */
export function contacts(summary) {
  return section(
    t('contacts'),
    summary.contacts.length === 0
      ? el('p', { class: 'casework-none' }, t('noContacts'))
      : el('ul', { class: 'casework-criteria' }, ...summary.contacts.map(contactLine))
  );
}

function contactLine(contact) {
  const what = [t(`CHANNEL_${contact.channel}`), t(`DIRECTION_${contact.direction}`)];
  if (contact.result) {
    what.push(t(`RESULT_${contact.result}`));
  }
  if (contact.callBack) {
    what.push(t(`TIME_${contact.callBack}`));
  }
  return el(
    'li',
    {},
    el('time', { datetime: contact.at }, moment(contact.at)),
    ` – ${what.join(' · ')}`,
    contact.summary && el('span', { class: 'casework-about', dir: 'auto' }, contact.summary)
  );
}

const ownTab = { target: '_blank', rel: 'noopener' };

/** The declaration and the registered letters of the case, each opening in a tab of its own. */
export function letters(summary, request, all) {
  return section(
    t('letters'),
    el(
      'ul',
      { class: 'casework-documents' },
      request && el('li', {}, el('a', { href: declarationPaper(summary.caseNumber), ...ownTab }, t('printDeclaration'))),
      ...all.map((letter) =>
        el(
          'li',
          {},
          el(
            'a',
            { href: letterAddress(summary.caseNumber, letter.file), ...ownTab },
            `${local(letter, 'kind')} `,
            ltr(letter.number)
          ),
          ' ',
          el('span', { class: 'casework-when' }, `${moment(letter.registeredAt)} · ${local(letter, 'state')}`)
        )
      )
    )
  );
}

/** The letter that a task is about, to be printed with its envelope. */
function letter(summary, facts) {
  const file = `${facts.letterYear}-${facts.letterSerial}`;
  const link = (href, ...content) => el('li', {}, el('a', { href, ...ownTab }, ...content));
  return section(
    t('letterToSend'),
    el(
      'ul',
      { class: 'casework-documents' },
      link(letterAddress(summary.caseNumber, file), `${t('printLetter')} `, ltr(`${facts.letterYear}/${facts.letterSerial}`)),
      link(labelAddress(summary.caseNumber, file), t('printLabel'))
    )
  );
}

const PARTS = {
  head: (summary, request) => caseHead(summary, request),
  documents: (summary, request, changed) => documents(summary, request, changed),
  held: (summary, request, changed) => section(t('heldTitle'), heldList(summary, changed)),
  evidence: (summary, request) => request && evidence(request),
  criteria: (summary, request) => request && criteria(request),
  answers: (summary, request) => request && answers(request),
  left: (summary, request) => request && request.left && request.left.length > 0 && left(request),
  questions: (summary, request) => request && request.questions && request.questions.length > 0 && questions(request),
  study: (summary, request) => request && request.study && study(request),
  decision: (summary, request) => request && request.decision && decision(request),
  letter: (summary, request, changed, { facts }) => facts && facts.letterSerial && letter(summary, facts),
  complaint: (summary, request, changed, { complaint }) => complaint && complaintPart(complaint),
  violation: (summary, request, changed, { violation }) => violation && violationPart(violation),
  correctiveAction: (summary, request, changed, { action }) => action && actionPart(action),
  dataChange: (summary, request, changed, { change }) => change && dataChangePart(summary.caseNumber, change),
  newCodes: (summary, request, changed, { change }) => change && change.proves && codesPart(summary.caseNumber),
  refund: (summary, request, changed, { complaint }) => complaint && complaint.refund && refundPart(complaint.refund),
  payment: (summary, request, changed, { payment }) => payment && paymentPart(payment),
  paymentProof: (summary, request, changed, { payment }) => payment && proofPart(summary.caseNumber, payment, changed),
  letters: (summary, request, changed, { letters: all }) => all && (request || all.length > 0) && letters(summary, request, all),
  toTell: (summary) => toTell(summary),
  clock: (summary) => clock(summary),
  contacts: (summary) => summary.contacts && contacts(summary),
  timeline: (summary) => timeline(summary)
};

/**
 * Fills every `data-case="part"` of `root`; a part that the case does not have stays empty.
 *
 * @param changed is called when something of the case was changed from within a part
 * @param more `letters` of the case, its `inquiry`, its `violation`, its `compensation`, the corrective `action`, and the task's `facts`
 */
export function renderCase(root, summary, request, changed, more = {}) {
  root.querySelectorAll('[data-case]').forEach((place) => {
    const ofInquiry = INQUIRY_PARTS[place.dataset.case];
    const ofCompensation = COMPENSATION_PARTS[place.dataset.case];
    const content = ofInquiry
      ? more.inquiry && ofInquiry(more.inquiry)
      : ofCompensation
        ? more.compensation && ofCompensation(more.compensation)
        : PARTS[place.dataset.case](summary, request, changed, more);
    place.replaceChildren(...(content ? [content] : []));
  });
}
