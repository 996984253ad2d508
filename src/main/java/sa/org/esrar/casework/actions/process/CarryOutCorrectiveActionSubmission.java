package sa.org.esrar.casework.actions.process;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.actions.CorrectiveActions;
import sa.org.esrar.casework.staff.StaffUser;
import sa.org.esrar.casework.workflow.FormReader;
import sa.org.esrar.casework.workflow.TaskSubmission;

/** {@code userTask_carryOutCorrectiveAction}: what was done and how it can be seen (P2). */
@Component
class CarryOutCorrectiveActionSubmission implements TaskSubmission<CarryOutCorrectiveActionSubmission.Done> {

    private static final int LONGEST = 2000;

    private final CorrectiveActions actions;

    CarryOutCorrectiveActionSubmission(CorrectiveActions actions) {
        this.actions = actions;
    }

    /** An action with the proof that it was carried out. */
    record Done(UUID action, String proof) {

        @Override
        public String toString() {
            return "Done[" + action + "]";
        }
    }

    @Override
    public String taskKey() {
        return CorrectiveActionHandling.CARRY_OUT;
    }

    @Override
    public List<FormField> fields() {
        return List.of(FormField.text("proof", true, "ما نُفِّذ وما يُثبته", "What was done, and its proof"));
    }

    @Override
    public Done read(String caseNumber, Map<String, Object> facts, Map<String, Object> form, StaffUser by) {
        FormReader reader = new FormReader(form);
        Done done = new Done(CorrectiveActionHandling.action(facts), reader.text("proof", true, LONGEST));
        reader.done();
        actions.requireToCarryOut(done.action());
        return done;
    }

    @Override
    public Map<String, Object> apply(String caseNumber, Done done, StaffUser by) {
        actions.carryOut(caseNumber, done.action(), done.proof(), by.id());
        return Map.of();
    }
}
