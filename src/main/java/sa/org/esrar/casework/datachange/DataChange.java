package sa.org.esrar.casework.datachange;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import sa.org.esrar.casework.api.ApiException;

/** One change of a person's data; every transition says from where it may be taken and refuses anything else with a 409. */
@Entity
@Table(name = "data_change")
class DataChange {

    @Id
    @Column(name = "case_number")
    private String caseNumber;

    @Column(name = "party_id")
    private UUID partyId;

    @Column(name = "at_desk")
    private boolean atDesk;

    @Enumerated(EnumType.STRING)
    private ChangeStage stage;

    private byte[] asked;

    private byte[] former;

    @Column(name = "taken_by")
    private String takenBy;

    @Column(name = "taken_at")
    private Instant takenAt;

    @Column(name = "witnessed_by")
    private String witnessedBy;

    @Column(name = "witnessed_at")
    private Instant witnessedAt;

    @Column(name = "decided_by")
    private String decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "decline_reason")
    private byte[] declineReason;

    @Column(name = "applied_at")
    private Instant appliedAt;

    @Column(name = "deny_until")
    private LocalDate denyUntil;

    @Column(name = "denial_hash")
    private byte[] denialHash;

    @Column(name = "denied_at")
    private Instant deniedAt;

    @Column(name = "reviewed_by")
    private String reviewedBy;

    @Column(name = "reviewed_at")
    private Instant reviewedAt;

    @Enumerated(EnumType.STRING)
    private Finding finding;

    @Column(name = "review_note")
    private byte[] reviewNote;

    @Version
    // Null until it is stored, so that a new one is written without looking for it first.
    private Long version;

    protected DataChange() {}

    static DataChange asked(
            String caseNumber, UUID partyId, boolean atDesk, byte[] asked, byte[] former, String by, Instant at) {
        DataChange change = new DataChange();
        change.caseNumber = caseNumber;
        change.partyId = partyId;
        change.atDesk = atDesk;
        change.stage = atDesk ? ChangeStage.TO_WITNESS : ChangeStage.TO_CHECK;
        change.asked = asked;
        change.former = former;
        change.takenBy = by;
        change.takenAt = at;
        return change;
    }

    void require(ChangeStage... allowed) {
        if (!Set.of(allowed).contains(stage)) {
            throw new ApiException(409, "datachange.stateDoesNotAllow");
        }
    }

    /** @throws ApiException 409 for who took it down */
    void requireWitness(String by) {
        require(ChangeStage.TO_WITNESS);
        if (takenBy.equals(by)) {
            throw new ApiException(409, "datachange.witnessByAnother");
        }
    }

    void witness(String by, Instant at) {
        requireWitness(by);
        stage = ChangeStage.TO_CHECK;
        witnessedBy = by;
        witnessedAt = at;
    }

    /** The colleague does not bear witness to it: it is not made. */
    void refuseWitness(byte[] reason, String by, Instant at) {
        requireWitness(by);
        decide(reason, by, at);
    }

    /** @throws ApiException 409 for who took it down or bore witness to it */
    void requireCheck(String by) {
        require(ChangeStage.TO_CHECK);
        if (takenBy.equals(by) || by.equals(witnessedBy)) {
            throw new ApiException(409, "datachange.checkByAnother");
        }
    }

    void accept(String by, Instant at) {
        requireCheck(by);
        decide(null, by, at);
        stage = ChangeStage.ACCEPTED;
    }

    void refuse(byte[] reason, String by, Instant at) {
        requireCheck(by);
        decide(reason, by, at);
    }

    private void decide(byte[] reason, String by, Instant at) {
        declineReason = reason;
        decidedBy = by;
        decidedAt = at;
    }

    /** @param before what stood on record in this moment */
    void apply(byte[] before, LocalDate until, Instant at) {
        require(ChangeStage.ACCEPTED);
        stage = ChangeStage.APPLIED;
        former = before;
        appliedAt = at;
        denyUntil = until;
    }

    void denyBy(byte[] hash) {
        require(ChangeStage.APPLIED);
        denialHash = hash;
    }

    void decline() {
        require(ChangeStage.TO_WITNESS, ChangeStage.TO_CHECK);
        stage = ChangeStage.DECLINED;
    }

    void withdraw() {
        require(ChangeStage.TO_WITNESS, ChangeStage.TO_CHECK);
        stage = ChangeStage.WITHDRAWN;
    }

    void close() {
        require(ChangeStage.APPLIED);
        stage = ChangeStage.CLOSED;
    }

    void deny(Instant at) {
        require(ChangeStage.APPLIED);
        stage = ChangeStage.DENIED;
        deniedAt = at;
    }

    void review(Finding found, byte[] note, String by, Instant at) {
        require(ChangeStage.DENIED);
        stage = ChangeStage.REVIEWED;
        finding = found;
        reviewNote = note;
        reviewedBy = by;
        reviewedAt = at;
    }

    String caseNumber() {
        return caseNumber;
    }

    UUID partyId() {
        return partyId;
    }

    boolean atDesk() {
        return atDesk;
    }

    ChangeStage stage() {
        return stage;
    }

    byte[] asked() {
        return asked;
    }

    byte[] former() {
        return former;
    }

    String takenBy() {
        return takenBy;
    }

    Instant takenAt() {
        return takenAt;
    }

    String witnessedBy() {
        return witnessedBy;
    }

    byte[] declineReason() {
        return declineReason;
    }

    LocalDate denyUntil() {
        return denyUntil;
    }

    Instant deniedAt() {
        return deniedAt;
    }

    Finding finding() {
        return finding;
    }
}
