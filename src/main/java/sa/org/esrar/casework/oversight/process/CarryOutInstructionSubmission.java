package sa.org.esrar.casework.oversight.process;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.oversight.Instructions;
import sa.org.esrar.casework.staff.StaffUser;
import sa.org.esrar.casework.workflow.FormReader;
import sa.org.esrar.casework.workflow.TaskSubmission;

/** {@code userTask_carryOutInstruction}: what was done (H5). */
@Component
class CarryOutInstructionSubmission implements TaskSubmission<CarryOutInstructionSubmission.Done> {

    private static final int LONGEST = 2000;

    private final Instructions instructions;

    CarryOutInstructionSubmission(Instructions instructions) {
        this.instructions = instructions;
    }

    /** An instruction with the word on what was done. */
    record Done(UUID instruction, String proof) {

        @Override
        public String toString() {
            return "Done[" + instruction + "]";
        }
    }

    @Override
    public String taskKey() {
        return "userTask_carryOutInstruction";
    }

    @Override
    public List<FormField> fields() {
        return List.of(FormField.text("proof", true, "ما نُفِّذ", "What was done"));
    }

    @Override
    public Done read(String key, Map<String, Object> facts, Map<String, Object> form, StaffUser by) {
        FormReader reader = new FormReader(form);
        Done done = new Done(ManagementInstruction.instruction(facts), reader.text("proof", true, LONGEST));
        reader.done();
        instructions.requireOpen(done.instruction());
        return done;
    }

    @Override
    public Map<String, Object> apply(String key, Done done, StaffUser by) {
        instructions.carryOut(done.instruction(), done.proof(), by.id());
        return Map.of();
    }
}
