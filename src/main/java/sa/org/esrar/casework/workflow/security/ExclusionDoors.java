package sa.org.esrar.casework.workflow.security;

import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_REVOKE;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.AuthorizationQuery;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.casefile.Exclusions;
import sa.org.esrar.casework.casefile.StaffExcluded;
import sa.org.esrar.casework.workflow.ItemCase;
import sa.org.esrar.casework.workflow.SystemWork;

/**
 * Shuts the engine's doors to a case for whoever is excluded from it (F4): a REVOKE for that person on the process
 * instances and on every open task, which beats what the groups are granted. New tasks are shut when they are made.
 */
@Component
class ExclusionDoors {

    private final AuthorizationService authorizations;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final Exclusions exclusions;
    private final ReportDoors reports;
    private final SomebodyActs somebody;
    private final SystemWork system;

    ExclusionDoors(
            AuthorizationService authorizations,
            RuntimeService runtime,
            TaskService tasks,
            Exclusions exclusions,
            ReportDoors reports,
            SomebodyActs somebody,
            SystemWork system) {
        this.authorizations = authorizations;
        this.runtime = runtime;
        this.tasks = tasks;
        this.exclusions = exclusions;
        this.reports = reports;
        this.somebody = somebody;
        this.system = system;
    }

    /** In the transaction in which the person was excluded. */
    @EventListener
    void shut(StaffExcluded excluded) {
        system.run(() -> {
            Set<String> everyone = new HashSet<>(exclusions.excludedFrom(excluded.caseNumber()));
            everyone.add(excluded.userId());
            for (ProcessInstance instance : instancesOf(excluded.caseNumber())) {
                revoke(excluded.userId(), Resources.PROCESS_INSTANCE, instance.getProcessInstanceId());
                for (Task task : tasks.createTaskQuery()
                        .processInstanceId(instance.getProcessInstanceId())
                        .unlimitedList()) {
                    revoke(excluded.userId(), Resources.TASK, task.getId());
                    if (excluded.userId().equals(task.getAssignee())) {
                        tasks.setAssignee(task.getId(), null);
                    }
                    somebody.on(task, tasks.getIdentityLinksForTask(task.getId()), excluded.caseNumber(), everyone);
                }
            }
            for (Task task : tasksAbout(excluded.caseNumber())) {
                revoke(excluded.userId(), Resources.TASK, task.getId());
                if (excluded.userId().equals(task.getAssignee())) {
                    tasks.setAssignee(task.getId(), null);
                }
                somebody.on(task, tasks.getIdentityLinksForTask(task.getId()), excluded.caseNumber(), everyone);
            }
        });
    }

    /** Tasks of other cases that are about this one: of minutes on whose agenda it stands. What else they decide stays open. */
    private List<Task> tasksAbout(String caseNumber) {
        return runtime
                .createVariableInstanceQuery()
                .variableName(ItemCase.VARIABLE)
                .variableValueEquals(ItemCase.VARIABLE, caseNumber)
                .list()
                .stream()
                .map(VariableInstance::getProcessInstanceId)
                .distinct()
                .flatMap(instance -> tasks.createTaskQuery().processInstanceId(instance).unlimitedList().stream())
                .filter(task -> caseNumber.equals(tasks.getVariable(task.getId(), ItemCase.VARIABLE)))
                .toList();
    }

    /**
     * The same of a task that is about a case of an agenda, for whoever is excluded from that. Its row is not held: it comes
     * before the minutes, which are. Who is excluded in this very moment is refused by the case's own services.
     */
    void shutItem(DelegateTask task) {
        String itemCase = ItemCase.of(task.getVariables()).orElse(null);
        Set<String> excluded = itemCase == null ? Set.of() : exclusions.excludedFrom(itemCase);
        if (excluded.isEmpty()) {
            return;
        }
        system.run(() -> {
            for (String userId : excluded) {
                revoke(userId, Resources.TASK, task.getId());
                if (userId.equals(task.getAssignee())) {
                    task.setAssignee(null);
                }
            }
            somebody.on((TaskEntity) task, task.getCandidates(), itemCase, excluded);
        });
    }

    /** A task that has just been made, with its candidates, or was just given to somebody. */
    void shut(DelegateTask task, String caseNumber) {
        exclusions.hold(caseNumber);
        Set<String> everyone = exclusions.excludedFrom(caseNumber);
        Set<String> outside = reports.keptOutOf(caseNumber);
        if (everyone.isEmpty() && outside.isEmpty()) {
            return;
        }
        system.run(() -> {
            for (String userId : outside) {
                revoke(userId, Resources.TASK, task.getId());
                revoke(userId, Resources.PROCESS_INSTANCE, task.getProcessInstanceId());
            }
            for (String userId : everyone) {
                revoke(userId, Resources.TASK, task.getId());
                revoke(userId, Resources.PROCESS_INSTANCE, task.getProcessInstanceId());
                if (userId.equals(task.getAssignee())) {
                    task.setAssignee(null);
                }
            }
            somebody.on((TaskEntity) task, task.getCandidates(), caseNumber, everyone);
        });
    }

    /** The case's process instances and those that they have called. */
    private List<ProcessInstance> instancesOf(String caseNumber) {
        Deque<ProcessInstance> open = new ArrayDeque<>(runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(caseNumber)
                .unlimitedList());
        List<ProcessInstance> all = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        while (!open.isEmpty()) {
            ProcessInstance instance = open.pop();
            if (seen.add(instance.getId())) {
                all.add(instance);
                open.addAll(runtime.createProcessInstanceQuery()
                        .superProcessInstanceId(instance.getId())
                        .unlimitedList());
            }
        }
        return all;
    }

    private void revoke(String userId, Resource resource, String id) {
        takeGrantsAway(userId, resource, id);
        boolean there = query(AUTH_TYPE_REVOKE, userId, resource, id).count() > 0
                || !madeHere(AUTH_TYPE_REVOKE, userId, resource, id).isEmpty();
        if (there) {
            return;
        }
        Authorization revoke = authorizations.createNewAuthorization(AUTH_TYPE_REVOKE);
        revoke.setUserId(userId);
        revoke.setResource(resource);
        revoke.setResourceId(id);
        // A new REVOKE revokes nothing; taking ALL away takes every single permission.
        revoke.removePermission(Permissions.ALL);
        authorizations.saveAuthorization(revoke);
    }

    /** Who claimed or was given a task has a GRANT of their own, which would beat the REVOKE. */
    private void takeGrantsAway(String userId, Resource resource, String id) {
        query(AUTH_TYPE_GRANT, userId, resource, id)
                .unlimitedList()
                .forEach(grant -> authorizations.deleteAuthorization(grant.getId()));
        madeHere(AUTH_TYPE_GRANT, userId, resource, id)
                .forEach(grant ->
                        Context.getCommandContext().getDbEntityManager().delete(grant));
    }

    private AuthorizationQuery query(int type, String userId, Resource resource, String id) {
        return authorizations
                .createAuthorizationQuery()
                .authorizationType(type)
                .userIdIn(userId)
                .resourceType(resource)
                .resourceId(id);
    }

    /** Made in this very command of the engine, so that no query sees it yet. */
    private static List<AuthorizationEntity> madeHere(int type, String userId, Resource resource, String id) {
        CommandContext command = Context.getCommandContext();
        return command == null
                ? List.of()
                : command.getDbEntityManager().getCachedEntitiesByType(AuthorizationEntity.class).stream()
                        .filter(one -> one.getAuthorizationType() == type
                                && userId.equals(one.getUserId())
                                && one.getResourceType() == resource.resourceType()
                                && id.equals(one.getResourceId()))
                        .toList();
    }
}
