package sa.org.esrar.casework.casefile;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.parties.Channel;

/** A case's row in the register. It is only ever loaded locked; views are read beside it ({@link CaseHead}). */
@Entity
class CaseFile {

    @Id
    private String caseNumber;

    @Enumerated(EnumType.STRING)
    private CaseKind kind;

    private int hijriYear;
    private long serial;
    private UUID partyId;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    @Enumerated(EnumType.STRING)
    private CaseStatus status;

    private Instant receivedAt;
    private byte[] accessCodeHash;
    private LocalDate checkFrom;
    private boolean clockRunning;
    private LocalDate completeOn;
    private LocalDate policyDueOn;

    private LocalDate dueOn;
    private LocalDate pausedOn;
    private boolean apologised;
    private LocalDate stoppedOn;

    protected CaseFile() {}

    CaseFile(CaseNumbers.Lookup number, UUID partyId, Channel channel, CaseStatus status, Instant receivedAt) {
        this.kind = number.kind();
        this.hijriYear = number.hijriYear();
        this.serial = number.serial();
        this.caseNumber = CaseNumbers.format(kind, hijriYear, serial);
        this.partyId = partyId;
        this.channel = channel;
        this.status = status;
        this.receivedAt = receivedAt;
    }

    String caseNumber() {
        return caseNumber;
    }

    UUID partyId() {
        return partyId;
    }

    LocalDate policyDueOn() {
        return policyDueOn;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    boolean clockRunning() {
        return clockRunning;
    }

    boolean paused() {
        return clockRunning && pausedOn != null;
    }

    void giveAccessCode(byte[] hash) {
        accessCodeHash = hash.clone();
    }

    /** A withdrawn or closed case stays so; a case filed away for missing papers can be revived. */
    void moveTo(CaseStatus next) {
        if (status == next) {
            return;
        }
        if (status == CaseStatus.WITHDRAWN || status == CaseStatus.CLOSED) {
            throw new ApiException(409, "casefile.case.ended");
        }
        status = next;
    }

    /** Whose case it is, is open only until somebody signs for it; whoever stayed unnamed may say it later. */
    void giveTo(UUID party) {
        if (partyId != null && status != CaseStatus.DRAFT && status != CaseStatus.AWAITING_SIGNATURE) {
            throw new ApiException(409, "casefile.case.partySettled");
        }
        partyId = party;
    }

    void checkFrom(LocalDate day) {
        checkFrom = day;
    }

    /** Keeps what the ledger says, for queries; the ledger stays the truth. */
    void follow(DueDates dates) {
        clockRunning = dates.open();
        completeOn = dates.completeOn();
        policyDueOn = dates.policyDueOn();
        dueOn = dates.dueOn();
        pausedOn = dates.pausedOn();
        apologised = dates.expectedOn() != null;
        stoppedOn = dates.stoppedOn();
    }

    CaseView view(LocalDate today) {
        return head().view(today);
    }

    CaseHead head() {
        return new CaseHead(
                caseNumber,
                kind,
                status,
                partyId,
                channel,
                receivedAt,
                accessCodeHash,
                checkFrom,
                clockRunning,
                completeOn,
                policyDueOn,
                dueOn,
                pausedOn,
                apologised,
                stoppedOn);
    }
}
