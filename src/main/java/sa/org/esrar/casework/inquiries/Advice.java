package sa.org.esrar.casework.inquiries;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** What a specialist group was asked, and its advice. */
@Entity
@Table(name = "inquiry_advice")
class Advice {

    @Id
    private UUID id;

    @Column(name = "case_number")
    private String caseNumber;

    @Column(name = "staff_group")
    private String group;

    private byte[] question;

    @Column(name = "asked_by")
    private String askedBy;

    @Column(name = "asked_at")
    private Instant askedAt;

    private byte[] advice;

    @Column(name = "advised_by")
    private String advisedBy;

    @Column(name = "advised_at")
    private Instant advisedAt;

    protected Advice() {}

    static Advice asked(String caseNumber, String group, byte[] question, String by, Instant at) {
        Advice asked = new Advice();
        asked.id = UUID.randomUUID();
        asked.caseNumber = caseNumber;
        asked.group = group;
        asked.question = question;
        asked.askedBy = by;
        asked.askedAt = at;
        return asked;
    }

    void give(byte[] text, String by, Instant at) {
        advice = text;
        advisedBy = by;
        advisedAt = at;
    }

    String group() {
        return group;
    }

    byte[] question() {
        return question;
    }

    String askedBy() {
        return askedBy;
    }

    Instant askedAt() {
        return askedAt;
    }

    byte[] advice() {
        return advice;
    }

    String advisedBy() {
        return advisedBy;
    }

    Instant advisedAt() {
        return advisedAt;
    }
}
