package sa.org.esrar.casework.parties;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Where a party lives, as far as it is needed: a town, and the national short address for letters and deliveries. The full
 * address for letters belongs to the contact: {@link PostalAddress}.
 */
public interface Addresses {

    /**
     * @param town up to 80 letters, or null
     * @param shortAddress four letters and four digits, or null
     * @throws sa.org.esrar.casework.api.InvalidInputException on {@code town} or {@code shortAddress}
     */
    void record(UUID partyId, String town, String shortAddress, String fieldPrefix);

    /** Checks what {@link #record} will, and changes nothing. */
    void requireSound(String town, String shortAddress, String fieldPrefix);

    /** For those who write, visit or deliver. */
    Optional<Address> of(UUID partyId);

    /**
     * What stands below the name on an envelope: the full address, else town and short address; empty when none is known.
     *
     * @param language {@code en}, or anything else for Arabic
     */
    List<String> lines(UUID partyId, String language);

    /** Whether the post can deliver there: by the full or the short address. */
    boolean reachedByPost(UUID partyId);

    /** Either part may be null. */
    record Address(String town, String shortAddress) {

        @Override
        public String toString() {
            return "Address";
        }
    }
}
