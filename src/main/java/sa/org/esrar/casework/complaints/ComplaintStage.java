package sa.org.esrar.casework.complaints;

import sa.org.esrar.casework.casefile.CaseStatus;

/** Where a complaint stands, and the status that its beneficiary sees then (glossary, section 5). */
public enum ComplaintStage {
    RECEIVED(CaseStatus.RECEIVED),
    SETTLING(CaseStatus.SETTLING),
    /** A proposal waits for the complainant. */
    PROPOSED(CaseStatus.SETTLING),
    HEARING(CaseStatus.UNDER_STUDY),
    /** Findings are written down, the decision is left. */
    DECIDING(CaseStatus.UNDER_STUDY),
    SECOND_STAGE(CaseStatus.WITH_MANAGEMENT),
    DECIDED(CaseStatus.DECIDED),
    REFUNDING(CaseStatus.IN_FULFILMENT),
    /** The outcome has gone out, and the complainant's word is awaited. */
    ASKED(CaseStatus.AWAITING_BENEFICIARY),
    SETTLED(CaseStatus.SETTLED),
    NO_REPLY(CaseStatus.CLOSED_NO_REPLY),
    REOPENED(CaseStatus.REOPENED),
    /** A second stage goes on as a case of its own. */
    CONTINUED(CaseStatus.CLOSED),
    REFERRED(CaseStatus.CLOSED),
    /** It goes on as a report of a violation, before readers of its own. */
    TURNED_INTO_REPORT(CaseStatus.CLOSED),
    WITHDRAWN(CaseStatus.WITHDRAWN);

    private final CaseStatus status;

    ComplaintStage(CaseStatus status) {
        this.status = status;
    }

    CaseStatus status() {
        return status;
    }

    /** Whether it was closed, so that within its time it can be reopened. */
    public boolean closed() {
        return this == SETTLED || this == NO_REPLY;
    }

    /** Whether nothing more comes of it here. */
    public boolean over() {
        return closed() || this == CONTINUED || this == REFERRED || this == TURNED_INTO_REPORT || this == WITHDRAWN;
    }
}
