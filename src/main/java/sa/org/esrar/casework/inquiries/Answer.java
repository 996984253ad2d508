package sa.org.esrar.casework.inquiries;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import sa.org.esrar.casework.api.ApiException;

/** One answer as it was written, what its reviewer did with it, and what the asker says of it. */
@Entity
@Table(name = "inquiry_answer")
class Answer {

    @Id
    private UUID id;

    @Column(name = "case_number")
    private String caseNumber;

    private int round;

    private byte[] text;

    @Column(name = "written_by")
    private String writtenBy;

    @Column(name = "written_at")
    private Instant writtenAt;

    @Column(name = "reviewed_by")
    private String reviewedBy;

    @Column(name = "reviewed_at")
    private Instant reviewedAt;

    @Column(name = "return_note")
    private byte[] returnNote;

    @Column(name = "sent_at")
    private Instant sentAt;

    @Enumerated(EnumType.STRING)
    private Opinion opinion;

    private byte[] remark;

    @Column(name = "opinion_at")
    private Instant opinionAt;

    protected Answer() {}

    static Answer written(String caseNumber, int round, byte[] text, String by, Instant at) {
        Answer answer = new Answer();
        answer.id = UUID.randomUUID();
        answer.caseNumber = caseNumber;
        answer.round = round;
        answer.text = text;
        answer.writtenBy = by;
        answer.writtenAt = at;
        return answer;
    }

    /** @throws ApiException 409 for who wrote it */
    void review(String by, Instant at, byte[] note) {
        requireNotWrittenBy(by);
        reviewedBy = by;
        reviewedAt = at;
        returnNote = note;
    }

    void requireNotWrittenBy(String user) {
        if (writtenBy.equals(user)) {
            throw new ApiException(409, "inquiries.reviewByAnother");
        }
    }

    void send(Instant at) {
        sentAt = at;
    }

    void said(Opinion said, byte[] about, Instant at) {
        opinion = said;
        remark = about;
        opinionAt = at;
    }

    int round() {
        return round;
    }

    byte[] text() {
        return text;
    }

    String writtenBy() {
        return writtenBy;
    }

    Instant writtenAt() {
        return writtenAt;
    }

    String reviewedBy() {
        return reviewedBy;
    }

    byte[] returnNote() {
        return returnNote;
    }

    Instant sentAt() {
        return sentAt;
    }

    Opinion opinion() {
        return opinion;
    }

    byte[] remark() {
        return remark;
    }
}
