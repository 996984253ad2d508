package sa.org.esrar.casework.requests;

import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import sa.org.esrar.casework.cases.PlainEngine;
import sa.org.esrar.casework.cases.Way;

/** The same request as the engine alone carries it. */
final class PlainRequests implements Way {

    static final PlainEngine.Diagram DIAGRAM = new PlainEngine.Diagram(
            "request-intake",
            List.of("competent-committee"),
            Map.of(
                    "assignCommitteeListener",
                    (ExecutionListener) execution -> {},
                    "entitlements",
                    new PlainEngine.FixedDates()));

    private final PlainEngine engine;

    PlainRequests(PlainEngine engine) {
        this.engine = engine;
    }

    @Override
    public void complete(int number) {
        String businessKey = UUID.randomUUID().toString();
        Map<String, Object> variables = new HashMap<>(Map.of("caseNumber", businessKey));
        variables.put("serviceCode", Filings.SERVICE);
        variables.put("serviceVersion", 1);
        variables.put("noticeVersion", 1);
        variables.put("accessCodeHash", UUID.randomUUID().toString());
        variables.put("signedAt", new Date());
        variables.put("contentHash", UUID.randomUUID().toString());
        variables.putAll(Filings.applicant(number));
        variables.putAll(Filings.answers());
        engine.start(DIAGRAM.process(), businessKey, variables);
        Map<String, Object> check = new HashMap<>(Filings.check());
        check.put("signatureDenied", false);
        engine.submit(businessKey, "userTask_checkCompleteness", "reception-1", check);
        engine.runJob(businessKey, "businessRuleTask_competentCommittee");
        engine.submit(businessKey, "userTask_studyRequest", "service-member", flat(Filings.study()));
        Map<String, Object> decision = new HashMap<>(Filings.refusal());
        decision.put("granted", false);
        decision.put("waitingListed", false);
        engine.submit(businessKey, "userTask_decideRequest", "service-chair", decision);
        engine.runJob(businessKey, "timer_answerReleased");
    }

    /** Lists of findings become one text, as a form field would hold them. */
    private static Map<String, Object> flat(Map<String, Object> form) {
        Map<String, Object> variables = new HashMap<>(form);
        variables.replaceAll((name, value) -> value instanceof List<?> list ? list.toString() : value);
        variables.put("itemInvalid", false);
        return variables;
    }
}
