package sa.org.esrar.casework.notifications.process;

import java.util.Set;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.workflow.ProcessContract;

/** The contract between {@code processes/follow-up-action.bpmn} and this module. */
@Component
class FollowUpAction implements ProcessContract {

    static final String PROCESS = "follow-up-action";
    static final String CASE_NUMBER = "caseNumber";
    static final String KIND = "kind";
    static final String GROUP = "followUpGroup";
    static final String REACHED = "reached";
    static final String REACH_BENEFICIARY = "REACH_BENEFICIARY";
    static final String REACH_TASK = "userTask_reachBeneficiaryAnotherWay";

    @Override
    public String processId() {
        return PROCESS;
    }

    @Override
    public Set<String> variables() {
        return Set.of(CASE_NUMBER, KIND, GROUP, REACHED);
    }
}
