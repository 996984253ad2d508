package sa.org.esrar.casework.complaints.process;

import java.util.List;
import java.util.Map;
import sa.org.esrar.casework.complaints.ComplaintDecisionForm;
import sa.org.esrar.casework.complaints.ComplaintDecisions;
import sa.org.esrar.casework.complaints.DecideComplaint;
import sa.org.esrar.casework.staff.StaffUser;
import sa.org.esrar.casework.workflow.TaskSubmission;

/** What the decisions of both stages have in common: the outcome with its reasons, and what is mended (E1, P2). */
abstract class DecisionSubmission implements TaskSubmission<DecideComplaint> {

    private final ComplaintDecisions decisions;

    DecisionSubmission(ComplaintDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public List<FormField> fields() {
        return ComplaintDecisionForm.fields();
    }

    @Override
    public DecideComplaint read(String caseNumber, Map<String, Object> facts, Map<String, Object> form, StaffUser by) {
        DecideComplaint command = ComplaintDecisionForm.read(form);
        decisions.requireSound(caseNumber, command);
        return command;
    }

    @Override
    public Map<String, Object> apply(String caseNumber, DecideComplaint command, StaffUser by) {
        decisions.decide(caseNumber, command, by.id());
        return ComplaintEscalation.decided(command);
    }
}
