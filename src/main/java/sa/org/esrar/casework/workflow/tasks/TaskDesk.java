package sa.org.esrar.casework.workflow.tasks;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.casefile.CaseRegister;
import sa.org.esrar.casework.casefile.Exclusions;
import sa.org.esrar.casework.staff.SignIn;
import sa.org.esrar.casework.staff.StaffUser;
import sa.org.esrar.casework.workflow.SystemWork;
import sa.org.esrar.casework.workflow.TaskSubmission;

/**
 * What staff do with user tasks outside of Tasklist, and what Tasklist's forms ask of us. The engine answers only for
 * tasks that the signed-in person may see; anything else is a 404.
 */
@Service
@NamedInterface("samples")
public class TaskDesk {

    /** Due dates beyond this are those of a held clock, not dates for people. */
    private static final Instant HELD = Instant.parse("9000-01-01T00:00:00Z");

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final SystemWork system;
    private final Submissions submissions;
    private final SubmissionStore store;
    private final CaseRegister cases;
    private final Exclusions exclusions;
    private final SignIn signIn;

    TaskDesk(
            TaskService tasks,
            RuntimeService runtime,
            SystemWork system,
            Submissions submissions,
            SubmissionStore store,
            CaseRegister cases,
            Exclusions exclusions,
            SignIn signIn) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.system = system;
        this.submissions = submissions;
        this.store = store;
        this.cases = cases;
        this.exclusions = exclusions;
        this.signIn = signIn;
    }

    /** The open tasks of a case that the caller may see, the earliest due first. */
    public List<TaskView> tasksOf(String caseNumber) {
        signIn.current();
        return tasks
                .createTaskQuery()
                .processInstanceBusinessKey(caseNumber)
                .initializeFormKeys()
                .orderByDueDate()
                .asc()
                .unlimitedList()
                .stream()
                .map(task -> view(task, null))
                .toList();
    }

    /** One task with its fields and the caller's draft. */
    public TaskView task(String taskId) {
        StaffUser user = signIn.current();
        Task task = visible(taskId);
        return view(task, store.draft(taskId, user.id()).orElse(null));
    }

    /** Makes the task the caller's own. */
    @Transactional
    public void claim(String taskId) {
        claim(held(taskId), signIn.current());
    }

    private void claim(Task task, StaffUser user) {
        if (task.getAssignee() != null && !task.getAssignee().equals(user.id())) {
            throw new ApiException(409, "workflow.task.takenByColleague");
        }
        if (task.getAssignee() == null) {
            tasks.claim(task.getId(), user.id());
        }
    }

    /** Keeps what was typed so far. */
    @Transactional
    public void saveDraft(String taskId, Map<String, Object> form) {
        StaffUser user = signIn.current();
        visible(taskId);
        store.saveDraft(taskId, user.id(), form);
    }

    /**
     * Checks what was typed and keeps it for the task's completion, by whichever door.
     *
     * @throws sa.org.esrar.casework.api.InvalidInputException with a line for every wrong field
     */
    @Transactional
    public void accept(String taskId, Map<String, Object> form) {
        StaffUser user = signIn.current();
        Task task = held(taskId);
        requireMine(task, user);
        accept(task, form, user);
    }

    private void accept(Task task, Map<String, Object> form, StaffUser user) {
        TaskSubmission<?> submission = submissions
                .of(task.getTaskDefinitionKey())
                .orElseThrow(() -> new ApiException(409, "workflow.task.withoutForm"));
        submission.read(caseNumberOf(task), form, user);
        store.accept(task.getId(), user.id(), form);
    }

    /** Checks, applies and completes in one transaction; an unclaimed task is claimed on the way. */
    @Transactional
    public void submit(String taskId, Map<String, Object> form) {
        StaffUser user = signIn.current();
        Task task = held(taskId);
        claim(task, user);
        accept(task, form, user);
        tasks.complete(taskId);
    }

    /** <em>I have a conflict</em> (F4): the caller gives the task back and is excluded from the case. */
    @Transactional
    public void declareConflict(String taskId) {
        StaffUser user = signIn.current();
        String caseNumber = caseNumberOf(held(taskId));
        if (!CaseNumbered.isCase(caseNumber)) {
            throw new ApiException(409, "workflow.task.withoutCase");
        }
        system.run(() -> exclusions.exclude(caseNumber, user.id(), "DECLARED", user.id()));
    }

    private static void requireMine(Task task, StaffUser user) {
        if (!user.id().equals(task.getAssignee())) {
            throw new ApiException(
                    409, task.getAssignee() == null ? "workflow.task.claimFirst" : "workflow.task.takenByColleague");
        }
    }

    /** The task as it is once the caller holds its case; who came first may have completed or taken it meanwhile. */
    private Task held(String taskId) {
        Task task = visible(taskId);
        String caseNumber = caseNumberOf(task);
        if (!CaseNumbered.isCase(caseNumber)) {
            return task;
        }
        cases.lock(caseNumber);
        return visible(taskId);
    }

    private Task visible(String taskId) {
        return Optional.ofNullable(tasks.createTaskQuery()
                        .taskId(taskId)
                        .initializeFormKeys()
                        .singleResult())
                .orElseThrow(() -> new ApiException(404, "workflow.task.unknown"));
    }

    private TaskView view(Task task, Map<String, Object> draft) {
        List<String> groups = system.get(() -> tasks.getIdentityLinksForTask(task.getId())).stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return new TaskView(
                task.getId(),
                task.getTaskDefinitionKey(),
                task.getName(),
                caseNumberOf(task),
                task.getAssignee(),
                groups,
                Optional.ofNullable(task.getDueDate())
                        .map(Date::toInstant)
                        .filter(HELD::isAfter)
                        .orElse(null),
                submissions
                        .of(task.getTaskDefinitionKey())
                        .map(TaskSubmission::fields)
                        .orElse(List.of()),
                draft);
    }

    private String caseNumberOf(Task task) {
        return system.get(() -> Optional.ofNullable(runtime.createProcessInstanceQuery()
                        .processInstanceId(task.getProcessInstanceId())
                        .singleResult())
                .map(ProcessInstance::getBusinessKey)
                .orElse(null));
    }
}
