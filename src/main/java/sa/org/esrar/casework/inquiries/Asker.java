package sa.org.esrar.casework.inquiries;

/** How we know who asks; only the last two may hear about a case. */
public enum Asker {
    UNNAMED,
    /** By what was typed, and by nothing else. */
    NAMED,
    /** Had the case open with its access code, its link or the owner's telephone. */
    ACCESS_CODE,
    /** An officer verified it: two questions in a call, or the person stood there. */
    OFFICER;

    /** Whether who asks was found to be the case's party. */
    public boolean isProven() {
        return this == ACCESS_CODE || this == OFFICER;
    }
}
