package sa.org.esrar.casework.compensation.cases;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.calendar.HijriDates;
import sa.org.esrar.casework.casefile.CaseRegister;
import sa.org.esrar.casework.casefile.DeadlineClock;

/** What the services of this module share: the compensation under its case's lock, its words, and the clock of its stage. */
@Component
public class CompensationFile {

    /** Who acts where no person does. */
    public static final String SYSTEM = "system";

    /** Who acts on the website. */
    public static final String BENEFICIARY = "beneficiary";

    /** The group that investigates. */
    public static final String COMMITTEE = "investigation-committee";

    /** The group that makes offers. */
    public static final String NEGOTIATOR = "executive-manager";

    /** The group that pays. */
    public static final String FINANCE = "finance";

    /** The group that hears of what went astray. */
    public static final String MANAGEMENT = "management";

    private final CompensationRepository compensations;
    private final EntityManager entities;
    private final CaseRegister cases;
    private final DeadlineClock deadlineClock;
    private final CompensationTexts texts;
    private final Clock clock;

    CompensationFile(
            CompensationRepository compensations,
            EntityManager entities,
            CaseRegister cases,
            DeadlineClock deadlineClock,
            CompensationTexts texts,
            Clock clock) {
        this.compensations = compensations;
        this.entities = entities;
        this.cases = cases;
        this.deadlineClock = deadlineClock;
        this.texts = texts;
        this.clock = clock;
    }

    /** The compensation as it is now, its case's row locked until the transaction ends. */
    public Compensation lock(String caseNumber) {
        cases.lock(caseNumber);
        Compensation found = read(caseNumber);
        entities.refresh(found);
        return found;
    }

    /** @throws ApiException 404 where there is no compensation of that number */
    public Compensation read(String caseNumber) {
        return compensations.findById(caseNumber).orElseThrow(() -> new ApiException(404, "casefile.case.notFound"));
    }

    /** Whether the case is a compensation. */
    public boolean exists(String caseNumber) {
        return compensations.existsById(caseNumber);
    }

    /** Those that stand where the committee's minutes let them go on. */
    public List<Compensation> awaitingMinutes() {
        return compensations.findByAwaitsMinutesTrue();
    }

    /** Those that came of harm in this case. */
    public List<Compensation> outOf(String caseNumber) {
        return compensations.outOf(caseNumber);
    }

    /** Those that are not over, the oldest first. */
    public List<Compensation> open() {
        return compensations.findByClosedOnIsNullOrderByFiledAt();
    }

    /** Saves at once, so that a violated constraint is an answer and not a failed commit (decision 1). */
    public void save(Compensation compensation) {
        compensations.saveAndFlush(compensation);
        cases.setStatus(compensation.caseNumber(), compensation.stage().status());
    }

    /** What was typed of it, opened. */
    public Detail detail(Compensation compensation) {
        return texts.openObject(compensation.detail(), Detail.class);
    }

    /** A new row, at once and without looking for it first. */
    public void add(Object row) {
        entities.persist(row);
        entities.flush();
    }

    /** The clock of the stage before ends, and that of another begins today. */
    public void count(String caseNumber, int workingDays) {
        deadlineClock.stop(caseNumber);
        deadlineClock.start(caseNumber, today(), workingDays);
    }

    /** The day it is in Riyadh. */
    public LocalDate today() {
        return HijriDates.dayInRiyadh(clock.instant());
    }

    /** What happened, and what is claimed for it. */
    public record Detail(String text, List<Item> items) {}

    /** One thing that is claimed for, and its amount in riyals. */
    public record Item(String what, BigDecimal amount) {}
}
