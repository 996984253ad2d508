package sa.org.esrar.casework.violations.process;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.staff.StaffUser;
import sa.org.esrar.casework.violations.DecideReport;
import sa.org.esrar.casework.violations.ReportHandling;
import sa.org.esrar.casework.violations.ReportOutcome;
import sa.org.esrar.casework.workflow.FormReader;
import sa.org.esrar.casework.workflow.TaskSubmission;

/** {@code userTask_decideReport}: what came of it, and what is mended; another reader than who investigated (F4, P2). */
@Component
class DecideReportSubmission implements TaskSubmission<DecideReport> {

    private static final List<String> OUTCOMES = List.of(
            ReportOutcome.SUBSTANTIATED.name(),
            ReportOutcome.NOT_SUBSTANTIATED.name(),
            ReportOutcome.REFERRED_OUTSIDE.name());

    private final ReportHandling handling;

    DecideReportSubmission(ReportHandling handling) {
        this.handling = handling;
    }

    @Override
    public String taskKey() {
        return "userTask_decideReport";
    }

    @Override
    public List<FormField> fields() {
        return List.of(
                FormField.of("outcome", "choice", true, "القرار", "Outcome", OUTCOMES),
                FormField.text("reasons", true, "الأسباب", "Reasons"),
                FormField.text("told", true, "ما يُقال للمبلِّغ", "What the reporter is told"),
                FormField.text("authority", false, "الجهة المختصة", "Competent authority"),
                FormField.text("measure", false, "الإجراء التصحيحي", "Corrective action"),
                FormField.of(
                        "measureDueOn", "date", false, "موعد الإجراء التصحيحي", "Corrective action due on", List.of()));
    }

    @Override
    public DecideReport read(String caseNumber, Map<String, Object> facts, Map<String, Object> form, StaffUser by) {
        FormReader reader = new FormReader(form);
        String code = reader.choice("outcome", true, Set.copyOf(OUTCOMES));
        ReportOutcome outcome = OUTCOMES.contains(code) ? ReportOutcome.valueOf(code) : null;
        DecideReport command = new DecideReport(
                outcome,
                reader.text("reasons", true, 4000),
                reader.text("told", true, 2000),
                outcome == ReportOutcome.REFERRED_OUTSIDE ? reader.text("authority", true, 200) : null,
                reader.text("measure", outcome == ReportOutcome.SUBSTANTIATED, 2000),
                reader.date("measureDueOn", false));
        reader.done();
        handling.requireSound(caseNumber, command, by.id());
        return command;
    }

    @Override
    public Map<String, Object> apply(String caseNumber, DecideReport command, StaffUser by) {
        handling.decide(caseNumber, command, by.id());
        return Map.of();
    }
}
