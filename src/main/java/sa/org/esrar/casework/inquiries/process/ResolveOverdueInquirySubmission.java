package sa.org.esrar.casework.inquiries.process;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.inquiries.LateInquiries;
import sa.org.esrar.casework.inquiries.ResolveOverdueInquiry;
import sa.org.esrar.casework.staff.StaffUser;
import sa.org.esrar.casework.workflow.FormReader;
import sa.org.esrar.casework.workflow.TaskSubmission;

/** {@code userTask_resolveOverdueInquiry}: an apology, a new expected date, and what was done about it (H5). */
@Component
class ResolveOverdueInquirySubmission implements TaskSubmission<ResolveOverdueInquiry> {

    private static final int LONGEST = 1000;

    private final LateInquiries late;

    ResolveOverdueInquirySubmission(LateInquiries late) {
        this.late = late;
    }

    @Override
    public String taskKey() {
        return "userTask_resolveOverdueInquiry";
    }

    @Override
    public List<FormField> fields() {
        return List.of(
                FormField.text("apology", true, "الاعتذار إلى السائل", "Apology"),
                FormField.of("expectedOn", "date", true, "الموعد المتوقع", "Expected on", List.of()),
                FormField.text("measure", true, "ما اتُّخذ", "Measure taken"));
    }

    @Override
    public ResolveOverdueInquiry read(
            String caseNumber, Map<String, Object> facts, Map<String, Object> form, StaffUser by) {
        FormReader reader = new FormReader(form);
        ResolveOverdueInquiry command = new ResolveOverdueInquiry(
                reader.text("apology", true, LONGEST),
                reader.date("expectedOn", true),
                reader.text("measure", true, LONGEST));
        reader.done();
        late.requireSound(command);
        return command;
    }

    @Override
    public Map<String, Object> apply(String caseNumber, ResolveOverdueInquiry command, StaffUser by) {
        late.resolve(caseNumber, command, by.id());
        return Map.of();
    }
}
