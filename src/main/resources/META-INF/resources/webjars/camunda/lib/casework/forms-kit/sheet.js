// The sheet for the family: a page of its own, because the web apps may not print. The number travels in the form (F2).
import { COMPLAINT_SHEET, DATA_CHANGE_SHEET, INQUIRY_SHEET, REPORT_SHEET, SHEET, token } from './api.js';
import { el } from './dom.js';
import { t } from './text.js';

/** Kinds of case with a sheet of their own. */
const SHEETS = { INQ: INQUIRY_SHEET, CMP: COMPLAINT_SHEET, OBJ: COMPLAINT_SHEET, VIO: REPORT_SHEET, UPD: DATA_CHANGE_SHEET };

/** The button that opens it; each time it is opened, it carries a new access code. */
export function sheetButton(caseNumber) {
  const button = el('button', { type: 'button', class: 'btn btn-default casework-sheet' }, t('printSheet'));
  button.addEventListener('click', () => {
    // Made for the moment: inside the task's own form it would be a form in a form.
    const sent = el(
      'form',
      { method: 'post', action: SHEETS[caseNumber.slice(0, 3)] || SHEET, target: '_blank', hidden: true },
      el('input', { name: 'caseNumber', value: caseNumber }),
      el('input', { name: '_csrf', value: token() })
    );
    document.body.append(sent);
    sent.submit();
    sent.remove();
  });
  return button;
}
