package sa.org.esrar.casework.casefile;

/** What came of a contact (glossary, section 8). */
public enum ContactResult {
    REACHED,
    NOT_REACHED,
    LEFT_WORD,
    CALL_BACK;

    /** Whether somebody tries again, and at which time of day may be said. */
    boolean triesAgain() {
        return this != REACHED;
    }
}
