// «ما يُقرأ في المكالمة»: who is greeted, two questions that verify the caller, and only then what may be told (A3, F2).
import { callScript } from './api.js';
import { el } from './dom.js';
import { t } from './text.js';

/** Folded until somebody calls; then it is asked for, once. */
export function callPart(caseNumber) {
  const body = el('div', { 'aria-live': 'polite' });
  const part = el('details', { class: 'casework-call' }, el('summary', {}, t('callScript')), body);
  part.addEventListener('toggle', async () => {
    if (!part.open || body.dataset.loaded) {
      return;
    }
    body.replaceChildren(el('p', {}, t('loading')));
    try {
      body.replaceChildren(...script(await callScript(caseNumber)));
      body.dataset.loaded = 'yes';
    } catch (problem) {
      body.replaceChildren(el('p', { class: 'casework-trouble', role: 'alert' }, problem.message));
    }
  });
  return part;
}

/** What is read aloud stands in the language of who is called; what is for the officer in the officer's own. */
function script(words) {
  const aloud = (...lines) =>
    el(
      'blockquote',
      { lang: words.language, dir: words.language === 'ar' ? 'rtl' : 'ltr' },
      ...lines.map((line) => el('p', {}, line))
    );
  const step = (title, ...content) => el('section', {}, el('h5', {}, title), ...content);
  return [
    step(t('callGreeting'), aloud(words.greeting)),
    step(
      t('callVerify'),
      aloud(words.verify),
      ...words.questions.map((question) =>
        el(
          'div',
          {},
          aloud(question.ask),
          el('p', { class: 'hint' }, `${t('callExpected')} `, el('bdi', { class: 'casework-expected' }, question.expected))
        )
      ),
      el('p', { class: 'casework-rule' }, t('callRule'))
    ),
    step(t('callTold'), aloud(...words.told)),
    step(t('callRefusal'), aloud(words.refusal))
  ];
}
