package sa.org.esrar.casework.workflow.security;

import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_REVOKE;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.Task;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;
import sa.org.esrar.casework.casefile.CaseNumbers;
import sa.org.esrar.casework.casefile.Exclusions;
import sa.org.esrar.casework.workflow.AttendanceChanged;
import sa.org.esrar.casework.workflow.SystemWork;

/**
 * Groups change and people go away without a word to the tasks: is there still, or again, somebody who acts on each? Each
 * task is looked at in a transaction of its own.
 */
@Component
class LookAgain {

    private static final Logger LOG = LoggerFactory.getLogger(LookAgain.class);

    private final AuthorizationService authorizations;
    private final TaskService tasks;
    private final Exclusions exclusions;
    private final TaskExclusions excludedFrom;
    private final BusinessKeys keys;
    private final SomebodyActs somebody;
    private final Attendance attendance;
    private final UnattendedTasks unattended;
    private final SystemWork system;
    private final TransactionTemplate transaction;

    LookAgain(
            AuthorizationService authorizations,
            TaskService tasks,
            Exclusions exclusions,
            TaskExclusions excludedFrom,
            BusinessKeys keys,
            SomebodyActs somebody,
            Attendance attendance,
            UnattendedTasks unattended,
            SystemWork system,
            PlatformTransactionManager transactions) {
        this.authorizations = authorizations;
        this.tasks = tasks;
        this.exclusions = exclusions;
        this.excludedFrom = excludedFrom;
        this.keys = keys;
        this.somebody = somebody;
        this.attendance = attendance;
        this.unattended = unattended;
        this.system = system;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Every open task that is shut for somebody, and those of {@link #atAbsences}. */
    void atAll() {
        Set<String> open = new TreeSet<>(read(this::shutTasks));
        open.addAll(read(this::tasksOfAbsences));
        open.forEach(this::look);
        transaction.executeWithoutResult(status -> unattended.endThoseOfNone());
    }

    /** Every open task of people and groups that are away, and those that nobody acted on before. */
    void atAbsences() {
        read(this::tasksOfAbsences).forEach(this::look);
    }

    /** What is missed here is found within ten minutes; the absence itself is recorded already. */
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void changed(AttendanceChanged change) {
        try {
            atAbsences();
        } catch (RuntimeException e) {
            LOG.warn("After an absence changed, tasks could not be looked at: {}", e.toString());
        }
    }

    private Set<String> shutTasks() {
        Set<String> found = new TreeSet<>();
        authorizations
                .createAuthorizationQuery()
                .authorizationType(AUTH_TYPE_REVOKE)
                .resourceType(Resources.TASK)
                .unlimitedList()
                .forEach(one -> found.add(one.getResourceId()));
        return found;
    }

    private Set<String> tasksOfAbsences() {
        Set<String> found = new TreeSet<>(attendance.tasksOfNobody());
        found.addAll(unattended.all());
        return found;
    }

    private Set<String> read(Supplier<Set<String>> query) {
        return transaction.execute(status -> system.get(query));
    }

    private void look(String taskId) {
        transaction.executeWithoutResult(status -> system.run(() -> at(taskId)));
    }

    private void at(String taskId) {
        Task seen = task(taskId);
        if (seen == null) {
            unattended.end(taskId);
            return;
        }
        String caseNumber = keys.of(seen);
        if (!CaseNumbers.isCaseNumber(caseNumber)) {
            return;
        }
        exclusions.hold(caseNumber);
        Task held = task(taskId);
        if (held != null) {
            somebody.on(held, tasks.getIdentityLinksForTask(taskId), caseNumber, excludedFrom.from(held, caseNumber));
        }
    }

    private Task task(String taskId) {
        return tasks.createTaskQuery().taskId(taskId).singleResult();
    }
}
