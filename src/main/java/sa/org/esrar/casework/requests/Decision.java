package sa.org.esrar.casework.requests;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.letters.RegisterNumber;

/** A decision on a request; it can be taken back with a reason until the answer is sent, and stays on record. */
@Entity
@Table(name = "request_decision")
class Decision {

    @Id
    private UUID id;

    @Column(name = "case_number")
    private String caseNumber;

    @Enumerated(EnumType.STRING)
    private RequestOutcome outcome;

    private String criterion;

    private byte[] detail;

    @Column(name = "decided_by")
    private String decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    private String minutes;

    @Column(name = "taken_back_by")
    private String takenBackBy;

    @Column(name = "taken_back_at")
    private Instant takenBackAt;

    @Column(name = "taken_back_reason")
    private byte[] takenBackReason;

    @Column(name = "answered_at")
    private Instant answeredAt;

    @Embedded
    private RegisterNumber letter;

    protected Decision() {}

    static Decision taken(
            String caseNumber,
            RequestOutcome outcome,
            String criterion,
            byte[] detail,
            String by,
            Instant at,
            String minutes) {
        Decision decision = new Decision();
        decision.id = UUID.randomUUID();
        decision.caseNumber = caseNumber;
        decision.outcome = outcome;
        decision.criterion = criterion;
        decision.detail = detail;
        decision.decidedBy = by;
        decision.decidedAt = at;
        decision.minutes = minutes;
        return decision;
    }

    void takeBack(String by, Instant at, byte[] reason) {
        requireStanding();
        if (answeredAt != null) {
            throw new ApiException(409, "requests.answerAlreadySent");
        }
        takenBackBy = by;
        takenBackAt = at;
        takenBackReason = reason;
    }

    void answer(Instant at) {
        requireStanding();
        answeredAt = at;
    }

    /** The answer's letter has its number of the outgoing register. */
    void registered(RegisterNumber letter) {
        this.letter = letter;
    }

    boolean stands() {
        return takenBackAt == null;
    }

    private void requireStanding() {
        if (!stands()) {
            throw new ApiException(409, "requests.stateDoesNotAllow");
        }
    }

    UUID id() {
        return id;
    }

    String caseNumber() {
        return caseNumber;
    }

    RequestOutcome outcome() {
        return outcome;
    }

    String criterion() {
        return criterion;
    }

    byte[] detail() {
        return detail;
    }

    /** Who entered it, in the request's own form or into the minutes. */
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

    Instant answeredAt() {
        return answeredAt;
    }

    /** Null until the answer has gone out. */
    RegisterNumber letter() {
        return letter;
    }
}
