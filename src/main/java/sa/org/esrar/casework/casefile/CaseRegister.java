package sa.org.esrar.casework.casefile;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import sa.org.esrar.casework.parties.Channel;

/** Opens cases and keeps their status. Every command that changes a case locks its row first. */
public interface CaseRegister {

    /**
     * Opens a case with a number of its own and an access code that is told once and kept only as a hash.
     *
     * @param partyId null for an inquiry, a complaint or a report that names nobody
     */
    Opened open(CaseKind kind, UUID partyId, Channel channel, CaseStatus status);

    /** A number for a case that is opened later, or never: numbers have gaps. */
    String reserve(CaseKind kind);

    /** As {@link #open(CaseKind, UUID, Channel, CaseStatus)}, under a number that was reserved, once. */
    Opened open(String reservedNumber, UUID partyId, Channel channel, CaseStatus status);

    /**
     * Locks the case's row until the transaction ends.
     *
     * @throws sa.org.esrar.casework.api.ApiException 404 when there is no such case
     */
    CaseView lock(String caseNumber);

    /** @throws sa.org.esrar.casework.api.ApiException 404 when there is no such case */
    CaseView view(String caseNumber);

    /**
     * The case, when the access code is its own; the same 404, after the same work, for no such case and a wrong code.
     *
     * @param caseNumber as typed, see {@link CaseNumbers#parse}; a number without its year is looked for in every year
     * @param accessCode as typed: upper or lower case, with spaces or dashes, I and L for 1, O for 0
     * @throws sa.org.esrar.casework.api.ApiException 404
     */
    CaseView byAccessCode(String caseNumber, String accessCode);

    /** For staff: the cases that {@code typed} may mean, newest first; the caller checks who may see them. */
    List<CaseView> find(String typed);

    /** The cases of a party, newest first; the caller checks who may see them. */
    List<CaseView> ofParty(UUID partyId);

    /** Whom each of the cases belongs to, in one query; one that names nobody is left out. */
    Map<String, UUID> owners(Collection<String> caseNumbers);

    /** Gives the case a new access code, told once; the one before is worth nothing any more. */
    String reissueAccessCode(String caseNumber, String by);

    /**
     * The case belongs to another party from now on; only while it is not received, or names nobody.
     *
     * @throws sa.org.esrar.casework.api.ApiException 409 when it has an owner and was signed, withdrawn or closed
     */
    void giveTo(String caseNumber, UUID partyId);

    /** @throws sa.org.esrar.casework.api.ApiException 409 when the case was withdrawn or closed */
    void setStatus(String caseNumber, CaseStatus status);

    /** As it was opened; the access code is ten characters of Crockford's base 32. */
    record Opened(String caseNumber, String accessCode) {}
}
