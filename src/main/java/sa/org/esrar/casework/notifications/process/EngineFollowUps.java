package sa.org.esrar.casework.notifications.process;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.notifications.FollowUps;
import sa.org.esrar.casework.workflow.SystemWork;

/** Follow-ups as instances of {@code follow-up-action}; the case number is their business key. */
@Component
class EngineFollowUps implements FollowUps {

    private static final String INCIDENT = "messageUndeliverable";
    private static final String GROUP = "intake-officers";

    private final RuntimeService runtime;
    private final SystemWork system;

    EngineFollowUps(RuntimeService runtime, SystemWork system) {
        this.runtime = runtime;
        this.system = system;
    }

    /** One open follow-up is enough: who calls tells everything that is new. */
    @Override
    public void reachBeneficiary(String caseNumber, String channel) {
        system.run(() -> {
            boolean open = runtime.createProcessInstanceQuery()
                            .processDefinitionKey(FollowUpAction.PROCESS)
                            .processInstanceBusinessKey(caseNumber)
                            .count()
                    > 0;
            if (!open) {
                start(caseNumber);
            }
        });
    }

    /** The incident stands where somebody works on it, for the case itself may have ended. */
    @Override
    public void messageUndeliverable(String caseNumber, String messageId) {
        system.run(() -> runtime.createIncident(
                INCIDENT, start(caseNumber).getId(), messageId, "A message could not be delivered."));
    }

    private ProcessInstance start(String caseNumber) {
        return runtime.startProcessInstanceByKey(
                FollowUpAction.PROCESS,
                caseNumber,
                Map.of(
                        FollowUpAction.CASE_NUMBER, caseNumber,
                        FollowUpAction.KIND, FollowUpAction.REACH_BENEFICIARY,
                        FollowUpAction.GROUP, GROUP));
    }
}
