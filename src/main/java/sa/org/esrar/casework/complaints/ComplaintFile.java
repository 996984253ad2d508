package sa.org.esrar.casework.complaints;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.calendar.HijriDates;
import sa.org.esrar.casework.casefile.CaseRegister;
import sa.org.esrar.casework.casefile.DeadlineClock;

/** What the services of this module share: the complaint under its case's lock, its words, and the clock of its stage. */
@Component
class ComplaintFile {

    static final String SYSTEM = "system";
    static final String BENEFICIARY = "beneficiary";
    static final String COMMITTEE = Hearing.COMMITTEE.group();
    static final String MANAGEMENT = "management";

    private final ComplaintRepository complaints;
    private final EntityManager entities;
    private final CaseRegister cases;
    private final DeadlineClock deadlineClock;
    private final ComplaintTexts texts;
    private final Clock clock;

    ComplaintFile(
            ComplaintRepository complaints,
            EntityManager entities,
            CaseRegister cases,
            DeadlineClock deadlineClock,
            ComplaintTexts texts,
            Clock clock) {
        this.complaints = complaints;
        this.entities = entities;
        this.cases = cases;
        this.deadlineClock = deadlineClock;
        this.texts = texts;
        this.clock = clock;
    }

    /** The complaint, its case's row locked until the transaction ends. */
    Complaint lock(String caseNumber) {
        cases.lock(caseNumber);
        return read(caseNumber);
    }

    Complaint read(String caseNumber) {
        return complaints.findById(caseNumber).orElseThrow(() -> new ApiException(404, "casefile.case.notFound"));
    }

    /** Those that stand where the committee's minutes let them go on. */
    List<Complaint> awaitingMinutes() {
        return complaints.findByAwaitsMinutesTrue();
    }

    /** Saves at once, so that a violated constraint is an answer and not a failed commit (decision 1). */
    void save(Complaint complaint) {
        complaints.saveAndFlush(complaint);
        cases.setStatus(complaint.caseNumber(), complaint.stage().status());
    }

    Detail detail(Complaint complaint) {
        return texts.openObject(complaint.detail(), Detail.class);
    }

    void write(Complaint complaint, Statement.Kind kind, String code, String text, String by) {
        add(Statement.of(complaint, kind, code, texts.sealObject(new Words(text)), by, clock.instant()));
    }

    /** A new row, at once and without looking for it first. */
    void add(Object row) {
        entities.persist(row);
        entities.flush();
    }

    /** The clock of the stage before ends, and that of another begins today. */
    void count(String caseNumber, int workingDays) {
        deadlineClock.stop(caseNumber);
        deadlineClock.start(caseNumber, today(), workingDays);
    }

    LocalDate today() {
        return HijriDates.dayInRiyadh(clock.instant());
    }

    /** What the complainant said. */
    record Detail(String text, String wish, String respondentName, String typedCase) {}

    /** One text. */
    record Words(String text) {}
}
