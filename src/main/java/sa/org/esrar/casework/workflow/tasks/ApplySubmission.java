package sa.org.esrar.casework.workflow.tasks;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.casefile.CaseAccess;
import sa.org.esrar.casework.casefile.CaseNumbers;
import sa.org.esrar.casework.casefile.CaseRegister;
import sa.org.esrar.casework.casefile.Exclusions;
import sa.org.esrar.casework.staff.SignIn;
import sa.org.esrar.casework.staff.StaffUser;
import sa.org.esrar.casework.workflow.TaskSubmission;

/**
 * Applies what was accepted for a user task when the task completes, in the engine's transaction, once and for the same
 * person; the routing facts come from the domain (decision 3).
 */
@Component
class ApplySubmission implements TaskListener {

    private final Submissions submissions;
    private final SubmissionStore store;
    private final CaseRegister cases;
    private final CaseAccess access;
    private final Exclusions exclusions;
    private final SignIn signIn;

    ApplySubmission(
            Submissions submissions,
            SubmissionStore store,
            CaseRegister cases,
            CaseAccess access,
            Exclusions exclusions,
            SignIn signIn) {
        this.submissions = submissions;
        this.store = store;
        this.cases = cases;
        this.access = access;
        this.exclusions = exclusions;
        this.signIn = signIn;
    }

    @Override
    public void notify(DelegateTask task) {
        submissions.of(task.getTaskDefinitionKey()).ifPresent(submission -> apply(task, submission));
    }

    private <C> void apply(DelegateTask task, TaskSubmission<C> submission) {
        StaffUser by = signIn.current();
        String caseNumber = task.getExecution().getProcessBusinessKey();
        Map<String, Object> form = store.take(task.getId(), by.id())
                .orElseThrow(() -> new ApiException(409, "workflow.task.nothingHandedIn"));
        if (CaseNumbers.isCaseNumber(caseNumber)) {
            cases.lock(caseNumber);
            // Asked again under the lock: the exclusion may have come while the form was on its way.
            if (exclusions.isExcluded(caseNumber, by.id())) {
                throw new ApiException(404, "workflow.task.unknown");
            }
            access.grant(caseNumber, by.id(), task.getTaskDefinitionKey());
        }
        Map<String, Object> facts = submission.apply(
                caseNumber, submission.read(caseNumber, task.getExecution().getVariables(), form, by), by);
        task.getExecution().setVariables(RoutingFacts.of(facts));
    }
}
