package sa.org.esrar.casework.workflow.absence;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.workflow.AttendanceChanged;
import sa.org.esrar.casework.workflow.absence.Handover.Outcome;

/** {@code serviceTask_handOverTasks}: on the first day of the absence. */
@Component
class HandOverTasksDelegate implements JavaDelegate {

    private final Handover handover;
    private final ApplicationEventPublisher events;

    HandOverTasksDelegate(Handover handover, ApplicationEventPublisher events) {
        this.handover = handover;
        this.events = events;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Outcome outcome = handover.handOver(AbsenceProcess.absence(execution.getVariables()));
        execution.setVariable(AbsenceProcess.NOBODY_ACTS, outcome == Outcome.NOBODY_ACTS);
        execution.setVariable(AbsenceProcess.HANDED_OVER, outcome == Outcome.HANDED_OVER);
        events.publishEvent(new AttendanceChanged());
    }
}
