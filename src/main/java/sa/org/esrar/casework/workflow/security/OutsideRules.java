package sa.org.esrar.casework.workflow.security;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.query.Query;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.DirectFieldAccessor;

/**
 * What a request may do that speaks to the engine directly, through the web apps or {@code /engine-rest}. The engine's
 * own permissions still apply to what passes here.
 *
 * <ul>
 *   <li>Nobody, not even an administrator: variables in any form, BPMN errors and escalations, comments, attachments,
 *       descriptions and annotations. They would carry typed text into the engine (decision 2), or move a token past the
 *       domain's rules (decision 3). Nor incidents: ours end when their cause does.
 *   <li>Administrators: the rest.
 *   <li>Everybody else: reading, and the few writes listed here.
 * </ul>
 */
class OutsideRules {

    private static final Set<String> NEVER = Set.of(
            "SetExecutionVariablesCmd",
            "PatchExecutionVariablesCmd",
            "RemoveExecutionVariablesCmd",
            "SetTaskVariablesCmd",
            "PatchTaskVariablesCmd",
            "RemoveTaskVariablesCmd",
            "SetVariablesToProcessInstancesBatchCmd",
            "HandleTaskBpmnErrorCmd",
            "HandleTaskEscalationCmd",
            "HandleExternalTaskBpmnErrorCmd",
            "HandleExternalTaskFailureCmd",
            "FetchExternalTasksCmd",
            "CompleteExternalTaskCmd",
            "AddCommentCmd",
            "UpdateCommentCmd",
            "CreateAttachmentCmd",
            "SaveAttachmentCmd",
            "CreateTaskCmd",
            "SaveTaskCmd",
            "SetTaskNameCmd",
            "SetTaskDescriptionCmd",
            "SetAnnotationForIncidentCmd",
            "SetAnnotationForOperationLog",
            "CreateIncidentCmd",
            "ResolveIncidentCmd");

    /** Reading, by the names that the engine gives to its commands. */
    private static final Pattern READS = Pattern.compile("(Get|Is|FindActive|ExecuteFilter|AuthorizationCheck).*Cmd"
            + "|Create(User|Group|Tenant|NativeUser)QueryCmd|CreateMigrationPlanCmd");

    /** Writes that staff need: hand a task in, start a case, try a stuck job again, deploy a diagram. */
    private static final Set<String> STAFF_WRITES = Set.of(
            "ClaimTaskCmd",
            "AssignTaskCmd",
            "CompleteTaskCmd",
            "ResolveTaskCmd",
            "SubmitTaskFormCmd",
            "SubmitStartFormCmd",
            "StartProcessInstanceCmd",
            "SetJobRetriesCmd",
            "DeployCmd");

    private final IdentityService identity;

    OutsideRules(IdentityService identity) {
        this.identity = identity;
    }

    /** The command as it may run. */
    <T> Command<T> check(Command<T> command, CommandExecutor engine) {
        if (command instanceof Query<?, ?>) {
            return command;
        }
        String name = command.getClass().getSimpleName();
        if (NEVER.contains(name) || SentVariables.in(command)) {
            throw refused(name);
        }
        Authentication user = identity.getCurrentAuthentication();
        List<String> groups = user == null || user.getGroupIds() == null ? List.of() : user.getGroupIds();
        if (groups.contains(StaffGroups.ADMINISTRATORS) || READS.matcher(name).matches()) {
            return command;
        }
        if (user == null || !STAFF_WRITES.contains(name)) {
            throw refused(name);
        }
        if (command instanceof ClaimTaskCmd && !user.getUserId().equals(field(command, "userId"))) {
            // With TASK_WORK the engine would let anyone give a task to anyone.
            throw refused(name);
        }
        if (command instanceof AssignTaskCmd) {
            return giveBack(command, user, engine);
        }
        if (command instanceof CompleteTaskCmd || name.equals("SubmitTaskFormCmd")) {
            requireOwn(taskOf(command, engine), user, name);
        }
        return command;
    }

    /** Giving one's own task back to the group takes TASK_ASSIGN in the engine, which would also let one pass it on. */
    private <T> Command<T> giveBack(Command<T> command, Authentication user, CommandExecutor engine) {
        requireOwn(taskOf(command, engine), user, "AssignTaskCmd");
        if (field(command, "userId") != null) {
            throw refused("AssignTaskCmd");
        }
        return context -> context.runWithoutAuthorization(() -> command.execute(context));
    }

    private static void requireOwn(Task task, Authentication user, String name) {
        if (task == null || !user.getUserId().equals(task.getAssignee())) {
            throw refused(name);
        }
    }

    private static Task taskOf(Command<?> command, CommandExecutor engine) {
        String taskId = (String) field(command, "taskId");
        return (Task) engine.execute(context -> context.getProcessEngineConfiguration()
                .getTaskService()
                .createTaskQuery()
                .taskId(taskId)
                .singleResult());
    }

    private static Object field(Object command, String name) {
        return new DirectFieldAccessor(command).getPropertyValue(name);
    }

    private static AuthorizationException refused(String name) {
        return new AuthorizationException("Not allowed through this door: " + name);
    }
}
