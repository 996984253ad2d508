package sa.org.esrar.casework.notifications.process;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.casefile.CaseNumbers;
import sa.org.esrar.casework.notifications.GroupNews;
import sa.org.esrar.casework.notifications.Notifications;
import sa.org.esrar.casework.notifications.TaskNews;

/**
 * Whoever is given a task by somebody else hears of it at once; who takes one knows it. A task that has a page of its own and
 * is given to nobody is told to the group that it is offered to.
 */
@Component
class TellAssignee {

    private final Notifications notifications;
    private final List<TaskNews> news;
    private final GroupNews groups;
    private final IdentityService identity;

    TellAssignee(Notifications notifications, List<TaskNews> news, GroupNews groups, IdentityService identity) {
        this.notifications = notifications;
        this.news = news;
        this.groups = groups;
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
            String key = task.getTaskDefinitionKey();
            TaskNews.of(news, key)
                    .ifPresentOrElse(
                            one -> notifications.tellStaff(
                                    assignee, one.template(key, caseNumber), caseNumber, one.pages() + task.getId()),
                            () -> notifications.tellStaff(assignee, "staff.newWork", caseNumber));
        }
    }

    @EventListener(condition = "#task.eventName == 'create'")
    public void created(DelegateTask task) {
        String caseNumber = task.getExecution().getProcessBusinessKey();
        if (task.getAssignee() == null && CaseNumbers.isCaseNumber(caseNumber)) {
            groupsOf(task).forEach(group -> groups.tell(group, task.getId(), task.getTaskDefinitionKey(), caseNumber));
        }
    }

    /** That the diagram offers it to: whoever steps in for them is told already. */
    private static Stream<String> groupsOf(DelegateTask task) {
        return ((TaskEntity) task)
                .getTaskDefinition().getCandidateGroupIdExpressions().stream()
                        .map(group -> String.valueOf(group.getValue(task)));
    }
}
