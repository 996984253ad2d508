package sa.org.esrar.casework.datachange;

import sa.org.esrar.casework.casefile.CaseStatus;

/** How far a change of data has come. */
public enum ChangeStage {
    /** Taken down at the desk; a second member of staff has not witnessed it yet. */
    TO_WITNESS(CaseStatus.RECEIVED),
    TO_CHECK(CaseStatus.RECEIVED),
    ACCEPTED(CaseStatus.RECEIVED),
    /** In force; it can still be denied. */
    APPLIED(CaseStatus.ANSWERED),
    DECLINED(CaseStatus.CLOSED),
    WITHDRAWN(CaseStatus.WITHDRAWN),
    /** Nobody denied it in time. */
    CLOSED(CaseStatus.CLOSED),
    /** Denied: what stood before is back, and what happened is reviewed. */
    DENIED(CaseStatus.REOPENED),
    REVIEWED(CaseStatus.CLOSED);

    private final CaseStatus status;

    ChangeStage(CaseStatus status) {
        this.status = status;
    }

    CaseStatus status() {
        return status;
    }
}
