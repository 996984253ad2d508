package sa.org.esrar.casework.complaints.process;

import org.springframework.stereotype.Component;
import sa.org.esrar.casework.complaints.ComplaintDecisions;

/** {@code userTask_decideSecondStage}: the decision of whoever is above the first instance (E1). */
@Component
class DecideSecondStageSubmission extends DecisionSubmission {

    DecideSecondStageSubmission(ComplaintDecisions decisions) {
        super(decisions);
    }

    @Override
    public String taskKey() {
        return "userTask_decideSecondStage";
    }
}
