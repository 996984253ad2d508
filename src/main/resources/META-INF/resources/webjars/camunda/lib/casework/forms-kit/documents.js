// The attachments of a case: looked at, opened in a tab of their own, marked as own work, destroyed with a trace.
import { destroyDocument, documentAddress, documentWindow, markOwnWork, scanAgain } from './api.js';
import { el, idOf } from './dom.js';
import { uploadPart } from './upload.js';
import { local, moment, t } from './text.js';
import { viewer } from './viewer.js';

const PERMISSIONS = ['NONE', 'SHOP_ONLY', 'PUBLISH'];
const REASONS = ['NOT_NEEDED', 'IDENTITY_PAPER', 'WRONG_CASE', 'UNREADABLE', 'ASKED_BY_OWNER'];

function button(text, name, act) {
  const made = el('button', { type: 'button', class: 'btn btn-default btn-sm', 'aria-label': `${text}: ${name}` }, text);
  made.addEventListener('click', () => act(made));
  return made;
}

/** A folded question with a choice and a button that sends it; nothing happens at the first press. */
function question(title, hint, label, options, send) {
  const choice = el('select', { class: 'form-control short', 'data-apart': true });
  options.forEach(([value, text]) => choice.append(el('option', { value }, text)));
  const message = el('p', { class: 'casework-error', role: 'alert', hidden: true });
  const act = el('button', { type: 'button', class: 'btn btn-default' }, label);
  act.addEventListener('click', async () => {
    act.disabled = true;
    message.hidden = true;
    try {
      await send(choice.value);
    } catch (problem) {
      message.textContent = problem.errors?.length ? problem.errors.map((error) => error.message).join(' ') : problem.message;
      message.hidden = false;
      act.disabled = false;
    }
  });
  return el(
    'div',
    { class: 'casework-question', 'data-apart': true },
    el('p', { class: 'hint' }, hint),
    el('label', { for: idOf(choice, 'casework-choice') }, title),
    choice,
    message,
    act
  );
}

/** Opens below the row what a button asks for, or shuts it again. */
function unfold(row, opener, make) {
  const open = row.querySelector('.casework-unfolded');
  const same = open && open.dataset.by === idOf(opener, 'casework-opener');
  row.querySelectorAll('[aria-expanded]').forEach((one) => one.setAttribute('aria-expanded', 'false'));
  open?.remove();
  if (same) {
    return;
  }
  opener.setAttribute('aria-expanded', 'true');
  const content = make(() => {
    row.querySelector('.casework-unfolded')?.remove();
    opener.setAttribute('aria-expanded', 'false');
    opener.focus();
  });
  row.append(el('div', { class: 'casework-unfolded', 'data-by': opener.id }, content));
  (content.matches('[tabindex]') ? content : content.querySelector('select, button'))?.focus();
}

function attachment(summary, document, name, changed) {
  const row = el('li', { 'data-document': document.id });
  const title = document.fileName;
  const opens = document.pages > 0;
  const actions = [
    opens && button(t('view'), title, (opener) => unfold(row, opener, (shut) => viewer(summary.caseNumber, document, title, shut))),
    opens &&
      el(
        'a',
        { class: 'btn btn-default btn-sm', href: documentWindow(document.id), target: '_blank', rel: 'noopener', 'aria-label': `${t('openWindow')}: ${title}` },
        t('openWindow')
      ),
    !document.pagesOnly &&
      el(
        'a',
        { class: 'btn btn-default btn-sm', href: documentAddress(summary.caseNumber, document.id), 'aria-label': `${t('download')}: ${title}`, download: true },
        t('download')
      ),
    button(t('ownWork'), title, (opener) =>
      unfold(row, opener, () =>
        question(
          t('permitted'),
          t('ownWorkHint'),
          t('save'),
          [...PERMISSIONS.map((code) => [code, t(`PERMITTED_${code}`)]), ...(document.ownWork ? [['', t('notOwnWork')]] : [])],
          async (code) => {
            await markOwnWork(summary.caseNumber, document.id, code || null);
            changed();
          }
        )
      )
    ),
    summary.keepsDocuments &&
      button(t('destroy'), title, (opener) =>
        unfold(row, opener, () =>
          question(
            t('destroyWhy'),
            t('destroyHint'),
            t('destroyConfirm'),
            REASONS.map((code) => [code, t(`DESTROY_${code}`)]),
            async (code) => {
              await destroyDocument(summary.caseNumber, document.id, code);
              changed();
            }
          )
        )
      )
  ].filter(Boolean);
  row.append(
    el('strong', {}, name || title),
    ' ',
    el('bdi', { class: 'casework-file' }, title),
    ' ',
    el('span', { class: 'casework-when' }, `${moment(document.receivedAt)} · ${Math.ceil(document.bytes / 1024)} ${t('bytes')}`),
    ...(document.ownWork ? [el('p', { class: 'casework-own-work' }, `${t('ownWorkMark')}: ${t(`PERMITTED_${document.ownWork}`)}`)] : []),
    ...(opens ? [] : [el('p', { class: 'casework-when' }, t('notShown'))]),
    ...(document.pagesOnly ? [el('p', { class: 'casework-when' }, t('pagesOnly'))] : []),
    el('p', { class: 'casework-actions' }, ...actions.flatMap((action) => [action, ' ']))
  );
  return row;
}

/** What is kept apart: named, never opened. */
export function heldList(summary, changed) {
  const held = summary.held || [];
  return el(
    'ul',
    { class: 'casework-documents casework-held' },
    ...held.map((file) => {
      const state = el('span', { role: 'status' }, t(`HELD_${file.held}`));
      const again = button(t('scanAgain'), file.fileName, async (opener) => {
        opener.disabled = true;
        try {
          const { held: still } = await scanAgain(summary.caseNumber, file.id);
          state.textContent = t(still ? `HELD_${still}` : 'released');
          if (!still) {
            changed();
          }
        } catch (problem) {
          state.textContent = problem.message;
        } finally {
          opener.disabled = false;
        }
      });
      return el(
        'li',
        {},
        el('bdi', { class: 'casework-file' }, file.fileName),
        ' – ',
        state,
        file.found ? [' ', el('bdi', { class: 'casework-when', dir: 'ltr' }, file.found)] : '',
        ' ',
        summary.keepsDocuments ? again : ''
      );
    })
  );
}

/** What the family permitted in its request, beside what single attachments are marked with. */
function permission(request) {
  const answer = ((request && request.answers) || []).find((one) => one.name === 'ipPermission');
  return answer && el('p', { class: 'casework-own-work' }, `${t('permittedInRequest')}: ${local(answer, 'shown') || answer.value}`);
}

/** All of it; `changed` shows the case anew. */
export function documentsPart(summary, request, changed) {
  const items = (request && request.service.items) || [];
  const names = new Map(items.map((item) => [item.code, local(item, 'name')]));
  const all = summary.documents || [];
  const name = (code) => names.get(code) || (t(`ITEM_${code}`) === `ITEM_${code}` ? null : t(`ITEM_${code}`));
  const parts = [
    permission(request),
    all.length === 0
      ? el('p', { class: 'casework-none' }, t('noDocuments'))
      : el('ul', { class: 'casework-documents' }, ...all.map((one) => attachment(summary, one, name(one.itemCode), changed))),
    (summary.held || []).length > 0 && el('h5', {}, t('heldTitle')),
    (summary.held || []).length > 0 && heldList(summary, changed),
    summary.largestDocument && uploadPart(summary, items, changed)
  ];
  return parts.filter(Boolean);
}
