package sa.org.esrar.casework.violations;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** What was said about a report or found, never changed afterwards; the text is encrypted by the service. */
@Entity
@Table(name = "violation_statement")
class ViolationStatement {

    enum Kind {
        /** To the reporter. */
        QUESTION(true),
        REPLY(true),
        ADDITION(true),
        EXAMINATION(false),
        FINDINGS(false);

        private final boolean talk;

        Kind(boolean talk) {
            this.talk = talk;
        }

        /** Whether the reporter reads it too. */
        boolean talk() {
            return talk;
        }
    }

    @Id
    private UUID id;

    @Column(name = "case_number")
    private String caseNumber;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private byte[] content;

    @Column(name = "written_by")
    private String writtenBy;

    @Column(name = "written_at")
    private Instant writtenAt;

    protected ViolationStatement() {}

    static ViolationStatement of(String caseNumber, Kind kind, byte[] content, String by, Instant at) {
        ViolationStatement statement = new ViolationStatement();
        statement.id = UUID.randomUUID();
        statement.caseNumber = caseNumber;
        statement.kind = kind;
        statement.content = content;
        statement.writtenBy = by;
        statement.writtenAt = at;
        return statement;
    }

    Kind kind() {
        return kind;
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
