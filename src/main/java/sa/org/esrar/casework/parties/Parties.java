package sa.org.esrar.casework.parties;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Persons and households. */
public interface Parties {

    /**
     * Finds the person by identity number or registers one; contact and agreed channels of a known person are not
     * overwritten by an unsigned filing, they are kept with the filing's case until its signature.
     *
     * @param fieldPrefix put before the names of wrong fields, e.g. {@code applicant.}
     * @return the party's id
     * @throws sa.org.esrar.casework.api.InvalidInputException with a line for every wrong field
     */
    UUID register(RegisterParty person, String fieldPrefix);

    PartyView view(UUID partyId);

    /** Plain contact data, for sending only. */
    Contact contact(UUID partyId);

    /** Keyed hashes of identity number and mobile, for finding conflicts of interest (F4); either may be null. */
    IdentityHashes hashes(UUID partyId);

    /** The same hashes for values typed elsewhere (staff records). */
    IdentityHashes hash(String nationalId, String mobile);

    /** Arabic name search that forgives hamza, ta marbuta and joined names; best first, at most {@code limit}. */
    List<PartyView> search(String name, int limit);

    Optional<UUID> findByNationalId(String nationalId);

    /** Where news goes; never shown, never logged. */
    record Contact(String mobileE164, String email, List<Channel> agreedChannels, String language) {}

    /** Equal values give equal hashes; nothing else can be learnt from them. */
    record IdentityHashes(byte[] nationalId, byte[] mobile) {}
}
