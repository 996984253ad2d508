package sa.org.esrar.casework.workflow.absence;

import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.workflow.ProcessContract;
import sa.org.esrar.casework.workflow.security.UnattendedTasks;

/** The contract of {@code processes/unattended-case.bpmn}: top management names who takes a task on (F4). */
@Component
class UnattendedCaseProcess implements ProcessContract {

    static final String PERSON = "person";

    @Override
    public String processId() {
        return UnattendedTasks.PROCESS;
    }

    @Override
    public Set<String> variables() {
        return Set.of(UnattendedTasks.TASK);
    }

    @Override
    public Set<String> messages() {
        return Set.of(UnattendedTasks.SOMEBODY_ACTS);
    }

    /** The task that waits, not the one in which somebody is named for it. */
    static String waiting(Map<String, Object> variables) {
        return (String) variables.get(UnattendedTasks.TASK);
    }
}
