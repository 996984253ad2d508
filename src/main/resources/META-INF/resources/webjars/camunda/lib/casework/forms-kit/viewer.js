// An attachment inside the page, one page at a time: pictures made by the server, turned by buttons or arrow keys.
import { pageAddress } from './api.js';
import { el } from './dom.js';
import { t } from './text.js';
import { arabic } from '../language.js';

/** The viewer for one attachment; `closed` is called when it is shut. */
export function viewer(caseNumber, attachment, title, closed) {
  let page = 1;
  const picture = el('img', { class: 'casework-page' });
  const failed = el('p', { class: 'casework-error', role: 'alert', hidden: true }, t('pageNotShown'));
  const where = el('span', { role: 'status' });
  const button = (text, act) => {
    const made = el('button', { type: 'button', class: 'btn btn-default' }, text);
    made.addEventListener('click', act);
    return made;
  };
  const before = button(t('previousPage'), () => turn(-1));
  const after = button(t('nextPage'), () => turn(1));
  const close = () => {
    frame.remove();
    closed();
  };
  const frame = el(
    'figure',
    { class: 'casework-viewer', tabindex: '-1', 'aria-label': title },
    el('figcaption', {}, el('bdi', {}, title)),
    el('p', { class: 'casework-viewer-bar' }, before, ' ', where, ' ', after, ' ', button(t('close'), close)),
    failed,
    picture
  );

  function show() {
    const words = t('pageOf').replace('{0}', page).replace('{1}', attachment.pages);
    where.textContent = words;
    failed.hidden = true;
    picture.hidden = false;
    picture.alt = `${title}، ${words}`;
    picture.src = pageAddress(caseNumber, attachment.id, page);
    // Never disabled while it has the focus: the keyboard would lose its place.
    before.setAttribute('aria-disabled', String(page === 1));
    after.setAttribute('aria-disabled', String(page === attachment.pages));
  }

  function turn(by) {
    const wanted = page + by;
    if (wanted >= 1 && wanted <= attachment.pages) {
      page = wanted;
      show();
    }
  }

  picture.addEventListener('error', () => {
    picture.hidden = true;
    failed.hidden = false;
  });
  frame.addEventListener('keydown', (event) => {
    const forward = arabic ? 'ArrowLeft' : 'ArrowRight';
    const back = arabic ? 'ArrowRight' : 'ArrowLeft';
    const act = { [forward]: () => turn(1), [back]: () => turn(-1), PageDown: () => turn(1), PageUp: () => turn(-1), Escape: close }[event.key];
    if (act) {
      event.preventDefault();
      act();
    }
  });
  show();
  return frame;
}
