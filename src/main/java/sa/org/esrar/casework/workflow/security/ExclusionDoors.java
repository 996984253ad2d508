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
    private final TaskExclusions excludedFrom;
    private final BusinessKeys keys;
    private final ReportDoors reports;
    private final SomebodyActs somebody;
    private final SystemWork system;

    ExclusionDoors(
            AuthorizationService authorizations,
            RuntimeService runtime,
            TaskService tasks,
            Exclusions exclusions,
            TaskExclusions excludedFrom,
            BusinessKeys keys,
            ReportDoors reports,
            SomebodyActs somebody,
            SystemWork system) {
        this.authorizations = authorizations;
        this.runtime = runtime;
        this.tasks = tasks;
        this.exclusions = exclusions;
        this.excludedFrom = excludedFrom;
        this.keys = keys;
        this.reports = reports;
        this.somebody = somebody;
        this.system = system;
    }

    /** In the transaction in which the person was excluded. */
    @EventListener
    void shut(StaffExcluded excluded) {
        String caseNumber = excluded.caseNumber();
        String userId = excluded.userId();
        system.run(() -> {
            for (ProcessInstance instance : instancesOf(caseNumber)) {
                revoke(userId, Resources.PROCESS_INSTANCE, instance.getProcessInstanceId());
                tasksOf(instance.getProcessInstanceId()).forEach(task -> shut(task, userId, caseNumber, caseNumber));
            }
            tasksAbout(caseNumber).forEach(task -> shut(task, userId, keys.of(task), caseNumber));
            for (String concerned : excludedFrom.concernedBy(caseNumber)) {
                instancesOf(concerned).stream()
                        .flatMap(instance -> tasksOf(instance.getProcessInstanceId()).stream())
                        .filter(task ->
                                excludedFrom.conflictsWith(task, concerned).contains(userId))
                        .forEach(task -> shut(task, userId, concerned, concerned));
            }
        });
    }

    /**
     * @param belongsTo the case of the task's instance
     * @param about the case of which it is said where nobody is left
     */
    private void shut(Task task, String userId, String belongsTo, String about) {
        revoke(userId, Resources.TASK, task.getId());
        if (userId.equals(task.getAssignee())) {
            tasks.setAssignee(task.getId(), null);
        }
        somebody.on(task, tasks.getIdentityLinksForTask(task.getId()), about, excludedFrom.from(task, belongsTo));
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
                .flatMap(instance -> tasksOf(instance).stream())
                .filter(task -> caseNumber.equals(tasks.getVariable(task.getId(), ItemCase.VARIABLE)))
                .toList();
    }

    private List<Task> tasksOf(String instanceId) {
        return tasks.createTaskQuery().processInstanceId(instanceId).unlimitedList();
    }

    /** A task that has just been made, with its candidates, or was just given to somebody. */
    void shut(DelegateTask task, String caseNumber) {
        exclusions.hold(caseNumber);
        Set<String> ofCase = exclusions.excludedFrom(caseNumber);
        Set<String> everyone = new HashSet<>(ofCase);
        everyone.addAll(excludedFrom.beyond(task, caseNumber));
        Set<String> outside = reports.keptOutOf(caseNumber);
        if (everyone.isEmpty() && outside.isEmpty()) {
            return;
        }
        system.run(() -> {
            for (String userId : outside) {
                revoke(userId, Resources.TASK, task.getId());
                revoke(userId, Resources.PROCESS_INSTANCE, task.getProcessInstanceId());
            }
            ofCase.forEach(userId -> revoke(userId, Resources.PROCESS_INSTANCE, task.getProcessInstanceId()));
            for (String userId : everyone) {
                revoke(userId, Resources.TASK, task.getId());
                if (userId.equals(task.getAssignee())) {
                    task.setAssignee(null);
                }
            }
            String about = ItemCase.of(task.getVariables()).orElse(caseNumber);
            somebody.on((TaskEntity) task, task.getCandidates(), about, everyone);
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
