package sa.org.esrar.casework.workflow.tasks;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.task.Task;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.casefile.CaseNumbers;
import sa.org.esrar.casework.casefile.CaseRegister;
import sa.org.esrar.casework.casefile.Exclusions;
import sa.org.esrar.casework.staff.SignIn;
import sa.org.esrar.casework.staff.StaffUser;
import sa.org.esrar.casework.workflow.ItemCase;
import sa.org.esrar.casework.workflow.SystemWork;
import sa.org.esrar.casework.workflow.TaskSubmission;
import sa.org.esrar.casework.workflow.tasks.TaskFacts.OpenTask;

/**
 * What staff do with user tasks outside of Tasklist, and what Tasklist's forms ask of us. The engine answers only for
 * tasks that the signed-in person may see; anything else is a 404.
 */
@Service
@NamedInterface({"samples", "desk"})
public class TaskDesk {

    /** Due dates beyond this are those of a held clock, not dates for people. */
    private static final Instant HELD = Instant.parse("9000-01-01T00:00:00Z");

    private final TaskService tasks;
    private final TaskFacts facts;
    private final SystemWork system;
    private final Submissions submissions;
    private final SubmissionStore store;
    private final InHand inHand;
    private final CaseRegister cases;
    private final Exclusions exclusions;
    private final SignIn signIn;

    TaskDesk(
            TaskService tasks,
            TaskFacts facts,
            SystemWork system,
            Submissions submissions,
            SubmissionStore store,
            InHand inHand,
            CaseRegister cases,
            Exclusions exclusions,
            SignIn signIn) {
        this.tasks = tasks;
        this.facts = facts;
        this.system = system;
        this.submissions = submissions;
        this.store = store;
        this.inHand = inHand;
        this.cases = cases;
        this.exclusions = exclusions;
        this.signIn = signIn;
    }

    /** The open tasks of a case that the caller may see, the earliest due first. */
    public List<TaskView> tasksOf(String caseNumber) {
        signIn.current();
        List<Task> open = tasks.createTaskQuery()
                .processInstanceBusinessKey(caseNumber)
                .initializeFormKeys()
                .orderByDueDate()
                .asc()
                .unlimitedList();
        Map<String, List<String>> groups =
                facts.candidateGroups(open.stream().map(Task::getId).toList());
        return open.stream()
                .map(task -> view(task, caseNumber, groups.getOrDefault(task.getId(), List.of()), null, null))
                .toList();
    }

    /** One task with its fields and the caller's draft. */
    public TaskView task(String taskId) {
        StaffUser user = signIn.current();
        Task task = visible(taskId);
        String caseNumber = facts.task(taskId)
                .map(OpenTask::businessKey)
                .filter(CaseNumbers::isCaseNumber)
                .orElse(null);
        Map<String, Object> variables = variables(taskId);
        return view(
                task,
                caseNumber,
                facts.candidateGroups(List.of(taskId)).getOrDefault(taskId, List.of()),
                store.draft(taskId, user.id()).orElseGet(() -> begin(task, caseNumber, variables, user)),
                variables);
    }

    private Map<String, Object> begin(Task task, String caseNumber, Map<String, Object> variables, StaffUser user) {
        return submissions
                .of(task.getTaskDefinitionKey())
                .map(submission -> submission.begin(caseNumber, variables, user))
                .orElse(null);
    }

    /** Makes the task the caller's own. */
    @Transactional
    public void claim(String taskId) {
        claim(held(taskId), signIn.current());
    }

    private void claim(OpenTask task, StaffUser user) {
        if (task.isOf(user.id())) {
            return;
        }
        if (task.assignee() != null) {
            throw notMine(task);
        }
        try {
            tasks.claim(task.id(), user.id());
        } catch (AuthorizationException e) {
            throw unknown();
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
        OpenTask task = held(taskId);
        if (!task.isOf(user.id())) {
            throw notMine(task);
        }
        submission(task).read(task.businessKey(), variables(task.id()), form, user);
        store.accept(task.id(), user.id(), form);
    }

    private TaskSubmission<?> submission(OpenTask task) {
        return submissions.of(task.key()).orElseThrow(() -> new ApiException(409, "workflow.task.withoutForm"));
    }

    /** Checks, applies and completes in one transaction; an unclaimed task is claimed on the way. */
    @Transactional
    public void submit(String taskId, Map<String, Object> form) {
        StaffUser user = signIn.current();
        OpenTask task = held(taskId);
        claim(task, user);
        Supplier<Map<String, Object>> apply = checked(submission(task), task, form, user);
        store.forget(taskId);
        inHand.during(taskId, apply, () -> complete(taskId));
    }

    private <C> Supplier<Map<String, Object>> checked(
            TaskSubmission<C> submission, OpenTask task, Map<String, Object> form, StaffUser user) {
        C read = submission.read(task.businessKey(), variables(task.id()), form, user);
        return () -> submission.apply(task.businessKey(), read, user);
    }

    /** What the task's own submission refuses, the engine wraps; the caller hears the refusal itself. */
    private void complete(String taskId) {
        try {
            tasks.complete(taskId);
        } catch (ProcessEngineException e) {
            throw e.getCause() instanceof ApiException refused ? refused : e;
        }
    }

    /** <em>I have a conflict</em> (F4): the caller gives the task back and is excluded from the case that it is about. */
    @Transactional
    public void declareConflict(String taskId) {
        StaffUser user = signIn.current();
        // Of an item of minutes the item's case alone is locked: it comes before the minutes.
        String caseNumber =
                ItemCase.of(variables(taskId)).orElseGet(() -> held(taskId).businessKey());
        visible(taskId);
        if (!CaseNumbers.isCaseNumber(caseNumber)) {
            throw new ApiException(409, "workflow.task.withoutCase");
        }
        system.run(() -> exclusions.exclude(caseNumber, user.id(), "DECLARED", user.id()));
    }

    /**
     * The task once the caller holds its case; who came first may have completed or taken it meanwhile. Whether the
     * caller may have it is asked by what follows.
     */
    private OpenTask held(String taskId) {
        facts.task(taskId)
                .map(OpenTask::businessKey)
                .filter(CaseNumbers::isCaseNumber)
                .ifPresent(cases::lock);
        return facts.task(taskId).orElseThrow(TaskDesk::unknown);
    }

    /** What to answer about a task that is not the caller's own: nothing, unless the engine would show it. */
    private ApiException notMine(OpenTask task) {
        visible(task.id());
        return new ApiException(
                409, task.assignee() == null ? "workflow.task.claimFirst" : "workflow.task.takenByColleague");
    }

    private Task visible(String taskId) {
        return Optional.ofNullable(tasks.createTaskQuery()
                        .taskId(taskId)
                        .initializeFormKeys()
                        .singleResult())
                .orElseThrow(TaskDesk::unknown);
    }

    private Map<String, Object> variables(String taskId) {
        return system.get(() -> {
            try {
                return tasks.getVariables(taskId);
            } catch (NullValueException gone) {
                throw unknown();
            }
        });
    }

    private TaskView view(
            Task task,
            String businessKey,
            List<String> groups,
            Map<String, Object> draft,
            Map<String, Object> variables) {
        return new TaskView(
                task.getId(),
                task.getTaskDefinitionKey(),
                task.getName(),
                businessKey,
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
                draft,
                variables);
    }

    private static ApiException unknown() {
        return new ApiException(404, "workflow.task.unknown");
    }
}
