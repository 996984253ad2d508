package sa.org.esrar.casework.parties;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Guardians of minors and of persons without legal capacity, and of no one else: of age, at eighteen Hijri years (Civil
 * Transactions Law art. 12), everyone acts alone, women as men.
 */
public interface Guardians {

    /**
     * Until the ward comes of age; the date of birth is not kept.
     *
     * @throws sa.org.esrar.casework.api.ApiException 409 when the ward is of age, has a guardian, or the guardian is
     *     the ward or has a guardian himself
     */
    void appointForMinor(UUID wardId, UUID guardianId, LocalDate wardBornOn);

    /**
     * By a court's deed, which was sighted.
     *
     * @param deedNumber 1 to 40 letters, digits or {@code / -}
     * @throws sa.org.esrar.casework.api.ApiException 409 as above
     * @throws sa.org.esrar.casework.api.InvalidInputException on {@code deedNumber}
     */
    void appointForIncapacity(UUID wardId, UUID guardianId, String deedNumber);

    void end(UUID wardId);

    /** Who acts for the person today; empty for everyone who acts alone. */
    Optional<UUID> guardianOf(UUID partyId);
}
