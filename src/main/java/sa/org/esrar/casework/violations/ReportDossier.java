package sa.org.esrar.casework.violations;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A report as its readers read it; texts are opened, who reports is not.
 *
 * @param named whether the reporter gave a name, which is opened by itself
 * @param twin the report with the same text that came just before, or null
 * @param outcome null while it is open
 * @param told what the reporter is told; null where nobody wrote it
 * @param authority outside, as it was typed; null where the system named the one of the settings
 */
public record ReportDossier(
        String caseNumber,
        ReportStage stage,
        Concerned concerned,
        String concernedText,
        String text,
        LocalDate happenedOn,
        String how,
        boolean named,
        boolean withdrawalAsked,
        String twin,
        List<StatementView> statements,
        ReportOutcome outcome,
        String reasons,
        String told,
        String authority,
        String measure,
        String decidedBy,
        Instant decidedAt,
        Instant toldAt) {

    /** @param talk whether the reporter reads it too */
    public record StatementView(String kind, boolean talk, boolean ofReporter, String text, String by, Instant at) {}

    /** The talk alone. */
    public List<StatementView> talk() {
        return statements.stream().filter(StatementView::talk).toList();
    }
}
