package sa.org.esrar.casework.violations.process;

import java.util.Set;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.workflow.ProcessContract;

/** The contract between the diagram {@code processes/violation-intake.bpmn} and this module. */
@Component
class ViolationIntake implements ProcessContract {

    static final String PROCESS = "violation-intake";

    @Override
    public String processId() {
        return PROCESS;
    }

    @Override
    public Set<String> variables() {
        return Set.of("caseNumber");
    }
}
