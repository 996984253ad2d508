package sa.org.esrar.casework.datachange;

/** What the review of a denied change found. */
public enum Finding {
    NOT_ASKED_FOR,
    MISTAKE,
    /** It was the person's own wish, and somebody else denied it: the change is made again. */
    ASKED_FOR
}
