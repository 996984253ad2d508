package sa.org.esrar.casework.complaints;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import sa.org.esrar.casework.SamplePeople;
import sa.org.esrar.casework.cases.PlainEngine;

/** The same complaint as the engine alone carries it. */
final class PlainComplaints {

    static final PlainEngine.Diagram DIAGRAM = new PlainEngine.Diagram(
            "complaint-escalation",
            List.of("complaint-severity"),
            Map.of(
                    "recordSeverityListener",
                    // What the table found decides the way.
                    (ExecutionListener) execution -> execution.setVariables(
                            ((DmnDecisionResult) execution.getVariable("decisionResult")).getSingleResult()),
                    "committeeSecretary",
                    new OneSecretary(),
                    "complaintTimes",
                    new PlainEngine.FixedDates()));

    private final PlainEngine engine;

    PlainComplaints(PlainEngine engine) {
        this.engine = engine;
    }

    void settleAmicably(int number) {
        String businessKey = propose(number);
        engine.correlate(
                "complaints.settlementAccepted", businessKey, Map.of("settled", true, "words", Sayings.THANKS));
        engine.runJob(businessKey, "timer_reopenWindowClosed");
    }

    void hear(int number) {
        String businessKey = propose(number);
        engine.correlate(
                "complaints.settlementDeclined", businessKey, Map.of("settled", false, "words", Sayings.DECLINING));
        engine.submit(
                businessKey,
                "userTask_hearComplainant",
                Sayings.CHAIR,
                named("complainant", Sayings.complainantHeard()));
        engine.submit(
                businessKey, "userTask_hearRespondent", Sayings.MEMBER, named("respondent", Sayings.respondentHeard()));
        engine.submit(businessKey, "userTask_establishFindings", Sayings.MEMBER, Sayings.findings());
        engine.submit(
                businessKey, "userTask_decideComplaint", Sayings.CHAIR, with(Sayings.decision(), Map.of("refund", false)));
        engine.runJob(businessKey, "serviceTask_sendOutcome");
        engine.correlate(
                "complaints.complaintSettled", businessKey, Map.of("word", "SETTLED", "higherStage", true));
        engine.runJob(businessKey, "timer_reopenWindowClosed");
    }

    private String propose(int number) {
        String businessKey = UUID.randomUUID().toString();
        engine.start(DIAGRAM.process(), businessKey, filed(businessKey, number));
        engine.submit(
                businessKey,
                "userTask_checkConflict",
                Sayings.SECRETARY,
                with(Sayings.check(), Map.of("hearing", "follow-up-committee", "isReport", false)));
        engine.submit(businessKey, "userTask_assignComplaint", Sayings.SECRETARY, Sayings.assignment());
        engine.submit(
                businessKey,
                "userTask_attemptAmicableSettlement",
                Sayings.SETTLER,
                with(Sayings.attempt(), Map.of("proposed", true, "settled", false)));
        return businessKey;
    }

    private static Map<String, Object> filed(String businessKey, int number) {
        Map<String, Object> variables = new HashMap<>(Map.of(
                "caseNumber", businessKey,
                "kind", "SERVICE",
                "respondent", "NOBODY",
                "hearing", "follow-up-committee",
                "proposed", false,
                "settled", false,
                "word", "NONE",
                "text", Sayings.TEXT,
                "wish", Sayings.WISH));
        for (ComplaintFact fact : ComplaintFact.values()) {
            variables.put(fact.variable(), false);
        }
        variables.put("name", SamplePeople.name(number));
        variables.put("mobile", SamplePeople.mobile(number));
        variables.put("addressForm", "FEMININE");
        variables.put("noticeVersion", 1);
        variables.put("accessCodeHash", UUID.randomUUID().toString());
        return variables;
    }

    /** Both sides' words stay, each under a name of its own. */
    private static Map<String, Object> named(String side, Map<String, Object> form) {
        Map<String, Object> variables = new HashMap<>();
        form.forEach((field, value) -> variables.put(side + "_" + field, value));
        return variables;
    }

    private static Map<String, Object> with(Map<String, Object> form, Map<String, Object> facts) {
        Map<String, Object> variables = new HashMap<>(form);
        variables.putAll(facts);
        return variables;
    }

    /** Whom the diagram asks for. */
    public static final class OneSecretary {

        public String of(String caseNumber) {
            return Sayings.SECRETARY;
        }
    }
}
