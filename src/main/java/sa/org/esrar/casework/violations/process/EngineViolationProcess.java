package sa.org.esrar.casework.violations.process;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.violations.ViolationProcess;
import sa.org.esrar.casework.workflow.SystemWork;

/** Moves the token of {@code violation-report}; the case number is its business key. */
@Component
class EngineViolationProcess implements ViolationProcess {

    private final RuntimeService runtime;
    private final SystemWork system;

    EngineViolationProcess(RuntimeService runtime, SystemWork system) {
        this.runtime = runtime;
        this.system = system;
    }

    @Override
    public void start(String caseNumber) {
        system.run(() -> runtime.startProcessInstanceByKey(
                ViolationReporting.PROCESS, caseNumber, Map.of(ViolationReporting.CASE_NUMBER, caseNumber)));
    }

    @Override
    public void reporterReplied(String caseNumber) {
        system.run(() -> runtime.createMessageCorrelation(ViolationReporting.REPORTER_REPLIED)
                .processInstanceBusinessKey(caseNumber)
                .correlate());
    }
}
