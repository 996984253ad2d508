// What a form is opened for: a user task, or the start of a process. Both load, keep drafts and hand fields in.
import { forgetStartDraft, saveDraft, saveStartDraft, stage, stageStart, start, task } from './api.js';
import { showStarted } from './started.js';

/**
 * A decision that is entered into minutes is about a case of their agenda: that case is shown, and the minutes beside it.
 */
function aboutItsItem(found) {
  const { itemCase } = found.facts || {};
  return itemCase ? { ...found, caseNumber: itemCase, minutes: found.caseNumber } : found;
}

function taskWork(id) {
  return {
    id,
    load: async () => aboutItsItem(await task(id)),
    saveDraft: (fields, options) => saveDraft(id, fields, options),
    stage: (fields) => stage(id, fields),
    done() {}
  };
}

/** The start hands its fields in under a case number, which then is the business key of what Tasklist starts. */
function startWork(camForm) {
  const process = camForm.processDefinitionKey || camForm.processDefinitionId.split(':')[0];
  return {
    id: process,
    starts: true,
    load: () => start(process),
    saveDraft: (fields, options) => saveStartDraft(process, fields, options),
    async stage(fields) {
      camForm.businessKey = (await stageStart(process, fields)).caseNumber;
    },
    done: () => showStarted(camForm.businessKey),
    /** Begins with an empty form again. */
    forgetDraft: () => forgetStartDraft(process)
  };
}

export const workOf = (camForm) => (camForm.taskId ? taskWork(camForm.taskId) : startWork(camForm));
