package sa.org.esrar.casework.compensation;

import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import sa.org.esrar.casework.SamplePeople;
import sa.org.esrar.casework.cases.PlainEngine;

/** The same compensation as the engine alone carries it. */
final class PlainCompensations {

    private static final ExecutionListener NOTHING = execution -> {};

    static final PlainEngine.Diagram DIAGRAM = new PlainEngine.Diagram(
            "compensation-investigation",
            List.of("offer-authority"),
            Map.of(
                    "compensationAwaitsMinutesListener", NOTHING,
                    "negotiationBegunListener", NOTHING,
                    "paymentBegunListener", NOTHING,
                    "compensationGate", new OpenGate(),
                    "compensationTimes", new Times(),
                    "investigators", new Nobody(),
                    "agreements", new TwoSign()));

    private final PlainEngine engine;

    PlainCompensations(PlainEngine engine) {
        this.engine = engine;
    }

    void pay(int number) {
        String businessKey = UUID.randomUUID().toString();
        engine.start(DIAGRAM.process(), businessKey, claim(businessKey, number));
        engine.correlate("compensation.rulingReceived", businessKey, Map.of("incoming", "1448/1"));
        submit(businessKey, "userTask_registerRuling", Typed.MANAGER, Typed.ruling(number), "rulingEffect", "SETTLED");
        submit(businessKey, "userTask_makeOffer", Typed.MANAGER, Typed.offer(), "amount", 4875.50);
        engine.runJob(businessKey, "serviceTask_sendOffer");
        engine.correlate("compensation.offerAccepted", businessKey, Map.of("offerAccepted", true));
        engine.submit(businessKey, "userTask_prepareAgreement", Typed.MANAGER, Typed.agreement());
        engine.correlate("compensation.agreementSigned", businessKey, Map.of("agreementSigned", true));
        engine.submit(businessKey, "userTask_signForAssociation", "signatory-1", Typed.signature());
        engine.submit(businessKey, "userTask_signForAssociation", "signatory-2", Typed.signature());
        engine.runJob(businessKey, "serviceTask_sealAgreement");
        engine.submit(
                businessKey,
                "userTask_preparePayment",
                Typed.ACCOUNTANT,
                Typed.order(number, SamplePeople.name(number)));
        submit(businessKey, "userTask_approvePayment", Typed.SUPERVISOR, Typed.approval(), "paymentApproved", true);
        engine.submit(businessKey, "userTask_recordTransfer", Typed.ACCOUNTANT, Typed.transfer(number));
        engine.runJob(businessKey, "serviceTask_notifyPayment");
        engine.correlate("compensation.receiptConfirmed", businessKey, Map.of("received", true));
    }

    private void submit(
            String businessKey, String key, String user, Map<String, Object> form, String fact, Object value) {
        Map<String, Object> variables = new HashMap<>(form);
        variables.put(fact, value);
        engine.submit(businessKey, key, user, variables);
    }

    private static Map<String, Object> claim(String businessKey, int number) {
        return Map.of(
                "caseNumber", businessKey,
                "actsForAnother", false,
                "text", Typed.TEXT,
                "name", SamplePeople.name(number),
                "nationalId", SamplePeople.nationalId(number),
                "mobile", SamplePeople.mobile(number),
                "accessCodeHash", UUID.randomUUID().toString());
    }

    /** Open; there is an agreement when it is asked for a second time. */
    public static final class OpenGate {

        private final Set<String> asked = ConcurrentHashMap.newKeySet();

        public boolean isOpen(String caseNumber) {
            return true;
        }

        public boolean isAgreed(String caseNumber) {
            return !asked.add(caseNumber);
        }

        public boolean isAdmitted(String caseNumber) {
            return false;
        }

        public boolean isInvestigated(String caseNumber) {
            return false;
        }
    }

    /** Dates that are far enough away. */
    public static final class Times {

        private final PlainEngine.FixedDates dates = new PlainEngine.FixedDates();

        public Date offerExpires(String caseNumber) {
            return dates.inDays(7);
        }

        public Date signatureReminder(String caseNumber) {
            return dates.inDays(5);
        }
    }

    /** Whom the diagram asks for. */
    public static final class Nobody {

        public String lead(String caseNumber) {
            return null;
        }
    }

    /** How many sign for the association. */
    public static final class TwoSign {

        public int signaturesNeeded(String caseNumber) {
            return 2;
        }
    }
}
