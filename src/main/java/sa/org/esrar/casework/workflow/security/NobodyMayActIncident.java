package sa.org.esrar.casework.workflow.security;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** {@code userTask_assignUnattendedCase} shows in Cockpit for as long as it is open; its incident ends with it. */
@Component
class NobodyMayActIncident implements TaskListener {

    static final String INCIDENT = "nobodyMayAct";

    @Override
    public void notify(DelegateTask task) {
        task.getExecution()
                .createIncident(
                        INCIDENT,
                        (String) task.getVariable(UnattendedTasks.TASK),
                        "Nobody acts on a task of the case: all are excluded or away (F4).");
    }
}
