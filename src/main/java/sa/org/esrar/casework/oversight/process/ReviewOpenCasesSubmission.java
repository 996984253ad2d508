package sa.org.esrar.casework.oversight.process;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.oversight.CompleteReview;
import sa.org.esrar.casework.oversight.GiveInstruction;
import sa.org.esrar.casework.oversight.InstructionCheck;
import sa.org.esrar.casework.oversight.OversightFigures;
import sa.org.esrar.casework.oversight.Reviews;
import sa.org.esrar.casework.staff.StaffUser;
import sa.org.esrar.casework.workflow.FormReader;
import sa.org.esrar.casework.workflow.TaskSubmission;

/** {@code userTask_reviewOpenCases}: notes of top management, and any number of instructions (H5). */
@Component
class ReviewOpenCasesSubmission implements TaskSubmission<ReviewOpenCasesSubmission.Done> {

    private static final int LONGEST_NOTES = 4000;
    private static final String INSTRUCTIONS = "instructions";

    private final Reviews reviews;
    private final InstructionCheck check;

    ReviewOpenCasesSubmission(Reviews reviews, InstructionCheck check) {
        this.reviews = reviews;
        this.check = check;
    }

    /** A review with what came of it. */
    record Done(long review, CompleteReview command) {}

    @Override
    public String taskKey() {
        return ManagementReview.REVIEW_OPEN_CASES;
    }

    @Override
    public List<FormField> fields() {
        return List.of(
                FormField.text("notes", false, "ملاحظات", "Notes"),
                FormField.of(INSTRUCTIONS, "list", false, "التوجيهات", "Instructions", List.of()));
    }

    @Override
    public Done read(String key, Map<String, Object> facts, Map<String, Object> form, StaffUser by) {
        OversightFigures.requireOpenTo(by);
        FormReader reader = new FormReader(form);
        String notes = reader.text("notes", false, LONGEST_NOTES);
        List<FormReader> rows = reader.rows(INSTRUCTIONS);
        if (rows.size() > CompleteReview.MOST_INSTRUCTIONS) {
            reader.wrong(INSTRUCTIONS, "oversight.instruction.tooMany", CompleteReview.MOST_INSTRUCTIONS);
        }
        List<GiveInstruction> instructions =
                rows.stream().map(row -> check.read(row, by)).toList();
        reader.done();
        long review = ManagementReview.review(facts);
        reviews.requireOpen(review);
        return new Done(review, new CompleteReview(notes, instructions));
    }

    @Override
    public Map<String, Object> apply(String key, Done done, StaffUser by) {
        reviews.complete(done.review(), done.command(), by.id());
        return Map.of();
    }
}
