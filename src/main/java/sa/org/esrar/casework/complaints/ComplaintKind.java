package sa.org.esrar.casework.complaints;

/** What a complaint is about (glossary, section 9). */
public enum ComplaintKind {
    DIGNITY,
    PRIVACY,
    MONEY,
    HARM,
    DECISION,
    DELAY,
    SERVICE,
    TECHNICAL,
    INTELLECTUAL_PROPERTY
}
