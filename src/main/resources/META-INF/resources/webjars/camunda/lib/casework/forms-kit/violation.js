// A report of a violation for its readers: what was said and found, and who reports only when that is opened.
import { openReporter } from './api.js';
import { el, ltr, pairs, section } from './dom.js';
import { date, moment, t } from './text.js';
import { inLanguage } from '../language.js';

const label = (one) => one && inLanguage(one.ar, one.en);
const said = (text) => text && el('span', { class: 'casework-about', dir: 'auto' }, text);
const when = (by, at) => el('span', { class: 'casework-when' }, by && [el('bdi', {}, by), ' · '], moment(at));

export function violationPart(report) {
  return el(
    'div',
    {},
    section(
      t('violation'),
      report.withdrawalAsked ? el('p', { class: 'casework-trouble' }, t('violationWithdrawn')) : '',
      pairs([
        [t('violationText'), said(report.text)],
        [t('violationDay'), report.happenedOn && date(report.happenedOn)],
        [t('violationConcerned'), said([label(report.concerned), report.concernedText].filter(Boolean).join(' – '))],
        [t('violationHow'), said(report.how)],
        [t('violationTwin'), report.twin && ltr(report.twin)],
        [t('violationExcluded'), report.excluded.map((one) => inLanguage(one.nameAr, one.nameEn)).join('، ')],
        [t('violationReporter'), report.named ? reporterPart(report.caseNumber) : t('violationUnnamed')]
      ])
    ),
    report.statements.length
      ? section(
          t('violationTalk'),
          el(
            'ul',
            { class: 'casework-criteria' },
            ...report.statements.map((one) => el('li', {}, el('strong', {}, label(one.kind)), ' ', said(one.text), ' ', when(one.by, one.at)))
          )
        )
      : '',
    report.outcome
      ? section(
          t('decision'),
          pairs([
            [t('outcome'), label(report.outcome)],
            [t('reasons'), said(report.reasons)],
            [t('violationTold'), said(report.told)],
            [t('violationAuthority'), report.authority],
            [t('correctiveAction'), said(report.measure)]
          ])
        )
      : ''
  );
}

/** The name is asked for by a press of its own, and is gone again with the form. */
function reporterPart(caseNumber) {
  const place = el('span', { class: 'casework-reporter' }, t('violationNamed'), ' ');
  const open = el('button', { type: 'button', class: 'btn btn-default btn-sm', 'data-apart': '' }, t('violationOpen'));
  const hint = el('p', { class: 'hint' }, t('violationOpenHint'));
  open.addEventListener('click', async () => {
    open.disabled = true;
    try {
      const reporter = await openReporter(caseNumber);
      place.replaceChildren(
        el('bdi', {}, reporter.name),
        reporter.contact ? el('span', {}, ` – ${t('violationContact')}: `, el('bdi', {}, reporter.contact)) : ''
      );
    } catch (problem) {
      open.disabled = false;
      hint.textContent = problem.message;
    }
  });
  place.append(open, hint);
  return place;
}
