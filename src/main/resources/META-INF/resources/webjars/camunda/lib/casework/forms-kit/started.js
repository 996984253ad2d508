// After a start Tasklist closes the form: what its number is, and what the family takes home, stays on the screen.
import { caseSummary } from './api.js';
import { el, idOf, ltr } from './dom.js';
import { sheetButton } from './sheet.js';
import { t } from './text.js';

export async function showStarted(caseNumber) {
  document.querySelector('.casework-started')?.remove();
  const spoken = await caseSummary(caseNumber).then(
    (summary) => summary.spoken,
    () => null
  );
  const title = el('h2', {}, t('started'));
  const close = el('button', { type: 'button', class: 'btn btn-default' }, t('close'));
  const panel = el(
    'section',
    { class: 'casework-started', 'aria-labelledby': idOf(title, 'casework-started'), tabindex: '-1' },
    title,
    el('p', {}, spoken ? `${spoken} – ` : '', ltr(caseNumber)),
    el('p', {}, t('startedHint')),
    el('div', { class: 'casework-buttons' }, sheetButton(caseNumber), close)
  );
  close.addEventListener('click', () => panel.remove());
  document.body.append(panel);
  panel.focus();
}
