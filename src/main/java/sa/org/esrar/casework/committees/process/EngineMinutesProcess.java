package sa.org.esrar.casework.committees.process;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.MessageCorrelationBuilder;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.committees.MinutesProcess;
import sa.org.esrar.casework.workflow.SystemWork;

/** Minutes as instances of {@code committee-minutes}; their number is the business key. */
@Component
class EngineMinutesProcess implements MinutesProcess {

    private final RuntimeService runtime;
    private final SystemWork system;

    EngineMinutesProcess(RuntimeService runtime, SystemWork system) {
        this.runtime = runtime;
        this.system = system;
    }

    @Override
    public void start(String minutes, String committee) {
        system.run(() -> runtime.startProcessInstanceByKey(
                CommitteeMinutes.PROCESS,
                minutes,
                Map.of(CommitteeMinutes.CASE_NUMBER, minutes, CommitteeMinutes.COMMITTEE, committee)));
    }

    @Override
    public void roundChanged(String minutes) {
        system.run(() -> runtime.createMessageCorrelation(CommitteeMinutes.CHANGE_REQUESTED)
                .processInstanceBusinessKey(minutes)
                .correlateAll());
    }

    @Override
    public void itemWithdrawn(String minutes, String caseNumber) {
        system.run(() -> runtime.createMessageCorrelation(CommitteeMinutes.ITEM_WITHDRAWN)
                .processInstanceBusinessKey(minutes)
                .localVariableEquals(CommitteeMinutes.ITEM_CASE, caseNumber)
                .correlateAll());
    }

    @Override
    public boolean decided(String caseNumber, Map<String, Object> facts) {
        return system.get(() -> {
            MessageCorrelationBuilder message = runtime.createMessageCorrelation(CommitteeMinutes.DECIDED)
                    .processInstanceBusinessKey(caseNumber)
                    .setVariables(facts);
            return !message.correlateAllWithResult().isEmpty();
        });
    }
}
