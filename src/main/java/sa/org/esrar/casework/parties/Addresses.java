package sa.org.esrar.casework.parties;

import java.util.Optional;
import java.util.UUID;

/** Where a party lives, as far as it is needed: a town, and the national short address for letters and deliveries. */
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

    /** Either part may be null. */
    record Address(String town, String shortAddress) {

        @Override
        public String toString() {
            return "Address";
        }
    }
}
