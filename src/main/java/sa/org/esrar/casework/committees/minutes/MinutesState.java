package sa.org.esrar.casework.committees.minutes;

/** How far minutes have come. */
public enum MinutesState {
    /** The agenda is being packed. */
    CALLING,
    /** The members are invited to a meeting. */
    INVITED,
    /** Decisions are entered, and the text is drafted. */
    DRAFTING,
    /** A version is frozen and the members vote on it. */
    VOTING,
    /** An objection is answered, or lies with the board. */
    OBJECTED,
    /** Approved by the members; the authority that represents the association endorses it. */
    ENDORSING,
    /** Approved and endorsed; the file is being sealed. */
    SEALING,
    SEALED,
    NOT_APPROVED,
    /** There was nothing to decide. */
    NOT_CALLED
}
