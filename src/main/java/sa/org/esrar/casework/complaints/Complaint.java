package sa.org.esrar.casework.complaints;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import sa.org.esrar.casework.api.ApiException;

/** One complaint or objection; every transition says from where it may be taken and refuses anything else with a 409. */
@Entity
@Table(name = "complaint")
class Complaint {

    @Id
    @Column(name = "case_number")
    private String caseNumber;

    @Enumerated(EnumType.STRING)
    private ComplaintStage stage;

    @Enumerated(EnumType.STRING)
    private ComplaintKind kind;

    private String facts;

    @Enumerated(EnumType.STRING)
    private Respondent respondent;

    @Enumerated(EnumType.STRING)
    private Hearing hearing;

    @Enumerated(EnumType.STRING)
    private Severity severity;

    private Boolean amicable;

    private byte[] detail;

    @Column(name = "notice_version")
    private int noticeVersion;

    @Column(name = "filed_at")
    private Instant filedAt;

    @Column(name = "taken_by")
    private String takenBy;

    private String settler;

    private int round;

    @Enumerated(EnumType.STRING)
    private Word word;

    @Column(name = "word_at")
    private Instant wordAt;

    @Column(name = "closed_on")
    private LocalDate closedOn;

    @Column(name = "decided_by_minutes")
    private boolean decidedByMinutes;

    @Column(name = "awaits_minutes")
    private boolean awaitsMinutes;

    @Version
    private Long version;

    protected Complaint() {}

    static Complaint filed(String caseNumber, FileComplaint command, Hearing hearing, byte[] detail, Instant at) {
        Complaint complaint = new Complaint();
        complaint.caseNumber = caseNumber;
        complaint.stage = ComplaintStage.RECEIVED;
        complaint.kind = command.kind();
        complaint.facts = command.facts().stream().map(Enum::name).sorted().collect(Collectors.joining(","));
        complaint.respondent = command.respondent();
        complaint.hearing = hearing;
        complaint.detail = detail;
        complaint.noticeVersion = command.noticeVersion();
        complaint.filedAt = at;
        complaint.takenBy = command.takenBy();
        complaint.round = 1;
        return complaint;
    }

    /** What the decision table found. */
    void judged(ComplaintKind found, Severity degree, boolean triesAmicable) {
        kind = found;
        severity = degree;
        amicable = triesAmicable;
    }

    /** Another hears it than was thought. */
    void about(Respondent whom) {
        respondent = whom;
        hearing = whom.hearing();
    }

    void assign(String userId) {
        move(ComplaintStage.SETTLING, ComplaintStage.RECEIVED);
        settler = userId;
    }

    void propose() {
        move(ComplaintStage.PROPOSED, ComplaintStage.SETTLING);
    }

    void hear() {
        move(ComplaintStage.HEARING, ComplaintStage.RECEIVED, ComplaintStage.SETTLING, ComplaintStage.PROPOSED);
    }

    void established() {
        move(ComplaintStage.DECIDING, ComplaintStage.HEARING, ComplaintStage.REOPENED);
    }

    /** It came to the committee for the decision, for the first time or again; how it decides stays what it was then. */
    void atDecision(boolean byMinutes) {
        decidedByMinutes = byMinutes;
    }

    /** Whether it stands where only the committee's minutes let it go on. */
    void awaitMinutes(boolean awaits) {
        awaitsMinutes = awaits;
    }

    void secondStage() {
        move(ComplaintStage.SECOND_STAGE, ComplaintStage.RECEIVED);
    }

    void decide() {
        move(
                ComplaintStage.DECIDED,
                ComplaintStage.DECIDING,
                ComplaintStage.SECOND_STAGE,
                ComplaintStage.RECEIVED,
                ComplaintStage.REOPENED);
    }

    void sent(boolean refund) {
        move(refund ? ComplaintStage.REFUNDING : ComplaintStage.ASKED, ComplaintStage.DECIDED);
    }

    void refunded() {
        move(ComplaintStage.ASKED, ComplaintStage.REFUNDING);
    }

    /** The complainant's word on the outcome, or on a proposal that was accepted. */
    void said(Word what, Instant at) {
        require(ComplaintStage.ASKED, ComplaintStage.PROPOSED);
        word = what;
        wordAt = at;
    }

    void close(LocalDate on) {
        require(ComplaintStage.ASKED, ComplaintStage.PROPOSED);
        stage = word == Word.NO_REPLY ? ComplaintStage.NO_REPLY : ComplaintStage.SETTLED;
        closedOn = on;
    }

    void reopen() {
        move(ComplaintStage.REOPENED, ComplaintStage.SETTLED, ComplaintStage.NO_REPLY);
        word = null;
        wordAt = null;
        closedOn = null;
        round++;
    }

    void carryOn() {
        move(ComplaintStage.CONTINUED, ComplaintStage.ASKED);
    }

    void refer() {
        move(ComplaintStage.REFERRED, ComplaintStage.RECEIVED, ComplaintStage.ASKED);
    }

    void turnIntoReport() {
        move(ComplaintStage.TURNED_INTO_REPORT, ComplaintStage.RECEIVED);
    }

    void withdraw() {
        if (stage.over()) {
            throw new ApiException(409, "complaints.stateDoesNotAllow");
        }
        stage = ComplaintStage.WITHDRAWN;
    }

    private void move(ComplaintStage to, ComplaintStage... from) {
        require(from);
        stage = to;
    }

    void require(ComplaintStage... allowed) {
        if (!Set.of(allowed).contains(stage)) {
            throw new ApiException(409, "complaints.stateDoesNotAllow");
        }
    }

    String caseNumber() {
        return caseNumber;
    }

    ComplaintStage stage() {
        return stage;
    }

    ComplaintKind kind() {
        return kind;
    }

    Set<ComplaintFact> facts() {
        return facts.isEmpty()
                ? EnumSet.noneOf(ComplaintFact.class)
                : Arrays.stream(facts.split(","))
                        .map(ComplaintFact::valueOf)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(ComplaintFact.class)));
    }

    Respondent respondent() {
        return respondent;
    }

    Hearing hearing() {
        return hearing;
    }

    Severity severity() {
        return severity;
    }

    boolean amicable() {
        return Boolean.TRUE.equals(amicable);
    }

    byte[] detail() {
        return detail;
    }

    Instant filedAt() {
        return filedAt;
    }

    String settler() {
        return settler;
    }

    int round() {
        return round;
    }

    Word word() {
        return word;
    }

    LocalDate closedOn() {
        return closedOn;
    }

    /** Null before, and for complaints that came to it under a diagram that did not ask how the committee decides. */
    boolean decidedByMinutes() {
        return decidedByMinutes;
    }

    boolean awaitsMinutes() {
        return awaitsMinutes;
    }
}
