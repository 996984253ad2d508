package sa.org.esrar.casework.oversight.process;

import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.workflow.ProcessContract;

/** The contract of {@code processes/management-review.bpmn}; the review's number is the business key. */
@Component
class ManagementReview implements ProcessContract {

    static final String PROCESS = "management-review";
    static final String REVIEW_OPEN_CASES = "userTask_reviewOpenCases";

    static final String REVIEW = "reviewId";

    /** Who asked for it; not there in the weekly one. */
    static final String ASKED_BY = "askedBy";

    /** An older review is still open; {@link #REVIEW} is that one then. */
    static final String ANOTHER_OPEN = "anotherOpen";

    /** Somebody asks for a review between the weekly ones. */
    static final String ASKED = "oversight.reviewAsked";

    @Override
    public String processId() {
        return PROCESS;
    }

    @Override
    public Set<String> variables() {
        return Set.of(REVIEW, ASKED_BY, ANOTHER_OPEN);
    }

    @Override
    public Set<String> messages() {
        return Set.of(ASKED);
    }

    static String key(long review) {
        return "review-" + review;
    }

    /** The review that a task or a step is about. */
    static long review(Map<String, Object> variables) {
        return (Long) variables.get(REVIEW);
    }
}
