package sa.org.esrar.casework.casefile;

/** Someone was excluded from a case; {@code workflow} shuts the engine's doors in the same transaction. */
public record StaffExcluded(String caseNumber, String userId) {}
