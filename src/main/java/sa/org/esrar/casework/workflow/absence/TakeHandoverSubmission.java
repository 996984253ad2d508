package sa.org.esrar.casework.workflow.absence;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.staff.StaffUser;
import sa.org.esrar.casework.workflow.TaskSubmission;

/** «استلام مهام زميل غائب»: the substitute has read the note and the list; nothing is asked. */
@Component
class TakeHandoverSubmission implements TaskSubmission<TakeHandoverSubmission.Taken> {

    record Taken() {}

    @Override
    public String taskKey() {
        return AbsenceProcess.TAKE_HANDOVER;
    }

    @Override
    public List<FormField> fields() {
        return List.of();
    }

    @Override
    public Taken read(String key, Map<String, Object> facts, Map<String, Object> form, StaffUser by) {
        return new Taken();
    }

    @Override
    public Map<String, Object> apply(String key, Taken taken, StaffUser by) {
        return Map.of();
    }
}
