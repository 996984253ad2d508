package sa.org.esrar.casework.compensation.rulings;

/** Whether a ruling can still be changed (D3). */
public enum Finality {
    /** مكتسب القطعية */
    FINAL,
    NOT_FINAL,
    /** The association decided in writing that it does not appeal. */
    NOT_APPEALED
}
