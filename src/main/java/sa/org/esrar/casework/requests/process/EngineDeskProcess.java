package sa.org.esrar.casework.requests.process;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.requests.DeskProcess;
import sa.org.esrar.casework.workflow.SystemWork;

/** Ends {@code desk-intake} for a case, where there is one. */
@Component
class EngineDeskProcess implements DeskProcess {

    private final RuntimeService runtime;
    private final SystemWork system;

    EngineDeskProcess(RuntimeService runtime, SystemWork system) {
        this.runtime = runtime;
        this.system = system;
    }

    @Override
    public void signedElsewhere(String caseNumber) {
        correlate(DeskIntake.SIGNED_ELSEWHERE, caseNumber);
    }

    @Override
    public void withdrawn(String caseNumber) {
        correlate(DeskIntake.REQUEST_WITHDRAWN, caseNumber);
    }

    /** All of one or none: unlike a single correlation, it is no error when nobody waits. */
    private void correlate(String message, String caseNumber) {
        system.run(() -> runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(caseNumber)
                .correlateAll());
    }
}
