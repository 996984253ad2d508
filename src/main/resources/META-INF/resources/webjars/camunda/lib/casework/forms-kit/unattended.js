// The task on which nobody acts, and why: what the form of `unattended-case` shows beside its field.
import { el } from './dom.js';
import { local, t } from './text.js';

export function renderUnattended(form, waiting) {
  form.querySelector('[data-unattended]').replaceChildren(
    el(
      'section',
      { class: 'casework-section' },
      el('h4', {}, t('unattendedTask')),
      el('p', {}, el('strong', { lang: 'ar', dir: 'rtl' }, waiting.taskName)),
      waiting.away.length === 0
        ? el('p', {}, t('allExcluded'))
        : [el('p', {}, t('allAway')), el('ul', {}, ...waiting.away.map((one) => el('li', {}, local(one, 'name'))))]
    )
  );
}
