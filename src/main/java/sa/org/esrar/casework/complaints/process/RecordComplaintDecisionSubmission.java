package sa.org.esrar.casework.complaints.process;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.committees.decisions.ItemDecisions;
import sa.org.esrar.casework.committees.decisions.RecordDecisionSubmission;
import sa.org.esrar.casework.complaints.ComplaintDecisionForm;
import sa.org.esrar.casework.complaints.ComplaintDecisions;
import sa.org.esrar.casework.complaints.DecideComplaint;

/** {@code userTask_recordComplaintDecision}: what the committee decided on a complaint or an objection (D2, E1). */
@Component
class RecordComplaintDecisionSubmission extends RecordDecisionSubmission {

    private final ComplaintDecisions decisions;

    RecordComplaintDecisionSubmission(ComplaintDecisions decisions, ItemDecisions entered) {
        super(entered);
        this.decisions = decisions;
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
    protected String outcome(String itemCase, Map<String, Object> form) {
        DecideComplaint decision = ComplaintDecisionForm.read(form);
        decisions.requireSoundInMinutes(itemCase, decision);
        return decision.outcome().name();
    }
}
