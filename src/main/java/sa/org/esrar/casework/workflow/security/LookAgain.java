package sa.org.esrar.casework.workflow.security;

import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_REVOKE;

import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import sa.org.esrar.casework.casefile.Exclusions;
import sa.org.esrar.casework.workflow.SystemWork;

/** Groups change without a word to the tasks: whoever is shut out of one, is there still, or again, somebody who may act? */
@Component
class LookAgain {

    private final AuthorizationService authorizations;
    private final TaskService tasks;
    private final Exclusions exclusions;
    private final BusinessKeys keys;
    private final SomebodyActs somebody;
    private final SystemWork system;
    private final TransactionTemplate transaction;

    LookAgain(
            AuthorizationService authorizations,
            TaskService tasks,
            Exclusions exclusions,
            BusinessKeys keys,
            SomebodyActs somebody,
            SystemWork system,
            PlatformTransactionManager transactions) {
        this.authorizations = authorizations;
        this.tasks = tasks;
        this.exclusions = exclusions;
        this.keys = keys;
        this.somebody = somebody;
        this.system = system;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Every open task that is shut for somebody, each in a transaction of its own. */
    void atAll() {
        system.get(this::shutTasks)
                .forEach(task -> transaction.executeWithoutResult(status -> system.run(() -> at(task))));
    }

    private Set<String> shutTasks() {
        return authorizations
                .createAuthorizationQuery()
                .authorizationType(AUTH_TYPE_REVOKE)
                .resourceType(Resources.TASK)
                .unlimitedList()
                .stream()
                .map(Authorization::getResourceId)
                .collect(Collectors.toSet());
    }

    private void at(String taskId) {
        Task seen = task(taskId);
        if (seen == null) {
            return;
        }
        String caseNumber = keys.of(seen);
        exclusions.hold(caseNumber);
        Task held = task(taskId);
        if (held != null) {
            somebody.on(held, tasks.getIdentityLinksForTask(taskId), caseNumber, exclusions.excludedFrom(caseNumber));
        }
    }

    private Task task(String taskId) {
        return tasks.createTaskQuery().taskId(taskId).singleResult();
    }
}
