// Attaching a file with its progress shown; usable by any form and by the case tab.
import { sendDocument } from './api.js';
import { el, idOf } from './dom.js';
import { local, t } from './text.js';

const ACCEPTED = 'application/pdf,image/jpeg,image/png,image/webp,image/heic,.pdf,.jpg,.jpeg,.png,.webp,.heic';
/** Taken for every service: what was offered and not asked for, and a declaration signed by pen. */
const OF_EVERY_SERVICE = ['offered', 'signed-declaration'];

/**
 * The folded part «إضافة مرفق».
 *
 * @param summary the case, with the largest file it takes
 * @param items what it asks for: [{code, nameAr, nameEn, mode}]
 * @param done is called with what was stored
 */
export function uploadPart(summary, items, done) {
  const item = el('select', { class: 'form-control short', 'data-apart': true });
  items
    .filter((one) => one.mode === 'UPLOAD')
    .forEach((one) => item.append(el('option', { value: one.code }, local(one, 'name'))));
  OF_EVERY_SERVICE.forEach((code) => item.append(el('option', { value: code }, t(`ITEM_${code}`))));
  const part = el(
    'details',
    { class: 'casework-upload', 'data-apart': true },
    el('summary', {}, t('upload')),
    el('label', { for: idOf(item, 'casework-upload-item') }, t('uploadFor')),
    item
  );
  part.append(...uploadControls(summary, () => item.value, done));
  return part;
}

/** File, button and progress alone, for one item that the form knows; `sendFile` is how it goes. */
export function uploadControls(summary, itemCode, done, sendFile = sendDocument) {
  const limit = Math.floor(summary.largestDocument / 1048576);
  const file = el('input', { type: 'file', class: 'form-control short', accept: ACCEPTED, 'data-apart': true });
  const hint = el('p', { class: 'hint' }, t('uploadHint').replace('{0}', limit));
  const message = el('p', { class: 'casework-error', role: 'alert', hidden: true });
  const bar = el('progress', { max: '100', value: '0', hidden: true, 'aria-label': t('uploading') });
  const state = el('p', { class: 'casework-when', role: 'status' });
  const send = el('button', { type: 'button', class: 'btn btn-default' }, t('attach'));
  const say = (text) => {
    message.textContent = text || '';
    message.hidden = !text;
    file.toggleAttribute('aria-invalid', Boolean(text));
    if (text) {
      file.setAttribute('aria-invalid', 'true');
    }
  };
  file.setAttribute('aria-describedby', `${idOf(hint, 'casework-upload-hint')} ${idOf(message, 'casework-upload-error')}`);
  file.addEventListener('change', () => say(''));

  send.addEventListener('click', async () => {
    const chosen = file.files[0];
    if (!chosen) {
      say(t('chooseFile'));
      file.focus();
      return;
    }
    if (chosen.size > summary.largestDocument) {
      say(t('fileTooLarge').replace('{0}', limit));
      file.focus();
      return;
    }
    say('');
    send.disabled = true;
    bar.hidden = false;
    try {
      const stored = await sendFile(summary.caseNumber, itemCode(), chosen, (share) => {
        bar.value = Math.round(share * 100);
        state.textContent = share < 1 ? `${t('uploading')} ${bar.value}%` : t('scanning');
      });
      file.value = '';
      state.textContent = t(stored.held ? `HELD_${stored.held}` : 'attached');
      done(stored);
    } catch (problem) {
      state.textContent = '';
      say(problem.errors?.length ? problem.errors.map((error) => error.message).join(' ') : problem.message);
      file.focus();
    } finally {
      send.disabled = false;
      bar.hidden = true;
    }
  });
  return [
    el('label', { for: idOf(file, 'casework-upload-file') }, t('file')),
    file,
    hint,
    message,
    el('p', { class: 'casework-upload-send' }, send, ' ', bar, ' ', state)
  ];
}
