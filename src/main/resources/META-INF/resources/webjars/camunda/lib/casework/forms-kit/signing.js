// What the form «الإشهاد على توقيع الإقرار» needs beside its fields: the declaration with its codes, the one-time code, the
// scan, the second witness who answers from her own sign-in, and the mark.
import { askWitness, declarationPaper, declarationToSign, sendSignatureCode } from './api.js';
import { el, ltr } from './dom.js';
import { MarkPad } from './mark.js';
import { local, t } from './text.js';
import { uploadControls } from './upload.js';

const AGAIN = 5000;

/**
 * Fills the parts `data-signing` of the form; `stop()` of what it returns ends what it does by itself.
 *
 * @param changed shows the case anew
 */
export function openSigning(form, summary, declaration, changed) {
  const { caseNumber } = summary;
  const place = (name) => form.querySelector(`[data-signing=${name}]`);
  const control = (name) => form.querySelector(`[data-field=${name}] select, [data-field=${name}] input`);
  place('declaration').append(...declarationPart(caseNumber, declaration));
  place('you').textContent = local(declaration.you, 'title');
  place('code').append(...codePart(caseNumber, declaration));
  place('scan').append(...scanPart(summary, declaration, control('scan'), changed));
  const pad = new MarkPad(place('mark'), (picture, byKey) => {
    control('mark').value = picture;
    control('markByKey').value = picture ? String(byKey) : '';
    place('mark').querySelector('canvas').dispatchEvent(new Event('change', { bubbles: true }));
  });
  const witnesses = witnessPart(place('witnesses'), caseNumber, declaration, control('secondWitness'));
  return {
    stop: () => {
      pad.stop();
      witnesses.stop();
    }
  };
}

/** Of a compensation it is the settlement agreement that is signed. */
const ofAgreement = (caseNumber) => caseNumber.startsWith('CPN-');

function declarationPart(caseNumber, declaration) {
  const pairs = (...rows) =>
    el('dl', { class: 'casework-pairs' }, ...rows.map(([name, value]) => el('div', {}, el('dt', {}, name), el('dd', {}, value))));
  return [
    el(
      'section',
      { class: 'casework-section' },
      el('h4', {}, t(ofAgreement(caseNumber) ? 'settlementText' : 'declaration')),
      el('blockquote', { class: 'casework-declaration' }, local(declaration, 'text')),
      pairs(
        ...(declaration.signerAr ? [[t('signer'), local(declaration, 'signer')]] : []),
        [t('fileNumber'), ltr(declaration.fileNumber)],
        [t('textVersion'), ltr(String(declaration.version))]
      ),
      el('a', { class: 'btn btn-default', href: declarationPaper(caseNumber), target: '_blank', rel: 'noopener' }, t(ofAgreement(caseNumber) ? 'printAgreement' : 'printDeclaration'))
    ),
    declaration.mayWitness ? null : el('p', { class: 'casework-trouble', role: 'alert' }, t('mayNotWitness'))
  ].filter(Boolean);
}

/** A button with what came of pressing it beside it. */
function action(label, work) {
  const button = el('button', { type: 'button', class: 'btn btn-default' }, label);
  const said = el('span', { class: 'casework-said', role: 'status' });
  const wrong = el('p', { class: 'casework-error', role: 'alert', hidden: true });
  button.addEventListener('click', async () => {
    button.disabled = true;
    said.textContent = '';
    wrong.hidden = true;
    try {
      said.textContent = await work();
    } catch (problem) {
      wrong.textContent = problem.errors?.length ? problem.errors.map((error) => error.message).join(' ') : problem.message;
      wrong.hidden = false;
    } finally {
      button.disabled = false;
    }
  });
  return el('div', { class: 'casework-action', 'data-apart': true }, button, ' ', said, wrong);
}

function codePart(caseNumber, declaration) {
  return [
    declaration.ownNumber ? null : el('p', { class: 'casework-badge-soon casework-note' }, t('numberNotOwn')),
    action(t('sendCode'), async () => {
      await sendSignatureCode(caseNumber);
      return t('codeSent');
    })
  ].filter(Boolean);
}

/** The scan is a document of the case; what a virus scan keeps apart cannot be chosen yet. */
function scanPart(summary, declaration, select, changed) {
  const show = (scans) =>
    select.replaceChildren(
      el('option', { value: '' }, t('choose')),
      ...scans.map((scan) => el('option', { value: scan.id }, scan.fileName))
    );
  show(declaration.scans);
  return uploadControls(summary, () => 'signed-declaration', async ({ id, held }) => {
    if (!held) {
      show((await declarationToSign(summary.caseNumber)).scans);
      select.value = id;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    }
    changed();
  });
}

/** Asks a colleague, and looks now and then whether she has answered. */
function witnessPart(place, caseNumber, declaration, select) {
  select.append(el('option', { value: '' }, t('choose')));
  declaration.askable.forEach((one) => select.append(el('option', { value: one.userId }, local(one, 'title'))));
  const list = el('ul', { class: 'casework-criteria', 'aria-live': 'polite' });
  let timer = null;
  const show = (asked) => {
    list.replaceChildren(
      ...asked.map((one) => el('li', {}, local(one, 'title'), ' – ', t(one.heard ? 'witnessHeard' : 'witnessAwaited')))
    );
    clearTimeout(timer);
    if (asked.some((one) => !one.heard)) {
      timer = setTimeout(look, AGAIN);
    }
  };
  const look = async () => {
    try {
      show((await declarationToSign(caseNumber)).asked);
    } catch (notNow) {
      timer = setTimeout(look, AGAIN);
    }
  };
  place.append(
    action(t('askWitness'), async () => {
      if (!select.value) {
        return t('chooseWitness');
      }
      show(await askWitness(caseNumber, select.value));
      return t('witnessAsked');
    }),
    list
  );
  show(declaration.asked);
  return { stop: () => clearTimeout(timer) };
}
