package sa.org.esrar.casework.requests.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.requests.DecideRequest;
import sa.org.esrar.casework.requests.RequestOutcome;
import sa.org.esrar.casework.workflow.ProcessContract;
import sa.org.esrar.casework.workflow.Promise;

/** The contract between the diagram {@code processes/request-intake.bpmn} and this module. */
@Component
class RequestIntake implements ProcessContract {

    static final String PROCESS = "request-intake";

    // Variables: ids and routing facts only (design, decision 2).
    static final String CASE_NUMBER = "caseNumber";
    static final String SERVICE_CODE = "serviceCode";
    static final String COMPLETE = "complete";
    static final String SIGNATURE_DENIED = "signatureDenied";
    static final String COMMITTEE = "committee";
    static final String NEEDS_CLARIFICATION = "needsClarification";
    static final String ITEM_INVALID = "itemInvalid";
    static final String OUTCOME = "outcome";
    static final String GRANTED = "granted";
    static final String WAITING_LISTED = "waitingListed";
    static final String FULFILMENT_GROUP = "fulfilmentGroup";
    static final String DELIVERED = "delivered";

    static final String DOCUMENTS_RECEIVED = "requests.documentsReceived";
    static final String DOCUMENTS_RECEIVED_LATE = "requests.documentsReceivedLate";
    static final String BENEFICIARY_REPLIED = "requests.beneficiaryReplied";
    static final String DECISION_TAKEN_BACK = "requests.decisionTakenBack";
    static final String REQUEST_WITHDRAWN = "requests.requestWithdrawn";
    /** From the committee's sealed minutes. */
    static final String COMMITTEE_DECIDED = "committees.decided";

    /** The time in which a decision can be taken back. */
    static final String ANSWER_RELEASED = "timer_answerReleased";

    @Override
    public String processId() {
        return PROCESS;
    }

    @Override
    public Set<String> variables() {
        return Set.of(
                CASE_NUMBER,
                SERVICE_CODE,
                COMPLETE,
                SIGNATURE_DENIED,
                COMMITTEE,
                NEEDS_CLARIFICATION,
                ITEM_INVALID,
                OUTCOME,
                GRANTED,
                WAITING_LISTED,
                FULFILMENT_GROUP,
                DELIVERED);
    }

    /** Nobody is answered, and nothing is handed over, before the committee decided. */
    @Override
    public List<Promise> promises() {
        Set<String> decided = Set.of("userTask_decideRequest", "${adoptRequestDecisionDelegate}");
        return List.of(
                Promise.onlyAfter("requests.promise.answer", decided, Set.of("sendAnswerDelegate")),
                Promise.onlyAfter("requests.promise.fulfilment", decided, Set.of("userTask_fulfilEntitlement")));
    }

    @Override
    public Set<String> messages() {
        return Set.of(
                DOCUMENTS_RECEIVED,
                DOCUMENTS_RECEIVED_LATE,
                BENEFICIARY_REPLIED,
                DECISION_TAKEN_BACK,
                REQUEST_WITHDRAWN,
                COMMITTEE_DECIDED);
    }

    /** The routing facts of a decision, by whichever way it was taken. */
    static Map<String, Object> decided(DecideRequest decision) {
        Map<String, Object> facts = new HashMap<>();
        facts.put(OUTCOME, decision.outcome().name());
        facts.put(GRANTED, decision.outcome().grants());
        facts.put(WAITING_LISTED, decision.outcome() == RequestOutcome.WAITING_LIST);
        facts.put(
                FULFILMENT_GROUP,
                decision.grant() == null ? null : decision.grant().deliveredBy());
        return facts;
    }
}
