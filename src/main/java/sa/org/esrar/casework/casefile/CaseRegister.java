package sa.org.esrar.casework.casefile;

import java.util.UUID;
import sa.org.esrar.casework.parties.Channel;

/** Opens cases and keeps their status. Every command that changes a case locks its row first. */
public interface CaseRegister {

    /** Opens a case with a number of its own and an access code that is told once and kept only as a hash. */
    Opened open(CaseKind kind, UUID partyId, Channel channel, CaseStatus status);

    /**
     * Locks the case's row until the transaction ends.
     *
     * @throws sa.org.esrar.casework.api.ApiException 404 when there is no such case
     */
    CaseView lock(String caseNumber);

    CaseView view(String caseNumber);

    /**
     * The case, when the access code is its own; the same 404 for no such case and a wrong code.
     *
     * @throws sa.org.esrar.casework.api.ApiException 404
     */
    CaseView byAccessCode(String caseNumber, String accessCode);

    void setStatus(String caseNumber, CaseStatus status);

    /** As it was opened; the access code is ten characters of Crockford's base 32. */
    record Opened(String caseNumber, String accessCode) {}
}
