package sa.org.esrar.casework.workflow.absence;

import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.workflow.ProcessContract;

/** The contract of {@code processes/absence.bpmn}: who is away hands over, and gets back what is still open (F4). */
@Component
class AbsenceProcess implements ProcessContract {

    static final String PROCESS = "absence";
    static final String ASSIGN_SUBSTITUTE = "userTask_assignSubstitute";
    static final String TAKE_HANDOVER = "userTask_takeHandover";
    static final String ABSENCE = "absenceId";
    static final String SUBSTITUTE_NAMED = "substituteNamed";
    static final String NOBODY_ACTS = "nobodyActs";
    static final String HANDED_OVER = "handedOver";
    static final String BACK_EARLIER = "workflow.backEarlier";

    @Override
    public String processId() {
        return PROCESS;
    }

    @Override
    public Set<String> variables() {
        return Set.of(ABSENCE, SUBSTITUTE_NAMED, NOBODY_ACTS, HANDED_OVER);
    }

    @Override
    public Set<String> messages() {
        return Set.of(BACK_EARLIER);
    }

    static String key(long absenceId) {
        return PROCESS + "-" + absenceId;
    }

    static long absence(Map<String, Object> variables) {
        return (Long) variables.get(ABSENCE);
    }
}
