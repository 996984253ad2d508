package sa.org.esrar.casework.datachange.process;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.datachange.DataChangeProcess;
import sa.org.esrar.casework.workflow.SystemWork;

/** Moves the token of {@code data-change}; the case number is its business key. */
@Component
class EngineDataChangeProcess implements DataChangeProcess {

    private final RuntimeService runtime;
    private final SystemWork system;

    EngineDataChangeProcess(RuntimeService runtime, SystemWork system) {
        this.runtime = runtime;
        this.system = system;
    }

    @Override
    public void start(String caseNumber, boolean atDesk) {
        system.run(() -> runtime.startProcessInstanceByKey(
                DataChangeHandling.PROCESS,
                caseNumber,
                Map.of(
                        DataChangeHandling.CASE_NUMBER, caseNumber,
                        DataChangeHandling.AT_DESK, atDesk,
                        // Until somebody says otherwise.
                        DataChangeHandling.ACCEPTED, false)));
    }

    @Override
    public void withdrawn(String caseNumber) {
        correlate(DataChangeHandling.WITHDRAWN, caseNumber);
    }

    @Override
    public void denied(String caseNumber) {
        correlate(DataChangeHandling.DENIED, caseNumber);
    }

    private void correlate(String message, String caseNumber) {
        system.run(() -> runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(caseNumber)
                .correlate());
    }
}
