package sa.org.esrar.casework.casefile;

/** A case's due dates moved, stopped or were held; timers and task due dates follow (decision 5). */
public record DueDatesMoved(String caseNumber) {}
