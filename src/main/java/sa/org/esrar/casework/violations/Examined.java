package sa.org.esrar.casework.violations;

/** What the first look leads to. */
public enum Examined {
    INVESTIGATE(null),
    /** A question to the reporter first. */
    ASK(null),
    OUTSIDE(ReportOutcome.REFERRED_OUTSIDE),
    NOT_ENOUGH(ReportOutcome.NOT_ENOUGH),
    /** The reporter withdrew it, and nobody else is at risk. */
    WITHDRAWN(ReportOutcome.WITHDRAWN);

    private final ReportOutcome outcome;

    Examined(ReportOutcome outcome) {
        this.outcome = outcome;
    }

    /** Null where it goes on. */
    public ReportOutcome outcome() {
        return outcome;
    }
}
