package sa.org.esrar.casework.feedback;

/** What somebody tells us (glossary, section 2). */
public enum FeedbackKind {
    SUGGESTION,
    THANKS
}
