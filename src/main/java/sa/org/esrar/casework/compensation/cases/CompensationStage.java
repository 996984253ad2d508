package sa.org.esrar.casework.compensation.cases;

import sa.org.esrar.casework.casefile.CaseStatus;

/** Where a compensation stands, and the status that its beneficiary sees then (glossary, section 5). */
public enum CompensationStage {
    RECEIVED(CaseStatus.RECEIVED),
    INVESTIGATING(CaseStatus.UNDER_STUDY),
    /** Findings are written down, the committee's minutes are left. */
    DECIDING(CaseStatus.AWAITING_MINUTES),
    /** Not admitted or not proven; an objection may come. */
    REFUSED(CaseStatus.NOT_PROVEN),
    OBJECTED(CaseStatus.WITH_MANAGEMENT),
    /** A ruling is registered that is not final yet. */
    AWAITING_FINALITY(CaseStatus.AWAITING_FINALITY),
    NEGOTIATING(CaseStatus.SETTLING),
    /** An offer waits for the beneficiary. */
    OFFERED(CaseStatus.AWAITING_BENEFICIARY),
    /** An agreement waits for signatures. */
    SIGNING(CaseStatus.AWAITING_SIGNATURE),
    PAYING(CaseStatus.IN_FULFILMENT),
    /** Transferred; the beneficiary's word is awaited. */
    PAID(CaseStatus.IN_FULFILMENT),
    COMPENSATED(CaseStatus.FULFILLED),
    /** Not proven, and not objected to; left to the external way: a ruling can still come. */
    RESTING_UNPROVEN(CaseStatus.NOT_PROVEN),
    /** No agreement, or an objection that was refused; left to the external way: a ruling can still come. */
    RESTING_NO_AGREEMENT(CaseStatus.NO_AGREEMENT),
    CLOSED_UNPROVEN(CaseStatus.CLOSED),
    CLOSED_NO_AGREEMENT(CaseStatus.CLOSED),
    RULED_AGAINST(CaseStatus.CLOSED),
    WITHDRAWN(CaseStatus.WITHDRAWN);

    private final CaseStatus status;

    CompensationStage(CaseStatus status) {
        this.status = status;
    }

    /** What the beneficiary sees. */
    public CaseStatus status() {
        return status;
    }

    /** Whether nothing more comes of it, not even by a ruling. */
    public boolean over() {
        return switch (this) {
            case COMPENSATED, CLOSED_UNPROVEN, CLOSED_NO_AGREEMENT, RULED_AGAINST, WITHDRAWN -> true;
            default -> false;
        };
    }

    /** Whether it waits for nothing but a ruling. */
    public boolean resting() {
        return this == RESTING_UNPROVEN || this == RESTING_NO_AGREEMENT;
    }

    /** Whether both sides have signed. */
    public boolean agreed() {
        return this == PAYING || this == PAID || this == COMPENSATED;
    }
}
