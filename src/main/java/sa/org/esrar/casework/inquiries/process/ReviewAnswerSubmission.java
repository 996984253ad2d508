package sa.org.esrar.casework.inquiries.process;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.catalogue.PublishQuestion;
import sa.org.esrar.casework.catalogue.PublishedQuestions;
import sa.org.esrar.casework.inquiries.InquiryAnswers;
import sa.org.esrar.casework.inquiries.ReviewAnswer;
import sa.org.esrar.casework.staff.StaffUser;
import sa.org.esrar.casework.workflow.FormReader;
import sa.org.esrar.casework.workflow.TaskSubmission;

/** {@code userTask_reviewAnswer}: somebody else than who wrote it looks at it; a good one may be published (C1, G2). */
@Component
class ReviewAnswerSubmission implements TaskSubmission<ReviewAnswer> {

    private static final int LONGEST_NOTE = 1000;

    private final InquiryAnswers answers;
    private final PublishedQuestions published;

    ReviewAnswerSubmission(InquiryAnswers answers, PublishedQuestions published) {
        this.answers = answers;
        this.published = published;
    }

    @Override
    public String taskKey() {
        return "userTask_reviewAnswer";
    }

    @Override
    public List<FormField> fields() {
        return List.of(
                FormField.bool("approved", true, "هل الإجابة صحيحة وافية؟", "Is the answer right and complete?"),
                FormField.text("note", false, "ما يلزم تصحيحه", "What to correct"),
                FormField.bool("publish", false, "نشرها للعموم", "Publish it for everybody"),
                FormField.of(
                        "section",
                        "choice",
                        false,
                        "القسم",
                        "Section",
                        published.sections().stream()
                                .map(PublishedQuestions.Choice::code)
                                .toList()),
                FormField.text("questionAr", false, "السؤال بالعربية", "Question in Arabic"),
                FormField.text("answerAr", false, "الإجابة بالعربية", "Answer in Arabic"),
                FormField.text("questionEn", false, "السؤال بالإنجليزية", "Question in English"),
                FormField.text("answerEn", false, "الإجابة بالإنجليزية", "Answer in English"));
    }

    @Override
    public ReviewAnswer read(String caseNumber, Map<String, Object> facts, Map<String, Object> form, StaffUser by) {
        FormReader reader = new FormReader(form);
        boolean approved = reader.bool("approved", true);
        ReviewAnswer command = approved
                ? new ReviewAnswer(true, null, reader.bool("publish", false) ? publish(reader) : null)
                : new ReviewAnswer(false, reader.text("note", true, LONGEST_NOTE), null);
        reader.done();
        answers.requireSound(caseNumber, command, by.id());
        return command;
    }

    /** What is wrong with the texts the service says, by the same names. */
    private static PublishQuestion publish(FormReader reader) {
        return new PublishQuestion(
                reader.text("section", false, 60),
                reader.text("questionAr", false, InquiryAnswers.LONGEST),
                reader.text("answerAr", false, InquiryAnswers.LONGEST),
                reader.text("questionEn", false, InquiryAnswers.LONGEST),
                reader.text("answerEn", false, InquiryAnswers.LONGEST));
    }

    @Override
    public Map<String, Object> apply(String caseNumber, ReviewAnswer command, StaffUser by) {
        answers.review(caseNumber, command, by.id());
        return Map.of(InquiryHandling.APPROVED, command.approved());
    }
}
