package sa.org.esrar.casework.requests;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** One round of study by the competent committee (C5); texts are encrypted by the service. */
@Entity
@Table(name = "request_study")
class Study {

    @Id
    private UUID id;

    @Column(name = "case_number")
    private String caseNumber;

    private int round;

    private byte[] opinion;

    private byte[] findings;

    @Enumerated(EnumType.STRING)
    private RequestOutcome recommended;

    private byte[] question;

    @Column(name = "invalid_item")
    private String invalidItem;

    private byte[] reply;

    @Column(name = "replied_at")
    private Instant repliedAt;

    @Column(name = "studied_by")
    private String studiedBy;

    @Column(name = "studied_at")
    private Instant studiedAt;

    protected Study() {}

    static Study opinion(
            String caseNumber,
            int round,
            byte[] opinion,
            byte[] findings,
            RequestOutcome recommended,
            String by,
            Instant at) {
        Study study = begun(caseNumber, round, findings, by, at);
        study.opinion = opinion;
        study.recommended = recommended;
        return study;
    }

    static Study question(
            String caseNumber, int round, byte[] question, byte[] findings, String invalidItem, String by, Instant at) {
        Study study = begun(caseNumber, round, findings, by, at);
        study.question = question;
        study.invalidItem = invalidItem;
        return study;
    }

    private static Study begun(String caseNumber, int round, byte[] findings, String by, Instant at) {
        Study study = new Study();
        study.id = UUID.randomUUID();
        study.caseNumber = caseNumber;
        study.round = round;
        study.findings = findings;
        study.studiedBy = by;
        study.studiedAt = at;
        return study;
    }

    void replied(byte[] text, Instant at) {
        reply = text;
        repliedAt = at;
    }

    boolean isQuestion() {
        return question != null;
    }

    byte[] opinion() {
        return opinion;
    }

    byte[] findings() {
        return findings;
    }

    RequestOutcome recommended() {
        return recommended;
    }

    byte[] question() {
        return question;
    }

    String invalidItem() {
        return invalidItem;
    }

    Instant repliedAt() {
        return repliedAt;
    }

    byte[] reply() {
        return reply;
    }

    String studiedBy() {
        return studiedBy;
    }

    Instant studiedAt() {
        return studiedAt;
    }
}
