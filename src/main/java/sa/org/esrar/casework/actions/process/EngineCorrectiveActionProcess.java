package sa.org.esrar.casework.actions.process;

import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.actions.CorrectiveActionProcess;
import sa.org.esrar.casework.workflow.SystemWork;

/** Actions as instances of {@code corrective-action}; the case number is their business key. */
@Component
class EngineCorrectiveActionProcess implements CorrectiveActionProcess {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final SystemWork system;

    EngineCorrectiveActionProcess(RuntimeService runtime, TaskService tasks, SystemWork system) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.system = system;
    }

    @Override
    public void start(String caseNumber, UUID actionId, String ownerGroup) {
        system.run(() -> runtime.startProcessInstanceByKey(
                CorrectiveActionHandling.PROCESS,
                caseNumber,
                Map.of(
                        CorrectiveActionHandling.CASE_NUMBER, caseNumber,
                        CorrectiveActionHandling.ACTION, actionId.toString(),
                        CorrectiveActionHandling.OWNER_GROUP, ownerGroup)));
    }

    @Override
    public void give(String caseNumber, UUID actionId, String user) {
        system.run(() -> tasks.setAssignee(
                tasks.createTaskQuery()
                        .processInstanceBusinessKey(caseNumber)
                        .taskDefinitionKey(CorrectiveActionHandling.CARRY_OUT)
                        .processVariableValueEquals(CorrectiveActionHandling.ACTION, actionId.toString())
                        .singleResult()
                        .getId(),
                user));
    }
}
