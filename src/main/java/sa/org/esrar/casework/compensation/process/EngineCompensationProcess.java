package sa.org.esrar.casework.compensation.process;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.compensation.cases.CompensationProcess;
import sa.org.esrar.casework.workflow.SystemWork;

/** Moves the token of {@code compensation-investigation}; the case number is its business key. */
@Component
class EngineCompensationProcess implements CompensationProcess {

    private final RuntimeService runtime;
    private final SystemWork system;

    EngineCompensationProcess(RuntimeService runtime, SystemWork system) {
        this.runtime = runtime;
        this.system = system;
    }

    @Override
    public void start(String caseNumber, boolean represented) {
        system.run(() -> runtime.startProcessInstanceByKey(
                CompensationInvestigation.PROCESS,
                caseNumber,
                Map.of(
                        CompensationInvestigation.CASE_NUMBER,
                        caseNumber,
                        CompensationInvestigation.ACTS_FOR_ANOTHER,
                        represented)));
    }

    @Override
    public void investigatorExcluded(String caseNumber) {
        correlated(CompensationInvestigation.INVESTIGATOR_EXCLUDED, caseNumber);
    }

    @Override
    public void objectionFiled(String caseNumber) {
        correlate(CompensationInvestigation.OBJECTION_FILED, caseNumber);
    }

    @Override
    public boolean rulingReceived(String caseNumber) {
        return correlated(CompensationInvestigation.RULING_RECEIVED, caseNumber);
    }

    @Override
    public boolean beneficiaryDied(String caseNumber) {
        return correlated(CompensationInvestigation.BENEFICIARY_DIED, caseNumber);
    }

    @Override
    public void offerAccepted(String caseNumber) {
        correlate(CompensationInvestigation.ACCEPTED, caseNumber);
    }

    @Override
    public void offerDeclined(String caseNumber) {
        correlate(CompensationInvestigation.DECLINED, caseNumber);
    }

    @Override
    public void offerCountered(String caseNumber) {
        correlate(CompensationInvestigation.COUNTERED, caseNumber);
    }

    @Override
    public void offerWithdrawn(String caseNumber) {
        correlate(CompensationInvestigation.OFFER_WITHDRAWN, caseNumber);
    }

    @Override
    public void agreementSigned(String caseNumber) {
        correlate(CompensationInvestigation.SIGNED, caseNumber);
    }

    @Override
    public void receiptConfirmed(String caseNumber) {
        correlate(CompensationInvestigation.RECEIPT_CONFIRMED, caseNumber);
    }

    @Override
    public void claimWithdrawn(String caseNumber) {
        correlate(CompensationInvestigation.CLAIM_WITHDRAWN, caseNumber);
    }

    private void correlate(String message, String caseNumber) {
        system.run(() -> runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(caseNumber)
                .correlate());
    }

    private boolean correlated(String message, String caseNumber) {
        return system.get(() -> !runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(caseNumber)
                .correlateAllWithResult()
                .isEmpty());
    }
}
