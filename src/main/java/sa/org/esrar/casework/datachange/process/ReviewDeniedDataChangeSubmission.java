package sa.org.esrar.casework.datachange.process;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.datachange.DeniedDataChanges;
import sa.org.esrar.casework.datachange.Finding;
import sa.org.esrar.casework.staff.StaffUser;
import sa.org.esrar.casework.workflow.FormReader;
import sa.org.esrar.casework.workflow.TaskSubmission;

/** {@code userTask_reviewDeniedDataChange}: what happened, and what was done about it (F2). */
@Component
class ReviewDeniedDataChangeSubmission implements TaskSubmission<ReviewDeniedDataChangeSubmission.Review> {

    private static final int LONGEST = 2000;

    private final DeniedDataChanges denied;

    ReviewDeniedDataChangeSubmission(DeniedDataChanges denied) {
        this.denied = denied;
    }

    /** A finding with what was done. */
    record Review(Finding finding, String note) {

        @Override
        public String toString() {
            return "Review[" + finding + "]";
        }
    }

    @Override
    public String taskKey() {
        return "userTask_reviewDeniedDataChange";
    }

    @Override
    public List<FormField> fields() {
        return List.of(
                FormField.choice("finding", true, "نتيجة المراجعة", "What was found", Finding.class),
                FormField.text("note", true, "ما حدث وما اتُّخذ", "What happened, what was done"));
    }

    @Override
    public Review read(String caseNumber, Map<String, Object> facts, Map<String, Object> form, StaffUser by) {
        FormReader reader = new FormReader(form);
        Review review = new Review(reader.choice("finding", true, Finding.class), reader.text("note", true, LONGEST));
        reader.done();
        denied.requireReviewed(caseNumber, review.finding());
        return review;
    }

    @Override
    public Map<String, Object> apply(String caseNumber, Review review, StaffUser by) {
        denied.review(caseNumber, review.finding(), review.note(), by.id());
        return Map.of(DataChangeHandling.REINSTATED, review.finding() == Finding.ASKED_FOR);
    }
}
