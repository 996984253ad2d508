package sa.org.esrar.casework.complaints.process;

import java.util.Set;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.workflow.ProcessContract;

/** The contract between the diagram {@code processes/objection-intake.bpmn} and this module. */
@Component
class ObjectionIntake implements ProcessContract {

    static final String PROCESS = "objection-intake";

    @Override
    public String processId() {
        return PROCESS;
    }

    @Override
    public Set<String> variables() {
        return Set.of("caseNumber");
    }
}
