package sa.org.esrar.casework.requests.process;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.committees.decisions.ItemDecisions;
import sa.org.esrar.casework.committees.decisions.RecordDecisionSubmission;
import sa.org.esrar.casework.requests.DecideRequest;
import sa.org.esrar.casework.requests.RequestDecisionForm;
import sa.org.esrar.casework.requests.RequestDecisions;

/** {@code userTask_recordRequestDecision}: what the committee decided on a request (D2, C5). */
@Component
class RecordRequestDecisionSubmission extends RecordDecisionSubmission {

    private final RequestDecisions decisions;

    RecordRequestDecisionSubmission(RequestDecisions decisions, ItemDecisions entered) {
        super(entered);
        this.decisions = decisions;
    }

    @Override
    public String taskKey() {
        return "userTask_recordRequestDecision";
    }

    @Override
    public List<FormField> fields() {
        return RequestDecisionForm.fields();
    }

    @Override
    protected String outcome(String itemCase, Map<String, Object> form) {
        DecideRequest decision = RequestDecisionForm.read(form);
        decisions.requireSoundInMinutes(itemCase, decision);
        return decision.outcome().name();
    }
}
