package sa.org.esrar.casework.violations;

/** What came of a report. */
public enum ReportOutcome {
    SUBSTANTIATED,
    NOT_SUBSTANTIATED,
    /** For an authority outside the association, which is named. */
    REFERRED_OUTSIDE,
    /** Too little to go on; it can be reported again with more. */
    NOT_ENOUGH,
    /** Ended as its reporter wished, because nobody else is at risk. */
    WITHDRAWN
}
