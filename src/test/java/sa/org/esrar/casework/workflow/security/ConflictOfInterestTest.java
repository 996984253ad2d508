package sa.org.esrar.casework.workflow.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static sa.org.esrar.casework.support.Journey.licensing;
import static sa.org.esrar.casework.support.Journey.noura;
import static sa.org.esrar.casework.support.RequestForms.approval;
import static sa.org.esrar.casework.support.RequestForms.complete;
import static sa.org.esrar.casework.support.RequestForms.opinion;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import sa.org.esrar.casework.casefile.Exclusions;
import sa.org.esrar.casework.notifications.Digest;
import sa.org.esrar.casework.staff.DemoStaff;
import sa.org.esrar.casework.staff.StaffRecords;
import sa.org.esrar.casework.support.CaseworkTest;
import sa.org.esrar.casework.support.Journey;
import sa.org.esrar.casework.support.Journey.Filed;
import sa.org.esrar.casework.support.TestClock;

/** F4 with everything real: whoever has a conflict of interest finds every door to the case shut, and no case stops. */
@CaseworkTest
class ConflictOfInterestTest {

    private static final String CHECK = "userTask_checkCompleteness";
    private static final String STUDY = "userTask_studyRequest";
    private static final String DECIDE = "userTask_decideRequest";
    private static final String RECEPTION = "reception-1";
    private static final String COLLEAGUE = "reception-2";
    private static final String COLLEAGUE_NAME = "موظف الاستقبال 2";

    @LocalServerPort
    int port;

    @Autowired
    Journey journey;

    @Autowired
    TestClock clock;

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
    Digest digest;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private EveryDoor doors;

    @BeforeEach
    void staffHaveRecords() {
        demoStaff.load();
        doors = new EveryDoor(journey, port);
    }

    @AfterEach
    void nobodyIsAnApplicantAnyMore() {
        List.of(RECEPTION, COLLEAGUE, "service-secretary").forEach(user -> records.identify(user, null, null));
    }

    // ---- how a conflict is found

    @Test
    void theApplicantsIdentityNumberOnAStaffRecordShutsEveryDoorBeforeThereIsATask() {
        records.identify(RECEPTION, "1999990011", null);
        Filed filed = signed();
        assertThat(reasons(filed)).containsExactly(RECEPTION + " IDENTITY_MATCH");
        assertShut(RECEPTION, filed);
        journey.submit(COLLEAGUE, filed, CHECK, complete()).expect(200);
    }

    @Test
    void theApplicantsMobileOnAStaffRecordShutsTheTasksThatComeLater() {
        records.identify("service-secretary", null, "+966 51 999 0001");
        Filed filed = checked();
        assertThat(reasons(filed)).containsExactly("service-secretary IDENTITY_MATCH");
        assertShut("service-secretary", filed);
        journey.submit("service-member", filed, STUDY, opinion("S5-1", "S5-2")).expect(200);
        assertShut("service-secretary", filed);
        journey.submit("service-chair", filed, DECIDE, approval("2026-12-20")).expect(200);
        assertShut("service-secretary", filed);
        clock.set(clock.instant().plus(Duration.ofMinutes(1)));
        journey.runDueJobs();
        assertShut("service-secretary", filed);
    }

    @Test
    void disclosedKinshipIsEnough() {
        Map<String, Object> huda = noura();
        huda.putAll(Map.of(
                "name", "هدى إبراهيم السعفي",
                "nationalId", "1999990045",
                "mobile", "0519990004",
                "email", "huda@example.org",
                "category", "craftsperson"));
        Filed filed = journey.fileAndSign(journey.filing("licensing-support", huda, licensing()));
        assertThat(reasons(filed)).containsExactly("service-member DISCLOSED");
        journey.submit(RECEPTION, filed, CHECK, complete()).expect(200);
        journey.runDueJobs();
        assertShut("service-member", filed);
        assertThat(journey.task("service-chair", filed, STUDY)).isNotNull();
    }

    @Test
    void whoSaysThatTheyHaveAConflictGivesTheTaskBackAndIsOut() {
        Filed filed = signed();
        String task = journey.task(RECEPTION, filed, CHECK).get("id").asText();
        journey.asStaff(RECEPTION, post("/api/v1/staff/tasks/{id}/claim", task), Map.of())
                .expect(204);
        journey.asStaff(RECEPTION, put("/api/v1/staff/tasks/{id}/submission", task), complete())
                .expect(200);
        journey.asStaff(RECEPTION, post("/api/v1/staff/tasks/{id}/conflict", task), Map.of())
                .expect(204);
        assertThat(reasons(filed)).containsExactly(RECEPTION + " DECLARED");
        assertThat(tasks.createTaskQuery().taskId(task).singleResult().getAssignee())
                .isNull();
        assertShut(RECEPTION, filed);
        journey.submit(COLLEAGUE, filed, CHECK, complete()).expect(200);
    }

    @Test
    void aConflictIsDeclaredAlsoWithoutClaimingTheTask() {
        Filed filed = checked();
        String task = journey.task("service-chair", filed, STUDY).get("id").asText();
        journey.asStaff("service-chair", post("/api/v1/staff/tasks/{id}/conflict", task), Map.of())
                .expect(204);
        assertShut("service-chair", filed);
        // Nobody declares it for a case that is none of theirs.
        journey.asStaff("aid-chair", post("/api/v1/staff/tasks/{id}/conflict", task), Map.of())
                .expect(404);
    }

    @Test
    void exclusionWhileTheTaskIsClaimedAndADraftLiesThere() {
        Filed filed = signed();
        String task = journey.task(RECEPTION, filed, CHECK).get("id").asText();
        journey.asStaff(RECEPTION, post("/api/v1/staff/tasks/{id}/claim", task), Map.of())
                .expect(204);
        journey.asStaff(RECEPTION, put("/api/v1/staff/tasks/{id}/draft", task), Map.of("complete", true))
                .expect(204);
        journey.asStaff(RECEPTION, put("/api/v1/staff/tasks/{id}/submission", task), complete())
                .expect(200);
        exclude(filed, RECEPTION);
        assertShut(RECEPTION, filed);
        // What they had handed in is not applied, not even by the engine itself in their name.
        journey.submit(COLLEAGUE, filed, CHECK, complete()).expect(200);
    }

    @Test
    void managementCanBeExcludedToo() {
        Filed filed = checked();
        exclude(filed, "executive-manager");
        assertShut("executive-manager", filed);
    }

    // ---- nobody left

    @Test
    void whenNobodyOfTheGroupIsLeftTheNamedOneActsAndThenTheNext() {
        Filed filed = signed();
        exclude(filed, RECEPTION);
        assertThat(journey.task("executive-manager", filed, CHECK)).isNull();
        exclude(filed, COLLEAGUE);
        assertThat(journey.task("executive-manager", filed, CHECK)).isNotNull();
        exclude(filed, "executive-manager");
        assertThat(journey.task("board-chair", filed, CHECK)).isNotNull();
        assertThat(journey.asStaff("board-chair", get("/api/v1/staff/cases/" + filed.caseNumber()), null)
                        .status())
                .isEqualTo(200);
        journey.submit("board-chair", filed, CHECK, complete()).expect(200);
    }

    @Test
    void whenNobodyIsLeftBeforeTheTaskIsMadeItIsMadeForTheNamedOne() {
        Filed filed = signed();
        List.of("service-chair", "service-secretary", "service-member").forEach(user -> exclude(filed, user));
        journey.submit(RECEPTION, filed, CHECK, complete()).expect(200);
        journey.runDueJobs();
        journey.submit("executive-manager", filed, STUDY, opinion("S5-1", "S5-2"))
                .expect(200);
        journey.submit("executive-manager", filed, DECIDE, approval("2026-12-20"))
                .expect(200);
    }

    @Test
    void aTaskThatOnlyItsAssigneeMayDoGoesToTopManagement() {
        Filed filed = signed();
        Task task = tasks.createTaskQuery()
                .processInstanceBusinessKey(filed.caseNumber())
                .singleResult();
        tasks.deleteCandidateGroup(task.getId(), "intake-officers");
        tasks.setAssignee(task.getId(), RECEPTION);
        exclude(filed, RECEPTION);
        assertThat(tasks.getIdentityLinksForTask(task.getId()))
                .extracting(IdentityLink::getGroupId)
                .containsExactly("management");
        journey.submit("executive-manager", filed, CHECK, complete()).expect(200);
    }

    // ---- what the excluded hear

    @Test
    void theExcludedHearNothingOfTheCaseNeitherAtOnceNorInTheDigest() {
        records.identify(RECEPTION, "1999990011", null);
        jdbc.update("update digest_item set told_at = now() where told_at is null");
        int digestsBefore = messagesTo(RECEPTION, "staff.digest");
        int digestsOfColleague = messagesTo(COLLEAGUE, "staff.digest");
        Filed filed = signed();
        digest.tell();
        assertThat(messagesTo(RECEPTION, "staff.digest")).isEqualTo(digestsBefore);
        assertThat(messagesTo(COLLEAGUE, "staff.digest")).isEqualTo(digestsOfColleague + 1);

        exclude(filed, "executive-manager");
        LocalDate day = LocalDate.ofInstant(clock.instant(), java.time.ZoneId.of("Asia/Riyadh"));
        for (int i = 1; i <= 5; i++) {
            journey.goTo(day.plusDays(i));
        }
        assertThat(recipients(filed)).contains(COLLEAGUE, "board-chair").doesNotContain(RECEPTION, "executive-manager");
    }

    @Test
    void whyAndWhoIsReadByManagementAlone() {
        Filed filed = signed();
        exclude(filed, COLLEAGUE);
        JsonNode forColleague = caseAs(RECEPTION, filed);
        assertThat(forColleague.get("timeline").toString()).doesNotContain("staffExcluded", COLLEAGUE, COLLEAGUE_NAME);
        assertThat(forColleague.get("excluded").asInt()).isEqualTo(1);
        assertThat(caseAs("executive-manager", filed).get("timeline").toString())
                .contains("casefile.staffExcluded", COLLEAGUE_NAME);
        assertThat(journey.track(filed).toString()).doesNotContain(COLLEAGUE, "Excluded", "excluded");
    }

    // ---- at the same moment

    @Test
    void aClaimThatMeetsAnExclusionDoesNotLeaveTheTaskWithTheExcluded() throws Exception {
        Filed filed = signed();
        String task = journey.task(RECEPTION, filed, CHECK).get("id").asText();
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        CompletableFuture<Integer> claim = new CompletableFuture<>();
        transaction.executeWithoutResult(status -> {
            exclusions.exclude(filed.caseNumber(), RECEPTION, "DISCLOSED", "executive-manager");
            new Thread(() -> claim.complete(
                            journey.asStaff(RECEPTION, post("/api/v1/staff/tasks/{id}/claim", task), Map.of())
                                    .status()))
                    .start();
            waitUntilSomebodyWaits();
        });
        claim.get(20, TimeUnit.SECONDS);
        assertThat(tasks.createTaskQuery().taskId(task).singleResult().getAssignee())
                .isNull();
        assertShut(RECEPTION, filed);
    }

    private void waitUntilSomebodyWaits() {
        for (int i = 0; i < 100; i++) {
            // Within one transaction the view would otherwise show the same moment for ever.
            jdbc.execute("select pg_stat_clear_snapshot()");
            Long waiting = jdbc.queryForObject(
                    "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()",
                    Long.class);
            if (waiting != null && waiting > 0) {
                return;
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        throw new AssertionError("The claim did not wait for the exclusion.");
    }

    // ---- steps

    private Filed signed() {
        return journey.fileAndSign(journey.filing("licensing-support", noura(), licensing()));
    }

    private Filed checked() {
        Filed filed = signed();
        journey.submit(RECEPTION, filed, CHECK, complete()).expect(200);
        journey.runDueJobs();
        return filed;
    }

    private void exclude(Filed filed, String user) {
        new TransactionTemplate(transactions)
                .executeWithoutResult(
                        status -> exclusions.exclude(filed.caseNumber(), user, "DISCLOSED", "executive-manager"));
    }

    private void assertShut(String user, Filed filed) {
        List<String> open = tasks.createTaskQuery().processInstanceBusinessKey(filed.caseNumber()).list().stream()
                .map(Task::getId)
                .toList();
        ProcessInstance instance = runtime.createProcessInstanceQuery()
                .processDefinitionKey("request-intake")
                .processInstanceBusinessKey(filed.caseNumber())
                .singleResult();
        doors.assertShut(user, filed, instance.getId(), open);
    }

    private JsonNode caseAs(String user, Filed filed) {
        return journey.asStaff(user, get("/api/v1/staff/cases/" + filed.caseNumber()), null)
                .expect(200)
                .body();
    }

    private List<String> reasons(Filed filed) {
        return jdbc.queryForList(
                "select user_id || ' ' || reason_code from case_exclusion where case_number = ? order by user_id",
                String.class,
                filed.caseNumber());
    }

    private List<String> recipients(Filed filed) {
        return jdbc.queryForList(
                "select distinct staff_user from outbox_message where case_number = ? and staff_user is not null",
                String.class,
                filed.caseNumber());
    }

    private int messagesTo(String user, String template) {
        return jdbc.queryForObject(
                "select count(*) from outbox_message where staff_user = ? and template = ?",
                Integer.class,
                user,
                template);
    }
}
