package sa.org.esrar.casework.workflow.quarantine;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.casefile.QuarantineReview;
import sa.org.esrar.casework.staff.StaffUser;
import sa.org.esrar.casework.workflow.FormReader;
import sa.org.esrar.casework.workflow.TaskSubmission;

/**
 * {@code userTask_reviewQuarantinedFile}: every file that is still held is destroyed. What another scan finds clean is
 * released at once and is not among them any more.
 */
@Component
class ReviewQuarantinedFileSubmission implements TaskSubmission<List<UUID>> {

    private static final String FILES = "files";
    private static final String DESTROY = "DESTROY";

    private final QuarantineReview review;

    ReviewQuarantinedFileSubmission(QuarantineReview review) {
        this.review = review;
    }

    @Override
    public String taskKey() {
        return QuarantinedFile.REVIEW;
    }

    @Override
    public List<FormField> fields() {
        return List.of(FormField.of(
                FILES, "list", true, "معالجة كل مرفق محجوز", "What to do with each held file", List.of(DESTROY)));
    }

    @Override
    public List<UUID> read(String caseNumber, Map<String, Object> facts, Map<String, Object> form, StaffUser by) {
        FormReader reader = new FormReader(form);
        List<UUID> held = review.files(caseNumber);
        Set<String> decided = new HashSet<>();
        for (FormReader row : reader.rows(FILES)) {
            if (row.choice("decision", true, Set.of(DESTROY)) != null) {
                decided.add(row.text("file", true, 36));
            }
        }
        if (!decided.containsAll(held.stream().map(UUID::toString).collect(Collectors.toSet()))) {
            reader.wrong(FILES, "workflow.quarantine.undecided");
        }
        reader.done();
        return held;
    }

    @Override
    public Map<String, Object> apply(String caseNumber, List<UUID> held, StaffUser by) {
        review.destroy(caseNumber, held, by.id());
        return Map.of();
    }
}
