package sa.org.esrar.casework.notifications.process;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.casefile.CaseNumbers;
import sa.org.esrar.casework.notifications.Notifications;
import sa.org.esrar.casework.notifications.TaskNews;

/** Whoever is given a task by somebody else hears of it at once; who takes one knows it. */
@Component
class TellAssignee {

    private final Notifications notifications;
    private final List<TaskNews> news;
    private final IdentityService identity;

    TellAssignee(Notifications notifications, List<TaskNews> news, IdentityService identity) {
        this.notifications = notifications;
        this.news = news;
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
            tell(assignee, task, caseNumber);
        }
    }

    private void tell(String assignee, DelegateTask task, String caseNumber) {
        news.stream()
                .filter(one -> one.taskKeys().contains(task.getTaskDefinitionKey()))
                .findFirst()
                .ifPresentOrElse(
                        one -> notifications.tellStaff(
                                assignee, one.template(), caseNumber, one.pages() + task.getId()),
                        () -> notifications.tellStaff(assignee, "staff.newWork", caseNumber));
    }
}
