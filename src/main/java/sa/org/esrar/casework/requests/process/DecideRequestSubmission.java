package sa.org.esrar.casework.requests.process;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.requests.DecideRequest;
import sa.org.esrar.casework.requests.RequestDecisionForm;
import sa.org.esrar.casework.requests.RequestDecisions;
import sa.org.esrar.casework.staff.StaffUser;
import sa.org.esrar.casework.workflow.TaskSubmission;

/** {@code userTask_decideRequest}: the outcome with its reasons, and what it grants (C5, P1, F3). */
@Component
class DecideRequestSubmission implements TaskSubmission<DecideRequest> {

    private final RequestDecisions decisions;

    DecideRequestSubmission(RequestDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public String taskKey() {
        return "userTask_decideRequest";
    }

    @Override
    public List<FormField> fields() {
        return RequestDecisionForm.fields();
    }

    @Override
    public DecideRequest read(String caseNumber, Map<String, Object> facts, Map<String, Object> form, StaffUser by) {
        DecideRequest command = RequestDecisionForm.read(form);
        decisions.requireSound(caseNumber, command);
        return command;
    }

    @Override
    public Map<String, Object> apply(String caseNumber, DecideRequest command, StaffUser by) {
        decisions.decide(caseNumber, command, by.id());
        return RequestIntake.decided(command);
    }
}
