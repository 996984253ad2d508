package sa.org.esrar.casework.compensation.representation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** That whoever was harmed has died, as staff recorded it: from then on the heirs act, through one agent (D4). */
@Entity
@Table(name = "compensation_death")
class Death {

    @Id
    @Column(name = "case_number")
    private String caseNumber;

    @Column(name = "recorded_by")
    private String recordedBy;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected Death() {}

    static Death recorded(String caseNumber, String by, Instant at) {
        Death death = new Death();
        death.caseNumber = caseNumber;
        death.recordedBy = by;
        death.recordedAt = at;
        return death;
    }
}
