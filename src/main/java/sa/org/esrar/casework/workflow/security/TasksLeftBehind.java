package sa.org.esrar.casework.workflow.security;

import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.casefile.CaseNumbers;
import sa.org.esrar.casework.casefile.Exclusions;

/**
 * Who left a group keeps none of its tasks: what they had claimed is the group's again, and the engine's own grant on each
 * task that they ever had ends, for it outlasts the claim. What they may have otherwise, in another group or by name, stays.
 */
@Component
class TasksLeftBehind {

    private final AuthorizationService authorizations;
    private final TaskService tasks;
    private final StaffAccounts accounts;
    private final BusinessKeys keys;
    private final Exclusions exclusions;
    private final TaskExclusions excludedFrom;
    private final SomebodyActs somebody;

    TasksLeftBehind(
            AuthorizationService authorizations,
            TaskService tasks,
            StaffAccounts accounts,
            BusinessKeys keys,
            Exclusions exclusions,
            TaskExclusions excludedFrom,
            SomebodyActs somebody) {
        this.authorizations = authorizations;
        this.tasks = tasks;
        this.accounts = accounts;
        this.keys = keys;
        this.exclusions = exclusions;
        this.excludedFrom = excludedFrom;
        this.somebody = somebody;
    }

    /** Without an engine user, in a transaction of the caller's that holds the tasks' cases from here on. */
    void by(String userId, String group) {
        Set<String> groups = accounts.groupsOf(userId);
        Set<String> known = new TreeSet<>();
        grants(userId).forEach(grant -> known.add(grant.getResourceId()));
        tasks.createTaskQuery().taskAssignee(userId).unlimitedList().forEach(task -> known.add(task.getId()));
        for (String taskId : known) {
            Task task = tasks.createTaskQuery().taskId(taskId).singleResult();
            if (task != null && isOfGroupAlone(taskId, group, userId, groups)) {
                take(userId, task);
            }
        }
    }

    private boolean isOfGroupAlone(String taskId, String group, String userId, Set<String> groups) {
        List<IdentityLink> candidates = candidates(taskId);
        Set<String> of = candidates.stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        boolean otherwise = groups.stream().anyMatch(of::contains)
                || candidates.stream().anyMatch(link -> userId.equals(link.getUserId()));
        return of.contains(group) && !otherwise;
    }

    private void take(String userId, Task seen) {
        String taskId = seen.getId();
        String key = keys.of(seen);
        boolean ofCase = CaseNumbers.isCaseNumber(key);
        if (ofCase) {
            exclusions.hold(key);
        }
        if (tasks.createTaskQuery().taskId(taskId).taskAssignee(userId).count() > 0) {
            tasks.setAssignee(taskId, null);
        }
        grants(userId).stream()
                .filter(grant -> taskId.equals(grant.getResourceId()))
                .forEach(grant -> authorizations.deleteAuthorization(grant.getId()));
        Task now = tasks.createTaskQuery().taskId(taskId).singleResult();
        if (ofCase && now != null) {
            somebody.on(now, tasks.getIdentityLinksForTask(taskId), key, excludedFrom.from(now, key));
        }
    }

    private List<Authorization> grants(String userId) {
        return authorizations
                .createAuthorizationQuery()
                .userIdIn(userId)
                .authorizationType(AUTH_TYPE_GRANT)
                .resourceType(Resources.TASK)
                .unlimitedList();
    }

    private List<IdentityLink> candidates(String taskId) {
        return tasks.getIdentityLinksForTask(taskId).stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
                .toList();
    }
}
