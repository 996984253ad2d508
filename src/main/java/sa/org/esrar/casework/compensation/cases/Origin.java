package sa.org.esrar.casework.compensation.cases;

/** Who brought a compensation about (D1). */
public enum Origin {
    /** A complaint was decided, and harm was found. */
    COMPLAINT,
    BENEFICIARY,
    MANAGEMENT
}
