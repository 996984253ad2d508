package sa.org.esrar.casework.reception;

/** What an officer does next with a visit. */
public enum VisitStep {
    CALL,
    SERVE,
    ANSWER,
    LEAVE
}
