// The votes on minutes: who may vote and what they said, earlier votes marked, objections to be answered.
import { el, ltr, pairs, section } from './dom.js';
import { date, moment, t } from './text.js';
import { inLanguage } from '../language.js';

const SHORT = 12;

const label = (one) => one && inLanguage(one.ar, one.en);
const name = (one) => el('bdi', {}, label(one));
const said = (text) => el('p', { class: 'casework-words', dir: 'auto' }, text);

/** The beginning of the text's hash: enough to see whether two read the same. */
export const shortHash = (hash) => ltr(hash.slice(0, SHORT));

function head(votes) {
  return pairs([
    [t('voteVersion'), ltr(String(votes.version))],
    [t('voteHash'), shortHash(votes.hash)],
    [t('voteFrozen'), moment(votes.frozenAt)],
    [t('voteRule'), label(votes.ruleLabel)],
    [t('voteResult'), label(votes.resultLabel)]
  ]);
}

function standing(voter) {
  const said = voter.choice ? [label(voter.choiceLabel), ' · ', moment(voter.votedAt)] : [t('voteMissing')];
  const away = voter.away ? [' · ', t('voteAway'), ...(voter.substitute ? [' ', name(voter.substitute)] : [])] : [];
  const offices = [
    voter.presides ? [' (', t('votePresides'), ')'] : [],
    voter.actsFor ? [' (', t('voteActsFor'), ' ', name(voter.actsFor), ')'] : []
  ].flat();
  return el('li', {}, name(voter.title), ...offices, ': ', ...said, ...away);
}

function given(vote) {
  return el(
    'li',
    {},
    el(vote.superseded ? 's' : 'span', {}, name(vote.title), ': ', label(vote.choiceLabel)),
    ' · ',
    t('voteVersion'),
    ' ',
    ltr(String(vote.version)),
    ' · ',
    moment(vote.at),
    ...(vote.superseded ? [' · ', t('voteSuperseded')] : []),
    vote.reasons ? said(vote.reasons) : null,
    vote.reasonsHidden ? el('p', { class: 'casework-none' }, t('voteReasonsHidden')) : null
  );
}

const answered = (answer) =>
  el('li', {}, label(answer.kindLabel), ' · ', name(answer.by), ' · ', moment(answer.at), answer.text ? said(answer.text) : null);

const list = (rows, row) => el('ul', { class: 'casework-criteria' }, ...rows.map(row));

const PARTS = {
  standing: (votes) => section(t('votes'), head(votes), list(votes.voters, standing)),
  given: (votes) => (votes.votes.length === 0 ? '' : section(t('votesGiven'), list(votes.votes, given))),
  answers: (votes) => (votes.answers.length === 0 ? '' : section(t('voteAnswers'), list(votes.answers, answered))),
  boardLatest: (votes) => el('p', { class: 'hint' }, t('voteBoardLatest'), ' ', date(votes.boardOnLatest)),
  board: (votes) => pairs([[t('voteBoardDue'), date(votes.boardOn)]]),
  recusable: (votes) =>
    el(
      'div',
      {},
      ...votes.agenda.map((item) =>
        el(
          'label',
          { class: 'choice' },
          el('input', { type: 'checkbox', value: item.caseNumber }),
          el('span', {}, `${item.number}. ${item.caseName} – ${item.subject}`)
        )
      )
    )
};

/** Objections as rows of a form, each to be answered. */
export const objectionRows = (votes) =>
  (votes?.objections || []).map((one) => ({
    code: one.userId,
    nameAr: one.title.ar,
    nameEn: one.title.en,
    reasonsAr: one.reasons || t('voteReasonsHidden'),
    reasonsEn: one.reasons || t('voteReasonsHidden')
  }));

export function renderVotes(form, votes) {
  form.querySelectorAll('[data-votes]').forEach((place) => {
    place.replaceChildren(PARTS[place.dataset.votes](votes));
  });
  // The vote names the text that was shown.
  form.querySelectorAll('[data-votes-version]').forEach((input) => {
    input.value = String(votes.version);
  });
  form.querySelectorAll('[data-votes-board]').forEach((input) => {
    input.value = votes.boardOn;
    input.max = votes.boardOnLatest;
  });
}
