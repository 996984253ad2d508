package sa.org.esrar.casework.workflow;

import java.util.Map;
import sa.org.esrar.casework.staff.StaffUser;

/** What a person hands in with one user task; one bean per user task, in its module's process package. */
public interface TaskSubmission<C> extends FormSubmission<C> {

    /** The user task's element id, e.g. {@code userTask_checkCompleteness}. */
    String taskKey();

    /**
     * As {@link #read(String, Map, StaffUser)}, where one case may have several such tasks at a time, each about a thing
     * of its own.
     *
     * @param facts the variables that the task sees: ids and routing facts
     */
    default C read(String caseNumber, Map<String, Object> facts, Map<String, Object> form, StaffUser by) {
        return read(caseNumber, form, by);
    }

    @Override
    default String formId() {
        return taskKey();
    }
}
