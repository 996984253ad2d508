package sa.org.esrar.casework.inquiries.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.inquiries.InquiryAnswers;
import sa.org.esrar.casework.inquiries.WriteAnswer;
import sa.org.esrar.casework.staff.StaffUser;
import sa.org.esrar.casework.workflow.FormReader;
import sa.org.esrar.casework.workflow.TaskSubmission;

/** {@code userTask_answerInquiry}: the answer, or a question to a specialist group while the count goes on (C1, G1). */
@Component
class AnswerInquirySubmission implements TaskSubmission<WriteAnswer> {

    private static final int LONGEST_QUESTION = 1000;

    private final InquiryAnswers answers;

    AnswerInquirySubmission(InquiryAnswers answers) {
        this.answers = answers;
    }

    @Override
    public String taskKey() {
        return "userTask_answerInquiry";
    }

    @Override
    public List<FormField> fields() {
        return List.of(
                FormField.bool("needsAdvice", true, "هل يلزم رأي مختص؟", "Is a specialist's advice needed?"),
                FormField.text("answer", false, "الإجابة", "Answer"),
                FormField.of(
                        "specialistGroup", "choice", false, "المختص", "Specialist group", InquiryAnswers.SPECIALISTS),
                FormField.text("specialistQuestion", false, "السؤال إلى المختص", "Question to the specialist"));
    }

    @Override
    public WriteAnswer read(String caseNumber, Map<String, Object> facts, Map<String, Object> form, StaffUser by) {
        FormReader reader = new FormReader(form);
        boolean asks = reader.bool("needsAdvice", true);
        WriteAnswer command = asks
                ? new WriteAnswer(
                        null,
                        reader.choice("specialistGroup", true, Set.copyOf(InquiryAnswers.SPECIALISTS)),
                        reader.text("specialistQuestion", true, LONGEST_QUESTION))
                : new WriteAnswer(reader.text("answer", true, InquiryAnswers.LONGEST), null, null);
        reader.done();
        answers.requireAnswering(caseNumber);
        return command;
    }

    @Override
    public Map<String, Object> apply(String caseNumber, WriteAnswer command, StaffUser by) {
        boolean reviewed = answers.write(caseNumber, command, by.id());
        Map<String, Object> facts = new HashMap<>();
        facts.put(InquiryHandling.NEEDS_ADVICE, command.asksSpecialist());
        facts.put(InquiryHandling.SPECIALIST_GROUP, command.specialistGroup());
        facts.put(InquiryHandling.REVIEW_NEEDED, reviewed);
        return facts;
    }
}
