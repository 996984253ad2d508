package sa.org.esrar.casework.compensation.investigation;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.letters.RegisterNumber;

/** The one objection to a refusal and the decision on it; texts are encrypted by the service. */
@Entity
@Table(name = "compensation_objection")
class HarmObjection {

    @Id
    @Column(name = "case_number")
    private String caseNumber;

    private byte[] words;

    @Column(name = "filed_by")
    private String filedBy;

    @Column(name = "filed_at")
    private Instant filedAt;

    private Boolean accepted;

    private byte[] reasons;

    @Column(name = "decided_by")
    private String decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Embedded
    private RegisterNumber letter;

    protected HarmObjection() {}

    static HarmObjection filed(String caseNumber, byte[] words, String by, Instant at) {
        HarmObjection objection = new HarmObjection();
        objection.caseNumber = caseNumber;
        objection.words = words;
        objection.filedBy = by;
        objection.filedAt = at;
        return objection;
    }

    void decide(boolean isAccepted, byte[] why, String by, Instant at) {
        requireOpen();
        accepted = isAccepted;
        reasons = why;
        decidedBy = by;
        decidedAt = at;
    }

    void requireOpen() {
        if (accepted != null) {
            throw new ApiException(409, "compensation.objectionDecided");
        }
    }

    void answered(RegisterNumber letter) {
        this.letter = letter;
    }

    byte[] words() {
        return words;
    }

    String filedBy() {
        return filedBy;
    }

    Instant filedAt() {
        return filedAt;
    }

    /** Null until it is decided on. */
    Boolean accepted() {
        return accepted;
    }

    byte[] reasons() {
        return reasons;
    }

    String decidedBy() {
        return decidedBy;
    }

    Instant decidedAt() {
        return decidedAt;
    }

    /** Null but of one that was refused and answered. */
    RegisterNumber letter() {
        return letter;
    }
}
