package sa.org.esrar.casework.complaints.process;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.committees.MinutesDrafts;
import sa.org.esrar.casework.committees.RecordedDecision;
import sa.org.esrar.casework.complaints.ComplaintDecisionForm;
import sa.org.esrar.casework.complaints.ComplaintDecisions;
import sa.org.esrar.casework.complaints.DecideComplaint;
import sa.org.esrar.casework.staff.StaffUser;
import sa.org.esrar.casework.workflow.TaskSubmission;

/** {@code userTask_recordComplaintDecision}: what the committee decided, entered into its minutes and nowhere else yet (D2, E1). */
@Component
class RecordComplaintDecisionSubmission implements TaskSubmission<RecordedDecision> {

    private final ComplaintDecisions decisions;
    private final MinutesDrafts drafts;

    RecordComplaintDecisionSubmission(ComplaintDecisions decisions, MinutesDrafts drafts) {
        this.decisions = decisions;
        this.drafts = drafts;
    }

    @Override
    public String taskKey() {
        return "userTask_recordComplaintDecision";
    }

    @Override
    public List<FormField> fields() {
        return ComplaintDecisionForm.fields();
    }

    @Override
    public Map<String, Object> begin(String minutes, Map<String, Object> facts, StaffUser by) {
        return RecordedDecision.before(drafts, minutes, facts, by);
    }

    @Override
    public RecordedDecision read(String minutes, Map<String, Object> facts, Map<String, Object> form, StaffUser by) {
        String itemCase = RecordedDecision.itemCase(facts);
        drafts.requireOpen(minutes, itemCase, by.id());
        DecideComplaint decision = ComplaintDecisionForm.read(form);
        decisions.requireSoundInMinutes(itemCase, decision);
        return RecordedDecision.of(itemCase, decision.outcome().name(), form, fields());
    }

    @Override
    public Map<String, Object> apply(String minutes, RecordedDecision decision, StaffUser by) {
        return decision.record(drafts, minutes, by);
    }
}
