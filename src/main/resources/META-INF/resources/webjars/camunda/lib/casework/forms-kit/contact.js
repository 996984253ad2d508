// «تسجيل تواصل» beside the contact log: a call, visit, letter, fax, message or e-mail in one small form (A1 to A6).
import { logContact } from './api.js';
import { el, idOf } from './dom.js';
import { clearError, clearErrors, showErrors } from './errors.js';
import { Fields } from './fields.js';
import { nowInRiyadh, t } from './text.js';

const CHANNELS = ['PHONE', 'INTERVIEW', 'LETTER', 'FAX', 'CORRESPONDENCE', 'EMAIL', 'VOLUNTEER'];
const DIRECTIONS = ['OUT', 'IN'];
const RESULTS = ['REACHED', 'NOT_REACHED', 'LEFT_WORD', 'CALL_BACK'];
const TIMES = ['MORNING', 'AFTER_DHUHR', 'AFTER_ASR', 'AFTER_MAGHRIB', 'AFTER_ISHA'];

function field(name, label, control, attributes) {
  return el('div', { 'data-field': name, ...attributes }, el('label', {}, label), control);
}

function choice(codes, prefix) {
  return el(
    'select',
    { class: 'form-control short' },
    el('option', { value: '' }, t('choose')),
    ...codes.map((code) => el('option', { value: code }, t(prefix + code)))
  );
}

/** The folded form; `written` is called once the server has the contact, to show it in the list. */
export function contactPart(caseNumber, written) {
  const status = el('p', { class: 'casework-status', role: 'status' });
  const trouble = el('p', { class: 'casework-trouble', role: 'alert', hidden: true });
  const send = el('button', { type: 'submit', class: 'btn btn-default' }, t('contactSend'));
  const form = el(
    'form',
    { class: 'casework-contact', novalidate: true },
    field('channel', t('contactChannel'), choice(CHANNELS, 'CHANNEL_'), { 'data-required': true }),
    field('direction', t('contactDirection'), choice(DIRECTIONS, 'BEGAN_'), { 'data-required': true }),
    field('at', t('contactAt'), el('input', { type: 'datetime-local', class: 'form-control short', max: nowInRiyadh() })),
    field('result', t('contactResult'), choice(RESULTS, 'RESULT_')),
    field('callBack', t('contactCallBack'), choice(TIMES, 'TIME_'), {
      'data-show-when': 'result=NOT_REACHED,LEFT_WORD,CALL_BACK'
    }),
    field('about', t('contactAbout'), el('input', { type: 'text', class: 'form-control', dir: 'auto', maxlength: '300', autocomplete: 'off' }), {
      'data-required': true
    }),
    trouble,
    send
  );
  const part = el('details', { class: 'casework-contacts' }, el('summary', {}, t('contactAdd')), form, status);
  const fields = new Fields(form);
  fields.label();
  fields.refresh();
  form.querySelector('[data-field=at] label').append(el('span', { class: 'casework-when' }, ` ${t('contactNow')}`));
  idOf(form, 'casework-contact-form');

  let key = crypto.randomUUID();
  const changed = (event) => {
    clearError(event.target);
    fields.refresh();
    status.textContent = '';
    key = crypto.randomUUID();
  };
  form.addEventListener('input', changed);
  form.addEventListener('change', changed);
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    event.stopPropagation();
    clearErrors(form);
    trouble.hidden = true;
    send.disabled = true;
    try {
      await logContact(caseNumber, fields.collect(), key);
      form.reset();
      key = crypto.randomUUID();
      fields.refresh();
      await written();
      status.textContent = t('contactDone');
    } catch (problem) {
      if (problem.status === 422) {
        showErrors(form, fields, problem.errors);
      } else {
        trouble.textContent = problem.message;
        trouble.hidden = false;
      }
    } finally {
      send.disabled = false;
    }
  });
  return part;
}
