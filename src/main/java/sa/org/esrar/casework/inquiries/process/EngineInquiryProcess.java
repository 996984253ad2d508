package sa.org.esrar.casework.inquiries.process;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.inquiries.InquiryKind;
import sa.org.esrar.casework.inquiries.InquiryProcess;
import sa.org.esrar.casework.workflow.SystemWork;

/** Moves the token of {@code inquiry}; the case number is its business key. */
@Component
class EngineInquiryProcess implements InquiryProcess {

    private final RuntimeService runtime;
    private final SystemWork system;

    EngineInquiryProcess(RuntimeService runtime, SystemWork system) {
        this.runtime = runtime;
        this.system = system;
    }

    @Override
    public void start(String caseNumber, InquiryKind kind, String category, String field) {
        Map<String, Object> facts = new HashMap<>();
        facts.put(InquiryHandling.CASE_NUMBER, caseNumber);
        facts.put(InquiryHandling.KIND, kind.name());
        // The decision table asks for both: without a value they are null, not missing.
        facts.put(InquiryHandling.CATEGORY, category);
        facts.put(InquiryHandling.FIELD, field);
        system.run(() -> runtime.startProcessInstanceByKey(InquiryHandling.PROCESS, caseNumber, facts));
    }

    @Override
    public void answerSufficient(String caseNumber) {
        correlate(InquiryHandling.ANSWER_SUFFICIENT, caseNumber);
    }

    @Override
    public void answerNotSufficient(String caseNumber) {
        correlate(InquiryHandling.ANSWER_NOT_SUFFICIENT, caseNumber);
    }

    private void correlate(String message, String caseNumber) {
        system.run(() -> runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(caseNumber)
                .correlate());
    }
}
