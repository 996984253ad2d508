package sa.org.esrar.casework.workflow.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static sa.org.esrar.casework.support.Journey.licensing;
import static sa.org.esrar.casework.support.Journey.noura;
import static sa.org.esrar.casework.support.RequestForms.complete;
import static sa.org.esrar.casework.support.RequestForms.opinion;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import sa.org.esrar.casework.api.Localized;
import sa.org.esrar.casework.casefile.Exclusions;
import sa.org.esrar.casework.staff.DemoStaff;
import sa.org.esrar.casework.staff.StaffRecords;
import sa.org.esrar.casework.support.CaseworkTest;
import sa.org.esrar.casework.support.Journey;
import sa.org.esrar.casework.support.Journey.Filed;

/** F4: when exclusions leave nobody, the next in line hears of the work at once; when none is left, the right people do. */
@CaseworkTest
class NobodyLeftTest {

    private static final String CHECK = "userTask_checkCompleteness";
    private static final String ASSIGN = "userTask_assignUnattendedCase";
    private static final String STUDY = "userTask_studyRequest";
    private static final String NEW_WORK = "staff.newWork";
    private static final String STUCK = "staff.nobodyMayAct";
    private static final List<String> CHAIN = List.of(
            "reception-1", "reception-2", "executive-manager", "board-chair", "board-secretary", "board-member");
    private static final String NEWCOMER = "newcomer";
    private static final String DEPUTY = "deputy-manager";
    private static final String COCKPIT = "/camunda/api/engine/engine/default";

    @LocalServerPort
    int port;

    @Autowired
    Journey journey;

    @Autowired
    DemoStaff demoStaff;

    @Autowired
    StaffRecords records;

    @Autowired
    Exclusions exclusions;

    @Autowired
    TaskService tasks;

    @Autowired
    RuntimeService runtime;

    @Autowired
    IdentityService identity;

    @Autowired
    ProcessEngineConfigurationImpl engine;

    @Autowired
    LookAgain lookAgain;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @BeforeEach
    void staffHaveRecords() {
        demoStaff.load();
    }

    @AfterEach
    void staffAreAsBefore() {
        identity.deleteUser(NEWCOMER);
        identity.deleteUser(DEPUTY);
        CHAIN.forEach(user -> records.identify(user, null, null));
    }

    // ---- the next in line

    @Test
    void whoStepsInHearsOfItAtOnceAndOnce() {
        Filed filed = signed();
        exclude(filed, "reception-1");
        assertThat(told(filed, NEW_WORK)).isEmpty();
        exclude(filed, "reception-2");
        assertThat(told(filed, NEW_WORK)).containsExactly("executive-manager");
        String task = journey.task("executive-manager", filed, CHECK).get("id").asText();
        journey.asStaff("executive-manager", post("/api/v1/staff/tasks/{id}/claim", task), Map.of())
                .expect(204);
        tasks.setAssignee(task, null);
        lookAgain.atAll();
        exclude(filed, "service-member");
        assertThat(told(filed, NEW_WORK)).containsExactly("executive-manager");

        exclude(filed, "executive-manager");
        assertThat(told(filed, NEW_WORK)).containsExactly("executive-manager", "board-chair");
        assertThat(told(filed, STUCK)).isEmpty();
        assertThat(incidents(filed)).isEmpty();
    }

    @Test
    void whoStepsInBeforeThereIsATaskHearsOfItAsItIsMade() {
        Filed filed = signed();
        List.of("service-chair", "service-secretary", "service-member").forEach(user -> exclude(filed, user));
        assertThat(told(filed, NEW_WORK)).isEmpty();
        journey.submit("reception-1", filed, CHECK, complete()).expect(200);
        journey.runDueJobs();
        assertThat(told(filed, NEW_WORK)).containsExactly("executive-manager");
        // The next task is other work.
        journey.submit("executive-manager", filed, STUDY, opinion("S5-1", "S5-2"))
                .expect(200);
        assertThat(told(filed, NEW_WORK)).containsExactly("executive-manager", "executive-manager");
    }

    // ---- nobody at all

    @Test
    void whenTheApplicantsNumbersAreThoseOfAllTheTaskIsStuckForAllToSee() {
        CHAIN.forEach(user -> records.identify(user, "1999990011", null));
        person(DEPUTY, "management");
        Filed filed = signed();
        assertStuck(filed, "admin", DEPUTY);
        assertThat(told(filed, NEW_WORK)).isEmpty();

        Browser deputy = new Browser(port).as(DEPUTY);
        String listed =
                deputy.get(COCKPIT + "/incident?firstResult=0&maxResults=50").getBody();
        assertThat(listed).contains("nobodyMayAct", incidents(filed).get(0).getId());
        assertThat(new Browser(port)
                        .as("executive-manager")
                        .get(COCKPIT + "/incident?firstResult=0&maxResults=50")
                        .getBody())
                .doesNotContain("nobodyMayAct");
    }

    @Test
    void whenTheLastOneDeclaresAConflictTheTaskIsStuckForAllToSee() {
        Filed filed = signed();
        for (String user : CHAIN) {
            assertThat(incidents(filed)).isEmpty();
            assertThat(told(filed, STUCK)).isEmpty();
            String task = journey.task(user, filed, CHECK).get("id").asText();
            journey.asStaff(user, post("/api/v1/staff/tasks/{id}/claim", task), Map.of())
                    .expect(204);
            journey.asStaff(user, post("/api/v1/staff/tasks/{id}/conflict", task), Map.of())
                    .expect(204);
        }
        assertStuck(filed, "admin");
    }

    @Test
    void whenTheLastOneIsExcludedTheTaskIsStuckForAllToSeeAndItIsSaidOnce() {
        Filed filed = signed();
        CHAIN.forEach(user -> exclude(filed, user));
        assertStuck(filed, "admin");
        lookAgain.atAll();
        exclude(filed, "service-member");
        tasks.setAssignee(onlyTask(filed).getId(), "board-chair");
        assertStuck(filed, "admin");
    }

    @Test
    void itIsSaidOnceAlsoWhereAllHappensInOneCommandOfTheEngine() {
        Filed filed = signed();
        CHAIN.subList(0, CHAIN.size() - 1).forEach(user -> exclude(filed, user));
        tasks.setAssignee(onlyTask(filed).getId(), "board-member");
        engine.getCommandExecutorTxRequired().execute(command -> {
            exclusions.exclude(filed.caseNumber(), "board-member", "DISCLOSED", "executive-manager");
            return null;
        });
        assertStuck(filed, "admin");
    }

    @Test
    void theExcludedAmongThoseWhoCouldMendItDoNotHearOfIt() {
        Filed filed = signed();
        person(DEPUTY, "management", "camunda-admin");
        exclude(filed, "admin");
        CHAIN.forEach(user -> exclude(filed, user));
        assertStuck(filed, DEPUTY);
    }

    @Test
    void whoLeavesAsTheLastOneIsNoticedToo() {
        Filed filed = signed();
        person(NEWCOMER, "intake-officers");
        CHAIN.forEach(user -> exclude(filed, user));
        lookAgain.atAll();
        assertThat(incidents(filed)).isEmpty();
        identity.deleteMembership(NEWCOMER, "intake-officers");
        // As several nodes do, at the same moment.
        CompletableFuture.allOf(Stream.generate(() -> CompletableFuture.runAsync(lookAgain::atAll))
                        .limit(4)
                        .toArray(CompletableFuture[]::new))
                .join();
        assertStuck(filed, "admin");
    }

    @Test
    void anotherCaseIsNotStuck() {
        Filed other = signed();
        Filed filed = signed();
        CHAIN.forEach(user -> exclude(filed, user));
        lookAgain.atAll();
        assertThat(incidents(other)).isEmpty();
        assertThat(told(other, STUCK)).isEmpty();
    }

    // ---- somebody again

    @Test
    void whoJoinsTheGroupClaimsTheTaskAndTheIncidentIsGone() {
        Filed filed = stuck();
        person(NEWCOMER, "intake-officers");
        String task = journey.task(NEWCOMER, filed, CHECK).get("id").asText();
        journey.asStaff(NEWCOMER, post("/api/v1/staff/tasks/{id}/claim", task), Map.of())
                .expect(204);
        assertMended(filed);
        journey.submit(NEWCOMER, filed, CHECK, complete()).expect(200);
    }

    @Test
    void aGroupThatWasEmptyWhenTheTaskWasMadeStepsInOnceSomebodyIsInIt() {
        CHAIN.forEach(user -> records.identify(user, null, "+966 51 999 0001"));
        Filed filed = signed();
        assertStuck(filed, "admin");
        person(NEWCOMER, "executive-manager");
        assertThat(journey.task(NEWCOMER, filed, CHECK)).isNull();
        lookAgain.atAll();
        lookAgain.atAll();
        assertMended(filed);
        assertThat(candidates(filed)).containsExactlyInAnyOrder("intake-officers", "executive-manager");
        assertThat(told(filed, NEW_WORK)).containsExactly(NEWCOMER);
        journey.submit(NEWCOMER, filed, CHECK, complete()).expect(200);
    }

    @Test
    void whoIsExcludedFromTheCaseIsNotAskedEitherWhoTakesItOn() {
        person(DEPUTY, "management");
        Filed filed = stuck();
        assertThat(journey.task(DEPUTY, filed, ASSIGN)).isNotNull();
        for (String user : CHAIN) {
            assertThat(journey.task(user, filed, ASSIGN)).as(user).isNull();
        }
        String task = assigning(filed).getId();
        journey.asStaff("executive-manager", post("/api/v1/staff/tasks/{id}/claim", task), Map.of())
                .expect(404);
        exclude(filed, DEPUTY);
        assertThat(journey.task(DEPUTY, filed, ASSIGN)).isNull();
        assertThat(assigning(filed).getId()).isEqualTo(task);
        assertThat(incidents(filed)).hasSize(1);
    }

    @Test
    void whomAnAdministratorGivesTheTaskToMayDoIt() {
        Filed filed = stuck();
        new Browser(port)
                .as("admin")
                .post(COCKPIT + "/task/" + onlyTask(filed).getId() + "/assignee", "{\"userId\":\"aid-chair\"}");
        assertMended(filed);
        journey.submit("aid-chair", filed, CHECK, complete()).expect(200);
    }

    @Test
    void theIncidentEndsWithItsTask() {
        Filed filed = stuck();
        journey.withdraw(filed).expect(200);
        assertThat(incidents(filed)).isEmpty();
        lookAgain.atAll();
        assertThat(incidents(filed)).isEmpty();
    }

    // ---- as the wrong person

    @Test
    void nobodyMakesOrResolvesSuchAnIncidentFromOutside() {
        Filed filed = stuck();
        String incident = incidents(filed).get(0).getId();
        String execution = assigning(filed).getExecutionId();
        person(DEPUTY, "management");
        Browser browser = new Browser(port);
        assertThat(status(browser.basic(
                        "admin", DemoPeople.PASSWORD, HttpMethod.DELETE, "/engine-rest/incident/" + incident)))
                .isEqualTo(403);
        assertThat(status(browser.basic(
                        "admin",
                        DemoPeople.PASSWORD,
                        HttpMethod.POST,
                        "/engine-rest/execution/" + execution + "/create-incident",
                        "{\"incidentType\":\"nobodyMayAct\",\"configuration\":\"x\"}")))
                .isEqualTo(403);
        for (String user : List.of("admin", DEPUTY, "executive-manager", "reception-1")) {
            Browser signedIn = new Browser(port).as(user);
            assertThat(status(signedIn.send(HttpMethod.DELETE, COCKPIT + "/incident/" + incident, null)))
                    .as(user)
                    .isIn(403, 404);
            assertThat(status(signedIn.post(
                            COCKPIT + "/execution/" + execution + "/create-incident",
                            "{\"incidentType\":\"nobodyMayAct\",\"configuration\":\"x\"}")))
                    .as(user)
                    .isIn(403, 404);
        }
        assertThat(incidents(filed)).hasSize(1);
    }

    // ---- steps

    private Filed signed() {
        return journey.fileAndSign(journey.filing("licensing-support", noura(), licensing()));
    }

    private Filed stuck() {
        Filed filed = signed();
        CHAIN.forEach(user -> exclude(filed, user));
        assertThat(incidents(filed)).hasSize(1);
        return filed;
    }

    private void exclude(Filed filed, String user) {
        new TransactionTemplate(transactions)
                .executeWithoutResult(
                        status -> exclusions.exclude(filed.caseNumber(), user, "DISCLOSED", "executive-manager"));
    }

    private void person(String id, String... groups) {
        User user = identity.newUser(id);
        user.setFirstName(id);
        user.setPassword(DemoPeople.PASSWORD);
        ((IdentityServiceImpl) identity).saveUser(user, true);
        List.of(groups).forEach(group -> identity.createMembership(id, group));
        records.record(id, new Localized("زميل جديد", "New colleague"), id + "@example.org");
    }

    private void assertStuck(Filed filed, String... told) {
        assertThat(incidents(filed)).singleElement().satisfies(incident -> {
            assertThat(incident.getActivityId()).isEqualTo(ASSIGN);
            assertThat(incident.getProcessInstanceId())
                    .isEqualTo(assigning(filed).getProcessInstanceId());
            assertThat(incident.getConfiguration()).isEqualTo(onlyTask(filed).getId());
            assertThat(CHAIN).noneMatch(incident.getIncidentMessage()::contains);
        });
        assertThat(told(filed, STUCK)).containsExactlyInAnyOrder(told);
        assertThat(timeline(filed, "workflow.nobodyMayAct")).isEqualTo(1);
        assertThat(timeline(filed, "workflow.somebodyMayAct")).isZero();
        assertThat(journey.track(filed).toString()).doesNotContain("MayAct");
        assertThat(onlyTask(filed).getAssignee()).isNull();
        assertThat(assigning(filed).getName()).isEqualTo("إسناد معاملة لا قائم عليها");
        // Sunday 22/11/2026; the next working day.
        assertThat(assigning(filed).getDueDate().toInstant()).isEqualTo(Journey.morningOf("2026-11-23"));
    }

    private void assertMended(Filed filed) {
        assertThat(incidents(filed)).isEmpty();
        assertThat(assigning(filed)).isNull();
        assertThat(timeline(filed, "workflow.nobodyMayAct")).isEqualTo(1);
        assertThat(timeline(filed, "workflow.somebodyMayAct")).isEqualTo(1);
    }

    private List<Incident> incidents(Filed filed) {
        return runtime.createIncidentQuery().incidentType("nobodyMayAct").list().stream()
                .filter(incident -> filed.caseNumber()
                        .equals(runtime.createProcessInstanceQuery()
                                .processInstanceId(incident.getProcessInstanceId())
                                .singleResult()
                                .getBusinessKey()))
                .toList();
    }

    /** Of the case's own process. */
    private Task onlyTask(Filed filed) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(filed.caseNumber())
                .processDefinitionKey("request-intake")
                .singleResult();
    }

    private Task assigning(Filed filed) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(filed.caseNumber())
                .taskDefinitionKey(ASSIGN)
                .singleResult();
    }

    private List<String> candidates(Filed filed) {
        return tasks.getIdentityLinksForTask(onlyTask(filed).getId()).stream()
                .map(IdentityLink::getGroupId)
                .toList();
    }

    private List<String> told(Filed filed, String template) {
        return jdbc.queryForList(
                "select staff_user from outbox_message where case_number = ? and template = ? order by position",
                String.class,
                filed.caseNumber(),
                template);
    }

    private int timeline(Filed filed, String code) {
        return jdbc.queryForObject(
                "select count(*) from timeline_entry where case_number = ? and code = ?",
                Integer.class,
                filed.caseNumber(),
                code);
    }

    private static int status(ResponseEntity<String> answer) {
        return answer.getStatusCode().value();
    }
}
