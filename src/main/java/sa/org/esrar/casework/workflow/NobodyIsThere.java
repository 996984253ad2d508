package sa.org.esrar.casework.workflow;

/**
 * Whoever might act on a task of the case is away, and nobody stands in (F4). Published once for the task, in the
 * transaction in which it was noticed; {@code notifications} tells top management in the morning.
 */
public record NobodyIsThere(String caseNumber) {}
