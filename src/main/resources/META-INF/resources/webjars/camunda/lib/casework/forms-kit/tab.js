// The tab «ملف المعاملة» beside a task's form: the case as it stands, and why its date is what it is.
import { caseSummary, serviceRequest, task as loadTask } from './api.js';
import { renderCase } from './case.js';
import { el } from './dom.js';
import { t } from './text.js';

const PARTS = ['head', 'timeline', 'documents', 'clock', 'contacts', 'answers', 'questions', 'study', 'decision'];

async function show(place, taskId) {
  const task = await loadTask(taskId);
  if (!task.caseNumber) {
    place.replaceChildren(el('p', { class: 'casework-none' }, t('noCase')));
    return;
  }
  const [summary, request] = await Promise.all([
    caseSummary(task.caseNumber),
    task.caseNumber.startsWith('REQ-') ? serviceRequest(task.caseNumber) : null
  ]);
  place.replaceChildren(...PARTS.map((part) => el('div', { 'data-case': part })));
  renderCase(place, summary, request);
}

export default {
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
