package sa.org.esrar.casework.complaints;

/** What the filer ticks, from which the table {@code complaint-severity} concludes; nothing is read out of the text. */
public enum ComplaintFact {
    /** Somebody or something of theirs was harmed. */
    HARM("harm"),
    /** A person's dignity was touched. */
    DIGNITY("dignity"),
    /** Data or pictures of persons were exposed. */
    DATA_EXPOSED("dataExposed"),
    /** Money that was paid or is owed. */
    MONEY("money"),
    /** Some are preferred to others. */
    UNFAIR("unfair"),
    /** It has happened before, or was complained about before. */
    REPEATED("repeated"),
    /** A date is near after which it is too late. */
    DEADLINE_NEAR("deadlineNear");

    private final String variable;

    ComplaintFact(String variable) {
        this.variable = variable;
    }

    /** Its name in the table and the diagram. */
    public String variable() {
        return variable;
    }
}
