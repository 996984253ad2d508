package sa.org.esrar.casework.notifications.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.notifications.Notifications;

/** {@code serviceTask_escalateFollowUp}: its date has come, or nobody could be reached. */
@Component
class EscalateFollowUpDelegate implements JavaDelegate {

    private final Notifications notifications;

    EscalateFollowUpDelegate(Notifications notifications) {
        this.notifications = notifications;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notifications.tellGroup("management", "staff.escalated", execution.getProcessBusinessKey());
    }
}
