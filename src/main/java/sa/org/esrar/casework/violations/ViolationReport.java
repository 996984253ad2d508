package sa.org.esrar.casework.violations;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import sa.org.esrar.casework.api.ApiException;

/** One report; every transition says from where it may be taken and refuses anything else with a 409. */
@Entity
@Table(name = "violation_report")
class ViolationReport {

    @Id
    @Column(name = "case_number")
    private String caseNumber;

    @Enumerated(EnumType.STRING)
    private ReportStage stage;

    @Enumerated(EnumType.STRING)
    @Column(name = "asked_from")
    private ReportStage askedFrom;

    @Enumerated(EnumType.STRING)
    private Concerned concerned;

    private byte[] detail;

    private byte[] reporter;

    @Column(name = "text_hash")
    private byte[] textHash;

    private String twin;

    @Column(name = "notice_version")
    private int noticeVersion;

    @Column(name = "filed_at")
    private Instant filedAt;

    @Column(name = "taken_by")
    private String takenBy;

    @Column(name = "sheet_at")
    private Instant sheetAt;

    @Column(name = "withdrawal_at")
    private Instant withdrawalAt;

    @Column(name = "investigated_by")
    private String investigatedBy;

    @Enumerated(EnumType.STRING)
    private ReportOutcome outcome;

    private byte[] decision;

    @Column(name = "decided_by")
    private String decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "told_at")
    private Instant toldAt;

    @ElementCollection
    @CollectionTable(name = "violation_named_reader", joinColumns = @JoinColumn(name = "case_number"))
    @Column(name = "user_id")
    private Set<String> namedReaders = new HashSet<>();

    @Version
    private Long version;

    protected ViolationReport() {}

    /** @param sealed what was typed and who reports, encrypted */
    static ViolationReport filed(String caseNumber, ReportViolation command, Sealed sealed, String twin, Instant at) {
        ViolationReport report = new ViolationReport();
        report.caseNumber = caseNumber;
        report.stage = ReportStage.RECEIVED;
        report.concerned = command.concerned();
        report.namedReaders = new HashSet<>(command.namedReaders());
        report.detail = sealed.detail();
        report.reporter = sealed.reporter();
        report.textHash = sealed.textHash();
        report.twin = twin;
        report.noticeVersion = command.noticeVersion();
        report.filedAt = at;
        report.takenBy = command.takenBy();
        return report;
    }

    /** @param reporter null where nobody is named */
    record Sealed(byte[] detail, byte[] reporter, byte[] textHash) {}

    void ask() {
        require(ReportStage.RECEIVED, ReportStage.INVESTIGATING);
        askedFrom = stage;
        stage = ReportStage.ASKED;
    }

    /** The reply came, or its time has passed. */
    void goOn() {
        require(ReportStage.ASKED);
        stage = askedFrom;
        askedFrom = null;
    }

    void investigate() {
        require(ReportStage.RECEIVED);
        stage = ReportStage.INVESTIGATING;
    }

    void investigated(String by) {
        require(ReportStage.INVESTIGATING);
        investigatedBy = by;
        stage = ReportStage.DECIDING;
    }

    void decide(ReportOutcome what, byte[] sealed, String by, Instant at) {
        require(ReportStage.RECEIVED, ReportStage.DECIDING);
        outcome = what;
        decision = sealed;
        decidedBy = by;
        decidedAt = at;
        stage = ReportStage.DECIDED;
    }

    void tell(Instant at) {
        require(ReportStage.DECIDED);
        toldAt = at;
        stage = outcome == ReportOutcome.WITHDRAWN ? ReportStage.WITHDRAWN : ReportStage.CLOSED;
    }

    /** The reporter's wish; whether it ends there the readers say. */
    void askToWithdraw(Instant at) {
        requireOpen();
        if (withdrawalAt != null) {
            throw new ApiException(409, "violations.withdrawnAlready");
        }
        withdrawalAt = at;
    }

    void name(byte[] sealed) {
        requireOpen();
        if (reporter != null) {
            throw new ApiException(409, "violations.namedAlready");
        }
        reporter = sealed;
    }

    /** Number and code are handed out at the desk once, to who took it down. */
    void handOut(String by, Instant now, Instant since) {
        if (!by.equals(takenBy) || sheetAt != null || filedAt.isBefore(since)) {
            throw new ApiException(404, "casefile.case.notVisible");
        }
        sheetAt = now;
    }

    /** @throws ApiException 409 when nothing more is taken */
    void requireOpen() {
        if (stage.over()) {
            throw new ApiException(409, "violations.closed");
        }
    }

    void require(ReportStage... allowed) {
        if (!Arrays.asList(allowed).contains(stage)) {
            throw new ApiException(409, "violations.stateDoesNotAllow");
        }
    }

    String caseNumber() {
        return caseNumber;
    }

    ReportStage stage() {
        return stage;
    }

    Concerned concerned() {
        return concerned;
    }

    Set<String> namedReaders() {
        return Set.copyOf(namedReaders);
    }

    byte[] detail() {
        return detail;
    }

    byte[] reporter() {
        return reporter;
    }

    String twin() {
        return twin;
    }

    Instant filedAt() {
        return filedAt;
    }

    boolean withdrawalAsked() {
        return withdrawalAt != null;
    }

    String investigatedBy() {
        return investigatedBy;
    }

    ReportOutcome outcome() {
        return outcome;
    }

    byte[] decision() {
        return decision;
    }

    String decidedBy() {
        return decidedBy;
    }

    Instant decidedAt() {
        return decidedAt;
    }

    Instant toldAt() {
        return toldAt;
    }
}
