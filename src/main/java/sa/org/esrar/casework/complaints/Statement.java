package sa.org.esrar.casework.complaints;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** What was said or found about a complaint, never changed afterwards; the text is encrypted by the service. */
@Entity
@Table(name = "complaint_statement")
class Statement {

    enum Kind {
        CONFLICT_CHECK,
        URGENT_NOTED,
        ATTEMPT,
        COMPLAINANT,
        RESPONDENT,
        FINDINGS,
        REOPENED,
        NOT_SETTLED
    }

    @Id
    private UUID id;

    @Column(name = "case_number")
    private String caseNumber;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private int round;

    private String code;

    private byte[] content;

    @Column(name = "written_by")
    private String writtenBy;

    @Column(name = "written_at")
    private Instant writtenAt;

    protected Statement() {}

    /** @param code how it was heard, or the root cause; null where there is none */
    static Statement of(Complaint complaint, Kind kind, String code, byte[] content, String by, Instant at) {
        Statement statement = new Statement();
        statement.id = UUID.randomUUID();
        statement.caseNumber = complaint.caseNumber();
        statement.kind = kind;
        statement.round = complaint.round();
        statement.code = code;
        statement.content = content;
        statement.writtenBy = by;
        statement.writtenAt = at;
        return statement;
    }

    Kind kind() {
        return kind;
    }

    int round() {
        return round;
    }

    String code() {
        return code;
    }

    byte[] content() {
        return content;
    }

    String writtenBy() {
        return writtenBy;
    }

    Instant writtenAt() {
        return writtenAt;
    }
}
