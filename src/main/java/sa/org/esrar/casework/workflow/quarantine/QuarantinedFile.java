package sa.org.esrar.casework.workflow.quarantine;

import java.util.Set;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.workflow.ProcessContract;

/** The contract of {@code processes/quarantined-file.bpmn}: an officer looks at what no scan found clean (F2). */
@Component
class QuarantinedFile implements ProcessContract {

    static final String PROCESS = "quarantined-file";
    static final String REVIEW = "userTask_reviewQuarantinedFile";
    static final String CASE_NUMBER = "caseNumber";
    static final String NOTHING_HELD = "casefile.nothingHeld";

    @Override
    public String processId() {
        return PROCESS;
    }

    @Override
    public Set<String> variables() {
        return Set.of(CASE_NUMBER);
    }

    @Override
    public Set<String> messages() {
        return Set.of(NOTHING_HELD);
    }
}
