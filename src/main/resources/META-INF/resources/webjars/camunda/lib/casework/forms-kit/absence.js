// What the forms of an absence show beside their fields: who is away, the note, and the cases that were handed over.
import { el, ltr } from './dom.js';
import { date, local, t } from './text.js';

const section = (title, ...content) => el('section', { class: 'casework-section' }, el('h4', {}, title), ...content);

const PARTS = {
  who: (absence) =>
    section(
      t('absentColleague'),
      el('p', {}, el('strong', {}, local(absence, 'name'))),
      el('p', {}, date(absence.from, absence.fromHijri), ' – ', date(absence.until, absence.untilHijri))
    ),
  note: (absence) => absence.note && section(t('handoverNote'), el('p', { class: 'casework-words', dir: 'auto' }, absence.note)),
  cases: (absence) =>
    section(
      t('handedOverCases'),
      absence.cases.length === 0
        ? el('p', { class: 'casework-none' }, t('noHandedOverCases'))
        : el('ul', {}, ...absence.cases.map((number) => el('li', {}, ltr(number))))
    )
};

export function renderAbsence(form, absence) {
  form.querySelectorAll('[data-absence]').forEach((place) => {
    const content = PARTS[place.dataset.absence](absence);
    place.replaceChildren(...(content ? [content] : []));
  });
}
