package sa.org.esrar.casework.violations.process;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.staff.StaffUser;
import sa.org.esrar.casework.violations.ExamineReport;
import sa.org.esrar.casework.violations.Examined;
import sa.org.esrar.casework.violations.ReportHandling;
import sa.org.esrar.casework.workflow.FormReader;
import sa.org.esrar.casework.workflow.TaskSubmission;

/** {@code userTask_examineReport}: the first look, and what it leads to (F4). */
@Component
class ExamineReportSubmission implements TaskSubmission<ExamineReport> {

    private final ReportHandling handling;

    ExamineReportSubmission(ReportHandling handling) {
        this.handling = handling;
    }

    @Override
    public String taskKey() {
        return "userTask_examineReport";
    }

    @Override
    public List<FormField> fields() {
        return List.of(
                FormField.choice("result", true, "ما يُتخذ", "What is done", Examined.class),
                FormField.text("note", false, "ملاحظة للقراء", "Note for the readers"),
                FormField.text("question", false, "السؤال", "The question"),
                FormField.text("told", false, "ما يُقال للمبلِّغ", "What the reporter is told"),
                FormField.text("authority", false, "الجهة المختصة", "Competent authority"),
                FormField.of("excluded", "list", false, "من له صلة: المستخدم", "Who has a part: user", List.of()));
    }

    @Override
    public ExamineReport read(String caseNumber, Map<String, Object> facts, Map<String, Object> form, StaffUser by) {
        FormReader reader = new FormReader(form);
        Examined result = reader.choice("result", true, Examined.class);
        boolean ends = result != null && result.outcome() != null;
        Set<String> excluded = new TreeSet<>();
        for (FormReader row : reader.rows("excluded")) {
            String user = row.text("user", true, 64);
            if (row.bool("involved", true)) {
                excluded.add(user);
            }
        }
        ExamineReport command = new ExamineReport(
                result,
                reader.text("note", ends, 4000),
                result == Examined.ASK ? reader.text("question", true, 4000) : null,
                ends ? reader.text("told", true, 2000) : null,
                result == Examined.OUTSIDE ? reader.text("authority", true, 200) : null,
                excluded);
        reader.done();
        handling.requireSound(caseNumber, command, by.id());
        return command;
    }

    @Override
    public Map<String, Object> apply(String caseNumber, ExamineReport command, StaffUser by) {
        handling.examine(caseNumber, command, by.id());
        return Map.of(
                ViolationReporting.ASKS,
                command.result() == Examined.ASK,
                ViolationReporting.INVESTIGATED,
                command.result() == Examined.INVESTIGATE);
    }
}
