// What a form shows beside its fields: the words of its `data-needs`, with where each comes from and who shows it.
import {
  absenceOf,
  announcementOf,
  compensation,
  compensationPayment,
  complaint,
  correctiveAction,
  dataChange,
  declarationToSign,
  holidaysToConfirm,
  inquiry,
  managementInstruction,
  managementReview,
  minutesOf,
  minutesVotes,
  serviceRequest,
  unattendedOf,
  violation
} from './api.js';
import { renderAbsence } from './absence.js';
import { renderAnnouncement } from './announcement.js';
import { renderMinutes } from './minutes.js';
import { renderOversight } from './oversight.js';
import { renderUnattended } from './unattended.js';
import { renderVotes } from './votes.js';

/** Of the case, shown with it, and shown anew when something of it was changed beside the fields. */
const OF_THE_CASE = {
  'service-request': (task) => serviceRequest(task.caseNumber),
  inquiry: (task) => inquiry(task.caseNumber),
  complaint: (task) => complaint(task.caseNumber),
  compensation: (task) => compensation(task.caseNumber),
  violation: (task) => violation(task.caseNumber),
  'corrective-action': (task) => correctiveAction(task.facts.correctiveActionId),
  'data-change': (task) => dataChange(task.caseNumber),
  'compensation-payment': (task) => compensationPayment(task.caseNumber)
};

const OF_THE_TASK = {
  holidays: () => holidaysToConfirm(),
  declaration: (task) => declarationToSign(task.caseNumber),
  absence: (task) => absenceOf(task.id),
  unattended: (task) => unattendedOf(task.id),
  review: (task) => managementReview(task.facts.reviewId),
  instruction: (task) => managementInstruction(task.facts.instructionId),
  announcement: (task) => announcementOf(task.facts.announcementId),
  minutes: (task) => minutesOf(task.caseNumber),
  votes: (task) => minutesVotes(task.caseNumber)
};

const SHOWN_BY = {
  absence: renderAbsence,
  unattended: renderUnattended,
  review: renderOversight,
  instruction: renderOversight,
  announcement: renderAnnouncement,
  minutes: renderMinutes,
  votes: renderVotes
};

async function from(sources, needs, task) {
  const asked = needs.filter((need) => sources[need]);
  const answers = await Promise.all(asked.map((need) => sources[need](task)));
  return Object.fromEntries(asked.map((need, at) => [need, answers[at]]));
}

export const ofTheCase = (needs, task) => from(OF_THE_CASE, needs, task);
export const everything = (needs, task) => from({ ...OF_THE_CASE, ...OF_THE_TASK }, needs, task);

/** Shows what has a place of its own in the form. */
export function show(form, found) {
  Object.entries(SHOWN_BY).forEach(([need, render]) => found[need] && render(form, found[need]));
}
