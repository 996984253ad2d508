package sa.org.esrar.casework.parties;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

/** Who acts for a minor or a person without legal capacity, and until when. */
@Entity
@Table(name = "guardianship")
class Guardianship {

    enum Reason {
        MINOR,
        INCAPACITY
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private UUID wardId;
    private UUID guardianId;

    @Enumerated(EnumType.STRING)
    private Reason reason;

    private byte[] deedCipher;
    private LocalDate since;
    private LocalDate ofAgeOn;
    private LocalDate deedUntil;
    private LocalDate endedOn;

    protected Guardianship() {}

    private Guardianship(UUID wardId, UUID guardianId, Reason reason, LocalDate since) {
        this.wardId = wardId;
        this.guardianId = guardianId;
        this.reason = reason;
        this.since = since;
    }

    /** @param deedCipher null for a father, who needs no deed */
    static Guardianship ofMinor(
            UUID wardId, UUID guardianId, LocalDate since, LocalDate ofAgeOn, byte[] deedCipher, LocalDate deedUntil) {
        Guardianship guardianship = new Guardianship(wardId, guardianId, Reason.MINOR, since);
        guardianship.ofAgeOn = ofAgeOn;
        guardianship.deedCipher = deedCipher == null ? null : deedCipher.clone();
        guardianship.deedUntil = deedUntil;
        return guardianship;
    }

    static Guardianship byDeed(UUID wardId, UUID guardianId, LocalDate since, byte[] deedCipher, LocalDate deedUntil) {
        Guardianship guardianship = new Guardianship(wardId, guardianId, Reason.INCAPACITY, since);
        guardianship.deedCipher = deedCipher.clone();
        guardianship.deedUntil = deedUntil;
        return guardianship;
    }

    boolean isInForce(LocalDate on) {
        return endedOn == null
                && (ofAgeOn == null || on.isBefore(ofAgeOn))
                && (deedUntil == null || !on.isAfter(deedUntil));
    }

    void end(LocalDate on) {
        endedOn = on;
    }

    UUID guardianId() {
        return guardianId;
    }

    byte[] deedCipher() {
        return deedCipher == null ? null : deedCipher.clone();
    }

    LocalDate deedUntil() {
        return deedUntil;
    }
}
