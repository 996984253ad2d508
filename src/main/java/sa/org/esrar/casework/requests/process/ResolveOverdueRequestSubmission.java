package sa.org.esrar.casework.requests.process;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.requests.RequestAnswers;
import sa.org.esrar.casework.requests.ResolveOverdue;
import sa.org.esrar.casework.staff.StaffUser;
import sa.org.esrar.casework.workflow.FormReader;
import sa.org.esrar.casework.workflow.TaskSubmission;

/** {@code userTask_resolveOverdueRequest}: an apology, a new expected date, and what was done about it (C6). */
@Component
class ResolveOverdueRequestSubmission implements TaskSubmission<ResolveOverdue> {

    private final RequestAnswers answers;

    ResolveOverdueRequestSubmission(RequestAnswers answers) {
        this.answers = answers;
    }

    @Override
    public String taskKey() {
        return "userTask_resolveOverdueRequest";
    }

    @Override
    public List<FormField> fields() {
        return List.of(
                FormField.text("apology", true, "الاعتذار إلى المستفيد", "Apology"),
                FormField.of("expectedOn", "date", true, "الموعد المتوقع", "Expected on", List.of()),
                FormField.text("measure", true, "ما اتُّخذ", "Measure taken"));
    }

    @Override
    public ResolveOverdue read(String caseNumber, Map<String, Object> facts, Map<String, Object> form, StaffUser by) {
        FormReader reader = new FormReader(form);
        ResolveOverdue command = new ResolveOverdue(
                reader.text("apology", true, 1000),
                reader.date("expectedOn", true),
                reader.text("measure", true, 1000));
        reader.done();
        answers.requireSound(command);
        return command;
    }

    @Override
    public Map<String, Object> apply(String caseNumber, ResolveOverdue command, StaffUser by) {
        answers.resolveOverdue(caseNumber, command, by.id());
        return Map.of();
    }
}
