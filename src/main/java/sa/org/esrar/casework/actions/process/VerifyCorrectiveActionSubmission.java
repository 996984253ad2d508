package sa.org.esrar.casework.actions.process;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.actions.CorrectiveActions;
import sa.org.esrar.casework.actions.VerifyAction;
import sa.org.esrar.casework.staff.StaffUser;
import sa.org.esrar.casework.workflow.FormReader;
import sa.org.esrar.casework.workflow.TaskSubmission;

/** {@code userTask_verifyCorrectiveAction}: somebody else than who carried it out looks whether it was (P2). */
@Component
class VerifyCorrectiveActionSubmission implements TaskSubmission<VerifyCorrectiveActionSubmission.Found> {

    private static final int LONGEST = 1000;

    private final CorrectiveActions actions;

    VerifyCorrectiveActionSubmission(CorrectiveActions actions) {
        this.actions = actions;
    }

    /** What was found of an action. */
    record Found(UUID action, VerifyAction command) {}

    @Override
    public String taskKey() {
        return "userTask_verifyCorrectiveAction";
    }

    @Override
    public List<FormField> fields() {
        return List.of(
                FormField.bool("verified", true, "هل تحقّق التنفيذ؟", "Was it carried out?"),
                FormField.text("reason", false, "ما بقي", "What is left"));
    }

    @Override
    public Found read(String caseNumber, Map<String, Object> facts, Map<String, Object> form, StaffUser by) {
        FormReader reader = new FormReader(form);
        boolean verified = reader.bool("verified", true);
        VerifyAction command = new VerifyAction(verified, verified ? null : reader.text("reason", true, LONGEST));
        reader.done();
        UUID action = CorrectiveActionHandling.action(facts);
        actions.requireVerifiedBy(action, by.id());
        return new Found(action, command);
    }

    @Override
    public Map<String, Object> apply(String caseNumber, Found found, StaffUser by) {
        actions.verify(caseNumber, found.action(), found.command(), by.id());
        return Map.of(CorrectiveActionHandling.VERIFIED, found.command().verified());
    }
}
