package sa.org.esrar.casework.compensation.investigation;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import sa.org.esrar.casework.letters.CompensationRefusalLetter;
import sa.org.esrar.casework.letters.RegisterNumber;

/** A decision that nothing is owed, and its letter; the reasons are encrypted by the service. */
@Entity
@Table(name = "compensation_refusal")
class HarmRefusal {

    @Id
    private UUID id;

    @Column(name = "case_number")
    private String caseNumber;

    @Enumerated(EnumType.STRING)
    private CompensationRefusalLetter.Kind kind;

    private String minutes;

    private byte[] reasons;

    @Column(name = "decided_by")
    private String decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "sent_on")
    private LocalDate sentOn;

    @Embedded
    private RegisterNumber letter;

    protected HarmRefusal() {}

    static HarmRefusal notAdmitted(String caseNumber, byte[] reasons, String by, Instant at) {
        return of(caseNumber, CompensationRefusalLetter.Kind.NOT_ADMITTED, null, reasons, by, at);
    }

    static HarmRefusal notProven(String caseNumber, String minutes, byte[] reasons, String by, Instant at) {
        return of(caseNumber, CompensationRefusalLetter.Kind.NOT_PROVEN, minutes, reasons, by, at);
    }

    private static HarmRefusal of(
            String caseNumber,
            CompensationRefusalLetter.Kind kind,
            String minutes,
            byte[] reasons,
            String by,
            Instant at) {
        HarmRefusal refusal = new HarmRefusal();
        refusal.id = UUID.randomUUID();
        refusal.caseNumber = caseNumber;
        refusal.kind = kind;
        refusal.minutes = minutes;
        refusal.reasons = reasons;
        refusal.decidedBy = by;
        refusal.decidedAt = at;
        return refusal;
    }

    void sent(LocalDate on, RegisterNumber letter) {
        sentOn = on;
        this.letter = letter;
    }

    String caseNumber() {
        return caseNumber;
    }

    CompensationRefusalLetter.Kind kind() {
        return kind;
    }

    /** The committee's minutes that it was carried out from; null where it was not admitted. */
    String minutes() {
        return minutes;
    }

    byte[] reasons() {
        return reasons;
    }

    String decidedBy() {
        return decidedBy;
    }

    Instant decidedAt() {
        return decidedAt;
    }

    /** Null until the letter has gone out. */
    LocalDate sentOn() {
        return sentOn;
    }

    RegisterNumber letter() {
        return letter;
    }
}
