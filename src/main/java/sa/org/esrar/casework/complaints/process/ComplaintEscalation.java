package sa.org.esrar.casework.complaints.process;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.complaints.ComplaintFact;
import sa.org.esrar.casework.complaints.DecideComplaint;
import sa.org.esrar.casework.complaints.Remedy;
import sa.org.esrar.casework.workflow.ProcessContract;
import sa.org.esrar.casework.workflow.Promise;

/** The contract between the diagram {@code processes/complaint-escalation.bpmn} and this module. */
@Component
class ComplaintEscalation implements ProcessContract {

    static final String PROCESS = "complaint-escalation";

    // Variables: ids and routing facts only (design, decision 2); beside these one Boolean for each ComplaintFact.
    static final String CASE_NUMBER = "caseNumber";
    static final String KIND = "kind";
    static final String SEVERITY = "severity";
    static final String AMICABLE = "amicable";
    /** The group that hears it, or {@code outside}. */
    static final String HEARING = "hearing";
    /** Who was named to try a settlement. */
    static final String SETTLER = "settler";

    static final String PROPOSED = "proposed";
    /** Whether a proposal was accepted. */
    static final String SETTLED = "settled";

    static final String HARM_FOUND = "harmFound";
    static final String REFUND = "refund";
    static final String REFUND_PAID = "refundPaid";
    /** The complainant's word on the outcome; {@code NONE} before. */
    static final String WORD = "word";

    static final String HIGHER_STAGE = "higherStage";
    /** Whether it is a report of a violation after all. */
    static final String IS_REPORT = "isReport";
    /** A variable of the report's process, never of this one. */
    static final String TURNED_FROM = "turnedFrom";
    /** These two are variables of the compensation's process, never of this one. */
    static final String HARMED_IN = "harmedIn";

    static final String ACTS_FOR_ANOTHER = "actsForAnother";

    static final String SETTLEMENT_ACCEPTED = "complaints.settlementAccepted";
    static final String SETTLEMENT_DECLINED = "complaints.settlementDeclined";
    static final String COMPLAINT_SETTLED = "complaints.complaintSettled";
    static final String COMPLAINT_NOT_SETTLED = "complaints.complaintNotSettled";
    static final String COMPLAINT_REOPENED = "complaints.complaintReopened";
    static final String COMPLAINT_WITHDRAWN = "complaints.complaintWithdrawn";
    /** Starts the process of the compensation. */
    static final String HARM = "complaints.harmFound";
    /** From the committee's sealed minutes. */
    static final String COMMITTEE_DECIDED = "committees.decided";
    /** Starts the process of the report that it becomes. */
    static final String CASE_TURNED = "violations.caseTurned";

    @Override
    public String processId() {
        return PROCESS;
    }

    @Override
    public Set<String> variables() {
        return Stream.concat(
                        Stream.of(
                                CASE_NUMBER,
                                KIND,
                                SEVERITY,
                                AMICABLE,
                                HEARING,
                                SETTLER,
                                PROPOSED,
                                SETTLED,
                                HARM_FOUND,
                                REFUND,
                                REFUND_PAID,
                                WORD,
                                HIGHER_STAGE,
                                IS_REPORT),
                        Stream.of(ComplaintFact.values()).map(ComplaintFact::variable))
                .collect(Collectors.toSet());
    }

    /** Money goes back, and harm is found, only by a decision. */
    @Override
    public List<Promise> promises() {
        Set<String> decided =
                Set.of("userTask_decideComplaint", "userTask_decideSecondStage", "${adoptComplaintDecisionDelegate}");
        return List.of(
                Promise.onlyAfter(
                        "complaints.promise.refund",
                        decided,
                        Set.of("userTask_prepareRefund", "userTask_approveRefund")),
                Promise.onlyAfter("complaints.promise.harmFound", decided, Set.of("message_harmFound")));
    }

    @Override
    public Set<String> messages() {
        return Set.of(
                SETTLEMENT_ACCEPTED,
                SETTLEMENT_DECLINED,
                COMPLAINT_SETTLED,
                COMPLAINT_NOT_SETTLED,
                COMPLAINT_REOPENED,
                COMPLAINT_WITHDRAWN,
                HARM,
                CASE_TURNED,
                COMMITTEE_DECIDED);
    }

    /** The routing facts of a decision, by whichever way it was taken. */
    static Map<String, Object> decided(DecideComplaint decision) {
        return Map.of(HARM_FOUND, decision.harmFound(), REFUND, decision.remedy() == Remedy.REFUND);
    }
}
