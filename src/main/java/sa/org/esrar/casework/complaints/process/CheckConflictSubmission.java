package sa.org.esrar.casework.complaints.process;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.complaints.CheckConflict;
import sa.org.esrar.casework.complaints.ComplaintExclusions;
import sa.org.esrar.casework.complaints.Respondent;
import sa.org.esrar.casework.staff.StaffUser;
import sa.org.esrar.casework.workflow.FormReader;
import sa.org.esrar.casework.workflow.TaskSubmission;

/** {@code userTask_checkConflict}: whom it is about, who has a part in it, which case it is (F4). */
@Component
class CheckConflictSubmission implements TaskSubmission<CheckConflict> {

    private final ComplaintExclusions exclusions;

    CheckConflictSubmission(ComplaintExclusions exclusions) {
        this.exclusions = exclusions;
    }

    @Override
    public String taskKey() {
        return "userTask_checkConflict";
    }

    @Override
    public List<FormField> fields() {
        return List.of(
                FormField.choice("respondent", true, "عمّن الشكوى", "About whom", Respondent.class),
                FormField.of("excluded", "list", false, "من له صلة: المستخدم", "Who has a part: user", List.of()),
                FormField.text("linkedCase", false, "المعاملة المشكو منها", "The case that it is about"),
                FormField.text("note", false, "الإيضاح", "Note"),
                FormField.bool("report", false, "هي بلاغ عن مخالفة", "It is a report of a violation"));
    }

    @Override
    public CheckConflict read(String caseNumber, Map<String, Object> facts, Map<String, Object> form, StaffUser by) {
        FormReader reader = new FormReader(form);
        Respondent respondent = reader.choice("respondent", true, Respondent.class);
        Set<String> excluded = new TreeSet<>();
        for (FormReader row : reader.rows("excluded")) {
            String user = row.text("user", true, 64);
            if (row.bool("involved", true)) {
                excluded.add(user);
            }
        }
        CheckConflict command = new CheckConflict(
                respondent,
                excluded,
                reader.text("linkedCase", false, 40),
                reader.text("note", !excluded.isEmpty(), 2000),
                reader.bool("report", false));
        reader.done();
        exclusions.requireSound(caseNumber, command);
        return command;
    }

    @Override
    public Map<String, Object> apply(String caseNumber, CheckConflict command, StaffUser by) {
        return Map.of(
                ComplaintEscalation.HEARING,
                exclusions.check(caseNumber, command, by.id()).group(),
                ComplaintEscalation.IS_REPORT,
                command.report());
    }
}
