// What the forms of top management's reviews and instructions show beside their fields.
import { lines } from './definitions.js';
import { el, ltr } from './dom.js';
import { moment, t } from './text.js';
import { inLanguage } from '../language.js';

const label = (one) => one && inLanguage(one.ar, one.en);
const section = (title, ...content) => el('section', { class: 'casework-section' }, el('h4', {}, title), ...content);
const none = (key) => el('p', { class: 'casework-none' }, t(key));
const number = (value, end = '') => ltr(value === null || value === undefined ? '–' : `${value}${end}`);

/** A table; the first cell of each row names it. */
function table(columns, rows) {
  return el(
    'div',
    { class: 'casework-wide', tabindex: '0', role: 'region', 'aria-label': columns[0] },
    el(
      'table',
      { class: 'table' },
      el('thead', {}, el('tr', {}, ...columns.map((column) => el('th', { scope: 'col' }, column)))),
      el(
        'tbody',
        {},
        ...rows.map(([first, ...others]) =>
          el('tr', {}, el('th', { scope: 'row' }, first), ...others.map((cell) => el('td', {}, cell)))
        )
      )
    )
  );
}

const late = (one) => (one.late ? el('strong', { class: 'casework-rule' }, ` ${t('actionLate')}`) : null);

function given(one) {
  return el(
    'li',
    {},
    el('span', { class: 'casework-about casework-words', dir: 'auto' }, one.text),
    el(
      'span',
      { class: 'casework-when' },
      [label(one.spoken), label(one.owner), label(one.due)].filter(Boolean).join(' · '),
      late(one)
    ),
    one.proof &&
      el(
        'span',
        { class: 'casework-about casework-words', dir: 'auto' },
        `${t('instructionProof')}: ${one.proof}`
      )
  );
}

const FIELDS = (choices) => ({
  label: { ar: 'التوجيهات', en: 'Instructions' },
  columns: [
    { name: 'text', type: 'text', maxLength: 2000, label: { ar: 'التوجيه', en: 'Instruction' } },
    { name: 'owner', type: 'choice', options: choices, label: { ar: 'القائم عليه', en: 'Who carries it out' } },
    { name: 'dueOn', type: 'date', label: { ar: 'الموعد', en: 'Due on' } },
    { name: 'caseNumber', type: 'text', maxLength: 60, label: { ar: 'رقم المعاملة', en: 'Case number' } }
  ]
});

const PARTS = {
  head: (review) =>
    el(
      'div',
      { class: 'casework-head' },
      el('h3', {}, t('reviewTitle')),
      el('p', {}, `${t('reviewDay')}: ${label(review.day)}`),
      el('p', {}, `${t('reviewDue')}: ${label(review.dueOn)}`),
      el('p', { class: 'casework-expected' }, review.sentences.map(label).join(' · '))
    ),
  standing: (review) => [
    section(
      t('openInstructions'),
      review.open.length === 0 ? none('noOpenInstructions') : el('ul', {}, ...review.open.map(given))
    ),
    review.carriedOut.length > 0 && section(t('instructionsDone'), el('ul', {}, ...review.carriedOut.map(given)))
  ],
  figures: (review) =>
    section(
      t('reviewFigures'),
      table(
        [t('figure'), t('figureFrozen'), t('figureNow'), t('figureBefore')],
        review.figures.map((row) => [label(row.label), number(row.frozen), number(row.now), number(row.before)])
      )
    ),
  attention: (review) =>
    section(
      t('needsAttention'),
      review.attention.length === 0
        ? none('nothingNeedsAttention')
        : table(
            [t('attentionCase'), t('attentionMatter'), t('attentionStatus'), t('attentionClock'), t('attentionOwner')],
            review.attention.map((one) => [
              label(one.spoken),
              [label(one.matter), label(one.severity)].filter(Boolean).join(' · '),
              label(one.status),
              one.late ? el('strong', { class: 'casework-rule' }, label(one.clock)) : label(one.clock),
              label(one.owner)
            ])
          )
    ),
  owners: (review) =>
    section(
      t('openByOwner'),
      review.owners.length === 0
        ? none('nobodyHasOpen')
        : table(
            [t('attentionOwner'), t('loadOpen'), t('loadLate'), t('loadSoon'), t('loadMedian')],
            review.owners.map((one) => [
              label(one.name),
              number(one.open),
              number(one.late),
              number(one.soon),
              number(one.medianDays)
            ])
          )
    ),
  liaison: (review) =>
    section(
      t('liaisonWork'),
      review.liaison.length === 0
        ? none('noLiaisonWork')
        : table(
            [t('liaisonOfficer'), t('liaisonAnswered'), t('liaisonInTime'), t('liaisonShare'), t('liaisonDays')],
            review.liaison.map((one) => [
              label(one.name),
              number(one.answered),
              number(one.inTime),
              number(one.share, one.share === null ? '' : '%'),
              number(one.medianDays)
            ])
          )
    ),
  causes: (review) =>
    section(
      t('rootCauses'),
      review.causes.length === 0
        ? none('noRootCauses')
        : table(
            [t('rootCause'), t('causeFourWeeks'), t('causeQuarter')],
            review.causes.map((one) => [label(one.label), number(one.fourWeeks), number(one.quarter)])
          )
    ),
  instruction: (one) =>
    section(
      t('instruction'),
      el('p', { class: 'casework-words', dir: 'auto' }, one.text),
      el('p', {}, `${t('reviewDue')}: ${label(one.due)}`, late(one)),
      el('p', { class: 'casework-when' }, `${label(one.givenBy)} · ${moment(one.givenAt)}`)
    )
};

/** Fills the places of a review's form, or of an instruction's. */
export function renderOversight(form, data) {
  form.querySelectorAll('[data-oversight]').forEach((place) => {
    if (place.dataset.field) {
      place.append(...lines(FIELDS(data.choices), place));
    } else {
      const content = [PARTS[place.dataset.oversight](data)].flat();
      place.replaceChildren(...content.filter(Boolean));
    }
  });
}
