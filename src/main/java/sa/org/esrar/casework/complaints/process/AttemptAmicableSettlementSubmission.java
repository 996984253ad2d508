package sa.org.esrar.casework.complaints.process;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.complaints.ComplaintSettlements;
import sa.org.esrar.casework.complaints.ComplaintStage;
import sa.org.esrar.casework.staff.StaffUser;
import sa.org.esrar.casework.workflow.FormReader;
import sa.org.esrar.casework.workflow.TaskSubmission;

/** {@code userTask_attemptAmicableSettlement}: what was tried, and a proposal, or that there is none (E3). */
@Component
class AttemptAmicableSettlementSubmission implements TaskSubmission<AttemptAmicableSettlementSubmission.Attempt> {

    private final ComplaintSettlements settlements;

    AttemptAmicableSettlementSubmission(ComplaintSettlements settlements) {
        this.settlements = settlements;
    }

    /** @param proposal null when none can be made */
    record Attempt(String effort, String proposal) {}

    enum Result {
        PROPOSED,
        NOT_POSSIBLE
    }

    @Override
    public String taskKey() {
        return "userTask_attemptAmicableSettlement";
    }

    @Override
    public List<FormField> fields() {
        return List.of(
                FormField.text("effort", true, "ما بُذل للتسوية", "What was tried"),
                FormField.choice("result", true, "ما أفضى إليه", "What came of it", Result.class),
                FormField.text("proposal", false, "المقترح كما يراه المشتكي", "The proposal as she reads it"));
    }

    @Override
    public Attempt read(String caseNumber, Map<String, Object> facts, Map<String, Object> form, StaffUser by) {
        FormReader reader = new FormReader(form);
        Result result = reader.choice("result", true, Result.class);
        Attempt attempt = new Attempt(
                reader.text("effort", true, ComplaintSettlements.LONGEST),
                result == Result.PROPOSED ? reader.text("proposal", true, ComplaintSettlements.LONGEST) : null);
        reader.done();
        settlements.require(caseNumber, ComplaintStage.SETTLING);
        return attempt;
    }

    @Override
    public Map<String, Object> apply(String caseNumber, Attempt attempt, StaffUser by) {
        settlements.attempt(caseNumber, attempt.effort(), attempt.proposal(), by.id());
        return Map.of(ComplaintEscalation.PROPOSED, attempt.proposal() != null, ComplaintEscalation.SETTLED, false);
    }
}
