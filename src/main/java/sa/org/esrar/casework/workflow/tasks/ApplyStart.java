package sa.org.esrar.casework.workflow.tasks;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.staff.SignIn;
import sa.org.esrar.casework.staff.StaffUser;
import sa.org.esrar.casework.workflow.StartSubmission;

/**
 * Opens the case of a process that a person starts, from what the same person handed in with the start form, once, in
 * the engine's transaction; a start without it is refused (decision 3).
 */
@Component
class ApplyStart {

    private static final String CASE_NUMBER = "caseNumber";

    private final StagedStarts staged;
    private final SignIn signIn;

    ApplyStart(StagedStarts staged, SignIn signIn) {
        this.staged = staged;
        this.signIn = signIn;
    }

    <C> void open(DelegateExecution execution, StartSubmission<C> submission) {
        StaffUser by = signIn.current();
        String caseNumber = execution.getProcessBusinessKey();
        Map<String, Object> form = staged.take(caseNumber, submission.processId(), by.id())
                .orElseThrow(() -> new ApiException(409, "workflow.start.nothingHandedIn"));
        Map<String, Object> facts = submission.apply(caseNumber, submission.read(caseNumber, form, by), by);
        execution.setVariables(RoutingFacts.of(facts));
        execution.setVariable(CASE_NUMBER, caseNumber);
    }
}
