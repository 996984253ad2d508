package sa.org.esrar.casework.workflow;

/**
 * Exclusions left nobody who might act on a task of the case, and another group steps in (F4). Published in the
 * transaction that gave it the task; {@code notifications} tells the group.
 */
public record WorkPassedOn(String caseNumber, String group, String taskId, String taskKey) {}
