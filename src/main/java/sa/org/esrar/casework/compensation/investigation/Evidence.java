package sa.org.esrar.casework.compensation.investigation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import sa.org.esrar.casework.compensation.cases.Compensation;

/** One piece of evidence with its number in the case, never changed afterwards; the detail is encrypted by the service. */
@Entity
@Table(name = "compensation_evidence")
class Evidence {

    @Id
    private UUID id;

    @Column(name = "case_number")
    private String caseNumber;

    private int number;

    @Enumerated(EnumType.STRING)
    private EvidenceKind kind;

    private int round;

    @Column(name = "dated_on")
    private LocalDate datedOn;

    private byte[] detail;

    @Column(name = "gathered_by")
    private String gatheredBy;

    @Column(name = "gathered_at")
    private Instant gatheredAt;

    protected Evidence() {}

    static Evidence of(
            Compensation compensation,
            int number,
            EvidenceKind kind,
            LocalDate on,
            byte[] detail,
            String by,
            Instant at) {
        Evidence evidence = new Evidence();
        evidence.id = UUID.randomUUID();
        evidence.caseNumber = compensation.caseNumber();
        evidence.number = number;
        evidence.kind = kind;
        evidence.round = compensation.round();
        evidence.datedOn = on;
        evidence.detail = detail;
        evidence.gatheredBy = by;
        evidence.gatheredAt = at;
        return evidence;
    }

    int number() {
        return number;
    }

    EvidenceKind kind() {
        return kind;
    }

    int round() {
        return round;
    }

    LocalDate datedOn() {
        return datedOn;
    }

    byte[] detail() {
        return detail;
    }

    String gatheredBy() {
        return gatheredBy;
    }

    Instant gatheredAt() {
        return gatheredAt;
    }
}
