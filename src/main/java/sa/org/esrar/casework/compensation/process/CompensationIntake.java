package sa.org.esrar.casework.compensation.process;

import java.util.Set;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.workflow.ProcessContract;

/** The contract between the diagram {@code processes/compensation-intake.bpmn} and this module. */
@Component
class CompensationIntake implements ProcessContract {

    static final String PROCESS = "compensation-intake";

    @Override
    public String processId() {
        return PROCESS;
    }

    @Override
    public Set<String> variables() {
        return Set.of("caseNumber");
    }
}
