package sa.org.esrar.casework.complaints.process;

import org.springframework.stereotype.Component;
import sa.org.esrar.casework.complaints.ComplaintHearings;
import sa.org.esrar.casework.complaints.ComplaintHearings.Side;

/** {@code userTask_hearComplainant}: the complainant (E1). */
@Component
class HearComplainantSubmission extends HearingSubmission {

    HearComplainantSubmission(ComplaintHearings hearings) {
        super(hearings, Side.COMPLAINANT);
    }

    @Override
    public String taskKey() {
        return "userTask_hearComplainant";
    }
}
