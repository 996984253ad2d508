package sa.org.esrar.casework.compensation.process;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.workflow.ProcessContract;
import sa.org.esrar.casework.workflow.Promise;

/** The contract between the diagram {@code processes/compensation-investigation.bpmn} and this module. */
@Component
class CompensationInvestigation implements ProcessContract {

    static final String PROCESS = "compensation-investigation";

    /** The one door to negotiation and payment (D2, D3); the services ask the same themselves. */
    static final String GATE_OPEN = "${compensationGate.isOpen(caseNumber)}";

    static final String AGREED = "${compensationGate.isAgreed(caseNumber)}";

    // Variables: ids and routing facts only (design, decision 2).
    static final String CASE_NUMBER = "caseNumber";
    /** The complaint that led to it. */
    static final String HARMED_IN = "harmedIn";

    static final String ACTS_FOR_ANOTHER = "actsForAnother";
    static final String ADMISSIBLE = "admissible";
    static final String SITE_VISIT = "siteVisit";
    static final String EXPERT = "expert";
    static final String FAULT_PROVEN = "faultProven";
    static final String OBJECTION_ACCEPTED = "objectionAccepted";
    /** {@code AGAINST}, {@code AWAITED}, or {@code SETTLED}: final, or it lapsed, and the gate says the rest. */
    static final String RULING_EFFECT = "rulingEffect";
    /** Of the offer, in riyals, for the table {@code offer-authority}. */
    static final String AMOUNT = "amount";
    /** The group that may make an offer of that amount. */
    static final String AUTHORITY = "authority";

    static final String OFFER_APPROVED = "offerApproved";
    static final String OFFER_ACCEPTED = "offerAccepted";
    static final String NEGOTIATION_OVER = "negotiationOver";
    static final String AGREEMENT_SIGNED = "agreementSigned";
    static final String PAYMENT_APPROVED = "paymentApproved";
    static final String RECEIVED = "received";

    /** Sent by complaint-escalation. */
    static final String HARM_FOUND = "complaints.harmFound";
    /** From the committee's sealed minutes. */
    static final String COMMITTEE_DECIDED = "committees.decided";

    static final String INVESTIGATOR_EXCLUDED = "compensation.investigatorExcluded";
    static final String OBJECTION_FILED = "compensation.objectionFiled";
    static final String RULING_RECEIVED = "compensation.rulingReceived";
    static final String BENEFICIARY_DIED = "compensation.beneficiaryDied";
    static final String ACCEPTED = "compensation.offerAccepted";
    static final String DECLINED = "compensation.offerDeclined";
    static final String COUNTERED = "compensation.counterOffered";
    static final String OFFER_WITHDRAWN = "compensation.offerWithdrawn";
    static final String SIGNED = "compensation.agreementSigned";
    static final String RECEIPT_CONFIRMED = "compensation.receiptConfirmed";
    static final String CLAIM_WITHDRAWN = "compensation.claimWithdrawn";

    private static final Set<String> OFFERING = Set.of(
            "negotiationBegunListener",
            "userTask_makeOffer",
            "userTask_approveOffer",
            "sendOfferDelegate",
            "userTask_recordOfferReply",
            "userTask_considerCounterOffer");
    private static final Set<String> AGREEING = Set.of(
            "userTask_prepareAgreement",
            "userTask_witnessAgreement",
            "userTask_signForAssociation",
            "sealAgreementDelegate");
    private static final Set<String> PAYING = Set.of(
            "paymentBegunListener",
            "userTask_preparePayment",
            "userTask_approvePayment",
            "userTask_recordTransfer",
            "notifyPaymentDelegate",
            "userTask_confirmReceipt",
            "closeCompensationDelegate");

    @Override
    public String processId() {
        return PROCESS;
    }

    @Override
    public Set<String> variables() {
        return Set.of(
                CASE_NUMBER,
                HARMED_IN,
                ACTS_FOR_ANOTHER,
                ADMISSIBLE,
                SITE_VISIT,
                EXPERT,
                FAULT_PROVEN,
                OBJECTION_ACCEPTED,
                RULING_EFFECT,
                AMOUNT,
                AUTHORITY,
                OFFER_APPROVED,
                OFFER_ACCEPTED,
                NEGOTIATION_OVER,
                AGREEMENT_SIGNED,
                PAYMENT_APPROVED,
                RECEIVED);
    }

    @Override
    public List<Promise> promises() {
        Set<String> open = Set.of(GATE_OPEN);
        return List.of(
                Promise.onlyIf("compensation.promise.offer", open, OFFERING),
                Promise.onlyIf("compensation.promise.agreement", open, AGREEING),
                Promise.onlyIf("compensation.promise.payment", open, PAYING),
                Promise.onlyIf("compensation.promise.paymentAgreed", Set.of(AGREED), PAYING));
    }

    @Override
    public Set<String> messages() {
        return Set.of(
                HARM_FOUND,
                COMMITTEE_DECIDED,
                INVESTIGATOR_EXCLUDED,
                OBJECTION_FILED,
                RULING_RECEIVED,
                BENEFICIARY_DIED,
                ACCEPTED,
                DECLINED,
                COUNTERED,
                OFFER_WITHDRAWN,
                SIGNED,
                RECEIPT_CONFIRMED,
                CLAIM_WITHDRAWN);
    }
}
