package sa.org.esrar.casework.requests.process;

import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.requests.RequestProcess;
import sa.org.esrar.casework.workflow.SystemWork;

/** Moves the token of {@code request-intake}; the case number is its business key. */
@Component
class EngineRequestProcess implements RequestProcess {

    private final RuntimeService runtime;
    private final ManagementService management;
    private final SystemWork system;

    EngineRequestProcess(RuntimeService runtime, ManagementService management, SystemWork system) {
        this.runtime = runtime;
        this.management = management;
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
    public Map<String, Instant> answersHeldUntil() {
        return system.get(() -> {
            Map<String, Instant> byInstance = management
                    .createJobQuery()
                    .processDefinitionKey(RequestIntake.PROCESS)
                    .activityId(RequestIntake.ANSWER_RELEASED)
                    .list()
                    .stream()
                    .collect(Collectors.toMap(
                            Job::getProcessInstanceId, job -> job.getDuedate().toInstant()));
            return byInstance.isEmpty() ? Map.of() : byCaseNumber(byInstance);
        });
    }

    private Map<String, Instant> byCaseNumber(Map<String, Instant> byInstance) {
        return runtime.createProcessInstanceQuery().processInstanceIds(byInstance.keySet()).list().stream()
                .collect(Collectors.toMap(
                        ProcessInstance::getBusinessKey, instance -> byInstance.get(instance.getId())));
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
