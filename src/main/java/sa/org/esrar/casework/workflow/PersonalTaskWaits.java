package sa.org.esrar.casework.workflow;

/** A task that nobody does in another's place waits for somebody who is away ({@link ProcessContract#personalTasks}). */
public record PersonalTaskWaits(String caseNumber, String substitute) {}
