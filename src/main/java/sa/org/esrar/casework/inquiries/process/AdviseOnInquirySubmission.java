package sa.org.esrar.casework.inquiries.process;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.inquiries.InquiryAnswers;
import sa.org.esrar.casework.staff.StaffUser;
import sa.org.esrar.casework.workflow.FormReader;
import sa.org.esrar.casework.workflow.TaskSubmission;

/** {@code userTask_adviseOnInquiry}: what the specialist says; the officer answers with it (G1). */
@Component
class AdviseOnInquirySubmission implements TaskSubmission<AdviseOnInquirySubmission.Advice> {

    private final InquiryAnswers answers;

    AdviseOnInquirySubmission(InquiryAnswers answers) {
        this.answers = answers;
    }

    /** The specialist's words. */
    record Advice(String text) {

        @Override
        public String toString() {
            return "Advice";
        }
    }

    @Override
    public String taskKey() {
        return "userTask_adviseOnInquiry";
    }

    @Override
    public List<FormField> fields() {
        return List.of(FormField.text("advice", true, "الرأي", "Advice"));
    }

    @Override
    public Advice read(String caseNumber, Map<String, Object> facts, Map<String, Object> form, StaffUser by) {
        FormReader reader = new FormReader(form);
        Advice advice = new Advice(reader.text("advice", true, InquiryAnswers.LONGEST));
        reader.done();
        answers.requireAdvising(caseNumber);
        return advice;
    }

    @Override
    public Map<String, Object> apply(String caseNumber, Advice advice, StaffUser by) {
        answers.advise(caseNumber, advice.text(), by.id());
        return Map.of();
    }
}
