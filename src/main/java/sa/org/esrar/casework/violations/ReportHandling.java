package sa.org.esrar.casework.violations;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.actions.Cause;
import sa.org.esrar.casework.actions.CorrectiveActions;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.api.FieldProblem;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.casefile.DeadlineClock;
import sa.org.esrar.casework.casefile.Timeline;
import sa.org.esrar.casework.casefile.Timeline.Visibility;
import sa.org.esrar.casework.notifications.Notifications;
import sa.org.esrar.casework.parties.NameKey;
import sa.org.esrar.casework.staff.Groups;
import sa.org.esrar.casework.staff.StaffDirectory;

/** What the readers do with a report: first look, investigation, decision, and what the reporter is told (F4, P2). */
@Service
public class ReportHandling {

    static final String CHAIR = "board-chair";

    private static final String CONFLICT = "CONFLICT";

    private final ReportFile file;
    private final ReportTalk talk;
    private final ReportExclusions exclusions;
    private final Readers readers;
    private final ViolationSettings settings;
    private final ViolationTexts texts;
    private final DeadlineClock deadlineClock;
    private final CorrectiveActions actions;
    private final StaffDirectory staff;
    private final Groups groups;
    private final Timeline timeline;
    private final Notifications notifications;
    private final Clock clock;

    ReportHandling(
            ReportFile file,
            ReportTalk talk,
            ReportExclusions exclusions,
            Readers readers,
            ViolationSettings settings,
            ViolationTexts texts,
            DeadlineClock deadlineClock,
            CorrectiveActions actions,
            StaffDirectory staff,
            Groups groups,
            Timeline timeline,
            Notifications notifications,
            Clock clock) {
        this.file = file;
        this.talk = talk;
        this.exclusions = exclusions;
        this.readers = readers;
        this.settings = settings;
        this.texts = texts;
        this.deadlineClock = deadlineClock;
        this.actions = actions;
        this.staff = staff;
        this.groups = groups;
        this.timeline = timeline;
        this.notifications = notifications;
        this.clock = clock;
    }

    /** The time for the first look begins; no message goes anywhere: the receipt is on the screen. */
    @Transactional
    public void acknowledge(String caseNumber) {
        file.lock(caseNumber);
        deadlineClock.start(caseNumber, file.today(), settings.firstLookWithin());
        timeline.append(caseNumber, "violations.acknowledged", ReportFile.SYSTEM, Visibility.PUBLIC, null);
    }

    /** Nobody in the association may read it: the outside authority is named at once. */
    @Transactional
    public void referOutside(String caseNumber) {
        ViolationReport report = file.lock(caseNumber);
        decide(
                report,
                ReportOutcome.REFERRED_OUTSIDE,
                new ReportFile.Decision(null, null, null, null),
                ReportFile.SYSTEM);
        timeline.append(caseNumber, "violations.nobodyLeft", ReportFile.SYSTEM, Visibility.PUBLIC, null);
    }

    /** The first look (F4). */
    @Transactional
    public void examine(String caseNumber, ExamineReport command, String by) {
        ViolationReport report = file.lock(caseNumber);
        requireSound(caseNumber, command, by);
        if (command.note() != null) {
            file.write(caseNumber, ViolationStatement.Kind.EXAMINATION, command.note(), by);
        }
        exclusions.exclude(caseNumber, command.excluded(), CONFLICT, by);
        timeline.append(
                caseNumber,
                "violations.examined",
                by,
                Visibility.STAFF,
                null,
                command.result().name());
        if (command.result() == Examined.ASK) {
            talk.ask(report, command.question(), by);
        } else if (command.result().outcome() != null) {
            decide(
                    report,
                    command.result().outcome(),
                    new ReportFile.Decision(command.note(), command.told(), command.authority(), null),
                    by);
        }
    }

    /** As {@link #examine}, without changing anything. */
    @Transactional(readOnly = true)
    public void requireSound(String caseNumber, ExamineReport command, String by) {
        ViolationReport report = file.read(caseNumber);
        report.require(ReportStage.RECEIVED);
        List<FieldProblem> problems = new ArrayList<>();
        if (command.result() == Examined.WITHDRAWN && !report.withdrawalAsked()) {
            problems.add(new FieldProblem("result", "violations.notWithdrawn"));
        }
        checkExcluded(command.excluded(), by, problems);
        checkUnnamed(report, "told", command.told(), problems);
        refuse(problems);
    }

    private void checkExcluded(Set<String> excluded, String by, List<FieldProblem> problems) {
        if (excluded.contains(by)) {
            problems.add(new FieldProblem("excluded", "violations.notYourself"));
        } else if (excluded.stream()
                .anyMatch(user ->
                        staff.find(user).isEmpty() && groups.groupsOf(user).isEmpty())) {
            problems.add(new FieldProblem("excluded", "violations.staffUnknown"));
        }
    }

    /** The days of the investigation begin. */
    @Transactional
    public void beginInvestigation(String caseNumber) {
        ViolationReport report = file.lock(caseNumber);
        report.investigate();
        file.save(report);
        file.count(caseNumber, settings.investigateWithin());
        timeline.append(caseNumber, "violations.investigating", ReportFile.SYSTEM, Visibility.PUBLIC, null);
    }

    /** What was found, or a question on the way. */
    @Transactional
    public void investigate(String caseNumber, InvestigateReport command, String by) {
        ViolationReport report = file.lock(caseNumber);
        report.require(ReportStage.INVESTIGATING);
        if (command.asks()) {
            talk.ask(report, command.question(), by);
            return;
        }
        report.investigated(by);
        file.save(report);
        file.write(caseNumber, ViolationStatement.Kind.FINDINGS, command.findings(), by);
        timeline.append(caseNumber, "violations.investigated", by, Visibility.STAFF, null);
        notifications.tellGroup(Readers.GROUP, "staff.newWork", caseNumber);
    }

    @Transactional(readOnly = true)
    public void require(String caseNumber, ReportStage stage) {
        file.read(caseNumber).require(stage);
    }

    /**
     * What came of it. Who investigated does not decide where another reader is left.
     *
     * @throws ApiException 409 for who investigated
     */
    @Transactional
    public void decide(String caseNumber, DecideReport command, String by) {
        ViolationReport report = file.lock(caseNumber);
        requireSound(caseNumber, command, by);
        decide(
                report,
                command.outcome(),
                new ReportFile.Decision(command.reasons(), command.told(), command.authority(), command.measure()),
                by);
        if (command.measure() != null) {
            // The readers own it: a task on the case opens the case, so no other group may have one.
            actions.open(caseNumber, Cause.DECISION, command.measure(), Readers.GROUP, command.measureDueOn(), by);
        }
    }

    /** As {@link #decide(String, DecideReport, String)}, without changing anything. */
    @Transactional(readOnly = true)
    public void requireSound(String caseNumber, DecideReport command, String by) {
        ViolationReport report = file.read(caseNumber);
        report.require(ReportStage.DECIDING);
        if (by.equals(report.investigatedBy()) && readers.anotherThan(caseNumber, by)) {
            throw new ApiException(409, "violations.anotherDecides");
        }
        List<FieldProblem> problems = new ArrayList<>();
        if (command.measureDueOn() != null && !command.measureDueOn().isAfter(file.today())) {
            problems.add(new FieldProblem("measureDueOn", "violations.dayPassed"));
        }
        checkUnnamed(report, "told", command.told(), problems);
        checkUnnamed(report, "measure", command.measure(), problems);
        refuse(problems);
    }

    /** What others may read never names the reporter. */
    private void checkUnnamed(ViolationReport report, String field, String text, List<FieldProblem> problems) {
        Reporter reporter = texts.openReporter(report.reporter());
        if (reporter != null && text != null) {
            String name = NameKey.of(reporter.name());
            boolean named = !name.isEmpty() && (" " + NameKey.of(text) + " ").contains(" " + name + " ");
            boolean reached = reporter.contact() != null && text.contains(reporter.contact());
            if (named || reached) {
                problems.add(new FieldProblem(field, "violations.namesReporter"));
            }
        }
    }

    private static void refuse(List<FieldProblem> problems) {
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
    }

    private void decide(ViolationReport report, ReportOutcome outcome, ReportFile.Decision decision, String by) {
        report.decide(outcome, texts.sealObject(decision), by, clock.instant());
        file.save(report);
        timeline.append(report.caseNumber(), "violations.decided", by, Visibility.STAFF, null, outcome.name());
    }

    /** The outcome is on the reporter's page now, in general words; the count ends. */
    @Transactional
    public ReportOutcome tellOutcome(String caseNumber) {
        ViolationReport report = file.lock(caseNumber);
        report.tell(clock.instant());
        file.save(report);
        deadlineClock.stop(caseNumber);
        timeline.append(
                caseNumber, "violations.closed." + report.outcome(), ReportFile.SYSTEM, Visibility.PUBLIC, null);
        return report.outcome();
    }

    @Transactional
    public void warn(String caseNumber) {
        tell(caseNumber, "staff.dueSoon", "violations.dueWarned");
    }

    /** Its day has come: all who may read it are asked, nobody else. */
    @Transactional
    public void escalate(String caseNumber) {
        tell(caseNumber, "staff.escalated", "violations.escalated");
    }

    private void tell(String caseNumber, String message, String entry) {
        file.lock(caseNumber);
        notifications.tellGroup(Readers.GROUP, message, caseNumber);
        timeline.append(caseNumber, entry, ReportFile.SYSTEM, Visibility.STAFF, null);
    }

    /** A day later whoever is above the readers hears that one is late, neither which nor about what. */
    @Transactional
    public void tellChair(String caseNumber) {
        file.lock(caseNumber);
        notifications.tellGroup(CHAIR, "staff.reportLate", caseNumber);
        timeline.append(caseNumber, "violations.chairTold", ReportFile.SYSTEM, Visibility.STAFF, null);
    }
}
