// The staff API as the forms use it: same session, CSRF header, problems with their text in the chosen language.
import { inLanguage } from '../language.js';
import { t } from './text.js';

const appRoot = document.querySelector('base').getAttribute('app-root');
const ROOT = appRoot.slice(0, appRoot.lastIndexOf('/'));
const BASE = `${ROOT}/api/v1/staff`;

/** The page on which a decision is taken back before its answer goes out. */
export const DECISIONS = `${ROOT}/staff/decisions`;

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
  let body = {};
  try {
    body = await response.json();
  } catch (notJson) {
    // A gateway's page: the status says what there is to say.
  }
  const errors = (body.errors || []).map((error) => ({
    field: error.field,
    message: inLanguage(error.messageAr, error.messageEn || error.messageAr)
  }));
  const detail = inLanguage(body.detailAr, body.detailEn || body.detailAr);
  return new Problem(response.status, detail || t(KNOWN[response.status] || 'failed'), errors);
}

async function call(method, path, body, options) {
  let response;
  try {
    response = await fetch(BASE + path, {
      method,
      credentials: 'same-origin',
      redirect: 'manual',
      headers: {
        Accept: 'application/json, application/problem+json',
        'X-Requested-With': 'XMLHttpRequest',
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...(method === 'GET' ? {} : csrf())
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

export const task = (id) => call('GET', `/tasks/${at(id)}`);
export const saveDraft = (id, fields, options) => call('PUT', `/tasks/${at(id)}/draft`, fields, options);
export const stage = (id, fields) => call('PUT', `/tasks/${at(id)}/submission`, fields);
export const declareConflict = (id, reason) => call('POST', `/tasks/${at(id)}/conflict`, { reason });
export const caseSummary = (caseNumber) => call('GET', `/cases/${at(caseNumber)}`);
export const serviceRequest = (caseNumber) => call('GET', `/service-requests/${at(caseNumber)}`);
export const holidaysToConfirm = () => call('GET', '/calendar/confirmation');
export const documentAddress = (caseNumber, id) => `${BASE}/cases/${at(caseNumber)}/documents/${at(id)}`;
