package sa.org.esrar.casework.casefile;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import sa.org.esrar.casework.api.Localized;

/** One row of the deadline clock's ledger; never changed. */
@Entity
@Immutable
class ClockEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String caseNumber;

    @Enumerated(EnumType.STRING)
    private ClockFact.Kind kind;

    private LocalDate happenedOn;
    private Instant at;
    private LocalDate completeOn;
    private Integer workingDays;
    private LocalDate policyDueOn;
    private LocalDate dueOn;
    private LocalDate expectedOn;
    private String reasonAr;
    private String reasonEn;

    protected ClockEntry() {}

    ClockEntry(String caseNumber, ClockFact fact, Instant at) {
        this.caseNumber = caseNumber;
        this.kind = fact.kind();
        this.happenedOn = fact.on();
        this.at = at;
        this.completeOn = fact.completeOn();
        this.workingDays = fact.workingDays();
        this.policyDueOn = fact.policyDueOn();
        this.dueOn = fact.dueOn();
        this.expectedOn = fact.expectedOn();
        if (fact.reason() != null) {
            this.reasonAr = fact.reason().ar();
            this.reasonEn = fact.reason().en();
        }
    }

    String caseNumber() {
        return caseNumber;
    }

    ClockFact fact() {
        return new ClockFact(
                kind,
                happenedOn,
                completeOn,
                workingDays,
                policyDueOn,
                dueOn,
                expectedOn,
                reasonAr == null ? null : new Localized(reasonAr, reasonEn));
    }
}
