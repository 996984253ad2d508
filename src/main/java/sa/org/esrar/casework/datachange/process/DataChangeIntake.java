package sa.org.esrar.casework.datachange.process;

import java.util.Set;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.workflow.ProcessContract;

/** The contract between the diagram {@code processes/data-change-intake.bpmn} and this module. */
@Component
class DataChangeIntake implements ProcessContract {

    static final String PROCESS = "data-change-intake";

    @Override
    public String processId() {
        return PROCESS;
    }

    @Override
    public Set<String> variables() {
        return Set.of(DataChangeHandling.CASE_NUMBER);
    }
}
