package sa.org.esrar.casework.oversight.process;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.workflow.ProcessContract;

/** The contract of {@code processes/management-instruction.bpmn}. */
@Component
class ManagementInstruction implements ProcessContract {

    static final String PROCESS = "management-instruction";
    static final String INSTRUCTION = "instructionId";

    @Override
    public String processId() {
        return PROCESS;
    }

    @Override
    public Set<String> variables() {
        return Set.of(INSTRUCTION);
    }

    /** The instruction that a task or a step is about. */
    static UUID instruction(Map<String, Object> variables) {
        return UUID.fromString((String) variables.get(INSTRUCTION));
    }
}
