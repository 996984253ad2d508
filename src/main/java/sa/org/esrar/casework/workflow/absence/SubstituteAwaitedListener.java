package sa.org.esrar.casework.workflow.absence;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.workflow.SubstituteAwaited;

/** {@code userTask_assignSubstitute}: top management hears of it as it is made. */
@Component
class SubstituteAwaitedListener implements TaskListener {

    private final ApplicationEventPublisher events;

    SubstituteAwaitedListener(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Override
    public void notify(DelegateTask task) {
        events.publishEvent(new SubstituteAwaited());
    }
}
