package sa.org.esrar.casework.violations;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.api.FieldProblem;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.casefile.CaseKind;
import sa.org.esrar.casework.casefile.CaseLinks;
import sa.org.esrar.casework.casefile.CaseLinks.Relation;
import sa.org.esrar.casework.casefile.CaseMatter;
import sa.org.esrar.casework.casefile.CaseNumbers;
import sa.org.esrar.casework.casefile.CaseRegister;
import sa.org.esrar.casework.casefile.ContactLog;
import sa.org.esrar.casework.casefile.ContactLog.Direction;
import sa.org.esrar.casework.casefile.Timeline;
import sa.org.esrar.casework.casefile.Timeline.Visibility;
import sa.org.esrar.casework.catalogue.PublishedDocuments;
import sa.org.esrar.casework.parties.Channel;

/**
 * Reports as they come in: on the website without a name, taken down by staff, or out of a complaint. No report belongs to a
 * party, so that no search for persons leads to it.
 */
@Service
public class ReportFilings {

    /** In characters; about ten pages. */
    public static final int LONGEST_TEXT = 20_000;

    public static final int LONGEST_HOW = 4_000;
    public static final int LONGEST_CONCERNED = 500;
    public static final int LONGEST_NAME = 200;
    public static final int LONGEST_CONTACT = 200;

    private static final Duration AGAIN = Duration.ofMinutes(1);
    private static final Duration AT_THE_DESK = Duration.ofHours(1);

    private final ReportFile file;
    private final ViolationReportRepository reports;
    private final CaseRegister cases;
    private final CaseLinks links;
    private final List<CaseMatter> matters;
    private final ContactLog contactLog;
    private final PublishedDocuments published;
    private final Timeline timeline;
    private final ViolationProcess process;
    private final ViolationTexts texts;
    private final Clock clock;

    ReportFilings(
            ReportFile file,
            ViolationReportRepository reports,
            CaseRegister cases,
            CaseLinks links,
            List<CaseMatter> matters,
            ContactLog contactLog,
            PublishedDocuments published,
            Timeline timeline,
            ViolationProcess process,
            ViolationTexts texts,
            Clock clock) {
        this.file = file;
        this.reports = reports;
        this.cases = cases;
        this.links = links;
        this.matters = matters;
        this.contactLog = contactLog;
        this.published = published;
        this.timeline = timeline;
        this.process = process;
        this.texts = texts;
        this.clock = clock;
    }

    /** Everything that is wrong with it, with the names of the form's fields; changes nothing. */
    public List<FieldProblem> problems(ReportViolation command) {
        List<FieldProblem> problems = new ArrayList<>();
        if (command.text() != null && !says(command.text())) {
            problems.add(new FieldProblem("text", "violations.wordsNeeded"));
        }
        if (command.happenedOn() != null && command.happenedOn().isAfter(file.today())) {
            problems.add(new FieldProblem("happenedOn", "violations.dayToCome"));
        }
        return problems;
    }

    /** Whether there is a letter in it. */
    static boolean says(String text) {
        return text.codePoints().anyMatch(Character::isLetter);
    }

    /**
     * Files it under a number of its own.
     *
     * @throws InvalidInputException with a line for every wrong field
     */
    @Transactional
    public Filed file(ReportViolation command) {
        return take(cases.reserve(CaseKind.VIO), command);
    }

    /** The same under a number that was reserved. */
    @Transactional
    public Filed take(String caseNumber, ReportViolation command) {
        List<FieldProblem> problems = problems(command);
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        Filed filed = open(caseNumber, command);
        if (command.takenBy() != null) {
            contactLog.log(caseNumber, command.channel(), Direction.IN, command.takenBy(), null);
        }
        process.start(caseNumber);
        return filed;
    }

    /**
     * A case of another kind becomes a report: its text goes over, its process has ended. The reporter stays as unnamed or
     * named as before; to the readers the name is no more open than any other.
     */
    @Transactional
    public void takeOver(String caseNumber, String from) {
        CaseMatter.Matter matter = matters.stream()
                .filter(one -> one.kinds().contains(cases.view(from).kind()))
                .findFirst()
                .orElseThrow()
                .of(from);
        open(
                caseNumber,
                new ReportViolation(
                        matter.text(),
                        null,
                        Concerned.ofGroup(matter.concernedGroup()),
                        matter.concernedText(),
                        Set.of(),
                        null,
                        matter.name() == null ? null : new Reporter(matter.name(), matter.contact()),
                        Channel.WEBSITE,
                        published.noticeVersion(),
                        null));
        links.link(caseNumber, from, Relation.CONTINUES, ReportFile.SYSTEM);
    }

    private Filed open(String caseNumber, ReportViolation command) {
        // Before the case itself, so that it does not find itself.
        Optional<String> twin = reports
                .sameText(texts.hashes(command.text()), clock.instant().minus(AGAIN))
                .stream()
                .findFirst();
        CaseRegister.Opened opened = cases.open(caseNumber, null, command.channel(), ReportStage.RECEIVED.status());
        file.save(ViolationReport.filed(
                caseNumber,
                command,
                new ViolationReport.Sealed(
                        texts.sealObject(new ReportFile.Detail(
                                command.text(), command.happenedOn(), command.concernedText(), command.how())),
                        texts.sealReporter(command.reporter()),
                        texts.hash(command.text())),
                twin.orElse(null),
                clock.instant()));
        timeline.append(
                caseNumber,
                "violations.filed",
                command.takenBy() == null ? ReportFile.REPORTER : command.takenBy(),
                Visibility.PUBLIC,
                null);
        twin.ifPresent(other -> links.link(caseNumber, other, Relation.ABOUT, ReportFile.SYSTEM));
        return new Filed(caseNumber, opened.accessCode(), twin.isPresent());
    }

    /**
     * What whoever reported takes home from the desk, once and within the hour, from who took it down.
     *
     * @throws sa.org.esrar.casework.api.ApiException 404 for anybody else, later, and a second time
     */
    @Transactional
    public String handOut(String typed, String by) {
        String caseNumber = CaseNumbers.isReport(typed) ? typed : "";
        if (!reports.existsById(caseNumber)) {
            throw new ApiException(404, "casefile.case.notVisible");
        }
        ViolationReport report = file.lock(caseNumber);
        report.handOut(by, clock.instant(), clock.instant().minus(AT_THE_DESK));
        reports.saveAndFlush(report);
        return cases.reissueAccessCode(caseNumber, by);
    }

    /** The answer to a report; the access code is told this once. @param again whether the same text came just before */
    public record Filed(String caseNumber, String accessCode, boolean again) {

        @Override
        public String toString() {
            return "Filed[" + caseNumber + "]";
        }
    }
}
