package sa.org.esrar.casework.notifications.process;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.notifications.FollowUps;
import sa.org.esrar.casework.notifications.ReachBeneficiary;
import sa.org.esrar.casework.workflow.SystemWork;

/** Follow-ups as instances of {@code follow-up-action}; the case number is their business key. */
@Component
class EngineFollowUps implements FollowUps {

    private static final String INCIDENT = "messageUndeliverable";

    private final RuntimeService runtime;
    private final SystemWork system;

    EngineFollowUps(RuntimeService runtime, SystemWork system) {
        this.runtime = runtime;
        this.system = system;
    }

    /** One open follow-up of a group is enough: who calls tells everything that is new. */
    @Override
    public void reachBeneficiary(String caseNumber, String group) {
        system.run(() -> openOrStart(caseNumber, group));
    }

    /** The incident stands where somebody works on it, for the case itself may have ended. */
    @Override
    public void messageUndeliverable(String caseNumber, String messageId) {
        system.run(() -> {
            String task = runtime.createExecutionQuery()
                    .processInstanceId(
                            openOrStart(caseNumber, ReachBeneficiary.OFFICERS).getId())
                    .activityId(FollowUpAction.REACH_TASK)
                    .singleResult()
                    .getId();
            runtime.createIncident(INCIDENT, task, messageId, "A message could not be delivered.");
        });
    }

    private ProcessInstance openOrStart(String caseNumber, String group) {
        return runtime
                .createProcessInstanceQuery()
                .processDefinitionKey(FollowUpAction.PROCESS)
                .processInstanceBusinessKey(caseNumber)
                .variableValueEquals(FollowUpAction.KIND, FollowUpAction.REACH_BENEFICIARY)
                .variableValueEquals(FollowUpAction.GROUP, group)
                .unlimitedList()
                .stream()
                .findFirst()
                .orElseGet(() -> start(caseNumber, group));
    }

    private ProcessInstance start(String caseNumber, String group) {
        return runtime.startProcessInstanceByKey(
                FollowUpAction.PROCESS,
                caseNumber,
                Map.of(
                        FollowUpAction.CASE_NUMBER, caseNumber,
                        FollowUpAction.KIND, FollowUpAction.REACH_BENEFICIARY,
                        FollowUpAction.GROUP, group));
    }
}
