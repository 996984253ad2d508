package sa.org.esrar.casework.announcements;

import java.util.List;
import java.util.UUID;

/** Port: capabilities name whom a change of theirs concerns. */
public interface Concerned {

    /**
     * Everyone with an open request, on a waiting list or with an entitlement to come, the newest first; somebody may stand
     * there several times.
     *
     * @param serviceCode null for every service
     */
    List<Person> withOpenRequests(String serviceCode);

    /** @param signed whether the request is theirs beyond doubt: anybody may begin one in another's name */
    record Person(UUID partyId, String caseNumber, boolean signed) {}
}
