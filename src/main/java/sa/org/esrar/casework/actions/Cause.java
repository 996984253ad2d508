package sa.org.esrar.casework.actions;

/** Why a corrective action was opened (P2). */
public enum Cause {
    /** A decision on a complaint or an objection names it. */
    DECISION,
    /** What caused harm that was compensated. */
    HARM,
    /** The day of the answer came without one. */
    MISSED_ANSWER,
    /** The day came on which something granted was due. */
    MISSED_ENTITLEMENT,
    /** The days of a stage of a complaint are over. */
    MISSED_STAGE;

    /** Whether it opens by itself: then its text is the one of the cause, and one is open at a time. */
    public boolean missed() {
        return this != DECISION && this != HARM;
    }
}
