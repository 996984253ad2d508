package sa.org.esrar.casework.workflow;

/**
 * A whole chain of groups is excluded from a task of the case, so that it waits for no one (F4). Published once for the
 * task, in the transaction in which it came to that; {@code notifications} tells those who can mend it.
 */
public record NobodyMayAct(String caseNumber) {}
