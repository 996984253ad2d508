package sa.org.esrar.casework.compensation.investigation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import sa.org.esrar.casework.compensation.cases.Compensation;

/** Findings as they were written down or adopted, never changed afterwards; their texts are encrypted by the service. */
@Entity
@Table(name = "compensation_finding")
class HarmFinding {

    @Id
    private UUID id;

    @Column(name = "case_number")
    private String caseNumber;

    private int number;

    private int round;

    private String minutes;

    private boolean fault;

    private boolean harm;

    private boolean causation;

    private BigDecimal damage;

    @Enumerated(EnumType.STRING)
    private HarmCause cause;

    private byte[] detail;

    @Column(name = "found_by")
    private String foundBy;

    @Column(name = "found_at")
    private Instant foundAt;

    protected HarmFinding() {}

    /** @param minutes that they were adopted from; null for the investigators' own */
    static HarmFinding of(
            Compensation compensation,
            int number,
            String minutes,
            HarmFindings findings,
            byte[] detail,
            String by,
            Instant at) {
        HarmFinding finding = new HarmFinding();
        finding.id = UUID.randomUUID();
        finding.caseNumber = compensation.caseNumber();
        finding.number = number;
        finding.round = compensation.round();
        finding.minutes = minutes;
        finding.fault = findings.fault().found();
        finding.harm = findings.harm().found();
        finding.causation = findings.causation().found();
        finding.damage = findings.damage();
        finding.cause = findings.cause();
        finding.detail = detail;
        finding.foundBy = by;
        finding.foundAt = at;
        return finding;
    }

    int number() {
        return number;
    }

    int round() {
        return round;
    }

    String minutes() {
        return minutes;
    }

    boolean fault() {
        return fault;
    }

    boolean harm() {
        return harm;
    }

    boolean causation() {
        return causation;
    }

    BigDecimal damage() {
        return damage;
    }

    byte[] detail() {
        return detail;
    }

    String foundBy() {
        return foundBy;
    }

    Instant foundAt() {
        return foundAt;
    }
}
