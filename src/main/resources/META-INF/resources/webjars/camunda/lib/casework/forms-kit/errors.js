// Shows what the server refused: beside each field, and in a summary that takes the focus.
import { el, idOf } from './dom.js';
import { t } from './text.js';

const CONTROLS = 'input:not([type=hidden]), select, textarea, canvas[tabindex]';

export function clearErrors(form) {
  form.querySelectorAll('.casework-error').forEach((error) => {
    form.querySelectorAll(`[aria-describedby~="${error.id}"]`).forEach((control) => {
      const others = control.getAttribute('aria-describedby').split(' ').filter((id) => id !== error.id);
      if (others.length) {
        control.setAttribute('aria-describedby', others.join(' '));
      } else {
        control.removeAttribute('aria-describedby');
      }
      control.removeAttribute('aria-invalid');
    });
    error.remove();
  });
  form.querySelector('.casework-summary')?.remove();
}

/** What is being mended is no longer marked; whether it is right now, the server says. */
export function clearError(control) {
  for (const id of (control.getAttribute('aria-describedby') || '').split(' ')) {
    const error = document.getElementById(id);
    if (error && error.classList.contains('casework-error') && control.hasAttribute('aria-invalid')) {
      document.querySelectorAll(`[aria-describedby~="${id}"]`).forEach((one) => {
        one.setAttribute('aria-describedby', one.getAttribute('aria-describedby').replace(id, '').trim());
        one.removeAttribute('aria-invalid');
      });
      error.remove();
    }
  }
}

/** The name of the field, where it has one, so that the summary can be read alone. */
function titleOf(place) {
  const title = place.querySelector?.(
    ':scope > label:not(.choice), :scope > label.choice > span:not(.casework-required), :scope > fieldset > legend'
  );
  const name = title && [...title.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.data).join('').trim();
  return name ? `${name}${/[؟?]$/.test(name) ? '' : ':'} ` : '';
}

/** Shows `errors` [{field, message}]; what belongs to no field of the form stands in the summary alone. */
export function showErrors(form, fields, errors) {
  clearErrors(form);
  const list = el('ul');
  for (const error of errors) {
    const place = fields.place(error.field);
    const target = place && !place.closest('[hidden]') && beside(place, error.message);
    const line = target ? el('a', { href: '#' }, titleOf(place) + error.message) : error.message;
    if (target) {
      line.addEventListener('click', (event) => {
        event.preventDefault();
        target.focus();
      });
    }
    list.append(el('li', {}, line));
  }
  const summary = el('div', { class: 'casework-summary', role: 'alert', tabindex: '-1' }, el('p', {}, t('checkFields')), list);
  form.prepend(summary);
  summary.focus();
}

function beside(place, message) {
  const text = el('p', { class: 'casework-error' }, message);
  const id = idOf(text, 'casework-error');
  // Of rows that somebody chooses, what chooses them: what else they hold is not what is wrong.
  const rows = place.dataset.rowWhen ? [...place.querySelectorAll(`[data-cell="${place.dataset.rowWhen}"]`)] : [];
  const controls = place.matches(CONTROLS) ? [place] : rows.length > 0 ? rows : [...place.querySelectorAll(CONTROLS)];
  if (place.matches(CONTROLS)) {
    place.after(text);
  } else {
    place.append(text);
  }
  controls.forEach((control) => {
    control.setAttribute('aria-invalid', 'true');
    control.setAttribute('aria-describedby', [control.getAttribute('aria-describedby'), id].filter(Boolean).join(' '));
  });
  return controls[0];
}
