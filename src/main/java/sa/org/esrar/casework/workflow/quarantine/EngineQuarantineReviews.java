package sa.org.esrar.casework.workflow.quarantine;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.casefile.QuarantineReviews;
import sa.org.esrar.casework.workflow.SystemWork;

/** Reviews as instances of {@code quarantined-file}; the case number is their business key, and one is enough. */
@Component
class EngineQuarantineReviews implements QuarantineReviews {

    private final RuntimeService runtime;
    private final SystemWork system;

    EngineQuarantineReviews(RuntimeService runtime, SystemWork system) {
        this.runtime = runtime;
        this.system = system;
    }

    @Override
    public void ask(String caseNumber) {
        system.run(() -> {
            if (!isOpen(caseNumber)) {
                runtime.startProcessInstanceByKey(
                        QuarantinedFile.PROCESS, caseNumber, Map.of(QuarantinedFile.CASE_NUMBER, caseNumber));
            }
        });
    }

    @Override
    public void over(String caseNumber) {
        system.run(() -> {
            if (isOpen(caseNumber)) {
                runtime.createMessageCorrelation(QuarantinedFile.NOTHING_HELD)
                        .processInstanceBusinessKey(caseNumber)
                        .correlate();
            }
        });
    }

    private boolean isOpen(String caseNumber) {
        return runtime.createProcessInstanceQuery()
                        .processDefinitionKey(QuarantinedFile.PROCESS)
                        .processInstanceBusinessKey(caseNumber)
                        .count()
                > 0;
    }
}
