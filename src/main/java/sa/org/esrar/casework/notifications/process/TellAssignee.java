package sa.org.esrar.casework.notifications.process;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.casefile.CaseNumbers;
import sa.org.esrar.casework.notifications.Notifications;

/** Whoever is given a task by somebody else hears of it at once; who takes one knows it. */
@Component
class TellAssignee {

    private final Notifications notifications;
    private final IdentityService identity;

    TellAssignee(Notifications notifications, IdentityService identity) {
        this.notifications = notifications;
        this.identity = identity;
    }

    @EventListener(condition = "#task.eventName == 'assignment'")
    public void assigned(DelegateTask task) {
        String assignee = task.getAssignee();
        Authentication by = identity.getCurrentAuthentication();
        if (assignee == null || by != null && assignee.equals(by.getUserId())) {
            return;
        }
        String caseNumber = task.getExecution().getProcessBusinessKey();
        if (CaseNumbers.isCaseNumber(caseNumber)) {
            notifications.tellStaff(assignee, "staff.newWork", caseNumber);
        }
    }
}
