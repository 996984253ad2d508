// The staff API as the forms use it: same session, CSRF header, problems with their text in the chosen language.
import { inLanguage } from '../language.js';
import { t } from './text.js';

const appRoot = document.querySelector('base').getAttribute('app-root');
const ROOT = appRoot.slice(0, appRoot.lastIndexOf('/'));
const BASE = `${ROOT}/api/v1/staff`;

/** A refusal: `status` 0 without connection, `errors` [{field, message}] with 422. */
export class Problem extends Error {
  constructor(status, message, errors = []) {
    super(message);
    this.status = status;
    this.errors = errors;
  }
}

const KNOWN = { 401: 'sessionEnded', 403: 'forbidden', 404: 'gone', 409: 'done', 422: 'fieldsRefused' };

function csrf() {
  const cookie = document.cookie.match(/(?:^|;\s*)CASEWORK-XSRF=([^;]*)/);
  return cookie ? { 'X-CASEWORK-XSRF': decodeURIComponent(cookie[1]) } : {};
}

async function refusal(response) {
  try {
    return problemOf(response.status, await response.json());
  } catch (notJson) {
    // A gateway's page: the status says what there is to say.
    return problemOf(response.status, {});
  }
}

function problemOf(status, body) {
  const errors = (body.errors || []).map((error) => ({
    field: error.field,
    message: inLanguage(error.messageAr, error.messageEn || error.messageAr)
  }));
  const detail = inLanguage(body.detailAr, body.detailEn || body.detailAr);
  return new Problem(status, detail || t(KNOWN[status] || 'failed'), errors);
}

const publicly = (path) => call('GET', path, undefined, {}, {}, `${ROOT}/api/v1`);

async function call(method, path, body, options, headers, base = BASE) {
  let response;
  try {
    response = await fetch(base + path, {
      method,
      credentials: 'same-origin',
      redirect: 'manual',
      headers: {
        Accept: 'application/json, application/problem+json',
        'X-Requested-With': 'XMLHttpRequest',
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...(method === 'GET' ? {} : csrf()),
        ...headers
      },
      body: body === undefined ? undefined : JSON.stringify(body),
      ...options
    });
  } catch (noConnection) {
    throw new Problem(0, t('offline'));
  }
  if (response.type === 'opaqueredirect') {
    throw new Problem(401, t('sessionEnded'));
  }
  if (!response.ok) {
    throw await refusal(response);
  }
  return response.status === 204 ? null : response.json();
}

const at = encodeURIComponent;

/** The token that a form of ours sends along to a page of ours. */
export const token = () => csrf()['X-CASEWORK-XSRF'] || '';
export const SHEET = `${ROOT}/staff/desk-sheet`;
export const COMPLAINT_SHEET = `${ROOT}/staff/complaint-sheet`;
export const REPORT_SHEET = `${ROOT}/staff/report-sheet`;
export const INQUIRY_SHEET = `${ROOT}/staff/inquiry-sheet`;
export const DATA_CHANGE_SHEET = `${ROOT}/staff/data-change-sheet`;

/** Published questions, to publish another or to withdraw one. */
export const QUESTIONS = `${ROOT}/staff/questions`;

export const service = (code) => publicly(`/services/${at(code)}`);
export const start = (process) => call('GET', `/starts/${at(process)}`);
export const saveStartDraft = (process, fields, options) => call('PUT', `/starts/${at(process)}/draft`, fields, options);
export const forgetStartDraft = (process) => call('DELETE', `/starts/${at(process)}/draft`);
export const stageStart = (process, fields) => call('PUT', `/starts/${at(process)}/submission`, fields);
export const deskChoices = () => call('GET', '/desk/choices');
/** What finance needs to pay a compensation, and the paper that proves it. */
const paymentOf = (caseNumber, part = '') => `/compensations/${at(caseNumber)}/payment${part}`;
export const compensationPayment = (caseNumber) => call('GET', paymentOf(caseNumber));
export const paymentProof = (caseNumber) => `${BASE}${paymentOf(caseNumber, '/proof')}`;
export const findPeople = (typed) => call('POST', '/desk/people', { typed });
export const alikePeople = (person) => call('POST', '/desk/people/alike', person);
export const deskFile = (caseNumber) => call('GET', `/desk/files/${at(caseNumber)}`);
export const sendConfirmationCode = (caseNumber) => call('POST', `/desk/files/${at(caseNumber)}/confirmation-code`);
export const task = (id) => call('GET', `/tasks/${at(id)}`);
/** The announcement that a task of `announcement` is about. */
export const announcementOf = (id) => call('GET', `/announcements/${at(id)}`);
/** The absence that a task of `absence` is about. */
export const absenceOf = (id) => call('GET', `/tasks/${at(id)}/absence`);
/** The task on which nobody acts, that a task of `unattended-case` is about. */
export const unattendedOf = (id) => call('GET', `/tasks/${at(id)}/unattended`);
export const saveDraft = (id, fields, options) => call('PUT', `/tasks/${at(id)}/draft`, fields, options);
export const stage = (id, fields) => call('PUT', `/tasks/${at(id)}/submission`, fields);
export const declareConflict = (id, reason) => call('POST', `/tasks/${at(id)}/conflict`, { reason });
export const caseSummary = (caseNumber) => call('GET', `/cases/${at(caseNumber)}`);
export const serviceRequest = (caseNumber) => call('GET', `/service-requests/${at(caseNumber)}`);
export const complaint = (caseNumber) => call('GET', `/complaints/${at(caseNumber)}`);
export const compensation = (caseNumber) => call('GET', `/compensations/${at(caseNumber)}`);
export const violation = (caseNumber) => call('GET', `/violations/${at(caseNumber)}`);
/** Opens who reports; each opening is written down. */
export const openReporter = (caseNumber) => call('POST', `/violations/${at(caseNumber)}/reporter`);
export const correctiveAction = (id) => call('GET', `/corrective-actions/${at(id)}`);
/** A review of top management's, and one of its instructions. */
export const managementReview = (id) => call('GET', `/management-reviews/${at(id)}`);
export const managementInstruction = (id) => call('GET', `/management-instructions/${at(id)}`);
/** Minutes of a committee, as far as the reader may see them. */
export const minutesOf = (number) => call('GET', `/minutes/${at(number)}`);
/** The votes on minutes, and what came of them. */
export const minutesVotes = (number) => call('GET', `/minutes/${at(number)}/votes`);
export const inquiry = (caseNumber) => call('GET', `/inquiries/${at(caseNumber)}`);
export const dataChange = (caseNumber) => call('GET', `/data-changes/${at(caseNumber)}`);
export const dataChangeValues = (caseNumber) => call('GET', `/data-changes/${at(caseNumber)}/values`);
export const sendDataChangeCodes = (caseNumber) => call('POST', `/data-changes/${at(caseNumber)}/codes`);
export const holidaysToConfirm = () => call('GET', '/calendar/confirmation');
/** What is signed in a case: of a compensation its agreement, else the declaration with which it is filed. */
const declaration = (caseNumber, part = '') =>
  caseNumber.startsWith('CPN-')
    ? `/compensations/${at(caseNumber)}/agreement${part}`
    : `/service-requests/${at(caseNumber)}/declaration${part}`;
export const declarationToSign = (caseNumber) => call('GET', declaration(caseNumber));
export const sendSignatureCode = (caseNumber) => call('POST', declaration(caseNumber, '/code'));
export const askWitness = (caseNumber, userId) => call('POST', declaration(caseNumber, '/witnesses'), { userId });
export const declarationPaper = (caseNumber) => `${BASE}${declaration(caseNumber, '/paper.pdf')}`;
/** The pages beside Tasklist that are open to who is signed in: [{address, title: {ar, en}, waiting}]. */
export const workPages = () => call('GET', '/pages');
export const pageOf = (address) => ROOT + address;
export const callScript = (caseNumber) => call('GET', `/cases/${at(caseNumber)}/call-script`);
/** `key` is the same for a second sending of the same form, so that it is written down once. */
export const logContact = (caseNumber, fields, key) =>
  call('POST', `/cases/${at(caseNumber)}/contacts`, fields, {}, { 'Idempotency-Key': key });
export const caseLetters = (caseNumber) => call('GET', `/cases/${at(caseNumber)}/letters`);
export const letterAddress = (caseNumber, file) => `${BASE}/cases/${at(caseNumber)}/letters/${at(file)}.pdf`;
export const labelAddress = (caseNumber, file) => `${BASE}/cases/${at(caseNumber)}/letters/${at(file)}/label.pdf`;
export const documentAddress = (caseNumber, id) => `${BASE}/cases/${at(caseNumber)}/documents/${at(id)}`;
export const pageAddress = (caseNumber, id, page) => `${documentAddress(caseNumber, id)}/pages/${page}`;
export const documentWindow = (id) => `${ROOT}/staff/documents/${at(id)}`;
const ofDocument = (caseNumber, id) => `/cases/${at(caseNumber)}/documents/${at(id)}`;
export const destroyDocument = (caseNumber, id, reason) => call('POST', `${ofDocument(caseNumber, id)}/destruction`, { reason });
export const markOwnWork = (caseNumber, id, permitted) => call('PUT', `${ofDocument(caseNumber, id)}/own-work`, { permitted });
export const scanAgain = (caseNumber, id) => call('POST', `${ofDocument(caseNumber, id)}/scan`);

/** Sends a file; `progress` is told the share that is on its way, 0 to 1. Only XMLHttpRequest tells it. */
export function sendDocument(caseNumber, item, file, progress) {
  return sendFile(`/cases/${at(caseNumber)}/documents`, { item, file }, progress);
}

/** The same for the paper that proves the transfer of a compensation. */
export function sendPaymentProof(caseNumber, item, file, progress) {
  return sendFile(paymentOf(caseNumber, '/proof'), { file }, progress);
}

function sendFile(path, fields, progress) {
  const form = new FormData();
  Object.entries(fields).forEach(([name, value]) => form.append(name, value));
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', BASE + path);
    request.responseType = 'json';
    const headers = { Accept: 'application/json, application/problem+json', 'X-Requested-With': 'XMLHttpRequest', ...csrf() };
    Object.entries(headers).forEach(([name, value]) => request.setRequestHeader(name, value));
    request.upload.addEventListener('progress', (event) => event.lengthComputable && progress(event.loaded / event.total));
    request.upload.addEventListener('load', () => progress(1));
    request.addEventListener('error', () => reject(new Problem(0, t('offlineFile'))));
    request.addEventListener('load', () =>
      request.status === 201 ? resolve(request.response) : reject(problemOf(request.status, request.response || {}))
    );
    request.send(form);
  });
}
