package sa.org.esrar.casework.workflow;

import java.util.List;
import java.util.Map;
import sa.org.esrar.casework.api.Localized;
import sa.org.esrar.casework.staff.StaffUser;

/**
 * What a person hands in with one user task (decision 3). One bean per user task, in its module's process package.
 *
 * @param <C> the command record that the form's fields become
 */
public interface TaskSubmission<C> {

    /** The user task's element id, e.g. {@code userTask_checkCompleteness}. */
    String taskKey();

    /** The form's fields, for OpenAPI and for the staff API's answer. */
    List<FormField> fields();

    /**
     * Reads and checks what was typed, against the case as it stands; changes nothing.
     *
     * @throws sa.org.esrar.casework.api.InvalidInputException with a line for every wrong field
     */
    C read(String caseNumber, Map<String, Object> form, StaffUser by);

    /**
     * As {@link #read(String, Map, StaffUser)}, where one case may have several such tasks at a time, each about a thing
     * of its own.
     *
     * @param facts the variables that the task sees: ids and routing facts
     */
    default C read(String caseNumber, Map<String, Object> facts, Map<String, Object> form, StaffUser by) {
        return read(caseNumber, form, by);
    }

    /**
     * Applies the command through the module's service; called once, when the task completes, in the engine's
     * transaction. The service checks every rule again.
     *
     * @return the routing facts for the process: Booleans, codes, dates and numbers only (decision 2)
     */
    Map<String, Object> apply(String caseNumber, C command, StaffUser by);

    /**
     * One field of a form.
     *
     * @param type {@code text}, {@code choice}, {@code boolean}, {@code date}, {@code money}, {@code number},
     *     {@code list}
     * @param options codes of a choice, else empty
     */
    record FormField(String name, String type, boolean required, Localized label, List<String> options) {}
}
