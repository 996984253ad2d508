package sa.org.esrar.casework.notifications;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.workflow.TaskConflicts;

/** A task that has a page of its own, told to a group that it is offered to: to those of it for whom it is open (F4). */
@Component
public class GroupNews {

    private final Notifications notifications;
    private final List<TaskNews> news;
    private final List<TaskConflicts> conflicts;

    GroupNews(Notifications notifications, List<TaskNews> news, List<TaskConflicts> conflicts) {
        this.notifications = notifications;
        this.news = news;
        this.conflicts = conflicts;
    }

    /** @return whether such a task has words of its own; where it has none nobody is told */
    public boolean tell(String group, String taskId, String taskKey, String caseNumber) {
        Optional<TaskNews> found = TaskNews.of(news, taskKey);
        found.ifPresent(one -> notifications.tellGroup(
                group, one.template(taskKey, caseNumber), caseNumber, one.pages() + taskId, shut(taskKey, caseNumber)));
        return found.isPresent();
    }

    private Set<String> shut(String taskKey, String caseNumber) {
        return conflicts.stream()
                .flatMap(one -> one.with(taskKey, caseNumber).stream())
                .collect(Collectors.toSet());
    }
}
