package sa.org.esrar.casework.actions.process;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.workflow.ProcessContract;

/** The contract between the diagram {@code processes/corrective-action.bpmn} and this module. */
@Component
class CorrectiveActionHandling implements ProcessContract {

    static final String PROCESS = "corrective-action";

    static final String CARRY_OUT = "userTask_carryOutCorrectiveAction";

    static final String CASE_NUMBER = "caseNumber";

    /** Which one of the case's actions; the rest of it is asked by this. */
    static final String ACTION = "correctiveActionId";

    static final String OWNER_GROUP = "ownerGroup";
    static final String VERIFIED = "verified";

    @Override
    public String processId() {
        return PROCESS;
    }

    @Override
    public Set<String> variables() {
        return Set.of(CASE_NUMBER, ACTION, OWNER_GROUP, VERIFIED);
    }

    /** The action that a task is about. */
    static UUID action(Map<String, Object> facts) {
        return UUID.fromString((String) facts.get(ACTION));
    }
}
