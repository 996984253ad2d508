package sa.org.esrar.casework.inquiries;

/** What the asker says of an answer; silence is not one of them. */
public enum Opinion {
    SUFFICIENT,
    NOT_SUFFICIENT
}
