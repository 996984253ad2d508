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
     * As above, by a court's deed where it is not the father.
     *
     * @param deed or null
     * @throws sa.org.esrar.casework.api.InvalidInputException as {@link #appointForIncapacity}
     */
    void appointForMinor(UUID wardId, UUID guardianId, LocalDate wardBornOn, Deed deed);

    /** By a court's deed without an end. */
    void appointForIncapacity(UUID wardId, UUID guardianId, String deedNumber);

    /**
     * By a court's deed.
     *
     * @throws sa.org.esrar.casework.api.ApiException 409 as above
     * @throws sa.org.esrar.casework.api.InvalidInputException on {@code deedNumber}, or on {@code deedUntil} when its last
     *     day has passed
     */
    void appointForIncapacity(UUID wardId, UUID guardianId, Deed deed);

    /** Whether somebody born on this day, which is past, acts alone today. */
    boolean isOfAge(LocalDate bornOn);

    void end(UUID wardId);

    /** Who acts for the person today; empty for everyone who acts alone. */
    Optional<UUID> guardianOf(UUID partyId);

    /** The same with the deed that empowers them, for what is signed and printed. */
    Optional<Appointment> appointmentOf(UUID partyId);

    /** @param deed null for a father */
    record Appointment(UUID guardianId, Deed deed) {}

    /**
     * A court's deed as it was sighted; it is never copied.
     *
     * @param number 1 to 40 letters, digits or {@code / -}
     * @param until its last day, or null
     */
    record Deed(String number, LocalDate until) {

        @Override
        public String toString() {
            return "Deed[until=" + until + "]";
        }
    }
}
