package sa.org.esrar.casework.complaints;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import sa.org.esrar.casework.letters.RegisterNumber;

/** What was decided on a complaint, its letter, and the refund that came of it; texts are encrypted by the service. */
@Entity
@Table(name = "complaint_decision")
class ComplaintDecision {

    @Id
    private UUID id;

    @Column(name = "case_number")
    private String caseNumber;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    @Enumerated(EnumType.STRING)
    private Remedy remedy;

    private BigDecimal amount;

    @Column(name = "harm_found")
    private boolean harmFound;

    private byte[] detail;

    @Column(name = "decided_by")
    private String decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "sent_at")
    private Instant sentAt;

    @Embedded
    private RegisterNumber letter;

    private byte[] refund;

    @Column(name = "prepared_by")
    private String preparedBy;

    @Column(name = "approved_by")
    private String approvedBy;

    @Column(name = "paid_on")
    private LocalDate paidOn;

    private String minutes;

    protected ComplaintDecision() {}

    static ComplaintDecision taken(
            String caseNumber, DecideComplaint command, byte[] detail, String by, Instant at, String minutes) {
        ComplaintDecision decision = new ComplaintDecision();
        decision.id = UUID.randomUUID();
        decision.caseNumber = caseNumber;
        decision.outcome = command.outcome();
        decision.remedy = command.remedy();
        decision.amount = command.amount();
        decision.harmFound = command.harmFound();
        decision.detail = detail;
        decision.decidedBy = by;
        decision.decidedAt = at;
        decision.minutes = minutes;
        return decision;
    }

    void sent(Instant at) {
        sentAt = at;
    }

    void registered(RegisterNumber number) {
        letter = number;
    }

    void prepare(byte[] how, String by) {
        refund = how;
        preparedBy = by;
    }

    void approve(LocalDate on, String by) {
        approvedBy = by;
        paidOn = on;
    }

    Outcome outcome() {
        return outcome;
    }

    Remedy remedy() {
        return remedy;
    }

    BigDecimal amount() {
        return amount;
    }

    boolean harmFound() {
        return harmFound;
    }

    byte[] detail() {
        return detail;
    }

    /** Who entered it, in the complaint's own form or into the minutes. */
    String decidedBy() {
        return decidedBy;
    }

    /** The committee's minutes that it was carried out from; null when one officer decided. */
    String minutes() {
        return minutes;
    }

    Instant decidedAt() {
        return decidedAt;
    }

    Instant sentAt() {
        return sentAt;
    }

    /** Null until it has gone out, and of a case that names nobody. */
    RegisterNumber letter() {
        return letter;
    }

    byte[] refund() {
        return refund;
    }

    String preparedBy() {
        return preparedBy;
    }

    LocalDate paidOn() {
        return paidOn;
    }
}
