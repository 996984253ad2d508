package sa.org.esrar.casework.requests.process;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.requests.RequestProcess;
import sa.org.esrar.casework.workflow.SystemWork;

/** Moves the token of {@code request-intake}; the case number is its business key. */
@Component
class EngineRequestProcess implements RequestProcess {

    private final RuntimeService runtime;
    private final SystemWork system;

    EngineRequestProcess(RuntimeService runtime, SystemWork system) {
        this.runtime = runtime;
        this.system = system;
    }

    @Override
    public void start(String caseNumber, String serviceCode) {
        system.run(() -> runtime.startProcessInstanceByKey(
                RequestIntake.PROCESS,
                caseNumber,
                Map.of(RequestIntake.CASE_NUMBER, caseNumber, RequestIntake.SERVICE_CODE, serviceCode)));
    }

    @Override
    public void documentsReceived(String caseNumber) {
        correlate(RequestIntake.DOCUMENTS_RECEIVED, caseNumber);
    }

    @Override
    public void documentsReceivedLate(String caseNumber) {
        correlate(RequestIntake.DOCUMENTS_RECEIVED_LATE, caseNumber);
    }

    @Override
    public void beneficiaryReplied(String caseNumber) {
        correlate(RequestIntake.BENEFICIARY_REPLIED, caseNumber);
    }

    @Override
    public void decisionTakenBack(String caseNumber) {
        correlate(RequestIntake.DECISION_TAKEN_BACK, caseNumber);
    }

    @Override
    public void withdrawn(String caseNumber) {
        correlate(RequestIntake.REQUEST_WITHDRAWN, caseNumber);
    }

    private void correlate(String message, String caseNumber) {
        system.run(() -> runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(caseNumber)
                .correlate());
    }
}
