package sa.org.esrar.casework.violations.process;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.staff.StaffUser;
import sa.org.esrar.casework.violations.InvestigateReport;
import sa.org.esrar.casework.violations.ReportHandling;
import sa.org.esrar.casework.violations.ReportStage;
import sa.org.esrar.casework.workflow.FormReader;
import sa.org.esrar.casework.workflow.TaskSubmission;

/** {@code userTask_investigateReport}: what was found, or a question to the reporter on the way. */
@Component
class InvestigateReportSubmission implements TaskSubmission<InvestigateReport> {

    private static final String ASK = "ASK";
    private static final List<String> RESULTS = List.of("FOUND", ASK);

    private final ReportHandling handling;

    InvestigateReportSubmission(ReportHandling handling) {
        this.handling = handling;
    }

    @Override
    public String taskKey() {
        return "userTask_investigateReport";
    }

    @Override
    public List<FormField> fields() {
        return List.of(
                FormField.of("result", "choice", true, "ما أفضى إليه", "What came of it", RESULTS),
                FormField.text("findings", false, "ما وُجد", "What was found"),
                FormField.text("question", false, "السؤال", "The question"));
    }

    @Override
    public InvestigateReport read(
            String caseNumber, Map<String, Object> facts, Map<String, Object> form, StaffUser by) {
        FormReader reader = new FormReader(form);
        String result = reader.choice("result", true, Set.copyOf(RESULTS));
        InvestigateReport command = new InvestigateReport(
                ASK.equals(result) ? reader.text("question", true, 4000) : null,
                ASK.equals(result) ? null : reader.text("findings", true, 10_000));
        reader.done();
        handling.require(caseNumber, ReportStage.INVESTIGATING);
        return command;
    }

    @Override
    public Map<String, Object> apply(String caseNumber, InvestigateReport command, StaffUser by) {
        handling.investigate(caseNumber, command, by.id());
        return Map.of(ViolationReporting.ASKS, command.asks());
    }
}
