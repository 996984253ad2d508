package sa.org.esrar.casework.oversight.process;

import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.oversight.InstructionProcess;
import sa.org.esrar.casework.oversight.ReviewProcess;
import sa.org.esrar.casework.workflow.SystemWork;

/** Reviews and instructions as instances of their processes. */
@Component
class EngineOversightProcesses implements ReviewProcess, InstructionProcess {

    private final RuntimeService runtime;
    private final SystemWork system;

    EngineOversightProcesses(RuntimeService runtime, SystemWork system) {
        this.runtime = runtime;
        this.system = system;
    }

    @Override
    public void start(String by) {
        system.run(() ->
                runtime.startProcessInstanceByMessage(ManagementReview.ASKED, Map.of(ManagementReview.ASKED_BY, by)));
    }

    @Override
    public boolean isRunning(long review) {
        return system.get(() -> runtime.createProcessInstanceQuery()
                        .processDefinitionKey(ManagementReview.PROCESS)
                        .processInstanceBusinessKey(ManagementReview.key(review))
                        .count()
                > 0);
    }

    @Override
    public void start(UUID instructionId, String key) {
        system.run(() -> runtime.startProcessInstanceByKey(
                ManagementInstruction.PROCESS,
                key,
                Map.of(ManagementInstruction.INSTRUCTION, instructionId.toString())));
    }
}
