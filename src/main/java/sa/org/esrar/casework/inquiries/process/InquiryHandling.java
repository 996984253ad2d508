package sa.org.esrar.casework.inquiries.process;

import java.util.Set;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.workflow.ProcessContract;

/** The contract between the diagram {@code processes/inquiry.bpmn} and this module. */
@Component
class InquiryHandling implements ProcessContract {

    static final String PROCESS = "inquiry";

    // Variables: ids and routing facts only (design, decision 2).
    static final String CASE_NUMBER = "caseNumber";
    static final String KIND = "kind";
    static final String CATEGORY = "category";
    static final String FIELD = "field";

    /** What the decision table found: an officer's user id or a group; null when no row matched. */
    static final String OFFICER = "officer";

    /** Who may answer where no officer has the task; null while the table names nobody. */
    static final String ANSWERING_GROUP = "answeringGroup";

    static final String NEEDS_ADVICE = "needsAdvice";
    static final String SPECIALIST_GROUP = "specialistGroup";
    static final String REVIEW_NEEDED = "reviewNeeded";
    static final String APPROVED = "approved";
    static final String SECOND_TIME = "secondTime";

    static final String ANSWER_SUFFICIENT = "inquiries.answerSufficient";
    static final String ANSWER_NOT_SUFFICIENT = "inquiries.answerNotSufficient";

    @Override
    public String processId() {
        return PROCESS;
    }

    @Override
    public Set<String> variables() {
        return Set.of(
                CASE_NUMBER,
                KIND,
                CATEGORY,
                FIELD,
                OFFICER,
                ANSWERING_GROUP,
                NEEDS_ADVICE,
                SPECIALIST_GROUP,
                REVIEW_NEEDED,
                APPROVED,
                SECOND_TIME);
    }

    @Override
    public Set<String> messages() {
        return Set.of(ANSWER_SUFFICIENT, ANSWER_NOT_SUFFICIENT);
    }
}
