package sa.org.esrar.casework.workflow;

import java.util.Map;
import sa.org.esrar.casework.staff.StaffUser;

/** What a person hands in with one user task; one bean per user task, in its module's process package. */
public interface TaskSubmission<C> extends FormSubmission<C> {

    /** The user task's element id, e.g. {@code userTask_checkCompleteness}. */
    String taskKey();

    /**
     * Reads and checks what was typed, against the case as it stands; changes nothing.
     *
     * @param facts the variables that the task sees, ids and routing facts: they tell apart the tasks of a case that are
     *     open at the same time
     * @throws sa.org.esrar.casework.api.InvalidInputException with a line for every wrong field
     */
    C read(String caseNumber, Map<String, Object> facts, Map<String, Object> form, StaffUser by);

    /** What the form begins with for who has no draft of it, e.g. what was handed in before; null for an empty form. */
    default Map<String, Object> begin(String caseNumber, Map<String, Object> facts, StaffUser by) {
        return null;
    }

    @Override
    default String formId() {
        return taskKey();
    }
}
