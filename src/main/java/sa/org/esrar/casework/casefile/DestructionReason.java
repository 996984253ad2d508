package sa.org.esrar.casework.casefile;

/** Why staff destroy an attachment. */
public enum DestructionReason {
    /** A paper that identifies a person; those are seen and not copied (data-protection law, art. 28). */
    IDENTITY_PAPER,
    NOT_NEEDED,
    WRONG_CASE,
    UNREADABLE,
    ASKED_BY_OWNER
}
