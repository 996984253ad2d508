package sa.org.esrar.casework.workflow.absence;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.workflow.AttendanceChanged;

/** {@code serviceTask_giveTasksBack}: the absence is over, or was cancelled. */
@Component
class GiveTasksBackDelegate implements JavaDelegate {

    private final Handover handover;
    private final ApplicationEventPublisher events;

    GiveTasksBackDelegate(Handover handover, ApplicationEventPublisher events) {
        this.handover = handover;
        this.events = events;
    }

    @Override
    public void execute(DelegateExecution execution) {
        handover.giveBack(AbsenceProcess.absence(execution.getVariables()));
        events.publishEvent(new AttendanceChanged());
    }
}
