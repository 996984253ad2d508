package sa.org.esrar.casework.requests.process;

import java.util.Set;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.workflow.ProcessContract;

/** The contract between the diagram {@code processes/desk-intake.bpmn} and this module. */
@Component
class DeskIntake implements ProcessContract {

    static final String PROCESS = "desk-intake";

    // Variables: ids and routing facts only (design, decision 2).
    static final String CASE_NUMBER = "caseNumber";

    /** Whether nothing is left but the signature; written by the start and by {@code userTask_completeDeskFile}. */
    static final String COMPLETE = "complete";

    /** Written by the start. */
    static final String FILED_BY_VOLUNTEER = "filedByVolunteer";

    /** Whether the beneficiary confirmed what a volunteer filed; false from the start on. */
    static final String CONFIRMED = "confirmed";

    /** Written by {@code userTask_witnessDeclaration}: true, or false where something has to be corrected first. */
    static final String SIGNED = "signed";

    static final String SIGNED_ELSEWHERE = "requests.signedElsewhere";
    static final String REQUEST_WITHDRAWN = "requests.requestWithdrawn";

    @Override
    public String processId() {
        return PROCESS;
    }

    @Override
    public Set<String> variables() {
        return Set.of(CASE_NUMBER, COMPLETE, FILED_BY_VOLUNTEER, CONFIRMED, SIGNED);
    }

    @Override
    public Set<String> messages() {
        return Set.of(SIGNED_ELSEWHERE, REQUEST_WITHDRAWN);
    }
}
