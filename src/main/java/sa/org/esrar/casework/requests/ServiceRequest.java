package sa.org.esrar.casework.requests;

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
import sa.org.esrar.casework.api.ApiException;

/** One service request; every transition says from where it may be taken and refuses anything else with a 409. */
@Entity
@Table(name = "service_request")
class ServiceRequest {

    @Id
    @Column(name = "case_number")
    private String caseNumber;

    @Column(name = "service_code")
    private String serviceCode;

    @Column(name = "service_version")
    private int serviceVersion;

    @Enumerated(EnumType.STRING)
    private RequestStage stage;

    private byte[] answers;

    @Column(name = "notice_version")
    private int noticeVersion;

    @Column(name = "filed_at")
    private Instant filedAt;

    @Column(name = "signed_at")
    private Instant signedAt;

    @Column(name = "signed_on")
    private LocalDate signedOn;

    private String committee;

    @Column(name = "study_round")
    private int studyRound;

    @Column(name = "decided_by_minutes")
    private boolean decidedByMinutes;

    @Column(name = "awaits_minutes")
    private boolean awaitsMinutes;

    @Version
    // Null until it is stored, so that a new request is written without looking for it first.
    private Long version;

    protected ServiceRequest() {}

    static ServiceRequest filed(
            String caseNumber,
            String serviceCode,
            int serviceVersion,
            byte[] answers,
            int noticeVersion,
            Instant at,
            boolean draft) {
        ServiceRequest request = new ServiceRequest();
        request.caseNumber = caseNumber;
        request.serviceCode = serviceCode;
        request.serviceVersion = serviceVersion;
        request.answers = answers;
        request.noticeVersion = noticeVersion;
        request.filedAt = at;
        request.stage = draft ? RequestStage.DRAFT : RequestStage.FILED;
        return request;
    }

    /** Before the signature, and while listed items are awaited. */
    void amend(byte[] newAnswers) {
        require(
                RequestStage.DRAFT,
                RequestStage.FILED,
                RequestStage.AWAITING_ITEMS,
                RequestStage.FILED_AWAY,
                RequestStage.AWAITING_REPLY);
        answers = newAnswers;
    }

    /** Before the signature: all answers anew, under the version of the service that asked for them. */
    void rewrite(byte[] newAnswers, int underVersion) {
        require(RequestStage.DRAFT, RequestStage.FILED);
        answers = newAnswers;
        serviceVersion = underVersion;
    }

    /** Before the signature: another person asks, who was shown this notice and has not been sent a code. */
    void askedByAnother(int underNotice) {
        move(RequestStage.DRAFT, RequestStage.DRAFT, RequestStage.FILED);
        noticeVersion = underNotice;
    }

    /** Everything is there, the signature is left. */
    void ready() {
        move(RequestStage.FILED, RequestStage.DRAFT);
    }

    /** Everything is there, or something is left again. */
    void completed(boolean complete) {
        move(complete ? RequestStage.FILED : RequestStage.DRAFT, RequestStage.DRAFT, RequestStage.FILED);
    }

    /** At the desk also what was never sent a code. */
    void sign(Instant at, LocalDate on) {
        require(RequestStage.DRAFT, RequestStage.FILED);
        signedAt = at;
        signedOn = on;
        stage = RequestStage.CHECKING;
    }

    void awaitItems() {
        move(RequestStage.AWAITING_ITEMS, RequestStage.CHECKING);
    }

    void fileAway() {
        move(RequestStage.FILED_AWAY, RequestStage.AWAITING_ITEMS);
    }

    void checkAgain() {
        move(RequestStage.CHECKING, RequestStage.AWAITING_ITEMS, RequestStage.FILED_AWAY);
    }

    void denySignature() {
        move(RequestStage.SIGNATURE_DENIED, RequestStage.CHECKING);
    }

    void study() {
        move(RequestStage.STUDYING, RequestStage.CHECKING);
    }

    void awaitReply() {
        move(RequestStage.AWAITING_REPLY, RequestStage.STUDYING);
    }

    void studyAgain() {
        move(RequestStage.STUDYING, RequestStage.AWAITING_REPLY);
    }

    void studied() {
        move(RequestStage.DECIDING, RequestStage.STUDYING);
    }

    /** A place on the waiting list is decided on again. */
    void decide() {
        move(RequestStage.DECIDED, RequestStage.DECIDING, RequestStage.WAITING_LISTED);
    }

    /** It came to its committee for the decision, for the first time or again; how it decides stays what it was then. */
    void atDecision(boolean byMinutes) {
        decidedByMinutes = byMinutes;
    }

    /** Whether it stands where only the committee's minutes let it go on. */
    void awaitMinutes(boolean awaits) {
        awaitsMinutes = awaits;
    }

    void takeBack() {
        move(RequestStage.DECIDING, RequestStage.DECIDED);
    }

    void answer(RequestOutcome outcome) {
        RequestStage next = outcome.grants()
                ? RequestStage.FULFILLING
                : outcome == RequestOutcome.WAITING_LIST ? RequestStage.WAITING_LISTED : RequestStage.ANSWERED;
        move(next, RequestStage.DECIDED);
    }

    void fulfil() {
        move(RequestStage.FULFILLED, RequestStage.FULFILLING);
    }

    void withdraw() {
        if (stage.over()) {
            throw new ApiException(409, "requests.stateDoesNotAllow");
        }
        stage = RequestStage.WITHDRAWN;
    }

    /** Nobody signed it: nothing that was typed stays. */
    void abandon(byte[] noAnswers) {
        move(RequestStage.ABANDONED, RequestStage.DRAFT, RequestStage.FILED);
        answers = noAnswers;
    }

    void assignTo(String group) {
        committee = group;
    }

    int nextRound() {
        return ++studyRound;
    }

    private void move(RequestStage to, RequestStage... from) {
        require(from);
        stage = to;
    }

    void require(RequestStage... allowed) {
        if (!Set.of(allowed).contains(stage)) {
            throw new ApiException(409, "requests.stateDoesNotAllow");
        }
    }

    String caseNumber() {
        return caseNumber;
    }

    String serviceCode() {
        return serviceCode;
    }

    int serviceVersion() {
        return serviceVersion;
    }

    RequestStage stage() {
        return stage;
    }

    byte[] answers() {
        return answers;
    }

    Instant filedAt() {
        return filedAt;
    }

    LocalDate signedOn() {
        return signedOn;
    }

    Instant signedAt() {
        return signedAt;
    }

    String committee() {
        return committee;
    }

    /** Null before, and for requests that came to it under a diagram that did not ask how the committee decides. */
    boolean decidedByMinutes() {
        return decidedByMinutes;
    }

    boolean awaitsMinutes() {
        return awaitsMinutes;
    }

    int studyRound() {
        return studyRound;
    }
}
