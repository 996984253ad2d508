package sa.org.esrar.casework.parties;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Persons and establishments. */
public interface Parties {

    /**
     * Finds the person by identity number or registers one as a beneficiary. Nothing of a known person is changed by
     * what an unsigned filing says: hand the same command to {@link FilingContacts#keep} once the case has its number.
     * The same identity number registered twice at once gives one person.
     *
     * @param fieldPrefix put before the names of wrong fields, e.g. {@code applicant.}
     * @return the party's id
     * @throws sa.org.esrar.casework.api.InvalidInputException with a line for every wrong field
     */
    UUID register(RegisterParty person, String fieldPrefix);

    /**
     * The same by staff, who may not have the identity number at hand (a visit, a volunteer's list) nor any contact; a
     * new person's contact counts as confirmed. Without identity number it is always a new party: show {@link
     * #likelyDuplicates}.
     *
     * @throws sa.org.esrar.casework.api.InvalidInputException with a line for every wrong field that was given
     */
    UUID registerAtDesk(RegisterParty person, String fieldPrefix);

    /**
     * As {@link #registerAtDesk} on somebody's word, in a letter, a call or through a volunteer: the contact stays
     * unproven until the person signs.
     */
    UUID registerUnseen(RegisterParty person, String fieldPrefix);

    /**
     * Somebody who acts for another: a volunteer, an agent, a guardian. They become no beneficiary by it and have no
     * category. Without identity number, who has the same name and the same mobile of their own is the same person.
     *
     * @param identified whether the identity number is needed
     * @throws sa.org.esrar.casework.api.InvalidInputException with a line for every wrong field
     */
    UUID registerActing(RegisterParty person, boolean identified, String fieldPrefix);

    /**
     * Checks what {@link #registerAtDesk} and {@link #registerUnseen} will, and changes nothing.
     *
     * @throws sa.org.esrar.casework.api.InvalidInputException with a line for every wrong field
     */
    void requireSound(RegisterParty person, String fieldPrefix);

    /** As {@link #requireSound} for {@link #registerActing}. */
    void requireSoundActing(RegisterParty person, boolean identified, String fieldPrefix);

    /**
     * Staff complete the contact of a known person who stands before them and agrees to other channels; what is left empty
     * stays as it was, the old contact stays as history. A proven mobile, mail or postal address is not replaced here: that
     * takes a change of data, with its witness and its check (G3).
     *
     * @throws sa.org.esrar.casework.api.InvalidInputException with a line for every wrong field
     */
    void completeContact(UUID partyId, RegisterParty typed, String fieldPrefix);

    /** As {@link #completeContact}, without changing anything. */
    void requireCompleting(UUID partyId, RegisterParty typed, String fieldPrefix);

    /**
     * Removes somebody who was registered by mistake and of whom nothing has come: with the place in a household, but
     * never with changed contacts, a guardian or an account. The caller knows that there is no case.
     *
     * @return false when something of the party's own has been added since
     * @throws org.springframework.dao.DataIntegrityViolationException when something refers to the party
     */
    boolean removeUnused(UUID partyId);

    /** @throws sa.org.esrar.casework.api.ApiException 404 when there is no such party, as in all methods with an id */
    PartyView view(UUID partyId);

    /** The same for several, in the order of the ids; an unknown id is left out. */
    List<PartyView> known(List<UUID> partyIds);

    /** Plain contact data on record, for sending only; of a ward, the guardian's mobile and mail. */
    Contact contact(UUID partyId);

    /** Keyed hashes of identity number and mobile, for finding conflicts of interest (F4); either may be null. */
    IdentityHashes hashes(UUID partyId);

    /**
     * The same hashes for values typed elsewhere (staff records); null gives null.
     *
     * @throws sa.org.esrar.casework.api.InvalidInputException on {@code nationalId} or {@code mobile}
     */
    IdentityHashes hash(String nationalId, String mobile);

    /** Arabic name search that forgives hamza, ta marbuta and joined names; best first, at most {@code limit} (1–50). */
    List<PartyView> search(String name, int limit);

    /** Parties that may be the same person; never one with another identity number. */
    List<LikelyDuplicate> likelyDuplicates(UUID partyId);

    /**
     * The same before somebody is registered, the likeliest first; empty while the name cannot be read. Who has the same
     * identity number is not among them: {@link #findByNationalId}.
     */
    List<LikelyPerson> likelyPersons(RegisterParty typed);

    Optional<UUID> findByNationalId(String nationalId);

    /** Everyone who is reached at this mobile now; telephones are shared in families. */
    List<UUID> findByMobile(String mobile);

    /** Everyone who is reached at this address now. */
    List<UUID> findByEmail(String email);

    Set<PartyRole> roles(UUID partyId);

    /**
     * Enters the party among the members of the general assembly; who is one stays one since the day on record.
     *
     * @param since null when that is not known: from today on
     * @return whether this made it a member
     */
    boolean becomeMember(UUID partyId, LocalDate since);

    /** Takes back a membership that was entered by mistake. */
    void undoMembership(UUID partyId);

    /** Whether sample data lies in this database: then nothing may be sent to real hosts. */
    boolean anyFictitious();

    /** Where news goes; never shown, never logged. */
    record Contact(String mobileE164, String email, List<Channel> agreedChannels, String language) {

        @Override
        public String toString() {
            return "Contact[agreedChannels=" + agreedChannels + ", language=" + language + "]";
        }
    }

    /** Equal values give equal hashes; nothing else can be learnt from them. */
    record IdentityHashes(byte[] nationalId, byte[] mobile) {}

    /** @param likeness of the names in percent; 100 for equal ones */
    record LikelyPerson(PartyView party, Set<LikelyDuplicate.Reason> because, int likeness) {}

    /** A party that may be the same person, and why: {@code NAME}, {@code MOBILE}, {@code EMAIL}. */
    record LikelyDuplicate(PartyView party, Set<Reason> because) {

        public enum Reason {
            NAME,
            MOBILE,
            EMAIL
        }
    }
}
