package sa.org.esrar.casework.complaints.process;

import org.springframework.stereotype.Component;
import sa.org.esrar.casework.complaints.ComplaintDecisions;

/** {@code userTask_decideComplaint}: the decision of the follow-up committee (E1). */
@Component
class DecideComplaintSubmission extends DecisionSubmission {

    DecideComplaintSubmission(ComplaintDecisions decisions) {
        super(decisions);
    }

    @Override
    public String taskKey() {
        return "userTask_decideComplaint";
    }
}
