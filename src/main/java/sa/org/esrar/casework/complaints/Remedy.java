package sa.org.esrar.casework.complaints;

/** What is done for the complainant. A refund returns what was paid; it is no compensation. */
public enum Remedy {
    NONE,
    APOLOGY,
    CORRECTION,
    SERVICE_AGAIN,
    REFUND,
    OTHER
}
