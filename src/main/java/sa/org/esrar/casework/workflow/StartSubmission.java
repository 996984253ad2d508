package sa.org.esrar.casework.workflow;

import java.util.Map;
import sa.org.esrar.casework.casefile.CaseKind;
import sa.org.esrar.casework.staff.StaffUser;

/**
 * What a person hands in with the start form of a process, and what opens its case; one bean per process that people
 * start. It is staged under a case number that is reserved for it, and applied when the same person starts the process
 * with that number as its business key. A process with such a bean cannot be started in another way.
 */
public interface StartSubmission<C> extends FormSubmission<C> {

    /** The process definition's id, e.g. {@code desk-intake}. */
    String processId();

    /** The kind of case that it opens. */
    CaseKind caseKind();

    /**
     * Reads and checks what was typed; changes nothing.
     *
     * @throws sa.org.esrar.casework.api.InvalidInputException with a line for every wrong field
     */
    C read(String caseNumber, Map<String, Object> form, StaffUser by);

    @Override
    default String formId() {
        return processId();
    }
}
