package sa.org.esrar.casework.workflow.tasks;

import java.util.Map;
import java.util.function.Supplier;
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
    private final InHand inHand;
    private final CaseRegister cases;
    private final CaseAccess access;
    private final Exclusions exclusions;
    private final SignIn signIn;

    ApplySubmission(
            Submissions submissions,
            SubmissionStore store,
            InHand inHand,
            CaseRegister cases,
            CaseAccess access,
            Exclusions exclusions,
            SignIn signIn) {
        this.submissions = submissions;
        this.store = store;
        this.inHand = inHand;
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
        Supplier<Map<String, Object>> checked =
                inHand.of(task.getId()).orElseGet(() -> handedIn(task, caseNumber, submission, by));
        if (CaseNumbers.isCaseNumber(caseNumber)) {
            cases.lock(caseNumber);
            // Asked again under the lock: the exclusion may have come while the form was on its way.
            if (exclusions.isExcluded(caseNumber, by.id())) {
                throw new ApiException(404, "workflow.task.unknown");
            }
            access.grant(caseNumber, by.id(), task.getTaskDefinitionKey());
        }
        task.getExecution().setVariables(RoutingFacts.of(checked.get()));
    }

    /** What was accepted in a transaction before, to be checked once more against the case as it stands now. */
    private <C> Supplier<Map<String, Object>> handedIn(
            DelegateTask task, String caseNumber, TaskSubmission<C> submission, StaffUser by) {
        Map<String, Object> form = store.take(task.getId(), by.id())
                .orElseThrow(() -> new ApiException(409, "workflow.task.nothingHandedIn"));
        return () -> submission.apply(
                caseNumber, submission.read(caseNumber, task.getExecution().getVariables(), form, by), by);
    }
}
