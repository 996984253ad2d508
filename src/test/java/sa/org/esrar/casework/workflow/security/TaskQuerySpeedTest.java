package sa.org.esrar.casework.workflow.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import sa.org.esrar.casework.support.CaseworkTest;

/**
 * The engine's task lists stay fast with thousands of open tasks, and show each person what the permissions say. The
 * engine has two ways to ask for permissions: its shorter one joins every task with every row of the person's groups.
 */
@CaseworkTest
class TaskQuerySpeedTest {

    private static final int TASKS = 6_000;
    private static final int GROUPS = 30;
    private static final List<String> MINE = List.of("group-1", "group-7", "group-11", "group-20", "group-29");

    @Autowired
    TaskService tasks;

    @Autowired
    IdentityService identity;

    @Autowired
    RepositoryService repository;

    @Autowired
    AuthorizationService authorizations;

    @Autowired
    ProcessEngineConfigurationImpl engine;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void manyOpenTasks() {
        String definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("request-intake")
                .latestVersion()
                .singleResult()
                .getId();
        jdbc.update("delete from act_ru_authorization where id_ like 'speed-%'");
        jdbc.update("delete from act_ru_identitylink where id_ like 'speed-%'");
        jdbc.update("delete from act_ru_task where id_ like 'speed-%'");
        jdbc.update(
                """
                insert into act_ru_task (id_, rev_, name_, task_def_key_, proc_def_id_, priority_, create_time_,
                    suspension_state_)
                select 'speed-' || n, 1, 'work', 'userTask_checkCompleteness', ?, 50, now(), 1
                from generate_series(1, ?) n""",
                definition,
                TASKS);
        jdbc.update(
                """
                insert into act_ru_authorization (id_, rev_, type_, group_id_, resource_type_, resource_id_, perms_)
                select 'speed-' || n, 1, 1, 'group-' || mod(n, ?), 7, 'speed-' || n, 16386 from generate_series(1, ?) n""",
                GROUPS,
                TASKS);
        jdbc.update(
                """
                insert into act_ru_identitylink (id_, rev_, group_id_, type_, task_id_)
                select 'speed-' || n, 1, 'group-' || mod(n, ?), 'candidate', 'speed-' || n from generate_series(1, ?) n""",
                GROUPS,
                TASKS);
        jdbc.execute("analyze act_ru_task");
        jdbc.execute("analyze act_ru_authorization");
        jdbc.execute("analyze act_ru_identitylink");
    }

    @AfterEach
    void asTheApplicationIs() {
        engine.setAuthorizationCheckRevokes("always");
        identity.clearAuthentication();
    }

    @Test
    void theApplicationAsksTheFastWay() {
        assertThat(engine.getAuthorizationCheckRevokes()).isEqualTo("always");
        LongSupplier mine =
                () -> as("somebody", MINE, () -> tasks.createTaskQuery().count());
        LongSupplier claimable = () -> as("somebody", MINE, () -> tasks.createTaskQuery()
                .taskCandidateGroupIn(MINE)
                .count());
        long count = median(mine);
        long ofGroups = median(claimable);
        engine.setAuthorizationCheckRevokes("never");
        assertThat(count).as("microseconds").isLessThan(median(mine) / 2);
        assertThat(ofGroups).as("microseconds").isLessThan(median(claimable) / 2);
    }

    @Test
    void bothWaysShowEverybodyTheSameTasksAndTheFastOneRespectsRevokes() {
        record Caller(String id, List<String> groups) {}
        for (Caller caller : List.of(
                new Caller("somebody", MINE),
                new Caller("somebody", List.of()),
                new Caller("claimant", List.of("group-3")),
                new Caller("admin", List.of("camunda-admin")))) {
            engine.setAuthorizationCheckRevokes("always");
            Set<String> fast = seenBy(caller.id(), caller.groups());
            engine.setAuthorizationCheckRevokes("never");
            assertThat(fast).as(caller.toString()).isEqualTo(seenBy(caller.id(), caller.groups()));
        }
        engine.setAuthorizationCheckRevokes("always");
        Set<String> before = seenBy("somebody", MINE);
        assertThat(before).hasSize(TASKS / GROUPS * MINE.size());
        Set<String> shut = before.stream().limit(3).collect(Collectors.toSet());
        shut.forEach(task -> jdbc.update(
                """
                insert into act_ru_authorization (id_, rev_, type_, user_id_, resource_type_, resource_id_, perms_)
                values (?, 1, 2, 'somebody', 7, ?, 0)""",
                "speed-revoke-" + task,
                task));
        Set<String> after = seenBy("somebody", MINE);
        assertThat(after).hasSize(before.size() - 3).doesNotContainAnyElementsOf(shut);
        assertThat(seenBy("somebody-else", MINE)).isEqualTo(before);
        List<String> some =
                Stream.concat(shut.stream(), before.stream().limit(20)).toList();
        some.forEach(task -> assertThat(authorizations.isUserAuthorized(
                        "somebody", MINE, org.camunda.bpm.engine.authorization.Permissions.READ, Resources.TASK, task))
                .as(task)
                .isEqualTo(after.contains(task)));
    }

    private Set<String> seenBy(String user, List<String> groups) {
        identity.setAuthentication(user, groups);
        try {
            return tasks.createTaskQuery().unlimitedList().stream()
                    .map(Task::getId)
                    .collect(Collectors.toSet());
        } finally {
            identity.clearAuthentication();
        }
    }

    private long as(String user, List<String> groups, LongSupplier query) {
        identity.setAuthentication(user, groups);
        try {
            return query.getAsLong();
        } finally {
            identity.clearAuthentication();
        }
    }

    private static long median(LongSupplier query) {
        return LongStream.range(0, 5)
                        .map(round -> {
                            long before = System.nanoTime();
                            query.getAsLong();
                            return System.nanoTime() - before;
                        })
                        .sorted()
                        .toArray()[2]
                / 1000;
    }
}
