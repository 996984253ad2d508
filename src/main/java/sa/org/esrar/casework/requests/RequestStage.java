package sa.org.esrar.casework.requests;

import sa.org.esrar.casework.casefile.CaseStatus;

/** Where a request stands, and the status that its beneficiary sees then. */
public enum RequestStage {
    /** Begun on a page, and not yet ready to be signed. */
    DRAFT(CaseStatus.DRAFT),
    FILED(CaseStatus.AWAITING_SIGNATURE),
    CHECKING(CaseStatus.RECEIVED),
    AWAITING_ITEMS(CaseStatus.AWAITING_DOCUMENTS),
    FILED_AWAY(CaseStatus.CLOSED_INCOMPLETE),
    STUDYING(CaseStatus.UNDER_STUDY),
    AWAITING_REPLY(CaseStatus.AWAITING_BENEFICIARY),
    DECIDING(CaseStatus.UNDER_STUDY),
    DECIDED(CaseStatus.DECIDED),
    ANSWERED(CaseStatus.ANSWERED),
    WAITING_LISTED(CaseStatus.WAITING_LIST),
    FULFILLING(CaseStatus.IN_FULFILMENT),
    FULFILLED(CaseStatus.FULFILLED),
    WITHDRAWN(CaseStatus.WITHDRAWN),
    /** Never signed; what was typed is destroyed. */
    ABANDONED(CaseStatus.CLOSED),
    /** Whose name stands under it says that the signature is not theirs. */
    SIGNATURE_DENIED(CaseStatus.CLOSED);

    private final CaseStatus status;

    RequestStage(CaseStatus status) {
        this.status = status;
    }

    CaseStatus status() {
        return status;
    }

    /** Whether it has not been signed yet, so that everything in it may still change. */
    public boolean unsigned() {
        return this == DRAFT || this == FILED;
    }

    /** Whether no decision can stand yet; a decision that was taken back leads here too. */
    boolean beforeDecision() {
        return ordinal() < DECIDED.ordinal();
    }

    /** Whether the beneficiary has the committee's answer. */
    boolean answered() {
        return this == ANSWERED || this == WAITING_LISTED || this == FULFILLING || this == FULFILLED;
    }

    /** Whether the request has come to its end and can no longer be withdrawn. */
    public boolean over() {
        return this == ANSWERED
                || this == FULFILLED
                || this == WITHDRAWN
                || this == ABANDONED
                || this == SIGNATURE_DENIED;
    }
}
