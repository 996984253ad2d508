package sa.org.esrar.casework.complaints.process;

import org.springframework.stereotype.Component;
import sa.org.esrar.casework.complaints.ComplaintHearings;
import sa.org.esrar.casework.complaints.ComplaintHearings.Side;

/** {@code userTask_hearRespondent}: whom it is about; they never read the complaint's file (E1). */
@Component
class HearRespondentSubmission extends HearingSubmission {

    HearRespondentSubmission(ComplaintHearings hearings) {
        super(hearings, Side.RESPONDENT);
    }

    @Override
    public String taskKey() {
        return "userTask_hearRespondent";
    }
}
