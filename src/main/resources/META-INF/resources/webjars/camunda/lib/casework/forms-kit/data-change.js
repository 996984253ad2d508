// A change of somebody's own data: old and new side by side, masked until somebody opens them; who else is reached at the
// new mobile; the codes that the witness has sent to what is new.
import { dataChangeValues, sendDataChangeCodes } from './api.js';
import { el, ltr, pairs, section } from './dom.js';
import { date, moment, t } from './text.js';
import { inLanguage } from '../language.js';

const label = (one) => inLanguage(one.ar, one.en);
const shown = (value) => el('bdi', {}, label(value) || '–');

function table(rows) {
  return el(
    'table',
    { class: 'table table-condensed' },
    el('thead', {}, el('tr', {}, ...['dataField', 'dataBefore', 'dataAfter'].map((name) => el('th', { scope: 'col' }, t(name))))),
    el(
      'tbody',
      {},
      ...rows.map((row) => el('tr', {}, el('th', { scope: 'row' }, label(row.label)), el('td', {}, shown(row.before)), el('td', {}, shown(row.after))))
    )
  );
}

const button = (text, act) => {
  const one = el('button', { type: 'button', class: 'btn btn-default' }, text);
  one.addEventListener('click', () => act(one));
  return one;
};

/** Each look at the plain values is logged. */
function values(caseNumber, change) {
  const place = el('div', {}, table(change.rows));
  const said = el('p', { role: 'status', class: 'hint' });
  const open = button(t('dataOpen'), async (pressed) => {
    try {
      place.replaceChildren(table(await dataChangeValues(caseNumber)));
      pressed.remove();
    } catch (problem) {
      said.textContent = problem.message;
    }
  });
  return [place, open, said];
}

function others(change) {
  return change.others.length === 0
    ? ''
    : el(
        'div',
        { class: 'casework-caution' },
        el('p', {}, t('dataOthers')),
        el('ul', {}, ...change.others.map((other) => el('li', {}, other.name, other.maskedNationalId ? [' · ', ltr(other.maskedNationalId)] : '')))
      );
}

export function dataChangePart(caseNumber, change) {
  return section(
    t('dataChange'),
    ...values(caseNumber, change),
    others(change),
    pairs([
      [t('dataWay'), t(change.atDesk ? 'dataAtDesk' : 'dataByCodes')],
      [t('dataTakenBy'), change.atDesk ? `${label(change.takenBy)} · ${moment(change.takenAt)}` : moment(change.takenAt)],
      [t('dataWitness'), change.witnessedBy && label(change.witnessedBy)],
      [t('dataDenyUntil'), change.denyUntil && date(change.denyUntil)],
      [t('dataDeniedAt'), change.deniedAt && moment(change.deniedAt)]
    ])
  );
}

/** The button of the witness. */
export function codesPart(caseNumber) {
  const said = el('p', { role: 'status', class: 'hint' });
  const send = button(t('dataSendCodes'), async (pressed) => {
    pressed.disabled = true;
    said.textContent = await sendDataChangeCodes(caseNumber).then(
      () => t('dataCodesSent'),
      (problem) => problem.message
    );
    pressed.disabled = false;
  });
  return el('div', {}, send, said);
}
