package sa.org.esrar.casework.committees.voting;

/** What a member says to the text of the minutes (glossary, section 6). */
public enum VoteChoice {
    APPROVE,
    /** Counts as approval; the reservation is printed. */
    APPROVE_WITH_RESERVATION,
    /** A new version, which all approve again. */
    REQUEST_CHANGE,
    OBJECT,
    /** Excluded from everything that the minutes decide. */
    RECUSED,
    /** Did not say anything in time. */
    ABSENT;

    public boolean approves() {
        return this == APPROVE || this == APPROVE_WITH_RESERVATION;
    }

    /** Whether the member has to say why. */
    public boolean owesReasons() {
        return this == APPROVE_WITH_RESERVATION || this == REQUEST_CHANGE || this == OBJECT;
    }
}
