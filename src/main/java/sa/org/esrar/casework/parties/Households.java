package sa.org.esrar.casework.parties;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Productive families: limits count the household; no member sees another's case. */
public interface Households {

    /**
     * Founds a household with its representative.
     *
     * @throws sa.org.esrar.casework.api.ApiException 409 when the person is in a household already
     */
    UUID found(UUID representativeId);

    /** @throws sa.org.esrar.casework.api.ApiException 409 when the person is in a household already */
    void join(UUID householdId, UUID partyId, Relation relation);

    /** The person leaves the household, from today. */
    void leave(UUID partyId);

    /**
     * As though the person had never joined: for what was recorded by mistake.
     *
     * @return false when the person is in no household
     */
    boolean undoJoining(UUID partyId);

    Optional<UUID> householdOf(UUID partyId);

    /** Present members, the representative first. */
    List<Member> members(UUID householdId);

    record Member(UUID partyId, Relation relation, LocalDate joinedOn) {}

    /** To the representative. */
    enum Relation {
        REPRESENTATIVE,
        SPOUSE,
        CHILD,
        PARENT,
        OTHER
    }
}
