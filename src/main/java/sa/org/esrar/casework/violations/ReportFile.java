package sa.org.esrar.casework.violations;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.calendar.HijriDates;
import sa.org.esrar.casework.casefile.CaseRegister;
import sa.org.esrar.casework.casefile.DeadlineClock;

/** What the services of this module share: the report under its case's lock, its words, and the clock of its stage. */
@Component
class ReportFile {

    static final String SYSTEM = "system";
    /** Whoever reports, whether they gave a name or not. */
    static final String REPORTER = "beneficiary";

    private final ViolationReportRepository reports;
    private final ViolationStatementRepository statements;
    private final CaseRegister cases;
    private final DeadlineClock deadlineClock;
    private final ViolationTexts texts;
    private final Clock clock;

    ReportFile(
            ViolationReportRepository reports,
            ViolationStatementRepository statements,
            CaseRegister cases,
            DeadlineClock deadlineClock,
            ViolationTexts texts,
            Clock clock) {
        this.reports = reports;
        this.statements = statements;
        this.cases = cases;
        this.deadlineClock = deadlineClock;
        this.texts = texts;
        this.clock = clock;
    }

    /** The report, its case's row locked until the transaction ends. */
    ViolationReport lock(String caseNumber) {
        cases.lock(caseNumber);
        return read(caseNumber);
    }

    ViolationReport read(String caseNumber) {
        return reports.findById(caseNumber).orElseThrow(() -> new ApiException(404, "casefile.case.notFound"));
    }

    /** Saves at once, so that a violated constraint is an answer and not a failed commit (decision 1). */
    void save(ViolationReport report) {
        reports.saveAndFlush(report);
        cases.setStatus(report.caseNumber(), report.stage().status());
    }

    Detail detail(ViolationReport report) {
        return texts.openObject(report.detail(), Detail.class);
    }

    Decision decision(ViolationReport report) {
        return texts.openObject(report.decision(), Decision.class);
    }

    void write(String caseNumber, ViolationStatement.Kind kind, String text, String by) {
        statements.saveAndFlush(
                ViolationStatement.of(caseNumber, kind, texts.sealObject(new Words(text)), by, clock.instant()));
    }

    /** The clock of the stage before ends, and that of another begins today. */
    void count(String caseNumber, int workingDays) {
        deadlineClock.stop(caseNumber);
        deadlineClock.start(caseNumber, today(), workingDays);
    }

    LocalDate today() {
        return HijriDates.dayInRiyadh(clock.instant());
    }

    /** What the reporter said. */
    record Detail(String text, LocalDate happenedOn, String concernedText, String how) {}

    /** @param told null where the system itself referred it outside; @param authority outside, or null */
    record Decision(String reasons, String told, String authority, String measure) {}

    /** One text. */
    record Words(String text) {}
}
