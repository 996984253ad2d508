package sa.org.esrar.casework.feedback;

/** Where it stands; only management moves it. */
public enum FeedbackState {
    NEW,
    READ,
    /** Of a suggestion: taken up or not; of thanks: answered. One sentence says it. */
    ANSWERED
}
