package sa.org.esrar.casework.compensation.investigation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import sa.org.esrar.casework.compensation.cases.Compensation;

/** Somebody who investigates, from the appointment until another takes the place. */
@Entity
@Table(name = "compensation_investigator")
class Investigator {

    /** Why somebody investigates no more. */
    enum Because {
        /** A relation to the matter or to the beneficiary came out (F4). */
        EXCLUDED,
        /** Others were appointed. */
        REPLACED
    }

    @Id
    private UUID id;

    @Column(name = "case_number")
    private String caseNumber;

    @Column(name = "user_id")
    private String userId;

    private boolean lead;

    private int round;

    @Column(name = "appointed_by")
    private String appointedBy;

    @Column(name = "appointed_at")
    private Instant appointedAt;

    @Column(name = "released_at")
    private Instant releasedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "released_because")
    private Because releasedBecause;

    protected Investigator() {}

    static Investigator appointed(Compensation compensation, String userId, boolean lead, String by, Instant at) {
        Investigator investigator = new Investigator();
        investigator.id = UUID.randomUUID();
        investigator.caseNumber = compensation.caseNumber();
        investigator.userId = userId;
        investigator.lead = lead;
        investigator.round = compensation.round();
        investigator.appointedBy = by;
        investigator.appointedAt = at;
        return investigator;
    }

    void release(Because because, Instant at) {
        releasedBecause = because;
        releasedAt = at;
    }

    boolean active() {
        return releasedAt == null;
    }

    String userId() {
        return userId;
    }

    boolean lead() {
        return lead;
    }

    int round() {
        return round;
    }

    String appointedBy() {
        return appointedBy;
    }

    Instant appointedAt() {
        return appointedAt;
    }

    Instant releasedAt() {
        return releasedAt;
    }

    Because releasedBecause() {
        return releasedBecause;
    }
}
