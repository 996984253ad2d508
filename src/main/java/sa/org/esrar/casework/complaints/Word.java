package sa.org.esrar.casework.complaints;

/** The complainant's own word on the outcome (E3). Silence is not settled. */
public enum Word {
    SETTLED,
    NOT_SETTLED,
    NO_REPLY
}
