package sa.org.esrar.casework.requests.process;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.committees.MinutesDrafts;
import sa.org.esrar.casework.committees.RecordedDecision;
import sa.org.esrar.casework.requests.DecideRequest;
import sa.org.esrar.casework.requests.RequestDecisionForm;
import sa.org.esrar.casework.requests.RequestDecisions;
import sa.org.esrar.casework.staff.StaffUser;
import sa.org.esrar.casework.workflow.TaskSubmission;

/** {@code userTask_recordRequestDecision}: what the committee decided, entered into its minutes and nowhere else yet (D2, C5). */
@Component
class RecordRequestDecisionSubmission implements TaskSubmission<RecordedDecision> {

    private final RequestDecisions decisions;
    private final MinutesDrafts drafts;

    RecordRequestDecisionSubmission(RequestDecisions decisions, MinutesDrafts drafts) {
        this.decisions = decisions;
        this.drafts = drafts;
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
    public Map<String, Object> begin(String minutes, Map<String, Object> facts, StaffUser by) {
        return RecordedDecision.before(drafts, minutes, facts, by);
    }

    @Override
    public RecordedDecision read(String minutes, Map<String, Object> facts, Map<String, Object> form, StaffUser by) {
        String itemCase = RecordedDecision.itemCase(facts);
        drafts.requireOpen(minutes, itemCase, by.id());
        DecideRequest decision = RequestDecisionForm.read(form);
        decisions.requireSoundInMinutes(itemCase, decision);
        return RecordedDecision.of(itemCase, decision.outcome().name(), form, fields());
    }

    @Override
    public Map<String, Object> apply(String minutes, RecordedDecision decision, StaffUser by) {
        return decision.record(drafts, minutes, by);
    }
}
