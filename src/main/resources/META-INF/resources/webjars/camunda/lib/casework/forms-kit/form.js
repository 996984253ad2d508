// One embedded form from opening to completion. A form calls nothing but `caseworkForm(camForm, $scope)`.
//
// Tasklist completes the task itself, without variables: pressing its button first hands the fields to our API, and
// only what the API accepted lets the completion go on. `camForm.submit` is wrapped rather than prevented, so that
// Tasklist's button stays disabled meanwhile and no error of the engine's is shown for a form that was fine.
import { caseSummary } from './api.js';
import { renderCase } from './case.js';
import { compensationLists } from './compensation.js';
import { conflictPart } from './conflict.js';
import { openFile, openIntake, openPeople } from './desk.js';
import { el, ltr } from './dom.js';
import { Draft } from './draft.js';
import { clearError, clearErrors, showErrors } from './errors.js';
import { Fields } from './fields.js';
import { openInquiry } from './inquiry.js';
import { minutesMembers } from './minutes.js';
import { everything, ofTheCase, show } from './needs.js';
import { openSigning } from './signing.js';
import { date, shortNumber, t } from './text.js';
import { objectionRows } from './votes.js';
import { workOf } from './work.js';
import { arabic } from '../language.js';

/** Opens the form of a task or of a start; called by the form's one line of script. */
export function openForm(camForm, $scope) {
  const form = camForm.formElement[0];
  const status = el('p', { class: 'casework-status', role: 'status' });
  const trouble = el('div', { class: 'casework-trouble', role: 'alert', hidden: true });
  const body = el('fieldset', { class: 'casework-body', hidden: true });
  body.append(...form.childNodes);
  form.classList.add('casework-form');
  form.append(trouble, body, status);
  if (!arabic) {
    toEnglish(form);
  }

  const needs = (form.dataset.needs || '').split(' ');
  const work = workOf(camForm);
  const fields = new Fields(form);
  const refused = (problem) => showTrouble(trouble, problem);
  const draft = new Draft(work, () => fields.collect(true), (text) => (status.textContent = text), refused);

  const typed = (event) => {
    if (!event.target.closest('[data-apart]')) {
      clearError(event.target);
      fields.refresh();
      draft.changed();
    }
  };
  form.addEventListener('input', typed);
  form.addEventListener('change', typed);

  if (!work.starts) {
    followAssignment(form, body);
  }
  wrapSubmit(camForm, $scope, form, fields, draft, work, refused);
  let signing = null;
  let file = null;
  $scope.$on('$destroy', () => {
    draft.close();
    signing?.stop();
  });

  /** Something of the case was changed beside the fields: the case is shown anew, what was typed stays. */
  const changed = async () => {
    try {
      const task = await work.load();
      const summary = await caseSummary(task.caseNumber);
      const found = await ofTheCase(needs, task);
      renderCase(form, summary, found['service-request'], changed, parts(task, found));
      keepRows(form, heldFiles(summary));
      await file?.refresh(found['service-request']);
    } catch (problem) {
      refused(problem);
    }
  };

  const open = async () => {
    form.setAttribute('aria-busy', 'true');
    trouble.hidden = true;
    status.textContent = t('loading');
    try {
      const task = await work.load();
      const kept = draft.kept();
      const typed = kept || task.draft;
      const [summary, found] = await Promise.all([
        task.caseNumber ? caseSummary(task.caseNumber) : null,
        everything(needs, task)
      ]);
      const request = found['service-request'];
      if (summary) {
        renderCase(form, summary, request, changed, parts(task, found));
      }
      if (task.minutes) {
        body.prepend(el('p', { class: 'casework-minutes' }, t('intoMinutes'), ' ', ltr(shortNumber(task.minutes))));
      }
      show(form, found);
      form.querySelectorAll('[data-kind]').forEach((part) => (part.dataset.kind === summary?.kind ? null : part.remove()));
      form.querySelectorAll('[data-if]').forEach((part) => ((request || found['data-change'])?.[part.dataset.if] ? null : part.remove()));
      fields.populate({
        ...sources(request),
        people: (found.complaint || found.violation || found.compensation)?.people,
        settlers: found.complaint?.settlers,
        ...compensationLists(found.compensation),
        substitutes: found.absence?.people,
        takers: found.unattended?.people,
        heldFiles: heldFiles(summary),
        objections: objectionRows(found.votes),
        holidays: holidayRows(found.holidays),
        questionSections: found.inquiry?.sections,
        minutesMembers: minutesMembers(found.minutes)
      });
      if (found.declaration) {
        signing = openSigning(form, summary, found.declaration, changed);
      }
      if (needs.includes('desk-file')) {
        file = await openFile(form, fields, task.caseNumber, request);
      } else if (needs.includes('desk-intake')) {
        await openIntake(form, fields, typed);
      } else if (needs.includes('inquiry-intake')) {
        await openInquiry(form, fields, typed);
      } else if (needs.includes('people')) {
        await openPeople(form, fields, typed);
      }
      status.textContent = '';
      if (typed) {
        fields.fill(typed);
        status.textContent = t('draftRestored');
        if (work.starts) {
          status.append(' ', emptyAgain(work, draft));
        }
      }
      fields.refresh();
      if (summary) {
        body.append(
          conflictPart(camForm.taskId, () => {
            draft.forget();
            body.remove();
            showTrouble(trouble, { status: 409, message: t('conflictDone') });
          })
        );
      }
      body.hidden = false;
      if (work.starts) {
        // What Tasklist knows of validity is AngularJS's; ours is the server's.
        $scope.$evalAsync(() => form.dispatchEvent(new Event('change')));
      }
      if (kept) {
        draft.changed();
      }
    } catch (problem) {
      status.textContent = '';
      showTrouble(trouble, problem.status === undefined ? Object.assign(problem, { message: t('loadFailed') }) : problem, open);
    } finally {
      form.removeAttribute('aria-busy');
    }
  };
  open();
}

/** What is shown of the case, by the kind of case. */
function parts(task, found) {
  return {
    facts: task.facts,
    inquiry: found.inquiry,
    complaint: found.complaint,
    violation: found.violation,
    compensation: found.compensation,
    action: found['corrective-action'],
    change: found['data-change'],
    payment: found['compensation-payment']
  };
}

/** The lists that a form's selects and rows are made from. */
function sources(request) {
  const service = request ? request.service : {};
  const items = service.items || [];
  return {
    criteria: service.criteria,
    items,
    completenessItems: items.filter((item) => item.neededFor === 'COMPLETENESS' && !item.optional),
    completenessFacts: items.filter((item) => item.neededFor === 'COMPLETENESS' && item.mode === 'FACT'),
    completenessSights: items.filter((item) => item.neededFor === 'COMPLETENESS' && item.mode === 'SIGHT'),
    fulfilmentItems: items.filter((item) => item.neededFor === 'FULFILMENT')
  };
}

/** What is kept apart and waits for a decision. */
function heldFiles(summary) {
  return ((summary && summary.held) || [])
    .filter((file) => file.review)
    .map((file) => ({ code: file.id, name: file.fileName, why: t(`HELD_${file.held}`) }));
}

/** A file that was released meanwhile needs no decision. */
function keepRows(form, files) {
  form.querySelectorAll('[data-list=heldFiles] [data-row]').forEach((row) => {
    if (files.every((file) => file.code !== row.dataset.row)) {
      row.remove();
    }
  });
}

/** Each holiday with its first and last day, both ways of dating. */
function holidayRows(confirmation) {
  return ((confirmation && confirmation.holidays) || []).map((holiday) => ({
    code: String(holiday.id),
    nameAr: holiday.nameAr,
    nameEn: holiday.nameEn,
    dates: [...new Set([date(holiday.date, holiday.dateHijri), date(holiday.lastOn, holiday.lastOnHijri)])].join(' – ')
  }));
}

/** Leaves what was typed behind; for a start, whose form is the same each time. */
function emptyAgain(work, draft) {
  const button = el('button', { type: 'button', class: 'btn btn-link' }, t('emptyDraft'));
  button.addEventListener('click', async () => {
    draft.forget();
    await work.forgetDraft();
    window.location.reload();
  });
  return button;
}

function wrapSubmit(camForm, $scope, form, fields, draft, work, refused) {
  const complete = camForm.submit;
  camForm.submit = async (callback) => {
    clearErrors(form);
    draft.hold();
    let problem = null;
    try {
      await work.stage(fields.collect());
    } catch (caught) {
      problem = caught;
    }
    $scope.$evalAsync(() => {
      if (!problem) {
        complete.call(camForm, (failure, result) => {
          if (!failure) {
            draft.forget();
            work.done();
          }
          callback(failure, result);
        });
        return;
      }
      if (problem.status === 422) {
        showErrors(form, fields, problem.errors);
      } else {
        refused(problem);
      }
      // Of a start Tasklist would say the same once more, above the form.
      callback(work.starts ? new Error('camForm submission prevented') : problem);
    });
  };
}

/** A problem of the whole form, with what can be done about it. */
function showTrouble(place, problem, again) {
  place.hidden = !problem;
  if (!problem) {
    place.replaceChildren();
    return;
  }
  const action = (label, act) => {
    const button = el('button', { type: 'button', class: 'btn btn-default' }, label);
    button.addEventListener('click', act);
    return button;
  };
  place.replaceChildren(
    el('p', {}, problem.message),
    problem.status === 401
      ? action(t('signIn'), () => window.location.reload())
      : problem.status === 404 || problem.status === 409
        ? action(t('reload'), leaveTask)
        : again
          ? action(t('retry'), again)
          : ''
  );
}

/** Back to the list, without the task that is not ours any more. */
function leaveTask() {
  window.location.hash = window.location.hash.replace(/([?&])(task|detailsTab)=[^&]*/g, '$1');
  window.location.reload();
}

/** Until the task is claimed, Tasklist marks the form as disabled; ours is then closed for the keyboard too. */
function followAssignment(form, body) {
  const host = form.parentElement.closest('[ng-class]') || form.parentElement;
  const hint = el('p', { class: 'casework-claim', hidden: true }, t('claimFirst'));
  form.prepend(hint);
  const follow = () => {
    const closed = Boolean(form.closest('.disabled-form'));
    body.disabled = closed;
    hint.hidden = !closed;
  };
  new MutationObserver(follow).observe(host, { attributes: true, attributeFilter: ['class'] });
  follow();
}

function toEnglish(form) {
  form.querySelectorAll('[data-en]').forEach((element) => {
    element.textContent = element.dataset.en;
  });
  form.querySelectorAll('template').forEach((template) => {
    template.content.querySelectorAll('[data-en]').forEach((element) => {
      element.textContent = element.dataset.en;
    });
  });
}
