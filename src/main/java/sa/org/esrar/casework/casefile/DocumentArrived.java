package sa.org.esrar.casework.casefile;

import java.util.UUID;

/**
 * A case has a new attachment that counts: it was just stored, or a later scan found it clean. Published in the
 * transaction that holds the case.
 *
 * @param itemCode the required item that it is for
 */
public record DocumentArrived(String caseNumber, String itemCode, UUID documentId, String by) {}
