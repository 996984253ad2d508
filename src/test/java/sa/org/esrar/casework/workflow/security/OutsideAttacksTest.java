package sa.org.esrar.casework.workflow.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import sa.org.esrar.casework.staff.Groups;
import sa.org.esrar.casework.support.CaseworkTest;

/** Signed-in staff who speak to the engine through the web apps' own REST API with a tool of their own (decisions 3, 8). */
@CaseworkTest
class OutsideAttacksTest {

    private static final String ENGINE = "/camunda/api/engine/engine/default";
    private static final String VARIABLES = "\"variables\":{\"complete\":{\"value\":true}}";

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine engine;

    @Autowired
    Groups groups;

    @Autowired
    JdbcTemplate jdbc;

    private Browser reception;
    private Task task;

    @BeforeEach
    void anOpenTaskOfReception() {
        if (engine.getRepositoryService()
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(SmallProcess.KEY)
                        .count()
                == 0) {
            SmallProcess.deploy(engine);
            SmallProcess.allowStarting(engine, "intake-officers");
        }
        task = SmallProcess.start(engine, "REQ-1448-000123");
        reception = new Browser(port).as("reception-1");
    }

    @Test
    void theOwnTaskIsClaimedGivenBackAndCompletedWithoutVariables() {
        assertThat(status(reception.post(ENGINE + "/task/" + task.getId() + "/claim", "{\"userId\":\"reception-1\"}")))
                .isEqualTo(204);
        assertThat(status(reception.post(ENGINE + "/task/" + task.getId() + "/unclaim", "{}")))
                .isEqualTo(204);
        assertThat(assignee()).isNull();
        claim();
        assertThat(status(reception.post(ENGINE + "/task/" + task.getId() + "/submit-form", "{\"variables\":{}}")))
                .isEqualTo(204);
        assertThat(engine.getTaskService()
                        .createTaskQuery()
                        .taskId(task.getId())
                        .count())
                .isZero();
    }

    @Test
    void aTaskIsClaimedForNobodyElseAndCompletedByNobodyElse() {
        assertThat(status(reception.post(ENGINE + "/task/" + task.getId() + "/claim", "{\"userId\":\"reception-2\"}")))
                .isEqualTo(403);
        assertThat(status(reception.post(ENGINE + "/task/" + task.getId() + "/complete", "{}")))
                .isEqualTo(403);
        claim();
        Browser colleague = new Browser(port).as("reception-2");
        assertThat(status(colleague.post(ENGINE + "/task/" + task.getId() + "/complete", "{}")))
                .isEqualTo(403);
        assertThat(status(colleague.post(ENGINE + "/task/" + task.getId() + "/unclaim", "{}")))
                .isEqualTo(403);
        assertThat(status(
                        reception.post(ENGINE + "/task/" + task.getId() + "/assignee", "{\"userId\":\"reception-2\"}")))
                .isEqualTo(403);
        assertThat(assignee()).isEqualTo("reception-1");
    }

    /** What would carry variables, typed text, BPMN errors or a moved token. */
    static Stream<Map.Entry<String, String>> forged() {
        return Stream.of(
                Map.entry("POST /task/{task}/complete", "{" + VARIABLES + "}"),
                Map.entry("POST /task/{task}/submit-form", "{" + VARIABLES + "}"),
                Map.entry("POST /task/{task}/resolve", "{" + VARIABLES + "}"),
                Map.entry("POST /task/{task}/bpmnError", "{\"errorCode\":\"committee.memberObjected\"}"),
                Map.entry("POST /task/{task}/bpmnEscalation", "{\"escalationCode\":\"late\"}"),
                Map.entry("POST /task/{task}/comment/create", "{\"message\":\"marker\"}"),
                Map.entry("PUT /task/{task}/variables/complete", "{\"value\":true}"),
                Map.entry("POST /task/{task}/variables", "{\"modifications\":{\"complete\":{\"value\":true}}}"),
                Map.entry("PUT /task/{task}/localVariables/complete", "{\"value\":true}"),
                Map.entry("DELETE /task/{task}/variables/complete", ""),
                Map.entry("PUT /task/{task}", "{\"name\":\"marker\",\"description\":\"marker\"}"),
                Map.entry("POST /task/create", "{\"name\":\"marker\"}"),
                Map.entry("PUT /process-instance/{instance}/variables/complete", "{\"value\":true}"),
                Map.entry(
                        "POST /process-instance/{instance}/variables",
                        "{\"modifications\":{\"complete\":{\"value\":true}}}"),
                Map.entry(
                        "POST /process-instance/variables-async",
                        "{\"processInstanceIds\":[\"{instance}\"]," + VARIABLES + "}"),
                Map.entry(
                        "POST /process-instance/{instance}/modification",
                        "{\"instructions\":[{\"type\":\"startBeforeActivity\",\"activityId\":\"end_done\"," + VARIABLES
                                + "}]}"),
                Map.entry("PUT /execution/{instance}/localVariables/complete", "{\"value\":true}"),
                Map.entry("POST /execution/{instance}/signal", "{" + VARIABLES + "}"),
                Map.entry(
                        "POST /message",
                        "{\"messageName\":\"requests.documentsReceived\",\"processInstanceId\":\"{instance}\","
                                + "\"processVariables\":{\"complete\":{\"value\":true}}}"),
                Map.entry("POST /process-definition/key/small-work/start", "{" + VARIABLES + "}"),
                Map.entry("POST /process-definition/key/small-work/submit-form", "{" + VARIABLES + "}"));
    }

    @ParameterizedTest
    @MethodSource("forged")
    void nothingTypedAndNoVariableComesInFromOutsideNotEvenFromAnAdministrator(Map.Entry<String, String> attack) {
        claim();
        for (Browser somebody : List.of(reception, new Browser(port).as("admin"))) {
            assertRefused(attack.getKey(), send(somebody, attack));
        }
        assertThat(engine.getTaskService()
                        .createTaskQuery()
                        .taskId(task.getId())
                        .count())
                .isEqualTo(1);
        assertThat(jdbc.queryForObject("select count(*) from act_ru_variable where name_ = 'complete'", Long.class))
                .isZero();
        assertThat(jdbc.queryForObject("select count(*) from act_hi_comment", Long.class))
                .isZero();
    }

    /** What takes an administrator, and at the web apps' REST API refuses everybody else. */
    static Stream<Map.Entry<String, String>> administration() {
        return Stream.of(
                Map.entry(
                        "POST /process-instance/{instance}/modification",
                        "{\"instructions\":[{\"type\":\"cancel\",\"activityId\":\"userTask_do\"}]}"),
                Map.entry("DELETE /process-instance/{instance}", ""),
                Map.entry("PUT /process-instance/{instance}/suspended", "{\"suspended\":true}"),
                Map.entry(
                        "POST /process-definition/{definition}/restart",
                        "{\"processInstanceIds\":[\"{instance}\"],\"instructions\":"
                                + "[{\"type\":\"startBeforeActivity\",\"activityId\":\"userTask_do\"}]}"),
                Map.entry(
                        "POST /migration/execute",
                        "{\"migrationPlan\":{\"sourceProcessDefinitionId\":\"{definition}\","
                                + "\"targetProcessDefinitionId\":\"{definition}\",\"instructions\":[]},"
                                + "\"processInstanceIds\":[\"{instance}\"]}"),
                Map.entry("POST /task/{task}/delegate", "{\"userId\":\"reception-2\"}"),
                Map.entry("POST /task/{task}/identity-links", "{\"userId\":\"reception-2\",\"type\":\"candidate\"}"),
                Map.entry("POST /filter/create", "{\"resourceType\":\"Task\",\"name\":\"n\",\"query\":{}}"),
                Map.entry("POST /authorization/create", "{\"type\":0,\"permissions\":[\"ALL\"],\"userId\":\"*\"}"),
                Map.entry("PUT /group/camunda-admin/members/reception-1", ""),
                Map.entry("POST /user/create", "{\"profile\":{\"id\":\"x\"},\"credentials\":{\"password\":\"y\"}}"),
                Map.entry("PUT /user/reception-1/credentials", "{\"password\":\"another-long-1\"}"),
                Map.entry("DELETE /user/reception-1", ""),
                Map.entry("GET /case-definition", ""));
    }

    /** The same attacks on the engine's own REST API, which takes a password with each request. */
    @ParameterizedTest
    @MethodSource("forged")
    void theEnginesOwnRestApiRefusesTheSame(Map.Entry<String, String> attack) {
        claim();
        for (String user : List.of("analyst", "admin")) {
            ResponseEntity<String> answer = rest(user, attack);
            assertThat(status(answer)).as(user + " " + attack.getKey()).isIn(400, 403, 404, 500);
            assertThat(answer.getBody())
                    .as(user + " " + attack.getKey())
                    .containsAnyOf(
                            "Not allowed through this door",
                            "permission",
                            "No task found",
                            "Cannot find task",
                            "No matching task",
                            "Not enough parameters");
        }
        assertThat(status(rest("reception-1", attack))).isEqualTo(403);
        assertThat(engine.getTaskService()
                        .createTaskQuery()
                        .taskId(task.getId())
                        .count())
                .isEqualTo(1);
        assertThat(jdbc.queryForObject("select count(*) from act_ru_variable where name_ = 'complete'", Long.class))
                .isZero();
        assertThat(jdbc.queryForObject("select count(*) from act_hi_comment", Long.class))
                .isZero();
    }

    @ParameterizedTest
    @MethodSource("administration")
    void analystsDoNothingOfItThroughTheEnginesOwnRestApi(Map.Entry<String, String> attack) {
        for (String user : List.of("analyst", "executive-manager", "reception-1")) {
            assertThat(status(rest(user, attack)))
                    .as(user + " " + attack.getKey())
                    .isIn(400, 403, 404, 500);
        }
        assertThat(engine.getTaskService()
                        .createTaskQuery()
                        .taskId(task.getId())
                        .count())
                .isEqualTo(1);
        assertThat(groups.groupsOf("reception-1")).containsExactly("intake-officers");
        assertThat(jdbc.queryForObject("select count(*) from act_id_user where id_ = 'x'", Long.class))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"${1 + 1}", "${currentUser()}"})
    void expressionsAreRefusedAtTheEnginesOwnRestApiToo(String expression) {
        String inOr = "{\"orQueries\":[{\"nameLike\":\"x\",\"assigneeExpression\":\"" + expression + "\"}]}";
        for (String user : List.of("analyst", "admin")) {
            for (String path : List.of("POST /task", "POST /task/count")) {
                for (String body : List.of(inOr, "{\"assigneeExpression\":\"" + expression + "\"}")) {
                    assertThat(status(rest(user, Map.entry(path, body))))
                            .as(user + path)
                            .isIn(400, 403, 500);
                }
            }
            assertThat(status(rest(
                            user,
                            Map.entry(
                                    "POST /filter/create",
                                    "{\"resourceType\":\"Task\",\"name\":\"n\",\"properties\":{},\"query\":" + inOr
                                            + "}"))))
                    .isIn(400, 403);
        }
    }

    /** Top management repairs what is stuck, and moves nothing. */
    @Test
    void managementMayTryAFailedJobAgainAndNothingElse() {
        String job = failedJob();
        Browser manager = new Browser(port).as("executive-manager");
        assertThat(status(manager.send(HttpMethod.PUT, ENGINE + "/job/" + job + "/retries", "{\"retries\":1}")))
                .isEqualTo(204);
        assertThat(engine.getManagementService()
                        .createJobQuery()
                        .jobId(job)
                        .singleResult()
                        .getRetries())
                .isEqualTo(1);
        for (Map.Entry<String, String> attack : List.of(
                Map.entry("POST /job/" + job + "/execute", "{}"),
                Map.entry("PUT /job/" + job + "/duedate", "{\"duedate\":null}"),
                Map.entry("PUT /job/" + job + "/suspended", "{\"suspended\":true}"),
                Map.entry("DELETE /job/" + job, ""),
                Map.entry("PUT /process-instance/{instance}/variables/complete", "{\"value\":true}"),
                Map.entry("DELETE /deployment/" + deployment(), ""))) {
            assertThat(status(send(manager, attack))).as(attack.getKey()).isIn(400, 403, 404, 500);
        }
        assertThat(engine.getManagementService().createJobQuery().jobId(job).count())
                .isEqualTo(1);
        assertThat(status(reception.send(HttpMethod.PUT, ENGINE + "/job/" + job + "/retries", "{\"retries\":3}")))
                .isEqualTo(403);
        engine.getManagementService().deleteJob(job);
    }

    private String failedJob() {
        jdbc.update(
                """
                insert into act_ru_job (id_, rev_, type_, retries_, exclusive_, execution_id_, process_instance_id_,
                    process_def_id_, process_def_key_, handler_type_, handler_cfg_, suspension_state_, create_time_)
                values ('failed-job', 1, 'message', 0, true, ?, ?, ?, 'small-work', 'async-continuation',
                    'activity-start', 1, now())""",
                task.getProcessInstanceId(),
                task.getProcessInstanceId(),
                task.getProcessDefinitionId());
        return "failed-job";
    }

    private String deployment() {
        return engine.getRepositoryService()
                .getProcessDefinition(task.getProcessDefinitionId())
                .getDeploymentId();
    }

    @ParameterizedTest
    @MethodSource("administration")
    void whatAdministratorsDoIsRefusedToStaffAndManagement(Map.Entry<String, String> attack) {
        for (Browser somebody : List.of(reception, new Browser(port).as("executive-manager"))) {
            assertRefused(attack.getKey(), send(somebody, attack));
        }
        assertThat(engine.getTaskService()
                        .createTaskQuery()
                        .taskId(task.getId())
                        .count())
                .isEqualTo(1);
    }

    /** The second one is what the engine itself offers for a list of one's own tasks. */
    @ParameterizedTest
    @ValueSource(strings = {"${1 + 1}", "${currentUser()}"})
    void expressionsInTaskQueriesAreRefusedAlsoInsideOrQueries(String expression) {
        String plain = "{\"assigneeExpression\":\"" + expression + "\"}";
        String inOr = "{\"orQueries\":[{\"nameLike\":\"x\",\"assigneeExpression\":\"" + expression + "\"}]}";
        for (String user : List.of("reception-1", "admin", "analyst")) {
            Browser somebody = new Browser(port).as(user);
            for (String path : List.of("/task?maxResults=5", "/task/count")) {
                assertThat(status(somebody.post(ENGINE + path, plain)))
                        .as(user + path)
                        .isGreaterThanOrEqualTo(400);
                assertThat(status(somebody.post(ENGINE + path, inOr)))
                        .as(user + path)
                        .isEqualTo(403);
            }
        }
    }

    static Stream<String> withExpressions() {
        return Stream.of(
                "{\"orQueries\":[{\"nameLike\":\"x\",\"dueBeforeExpression\":\"${1 + 1}\"}]}",
                "{\"orQueries\":[{\"nameLike\":\"x\",\"assigneeExpression\":\"${currentUser()}\"}]}",
                "{\"assigneeExpression\":\"${currentUser()}\"}",
                "{\"assigneeExpression\":\"${currentUser()}\",\"dueBeforeExpression\":\"${1 + 1}\"}");
    }

    @ParameterizedTest
    @MethodSource("withExpressions")
    void expressionsInFiltersAreRefusedWhenSavedRunAndExtended(String query) {
        Browser admin = new Browser(port).as("admin");
        assertThat(status(admin.post(
                        ENGINE + "/filter/create",
                        "{\"resourceType\":\"Task\",\"name\":\"n\",\"properties\":{},\"query\":" + query + "}")))
                .isEqualTo(403);

        Filter clean = engine.getFilterService().newTaskFilter("clean");
        clean.setQuery(engine.getTaskService().createTaskQuery().taskUnassigned());
        engine.getFilterService().saveFilter(clean);
        assertThat(status(reception.get(ENGINE + "/filter/" + clean.getId() + "/list?firstResult=0&maxResults=5")))
                .isEqualTo(200);
        for (String run : List.of("/list?firstResult=0&maxResults=5", "/count")) {
            assertThat(status(reception.post(ENGINE + "/filter/" + clean.getId() + run, query)))
                    .as(run)
                    .isEqualTo(403);
        }

        // Stored before the guard was there.
        jdbc.update("update act_ru_filter set query_ = ? where id_ = ?", query, clean.getId());
        for (String run : List.of("/list?firstResult=0&maxResults=5", "/count")) {
            assertThat(status(reception.get(ENGINE + "/filter/" + clean.getId() + run)))
                    .as(run)
                    .isEqualTo(403);
        }
        // REST makes a 400 of any refusal here, so the engine itself is asked.
        assertThatThrownBy(() -> engine.getFilterService().singleResult(clean.getId()))
                .isInstanceOf(AuthorizationException.class);
        engine.getFilterService().deleteFilter(clean.getId());
    }

    @Test
    void staffSeeNoOtherUsersAndNoHistory() {
        assertThat(reception.get(ENGINE + "/user?maxResults=100").getBody())
                .contains("reception-1")
                .doesNotContain("executive-manager", "reception-2");
        for (String history : List.of("task", "process-instance", "variable-instance", "detail", "activity-instance")) {
            assertThat(reception
                            .get(ENGINE + "/history/" + history + "?maxResults=5")
                            .getBody())
                    .as(history)
                    .isEqualTo("[]");
            assertThat(new Browser(port)
                            .as("executive-manager")
                            .get(ENGINE + "/history/" + history + "?maxResults=5")
                            .getBody())
                    .as(history)
                    .isEqualTo("[]");
        }
    }

    @Test
    void nobodyButAdministratorsHoldsHistoryOrUpdatePermissions() {
        for (Authorization row : engine.getAuthorizationService()
                .createAuthorizationQuery()
                .authorizationType(Authorization.AUTH_TYPE_GRANT)
                .unlimitedList()) {
            boolean ofStaff = row.getGroupId() != null && !row.getGroupId().equals("camunda-admin");
            boolean processes = row.getResourceType() == Resources.PROCESS_DEFINITION.resourceType();
            if (ofStaff && processes) {
                assertThat(row.getPermissions(Permissions.values()))
                        .as(row.toString())
                        .doesNotContain(
                                Permissions.ALL,
                                Permissions.READ_HISTORY,
                                Permissions.UPDATE,
                                Permissions.UPDATE_INSTANCE,
                                Permissions.UPDATE_TASK,
                                Permissions.DELETE_INSTANCE);
            }
        }
    }

    /** The guard or a permission said no; a missing token or a malformed request would say something else; two resources of the web apps hide why. */
    private static void assertRefused(String attack, ResponseEntity<String> answer) {
        assertThat(status(answer)).as(attack).isIn(400, 403);
        assertThat(answer.getBody())
                .as(attack)
                .containsAnyOf(
                        "Not allowed through this door",
                        "permission",
                        "مصرَّح",
                        "No task found",
                        "Not enough parameters");
    }

    @Test
    void onlyAnalystsAndAdministratorsDeploy() {
        for (String user : List.of("reception-1", "executive-manager", "board-chair", "hr-officer")) {
            assertThatThrownBy(() -> deployAs(user)).as(user).isInstanceOf(AuthorizationException.class);
        }
        deployAs("analyst");
        deployAs("admin");
    }

    private void deployAs(String user) {
        engine.getIdentityService().setAuthentication(user, List.copyOf(groups.groupsOf(user)));
        try {
            SmallProcess.deploy(engine);
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    private void claim() {
        engine.getTaskService().claim(task.getId(), "reception-1");
    }

    private String assignee() {
        return engine.getTaskService()
                .createTaskQuery()
                .taskId(task.getId())
                .singleResult()
                .getAssignee();
    }

    private ResponseEntity<String> send(Browser browser, Map.Entry<String, String> attack) {
        String[] request = attack.getKey().split(" ");
        return browser.send(HttpMethod.valueOf(request[0]), ENGINE + fill(request[1]), fill(attack.getValue()));
    }

    private ResponseEntity<String> rest(String user, Map.Entry<String, String> attack) {
        String[] request = attack.getKey().split(" ");
        return new Browser(port)
                .basic(
                        user,
                        DemoPeople.PASSWORD,
                        HttpMethod.valueOf(request[0]),
                        "/engine-rest" + fill(request[1]),
                        fill(attack.getValue()));
    }

    private String fill(String text) {
        return text.replace("{task}", task.getId())
                .replace("{instance}", task.getProcessInstanceId())
                .replace("{definition}", task.getProcessDefinitionId());
    }

    private static int status(ResponseEntity<String> answer) {
        return answer.getStatusCode().value();
    }
}
