// What the forms of inquiries show beside their fields, and the start form «تسجيل استفسار».
import { QUESTIONS, deskChoices } from './api.js';
import { el, ltr } from './dom.js';
import { Person } from './person.js';
import { date, local, moment, t } from './text.js';

function section(title, ...content) {
  return el('section', { class: 'casework-section' }, el('h4', {}, title), ...content);
}

const words = (text) => el('p', { class: 'casework-words', dir: 'auto' }, text);
const by = (user, at) => el('p', { class: 'casework-when' }, el('bdi', {}, user), ` · ${moment(at)}`);

/** The question, who asks as far as we know, and where the case stands that it is about. */
function question(inquiry) {
  const about = inquiry.about;
  return section(
    `${t('inquiryQuestion')} – ${t(`INQUIRY_${inquiry.kind}`)}`,
    words(inquiry.question),
    el('p', { class: inquiry.proven ? 'hint' : 'casework-caution' }, t(`ASKER_${inquiry.asker}`)),
    about &&
      el(
        'p',
        {},
        `${t('aboutCase')}: ${about.spoken} – ${local(about, 'status')}`,
        about.dueOn ? [` – ${t('dueOn')} `, date(about.dueOn, about.dueOnHijri)] : ''
      )
  );
}

/** What specialists were asked, and what they said. */
function advice(inquiry) {
  return inquiry.advice.length === 0
    ? null
    : section(
        t('specialistAdvice'),
        ...inquiry.advice.flatMap((one) => [
          el('p', {}, el('strong', {}, local(one, 'group')), ' – ', el('span', { dir: 'auto' }, one.question)),
          one.advice ? words(one.advice) : el('p', { class: 'casework-none' }, t('adviceAwaited')),
          one.advisedBy ? by(one.advisedBy, one.advisedAt) : ''
        ])
      );
}

/** Earlier answers: what the asker said of them, or why they were given back. */
function answers(inquiry) {
  const earlier = inquiry.answers.filter((one) => one.sentAt || one.returnNote);
  return earlier.length === 0
    ? null
    : section(
        t('earlierAnswers'),
        ...earlier.flatMap((one) => [
          words(one.text),
          by(one.writtenBy, one.writtenAt),
          one.returnNote ? el('p', { class: 'casework-caution' }, `${t('givenBack')}: `, el('span', { dir: 'auto' }, one.returnNote)) : '',
          one.opinion ? el('p', { class: 'casework-caution' }, t(`OPINION_${one.opinion}`), one.remark ? ': ' : '', el('span', { dir: 'auto' }, one.remark || '')) : ''
        ])
      );
}

function toReview(inquiry) {
  const waiting = inquiry.answers.find((one) => !one.sentAt && !one.returnNote);
  return waiting ? section(t('answerToReview'), words(waiting.text), by(waiting.writtenBy, waiting.writtenAt)) : null;
}

/** Published questions that may be the same: their answers can be taken over. */
function similar(inquiry) {
  return inquiry.similar.length === 0
    ? null
    : section(
        t('similarQuestions'),
        ...inquiry.similar.map((one) => el('details', {}, el('summary', {}, local(one, 'question')), words(local(one, 'answer'))))
      );
}

export const INQUIRY_PARTS = {
  inquiry: question,
  inquiryAdvice: advice,
  inquiryAnswers: answers,
  answerToReview: toReview,
  similarQuestions: similar,
  questionsLink: () => el('p', {}, el('a', { href: QUESTIONS, target: '_blank', rel: 'noopener' }, t('questionsPage')))
};

/** The start form: who asks is found or taken down in a few words. */
export async function openInquiry(form, fields, kept) {
  const choices = await deskChoices();
  const announce = form.querySelector('[data-new-asker]');
  const place = form.querySelector('[data-person]');
  const person = new Person(place, choices, (one) => {
    announce.hidden = !one.isNew;
    fields.refresh();
  });
  fields.finish();
  if (kept) {
    await person.restore(kept.person);
  }
}
