// «لدي تعارض مصالح» on every task: excludes the person from the case through every door (F4).
import { declareConflict } from './api.js';
import { el, idOf } from './dom.js';
import { t } from './text.js';

/** The folded part of the form; `done` is called once the server has recorded the conflict. */
export function conflictPart(taskId, done) {
  const reason = el('textarea', { class: 'form-control', rows: '2', maxlength: '500', 'data-apart': true });
  const message = el('p', { class: 'casework-error', role: 'alert', hidden: true });
  const send = el('button', { type: 'button', class: 'btn btn-default' }, t('conflictSend'));
  reason.setAttribute('aria-describedby', idOf(message, 'casework-conflict'));
  send.addEventListener('click', async () => {
    send.disabled = true;
    message.hidden = true;
    try {
      await declareConflict(taskId, reason.value.trim());
      done();
    } catch (problem) {
      message.textContent = problem.errors?.length ? problem.errors.map((error) => error.message).join(' ') : problem.message;
      message.hidden = false;
      send.disabled = false;
    }
  });
  return el(
    'details',
    { class: 'casework-conflict' },
    el('summary', {}, t('conflict')),
    el('p', { class: 'hint' }, t('conflictHint')),
    el('label', { for: idOf(reason, 'casework-conflict-reason') }, t('conflictReason')),
    reason,
    message,
    send
  );
}
