package sa.org.esrar.casework.workflow.security;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.casefile.Exclusions;
import sa.org.esrar.casework.workflow.ItemCase;
import sa.org.esrar.casework.workflow.TaskConflicts;

/**
 * For whom a task is shut (F4): for whoever is excluded from its case, from the case of an agenda that it is about, or has a
 * conflict with it alone.
 */
@Component
class TaskExclusions {

    private final TaskService tasks;
    private final Exclusions exclusions;
    private final ObjectProvider<TaskConflicts> conflicts;

    // A provider: modules answer that themselves use the engine.
    TaskExclusions(TaskService tasks, Exclusions exclusions, ObjectProvider<TaskConflicts> conflicts) {
        this.tasks = tasks;
        this.exclusions = exclusions;
        this.conflicts = conflicts;
    }

    /** From an open task of the case, without an engine user. */
    Set<String> from(Task task, String caseNumber) {
        Set<String> shut = new TreeSet<>(exclusions.excludedFrom(caseNumber));
        shut.addAll(
                beyond(task.getTaskDefinitionKey(), caseNumber, tasks.getVariable(task.getId(), ItemCase.VARIABLE)));
        return shut;
    }

    /**
     * From a task that is being made or given to somebody, beside who is excluded from its case. The cases that it is about are
     * not held: they come before the minutes, which are. Who is excluded from one in this very moment is refused by the services.
     */
    Set<String> beyond(DelegateTask task, String caseNumber) {
        return beyond(task.getTaskDefinitionKey(), caseNumber, task.getVariable(ItemCase.VARIABLE));
    }

    private Set<String> beyond(String taskKey, String caseNumber, Object itemCase) {
        Set<String> shut = new TreeSet<>();
        if (itemCase != null) {
            ItemCase.of(Map.of(ItemCase.VARIABLE, itemCase))
                    .map(exclusions::excludedFrom)
                    .ifPresent(shut::addAll);
        }
        shut.addAll(conflictsWith(taskKey, caseNumber));
        return shut;
    }

    /** Who has a conflict with the task alone. */
    Set<String> conflictsWith(Task task, String caseNumber) {
        return conflictsWith(task.getTaskDefinitionKey(), caseNumber);
    }

    private Set<String> conflictsWith(String taskKey, String caseNumber) {
        Set<String> some = new TreeSet<>();
        conflicts.forEach(one -> some.addAll(one.with(taskKey, caseNumber)));
        return some;
    }

    /** The cases whose tasks are to be looked at once somebody is excluded from this one. */
    Set<String> concernedBy(String caseNumber) {
        Set<String> concerned = new TreeSet<>();
        conflicts.forEach(one -> concerned.addAll(one.concernedBy(caseNumber)));
        return concerned;
    }

    boolean mayStandIn(Task task, String caseNumber, String userId) {
        return conflicts.stream().allMatch(one -> one.mayStandIn(task.getTaskDefinitionKey(), caseNumber, userId));
    }
}
