// What Tasklist shows of a case beside the forms: the tab «ملف المعاملة» and the number on the cards of the list.
import { caseLetters, caseSummary, compensation, inquiry, serviceRequest, task as loadTask } from './api.js';
import { callPart } from './call.js';
import { contacts, renderCase, timeline } from './case.js';
import { contactPart } from './contact.js';
import { el, ltr } from './dom.js';
import { shortNumber, t } from './text.js';

const PARTS = ['head', 'timeline', 'documents', 'compensation', 'inquiry', 'inquiryAdvice', 'inquiryAnswers', 'evidence', 'letters', 'clock', 'contacts', 'answers', 'questions', 'study', 'decision'];

async function show(place, taskId) {
  const task = await loadTask(taskId);
  if (!task.caseNumber) {
    place.replaceChildren(el('p', { class: 'casework-none' }, t('noCase')));
    return;
  }
  const [summary, request, asked, harmed, letters] = await Promise.all([
    caseSummary(task.caseNumber),
    task.caseNumber.startsWith('REQ-') ? serviceRequest(task.caseNumber) : null,
    task.caseNumber.startsWith('INQ-') ? inquiry(task.caseNumber) : null,
    task.caseNumber.startsWith('CPN-') ? compensation(task.caseNumber) : null,
    caseLetters(task.caseNumber).catch((problem) => {
      // Who sees payments alone sees no letters.
      if (problem.status === 404) {
        return [];
      }
      throw problem;
    })
  ]);
  place.replaceChildren(...PARTS.map((part) => el('div', { 'data-case': part })));
  renderCase(place, summary, request, () => show(place, taskId), { letters, inquiry: asked, compensation: harmed });
  if (summary.sight === 'FULL') {
    const part = (name) => place.querySelector(`[data-case=${name}]`);
    part('head').after(callPart(task.caseNumber));
    part('contacts').after(
      contactPart(task.caseNumber, async () => {
        const now = await caseSummary(task.caseNumber);
        part('contacts').replaceChildren(contacts(now));
        part('timeline').replaceChildren(timeline(now));
      })
    );
  }
}

export const caseTab = {
  id: 'casework-case-tab',
  pluginPoint: 'tasklist.task.detail',
  priority: 900,
  properties: { label: t('caseTab') },
  render(node, { taskId }) {
    const place = el('div', { class: 'casework-form casework-tab', 'aria-busy': 'true' }, el('p', {}, t('loading')));
    node.append(place);
    show(place, taskId)
      .catch((problem) => place.replaceChildren(el('p', { class: 'casework-trouble', role: 'alert' }, problem.message)))
      .finally(() => place.removeAttribute('aria-busy'));
  }
};

/** The case number on a task's card in the list: of an item of an agenda its own, by which one tells it from the others. */
export const caseOnCard = {
  id: 'casework-case-on-card',
  pluginPoint: 'tasklist.card',
  priority: 900,
  render(node, { taskId }) {
    loadTask(taskId).then(
      (task) => {
        const number = shortNumber(task.facts?.itemCase || task.caseNumber);
        node.append(number ? el('p', { class: 'casework-card' }, ltr(number)) : '');
      },
      () => {
        // The card stands without it; opening the task says what is wrong.
      }
    );
  }
};
