package sa.org.esrar.casework.violations;

import sa.org.esrar.casework.casefile.CaseStatus;

/** Where a report stands, and the status that its reporter sees then. */
public enum ReportStage {
    /** The readers have it, the first look is left or under way. */
    RECEIVED(CaseStatus.RECEIVED),
    /** A question waits for the reporter. */
    ASKED(CaseStatus.AWAITING_BENEFICIARY),
    INVESTIGATING(CaseStatus.UNDER_STUDY),
    /** What was found is written down, the decision is left. */
    DECIDING(CaseStatus.UNDER_STUDY),
    DECIDED(CaseStatus.DECIDED),
    CLOSED(CaseStatus.CLOSED),
    WITHDRAWN(CaseStatus.WITHDRAWN);

    private final CaseStatus status;

    ReportStage(CaseStatus status) {
        this.status = status;
    }

    CaseStatus status() {
        return status;
    }

    /** Whether nothing more comes of it: neither reply nor addition is taken. */
    public boolean over() {
        return this == DECIDED || this == CLOSED || this == WITHDRAWN;
    }
}
