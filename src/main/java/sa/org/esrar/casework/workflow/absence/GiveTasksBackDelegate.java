package sa.org.esrar.casework.workflow.absence;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code serviceTask_giveTasksBack}: the absence is over, or was cancelled. */
@Component
class GiveTasksBackDelegate implements JavaDelegate {

    private final Handover handover;

    GiveTasksBackDelegate(Handover handover) {
        this.handover = handover;
    }

    @Override
    public void execute(DelegateExecution execution) {
        handover.giveBack(AbsenceProcess.absence(execution.getVariables()));
    }
}
