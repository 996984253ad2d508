package sa.org.esrar.casework.violations;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.casefile.CaseAccess;
import sa.org.esrar.casework.casefile.ReadLog;
import sa.org.esrar.casework.staff.StaffUser;
import sa.org.esrar.casework.violations.ReportDossier.StatementView;

/** Reads reports whole; who may read one is decided at the door, but for the reporter's name, which is decided here. */
@Service
public class ReportDossiers {

    /** In the log of reads: the name was opened. */
    static final String REPORTER_OPENED = "reporter";

    private final ReportFile file;
    private final ViolationStatementRepository statements;
    private final ViolationTexts texts;
    private final CaseAccess access;
    private final ReadLog readLog;

    ReportDossiers(
            ReportFile file,
            ViolationStatementRepository statements,
            ViolationTexts texts,
            CaseAccess access,
            ReadLog readLog) {
        this.file = file;
        this.statements = statements;
        this.texts = texts;
        this.access = access;
        this.readLog = readLog;
    }

    /** @throws ApiException 404 when there is no such report */
    @Transactional(readOnly = true)
    public ReportDossier of(String caseNumber) {
        ViolationReport report = file.read(caseNumber);
        ReportFile.Detail detail = file.detail(report);
        ReportFile.Decision decision = file.decision(report);
        return new ReportDossier(
                caseNumber,
                report.stage(),
                report.concerned(),
                detail.concernedText(),
                detail.text(),
                detail.happenedOn(),
                detail.how(),
                report.reporter() != null,
                report.withdrawalAsked(),
                report.twin(),
                statements.of(caseNumber).stream().map(this::view).toList(),
                report.outcome(),
                decision == null ? null : decision.reasons(),
                decision == null ? null : decision.told(),
                decision == null ? null : decision.authority(),
                decision == null ? null : decision.measure(),
                report.decidedBy(),
                report.decidedAt(),
                report.toldAt());
    }

    /**
     * Who reports. Every single opening is in the log of reads, with who opened it.
     *
     * @throws ApiException 404 for who may not read the report, and where nobody is named
     */
    @Transactional
    public Reporter openReporter(String caseNumber, StaffUser user) {
        access.requireSee(caseNumber, user);
        Reporter reporter = texts.openReporter(file.lock(caseNumber).reporter());
        if (reporter == null) {
            throw new ApiException(404, "violations.unnamed");
        }
        readLog.read(caseNumber, user.id(), REPORTER_OPENED);
        return reporter;
    }

    private StatementView view(ViolationStatement statement) {
        return new StatementView(
                statement.kind().name(),
                statement.kind().talk(),
                ReportFile.REPORTER.equals(statement.writtenBy()),
                texts.openObject(statement.content(), ReportFile.Words.class).text(),
                statement.writtenBy(),
                statement.writtenAt());
    }
}
