package sa.org.esrar.casework.requests;

/** What a committee may decide on a request (glossary, section 6). */
public enum RequestOutcome {
    APPROVED,
    APPROVED_IN_PART,
    APPROVED_WITH_CONDITION,
    WAITING_LIST,
    DECLINED,
    REFERRED,
    OUT_OF_REMIT;

    /** Whether an entitlement follows from it (P1). */
    public boolean grants() {
        return this == APPROVED || this == APPROVED_IN_PART || this == APPROVED_WITH_CONDITION;
    }

    /** Anything but plain approval owes its reasons and the criterion that it rests on (C5). */
    public boolean owesReasons() {
        return this != APPROVED;
    }
}
