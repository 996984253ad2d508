// What the desk's forms have beside their fields: persons, the service that was chosen, the checklist of a file.
import { deskChoices, deskFile, sendConfirmationCode, service as loadService } from './api.js';
import { criteriaToRead, itemsToRead, serviceFields, sightRows } from './definitions.js';
import { el, ltr } from './dom.js';
import { Person } from './person.js';
import { sheetButton } from './sheet.js';
import { local, moment, t } from './text.js';

/** Fills `data-service` with a service's criteria, items and fields; what was answered under the same name stays. */
function showService(place, fields, service) {
  const answered = fields.collect();
  const part = (title, content) => el('section', { class: 'casework-section' }, el('h4', {}, title), content);
  place.replaceChildren(
    part(t('criteriaToRead'), criteriaToRead(service)),
    part(t('itemsToRead'), itemsToRead(service.items)),
    part(t('answers'), el('div', {}, ...serviceFields(service))),
    part(t('MODE_SIGHT'), sightRows(service.items))
  );
  fields.finish();
  fields.fill(answered);
}

/** Finds and takes down the people of any start form. */
export async function openPeople(form, fields, kept) {
  const choices = await deskChoices();
  const people = [...form.querySelectorAll('[data-person]')].map((place) => new Person(place, choices, () => fields.refresh()));
  fields.populate({ categories: choices.categories, workFields: choices.fields });
  await Promise.all(people.map((person) => person.restore(kept?.[person.name])));
}

/** The start form «تسجيل معاملة جديدة». */
export async function openIntake(form, fields, kept) {
  const choices = await deskChoices();
  const family = form.querySelector('[data-family]');
  const people = [...form.querySelectorAll('[data-person]')].map(
    (place) =>
      new Person(place, choices, (person) => {
        if (person.name === 'person') {
          family.hidden = Boolean(person.chosen && person.chosen.household.length);
          form.querySelector('[data-on-record]').hidden = !person.chosen?.guardian;
          form.querySelector('[data-new-guardian]').hidden = Boolean(person.chosen?.guardian);
        }
        fields.refresh();
      })
  );
  fields.populate({ services: choices.services });
  const chosen = form.querySelector('[data-field=serviceCode] select');
  const place = form.querySelector('[data-service]');
  const show = async (code) => (code ? showService(place, fields, await loadService(code)) : place.replaceChildren());
  chosen.addEventListener('change', () => show(chosen.value));
  if (kept) {
    await show(kept.serviceCode);
    await Promise.all(people.map((person) => person.restore(kept[person.name] ?? (person.name === 'family' ? { id: kept.family?.member } : undefined))));
  }
}

const written = (rows) =>
  el(
    'dl',
    { class: 'casework-pairs' },
    ...rows.filter(([, value]) => value).map(([name, value]) => el('div', {}, el('dt', {}, name), el('dd', {}, value)))
  );

/** How the file came, who brought it and who acts. */
function origin(file) {
  const of = file.particulars || {};
  return written([
    [t('channel'), t(`CHANNEL_${file.channel}`)],
    [t('letterDate'), of.letterDate && ltr(of.letterDate)],
    [t('senderReference'), of.senderReference],
    [t('incomingNumber'), of.incomingNumber && ltr(of.incomingNumber)],
    [t('faxPages'), of.faxPages && String(of.faxPages)],
    [t('callWindow'), of.callFrom && ltr(`${of.callFrom.slice(0, 5)} – ${of.callUntil.slice(0, 5)}`)],
    [t('volunteerBrought'), file.volunteer && file.volunteer.name],
    [t(`ACTS_${file.actsAs}`), file.acting && file.acting.name],
    [t('agency'), file.agency && `${file.agency.number} – ${file.agency.scope}`],
    [t('keptUntil'), file.keptUntil && ltr(moment(file.keptUntil).slice(0, 10))]
  ]);
}

function leftInWords(file) {
  return file.left.length === 0
    ? el('p', { class: 'casework-none' }, t('nothingLeft'))
    : el('ul', { class: 'casework-left' }, ...file.left.map((one) => el('li', {}, el('strong', {}, local(one, 'name')), ` – ${local(one, 'what')}`)));
}

function confirmationCode(caseNumber) {
  const said = el('p', { role: 'status', class: 'hint' });
  const send = el('button', { type: 'button', class: 'btn btn-default' }, t('sendConfirmationCode'));
  send.addEventListener('click', async () => {
    send.disabled = true;
    said.textContent = await sendConfirmationCode(caseNumber).then(
      () => t('codeSent'),
      (problem) => problem.message
    );
    send.disabled = false;
  });
  return el('div', {}, send, said);
}

const PARTS = {
  origin,
  left: leftInWords,
  checklist: (file, request) => itemsToRead(request.service.items, (item) => (item.received ? 'there' : 'leftOver')),
  sheet: (file) => sheetButton(file.caseNumber),
  code: (file) => confirmationCode(file.caseNumber),
  answers: (file) => el('div', {}, ...serviceFields(file.service)),
  sights: (file) => sightRows(file.service.items)
};

/**
 * Fills every `data-desk="part"` of a task's form with what is in the file.
 *
 * @returns what shows anew what is there and what is left, after something was attached; what was typed stays
 */
export async function openFile(form, fields, caseNumber, request) {
  const show = (file, seen, parts) =>
    form.querySelectorAll('[data-desk]').forEach((place) => {
      if (parts.includes(place.dataset.desk)) {
        place.replaceChildren(PARTS[place.dataset.desk](file, seen));
      }
    });
  const file = await deskFile(caseNumber);
  show(file, request, Object.keys(PARTS));
  fields.finish();
  fields.fill({ answers: file.answers });
  return { refresh: async (seen) => show(await deskFile(caseNumber), seen, ['left', 'checklist']) };
}
