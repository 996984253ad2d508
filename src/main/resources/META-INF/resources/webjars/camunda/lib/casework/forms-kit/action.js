// A corrective action: what is to be done, by whom and until when, and what came of it so far.
import { el, pairs, section } from './dom.js';
import { date, moment, t } from './text.js';
import { inLanguage } from '../language.js';

const label = (one) => inLanguage(one.ar, one.en);
const said = (text) => text && el('span', { class: 'casework-about', dir: 'auto' }, text);

export function actionPart(action) {
  return section(
    t('correctiveAction'),
    pairs([
      [t('actionCause'), label(action.cause)],
      [t('actionText'), said(label(action.text))],
      [t('actionOwner'), label(action.owner)],
      [t('actionDue'), [date(action.dueOn), action.late ? ` – ${t('actionLate')}` : '']],
      [t('actionProof'), said(action.proof)],
      [t('actionCarriedOut'), action.carriedOutBy && [el('bdi', {}, action.carriedOutBy), ` · ${moment(action.carriedOutAt)}`]],
      [t('actionReturned'), said(action.returnReason)]
    ])
  );
}
