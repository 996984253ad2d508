package sa.org.esrar.casework.workflow.security;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.casefile.CaseNumbers;
import sa.org.esrar.casework.casefile.Exclusions;
import sa.org.esrar.casework.workflow.SystemWork;

/** Gives open tasks to people in the system's name; never to somebody who is excluded from the task's case (F4). */
@Component
public class TaskOwners {

    private final TaskService tasks;
    private final BusinessKeys keys;
    private final Exclusions exclusions;
    private final TaskExclusions excludedFrom;
    private final SomebodyActs somebody;
    private final Attendance attendance;
    private final SystemWork system;

    TaskOwners(
            TaskService tasks,
            BusinessKeys keys,
            Exclusions exclusions,
            TaskExclusions excludedFrom,
            SomebodyActs somebody,
            Attendance attendance,
            SystemWork system) {
        this.tasks = tasks;
        this.keys = keys;
        this.exclusions = exclusions;
        this.excludedFrom = excludedFrom;
        this.somebody = somebody;
        this.attendance = attendance;
        this.system = system;
    }

    /** An open task and the case that it belongs to; {@code caseNumber} is null for one that belongs to none. */
    public record Owned(Task task, String caseNumber) {}

    /** Open tasks of a person. */
    public List<Owned> of(String userId) {
        return system.get(() -> tasks.createTaskQuery().taskAssignee(userId).unlimitedList().stream()
                .map(this::owned)
                .toList());
    }

    public Optional<Owned> find(String taskId) {
        return system.get(
                () -> Optional.ofNullable(tasks.createTaskQuery().taskId(taskId).singleResult())
                        .map(this::owned));
    }

    /** For whom the task is shut: above all whoever is excluded from its case. */
    public Set<String> excludedFrom(Owned owned) {
        return system.get(() -> excludedFrom.from(owned.task(), owned.caseNumber()));
    }

    /** Who has it, else who may claim it, without those for whom it is shut; nobody when that is everybody. */
    public Set<String> mightAct(Owned owned) {
        return system.get(() -> attendance.mightAct(
                owned.task(),
                tasks.getIdentityLinksForTask(owned.task().getId()),
                excludedFrom.from(owned.task(), owned.caseNumber())));
    }

    /**
     * Gives the task to the person, in a transaction of the caller's that holds the task's case from here on.
     *
     * @return whether the person has it; who is excluded, or does not do it in another's place, does not get it, and it is
     *     back with its group
     */
    public boolean give(Owned owned, String userId) {
        return system.get(() -> {
            String taskId = owned.task().getId();
            String caseNumber = owned.caseNumber();
            if (caseNumber == null) {
                tasks.setAssignee(taskId, userId);
                return true;
            }
            exclusions.hold(caseNumber);
            Set<String> excluded = excludedFrom.from(owned.task(), caseNumber);
            boolean may = !excluded.contains(userId) && excludedFrom.mayStandIn(owned.task(), caseNumber, userId);
            tasks.setAssignee(taskId, may ? userId : null);
            if (!may) {
                Task now = tasks.createTaskQuery().taskId(taskId).singleResult();
                somebody.on(now, tasks.getIdentityLinksForTask(taskId), caseNumber, excluded);
            }
            return may;
        });
    }

    /** Takes the task from whoever has it: it is its group's again. */
    public void backToGroup(Owned owned) {
        system.run(() -> tasks.setAssignee(owned.task().getId(), null));
    }

    private Owned owned(Task task) {
        String key = keys.of(task);
        return new Owned(task, CaseNumbers.isCaseNumber(key) ? key : null);
    }
}
