package sa.org.esrar.casework.compensation.representation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Who acts for whoever was harmed, from its verification until another does (D4). */
@Entity
@Table(name = "compensation_representation")
class Representation {

    @Id
    private UUID id;

    @Column(name = "case_number")
    private String caseNumber;

    @Enumerated(EnumType.STRING)
    private RepresentationKind kind;

    private UUID agent;

    private byte[] papers;

    @Column(name = "checked_on")
    private LocalDate checkedOn;

    private LocalDate until;

    @Column(name = "verified_by")
    private String verifiedBy;

    @Column(name = "verified_at")
    private Instant verifiedAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Version
    private Long version;

    protected Representation() {}

    /** @param papers numbers and issuer, sealed */
    static Representation verified(
            String caseNumber, VerifyRepresentation command, UUID agent, byte[] papers, String by, Instant at) {
        Representation verified = new Representation();
        verified.id = UUID.randomUUID();
        verified.caseNumber = caseNumber;
        verified.kind = command.kind();
        verified.agent = agent;
        verified.papers = papers;
        verified.checkedOn = command.checkedOn();
        verified.until = command.until();
        verified.verifiedBy = by;
        verified.verifiedAt = at;
        return verified;
    }

    void end(Instant at) {
        endedAt = at;
    }

    boolean holds(LocalDate on) {
        return endedAt == null && (until == null || !on.isAfter(until));
    }

    RepresentationKind kind() {
        return kind;
    }

    /** The record of who acts. */
    UUID agent() {
        return agent;
    }

    byte[] papers() {
        return papers;
    }

    LocalDate checkedOn() {
        return checkedOn;
    }

    LocalDate until() {
        return until;
    }

    String verifiedBy() {
        return verifiedBy;
    }

    Instant verifiedAt() {
        return verifiedAt;
    }

    /** As the papers say. */
    record Papers(String deedNumber, String agencyNumber, String issuer) {}
}
