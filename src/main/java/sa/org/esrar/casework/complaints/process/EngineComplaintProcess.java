package sa.org.esrar.casework.complaints.process;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.complaints.ComplaintFact;
import sa.org.esrar.casework.complaints.ComplaintKind;
import sa.org.esrar.casework.complaints.ComplaintProcess;
import sa.org.esrar.casework.complaints.Hearing;
import sa.org.esrar.casework.complaints.Word;
import sa.org.esrar.casework.workflow.SystemWork;

/** Moves the token of {@code complaint-escalation}; the case number is its business key. */
@Component
class EngineComplaintProcess implements ComplaintProcess {

    private final RuntimeService runtime;
    private final SystemWork system;

    EngineComplaintProcess(RuntimeService runtime, SystemWork system) {
        this.runtime = runtime;
        this.system = system;
    }

    @Override
    public void start(String caseNumber, ComplaintKind kind, Set<ComplaintFact> facts, Hearing hearing) {
        Map<String, Object> variables = new HashMap<>();
        variables.put(ComplaintEscalation.CASE_NUMBER, caseNumber);
        variables.put(ComplaintEscalation.KIND, kind.name());
        for (ComplaintFact fact : ComplaintFact.values()) {
            variables.put(fact.variable(), facts.contains(fact));
        }
        variables.put(ComplaintEscalation.HEARING, hearing.group());
        variables.put(ComplaintEscalation.PROPOSED, false);
        variables.put(ComplaintEscalation.SETTLED, false);
        variables.put(ComplaintEscalation.WORD, "NONE");
        system.run(() -> runtime.startProcessInstanceByKey(ComplaintEscalation.PROCESS, caseNumber, variables));
    }

    @Override
    public void settlementReplied(String caseNumber, boolean accepted) {
        correlate(
                accepted ? ComplaintEscalation.SETTLEMENT_ACCEPTED : ComplaintEscalation.SETTLEMENT_DECLINED,
                caseNumber,
                Map.of(ComplaintEscalation.SETTLED, accepted));
    }

    @Override
    public void said(String caseNumber, Word word, boolean higherStage) {
        correlate(
                word == Word.SETTLED
                        ? ComplaintEscalation.COMPLAINT_SETTLED
                        : ComplaintEscalation.COMPLAINT_NOT_SETTLED,
                caseNumber,
                Map.of(ComplaintEscalation.WORD, word.name(), ComplaintEscalation.HIGHER_STAGE, higherStage));
    }

    @Override
    public void reopened(String caseNumber) {
        correlate(ComplaintEscalation.COMPLAINT_REOPENED, caseNumber, Map.of(ComplaintEscalation.WORD, "NONE"));
    }

    @Override
    public void withdrawn(String caseNumber) {
        correlate(ComplaintEscalation.COMPLAINT_WITHDRAWN, caseNumber, Map.of());
    }

    @Override
    public void harmFound(String caseNumber, String compensation) {
        system.run(() -> runtime.createMessageCorrelation(ComplaintEscalation.HARM)
                .processInstanceBusinessKey(compensation)
                .setVariables(Map.of(
                        ComplaintEscalation.CASE_NUMBER,
                        compensation,
                        ComplaintEscalation.HARMED_IN,
                        caseNumber,
                        ComplaintEscalation.ACTS_FOR_ANOTHER,
                        false))
                .correlateStartMessage());
    }

    @Override
    public void turnedIntoReport(String caseNumber, String report) {
        system.run(() -> runtime.createMessageCorrelation(ComplaintEscalation.CASE_TURNED)
                .processInstanceBusinessKey(report)
                .setVariables(
                        Map.of(ComplaintEscalation.CASE_NUMBER, report, ComplaintEscalation.TURNED_FROM, caseNumber))
                .correlateStartMessage());
    }

    private void correlate(String message, String caseNumber, Map<String, Object> facts) {
        system.run(() -> runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(caseNumber)
                .setVariables(facts)
                .correlate());
    }
}
