package sa.org.esrar.casework.violations;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.api.Messages;
import sa.org.esrar.casework.casefile.CheckedFile;
import sa.org.esrar.casework.casefile.DeadlineClock;
import sa.org.esrar.casework.casefile.Documents;
import sa.org.esrar.casework.casefile.Timeline;
import sa.org.esrar.casework.casefile.Timeline.Visibility;
import sa.org.esrar.casework.notifications.Notifications;

/** What readers and reporter say to one another; the reporter stays unnamed as long as they like. */
@Service
public class ReportTalk {

    /** In characters. */
    public static final int LONGEST = 10_000;

    /** Item code of what a reporter attaches; what readers add has another. */
    public static final String EVIDENCE = "evidence";

    private final ReportFile file;
    private final ViolationReportRepository reports;
    private final ViolationTexts texts;
    private final DeadlineClock deadlineClock;
    private final Documents documents;
    private final Timeline timeline;
    private final Notifications notifications;
    private final ViolationProcess process;
    private final Messages messages;
    private final Clock clock;

    ReportTalk(
            ReportFile file,
            ViolationReportRepository reports,
            ViolationTexts texts,
            DeadlineClock deadlineClock,
            Documents documents,
            Timeline timeline,
            Notifications notifications,
            ViolationProcess process,
            Messages messages,
            Clock clock) {
        this.file = file;
        this.reports = reports;
        this.texts = texts;
        this.deadlineClock = deadlineClock;
        this.documents = documents;
        this.timeline = timeline;
        this.notifications = notifications;
        this.process = process;
        this.messages = messages;
        this.clock = clock;
    }

    /** A question stands on the reporter's page; the count is held until the reply. */
    void ask(ViolationReport report, String question, String by) {
        report.ask();
        file.save(report);
        file.write(report.caseNumber(), ViolationStatement.Kind.QUESTION, question, by);
        deadlineClock.pause(report.caseNumber(), messages.both("violations.paused"));
        timeline.append(report.caseNumber(), "violations.asked", by, Visibility.PUBLIC, null);
    }

    /**
     * The reporter's reply to a question, or something more at any time.
     *
     * @throws InvalidInputException on {@code words}
     * @throws ApiException 409 when the report is over
     */
    @Transactional
    public void say(String caseNumber, String words) {
        ViolationReport report = file.lock(caseNumber);
        report.requireOpen();
        if (words == null || !ReportFilings.says(words)) {
            throw new InvalidInputException("words", "violations.wordsNeeded");
        }
        if (words.length() > LONGEST) {
            throw new InvalidInputException("words", "workflow.form.tooLong", LONGEST);
        }
        boolean asked = report.stage() == ReportStage.ASKED;
        file.write(
                caseNumber,
                asked ? ViolationStatement.Kind.REPLY : ViolationStatement.Kind.ADDITION,
                words,
                ReportFile.REPORTER);
        timeline.append(
                caseNumber,
                asked ? "violations.replied" : "violations.added",
                ReportFile.REPORTER,
                Visibility.PUBLIC,
                null);
        notifications.tellGroup(Readers.GROUP, "staff.newWork", caseNumber);
        if (asked) {
            goOn(report);
            process.reporterReplied(caseNumber);
        }
    }

    /**
     * The reporter wishes to withdraw it; whether it ends there the readers say, for others may be at risk.
     *
     * @throws ApiException 409 when that was asked already, or the report is over
     */
    @Transactional
    public void withdraw(String caseNumber) {
        ViolationReport report = file.lock(caseNumber);
        report.askToWithdraw(clock.instant());
        file.save(report);
        timeline.append(caseNumber, "violations.withdrawalAsked", ReportFile.REPORTER, Visibility.PUBLIC, null);
        notifications.tellGroup(Readers.GROUP, "staff.newWork", caseNumber);
        if (report.stage() == ReportStage.ASKED) {
            goOn(report);
            process.reporterReplied(caseNumber);
        }
    }

    /** Nobody replied in time: the readers go on with what there is. */
    @Transactional
    public void goOnWithoutReply(String caseNumber) {
        goOn(file.lock(caseNumber));
        timeline.append(caseNumber, "violations.noReply", ReportFile.SYSTEM, Visibility.PUBLIC, null);
    }

    private void goOn(ViolationReport report) {
        report.goOn();
        file.save(report);
        deadlineClock.resume(report.caseNumber(), messages.both("violations.resumed"));
    }

    /**
     * Who stayed unnamed says who it is, to the readers alone.
     *
     * @throws InvalidInputException with a line for every wrong field
     */
    @Transactional
    public void addName(String caseNumber, String name, String contact) {
        ViolationReport report = file.lock(caseNumber);
        if (name == null || !ReportFilings.says(name)) {
            throw new InvalidInputException("name", "violations.nameNeeded");
        }
        if (name.length() > ReportFilings.LONGEST_NAME) {
            throw new InvalidInputException("name", "workflow.form.tooLong", ReportFilings.LONGEST_NAME);
        }
        if (contact != null && contact.length() > ReportFilings.LONGEST_CONTACT) {
            throw new InvalidInputException("contact", "workflow.form.tooLong", ReportFilings.LONGEST_CONTACT);
        }
        report.name(texts.sealReporter(new Reporter(name, contact)));
        reports.saveAndFlush(report);
        timeline.append(caseNumber, "violations.named", ReportFile.REPORTER, Visibility.PUBLIC, null);
    }

    /** @throws ApiException 409 when the report is over, or has too many */
    @Transactional
    public Documents.Stored attach(String caseNumber, CheckedFile checked) {
        file.lock(caseNumber).requireOpen();
        return documents.store(caseNumber, EVIDENCE, checked, ReportFile.REPORTER);
    }
}
