// What the forms of minutes show beside their fields, and the fields that depend on agenda and members.
import { lines } from './definitions.js';
import { el, ltr, pairs, section } from './dom.js';
import { date, inArabic, moment, t } from './text.js';
import { inLanguage } from '../language.js';

const label = (one) => one && inLanguage(one.ar, one.en);
const none = (key) => el('p', { class: 'casework-none' }, t(key));
const typed = (text) => el('p', { class: 'casework-words', dir: 'auto' }, text);
/** Minutes are kept in Arabic, whatever language the forms are in. */
const arabicText = (...content) => el('p', { lang: 'ar', dir: 'rtl' }, ...content);

function itemLine(item) {
  return [
    el('strong', {}, label(item.caseName)),
    el('span', { class: 'casework-about' }, label(item.subject)),
    el(
      'span',
      { class: 'casework-when' },
      [
        item.dueOn ? `${t('dueOn')}: ${date(item.dueOn)}` : t('minutesNoDate'),
        label(item.stateLabel),
        item.recused.length > 0 && `${t('minutesRecused')}: ${item.recused.map(label).join('، ')}`
      ]
        .filter(Boolean)
        .join(' · ')
    )
  ];
}

function hidden(minutes) {
  return minutes.hidden > 0 ? el('p', { class: 'casework-none' }, t('minutesHidden')) : null;
}

/** A row with the cells that the form sends. */
function row(code, content, ...fields) {
  return el('div', { class: 'casework-row', 'data-row': code }, el('div', {}, ...[content].flat()), ...fields);
}

function cell(name, title, control) {
  control.dataset.cell = name;
  return el('label', {}, el('span', {}, title), control);
}

const select = (options) =>
  el('select', { class: 'form-control' }, ...options.map(([value, text]) => el('option', { value }, text)));

const box = (value, text) => el('label', { class: 'choice' }, el('input', { type: 'checkbox', value }), el('span', {}, text));

const boxes = (legend, items) =>
  items.length === 0
    ? []
    : [el('fieldset', {}, el('legend', {}, legend), ...items.map((item) => box(item.caseNumber, label(item.caseName))))];

const onAgenda = (minutes) => minutes.agenda.filter((item) => item.state === 'ON_AGENDA');
const decided = (minutes) => minutes.agenda.filter((item) => item.state === 'DECIDED');

function chooseRow(item, checked) {
  const take = el('input', { type: 'checkbox', 'data-cell': 'taken' });
  take.checked = checked;
  return row(
    item.caseNumber,
    [el('label', { class: 'choice' }, take, el('span', {}, label(item.caseName))), ...itemLine(item).slice(1)],
    cell('place', t('minutesPlace'), el('input', { class: 'form-control short', type: 'text', inputmode: 'numeric', maxlength: '3', dir: 'ltr' }))
  );
}

function seat(one) {
  return el(
    'li',
    {},
    one.title,
    ` – ${one.office}`,
    one.attendance ? ` – ${inArabic(`ATTENDANCE_${one.attendance}`)}` : '',
    one.actingFor ? ` (${inArabic('minutesActsFor')} ${one.actingFor})` : ''
  );
}

function decision(item) {
  return el(
    'li',
    { value: String(item.number) },
    el('strong', {}, `${item.caseName}: ${item.subject}`),
    item.recused.length > 0 && el('p', { class: 'casework-when' }, `${inArabic('minutesRecused')}: ${item.recused.join('، ')}`),
    item.discussion && el('p', { class: 'casework-words' }, item.discussion),
    item.decision && el('p', {}, item.decision),
    ...item.details.map((detail) => el('p', {}, detail))
  );
}

const heading = (key) => el('p', {}, el('strong', {}, inArabic(key)));

/** The minutes as they are read, in Arabic and in the order of the paper. The time of the meeting is the clock's in Riyadh. */
export function minutesText(text, title) {
  return el(
    'section',
    { class: 'casework-section' },
    el('h4', {}, title),
    el(
      'article',
      { class: 'casework-minutes', lang: 'ar', dir: 'rtl' },
      arabicText(el('strong', {}, text.committee), ` – ${text.formation}`),
      text.heldAt &&
        arabicText(moment(`${text.heldAt}+03:00`), text.dayOff ? `، ${text.dayOff}` : '', text.place ? ` · ${text.place}` : '', text.presidedBy ? ` · ${inArabic('minutesPresided')}: ${text.presidedBy}` : ''),
      el('ul', {}, ...text.attendance.map(seat)),
      arabicText(text.quorum),
      text.items.length === 0 ? none('minutesNothing') : el('ol', {}, ...text.items.map(decision)),
      text.remarks && heading('minutesRemarks'),
      text.remarks && el('p', { class: 'casework-words' }, text.remarks),
      text.attachments.length > 0 && heading('minutesAttachments'),
      text.attachments.length > 0 && el('ul', {}, ...text.attachments.map((name) => el('li', {}, name))),
      text.answers.length > 0 && heading('minutesAnswers'),
      ...text.answers.map((answer) => el('p', { class: 'casework-words' }, answer))
    )
  );
}

const raisedLine = (one) => [
  el('strong', {}, `${label(one.title)} – ${t(`VOTE_${one.choice}`)}`),
  one.reasons && typed(one.reasons)
];

function textField(name, title, value, required) {
  const control = el('textarea', { class: 'form-control', rows: '3', maxlength: '4000', dir: 'auto' });
  control.value = value || '';
  return el('div', { 'data-field': name, 'data-required': required }, el('label', {}, title), control);
}

const FIELD_OF_ATTACHMENTS = {
  label: { ar: 'المرفقات', en: 'Attachments' },
  columns: [{ name: 'name', type: 'text', maxLength: 120, label: { ar: 'اسم المرفق', en: 'Name of the attachment' } }]
};

/** With those that were named before. */
function attachmentLines(names, place) {
  const made = lines(FIELD_OF_ATTACHMENTS, place);
  place.dispatchEvent(new CustomEvent('casework-lines', { detail: names }));
  made[0].querySelectorAll('[data-cell]').forEach((control, at) => {
    control.value = names[at] || '';
  });
  return made;
}

const fieldOfPeople = (minutes) => ({
  label: { ar: 'من يكمل النصاب', en: 'Who completes the quorum' },
  columns: [
    {
      name: 'user',
      type: 'choice',
      options: [
        { code: '', labelAr: t('choose'), labelEn: t('choose') },
        ...minutes.appointable.map((one) => ({ code: one.userId, labelAr: one.title.ar, labelEn: one.title.en }))
      ],
      label: { ar: 'الشخص', en: 'Person' }
    }
  ]
});

/** What stands beside the fields. */
const SHOWN = {
  head: (minutes) =>
    el(
      'header',
      { class: 'casework-head' },
      el('h3', {}, label(minutes.spoken)),
      pairs([
        [t('minutesCommittee'), label(minutes.committeeName)],
        [t('minutesQuorum'), `${minutes.quorum} ${t('minutesOutOf')} ${minutes.members.length}`],
        [t('minutesMeetsAt'), minutes.meetsAt && moment(minutes.meetsAt)],
        [t('minutesWhere'), minutes.place],
        [t('minutesPresided'), label(minutes.presidedBy)]
      ]),
      hidden(minutes)
    ),
  why: (minutes) => minutes.proposed !== 'BY_HAND' && el('p', {}, t(`minutesProposed_${minutes.proposed}`)),
  agenda: (minutes) =>
    section(
      t('minutesAgenda'),
      minutes.agenda.length === 0
        ? none('minutesNothing')
        : el('ol', { class: 'casework-criteria' }, ...minutes.agenda.map((item) => el('li', {}, ...itemLine(item))))
    ),
  text: (minutes) =>
    minutes.text && minutesText(minutes.text, minutes.frozen ? `${t('minutesVersion')} ${minutes.text.version}` : t('minutesDraft')),
  history: (minutes) =>
    minutes.versions.length > 0 &&
    section(
      t('minutesVersions'),
      el(
        'ul',
        { class: 'casework-criteria' },
        ...minutes.versions.map((one) => el('li', {}, `${t('minutesVersion')} ${one.version} · ${moment(one.frozenAt)} · `, ltr(one.hash.slice(0, 12))))
      ),
      ...minutes.raised.filter((one) => !one.open).flatMap(raisedLine),
      ...minutes.answers.map((one) => typed(`${t('minutesAnswer')} (${label(one.by)}): ${one.text}`))
    )
};

/** Fields made from agenda and members. */
const MADE = {
  choose: (minutes) => [
    ...onAgenda(minutes).map((item) => chooseRow(item, true)),
    ...minutes.offered.map((item) => chooseRow(item, false))
  ],
  attendance: (minutes) =>
    minutes.members.map((member) =>
      row(
        member.userId,
        [el('strong', {}, label(member.title)), el('span', { class: 'purpose' }, label(member.office))],
        cell(
          'attendance',
          t('minutesAttendance'),
          select([['', t('choose')], ['PRESENT', t('ATTENDANCE_PRESENT')], ['ABSENT', t('ATTENDANCE_ABSENT')], ['EXCUSED', t('ATTENDANCE_EXCUSED')]])
        )
      )
    ),
  alternates: (minutes) =>
    minutes.alternates.map((one) =>
      row(
        one.userId,
        el('strong', {}, label(one.title)),
        cell(
          'actsFor',
          t('minutesActsFor'),
          select([
            ['', t('minutesDidNotSit')],
            ...minutes.members
              .filter((member) => !one.standsInFor || member.userId === one.standsInFor)
              .map((member) => [member.userId, label(member.title)])
          ])
        )
      )
    ),
  recusals: (minutes) =>
    onAgenda(minutes).map((item) =>
      el(
        'div',
        { 'data-field': `recused.${item.caseNumber}`, 'data-type': 'codes' },
        el(
          'fieldset',
          {},
          el('legend', {}, `${t('minutesRecusedFrom')} ${label(item.caseName)}`),
          ...[...minutes.members, ...minutes.alternates].map((one) => box(one.userId, label(one.title)))
        )
      )
    ),
  postponed: (minutes) => boxes(t('minutesPutOff'), onAgenda(minutes)),
  people: (minutes, place) => lines(fieldOfPeople(minutes), place),
  answering: (minutes) => [
    ...minutes.raised
      .filter((one) => one.open)
      .map((one) => {
        const field = textField(`answers.${one.userId}`, t('minutesAnswer'), '', true);
        field.prepend(...raisedLine(one).filter(Boolean));
        return field;
      })
  ],
  discussion: (minutes) =>
    (minutes.text ? minutes.text.items : []).map((item) =>
      textField(`discussion.${item.caseNumber}`, `${t('minutesDiscussion')} ${item.caseName}`, item.discussion, false)
    ),
  attachments: (minutes, place) => attachmentLines(minutes.text?.attachments || [], place),
  revised: (minutes) => boxes(t('minutesRevised'), decided(minutes))
};

/** Members as the options of a select. */
export const minutesMembers = (minutes) =>
  minutes?.members.map((one) => ({ code: one.userId, nameAr: one.title.ar, nameEn: one.title.en }));

/** Fills the places of a form of minutes. */
export function renderMinutes(form, minutes) {
  form.querySelectorAll('[data-minutes-if]').forEach((part) => minutes[part.dataset.minutesIf] || part.remove());
  form.querySelectorAll('[data-minutes]').forEach((place) => {
    const name = place.dataset.minutes;
    if (SHOWN[name]) {
      place.replaceChildren(...[SHOWN[name](minutes)].filter(Boolean));
      return;
    }
    const made = MADE[name](minutes, place).filter(Boolean);
    place.append(...made);
    place.hidden = made.length === 0;
  });
  form.querySelectorAll('[data-minutes-planned]').forEach((control) => {
    control.value = minutes.planned?.[control.dataset.minutesPlanned]?.slice(0, control.type === 'time' ? 5 : undefined) || '';
  });
  if (minutes.proposed === 'BEFORE_DUE') {
    form.querySelectorAll('[data-field=called] [value=CIRCULATION]').forEach((choice) => {
      choice.checked = true;
    });
  }
  form.querySelectorAll('[data-minutes-value]').forEach((control) => {
    control.value = minutes.text?.[control.dataset.minutesValue] || '';
  });
}
