package sa.org.esrar.casework.workflow.absence;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.staff.StaffUser;
import sa.org.esrar.casework.workflow.FormReader;
import sa.org.esrar.casework.workflow.TaskSubmission;
import sa.org.esrar.casework.workflow.security.UnattendedTasks;

/** «إسناد معاملة لا قائم عليها»: top management, or whoever acts for it, names who takes the task on. */
@Component
class AssignUnattendedCaseSubmission implements TaskSubmission<AssignUnattendedCaseSubmission.Taker> {

    private final Unattended unattended;

    AssignUnattendedCaseSubmission(Unattended unattended) {
        this.unattended = unattended;
    }

    record Taker(String taskId, String person) {}

    @Override
    public String taskKey() {
        return UnattendedTasks.ASSIGN;
    }

    @Override
    public List<FormField> fields() {
        return List.of(
                FormField.of(UnattendedCaseProcess.PERSON, "choice", true, "من يتولاها", "Who takes it on", List.of()));
    }

    @Override
    public Taker read(String caseNumber, Map<String, Object> facts, Map<String, Object> form, StaffUser by) {
        String waiting = UnattendedCaseProcess.waiting(facts);
        if (!unattended.isOne(waiting)) {
            throw new ApiException(409, "workflow.unattended.over");
        }
        FormReader reader = new FormReader(form);
        String person = reader.text(UnattendedCaseProcess.PERSON, true, 64);
        if (person != null && !unattended.mayTake(caseNumber, person)) {
            reader.wrong(UnattendedCaseProcess.PERSON, Unattended.MAY_NOT_ACT);
        }
        reader.done();
        return new Taker(waiting, person);
    }

    @Override
    public Map<String, Object> apply(String caseNumber, Taker taker, StaffUser by) {
        unattended.give(taker.taskId(), taker.person(), by);
        return Map.of();
    }
}
