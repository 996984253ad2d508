package sa.org.esrar.casework.workflow.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static sa.org.esrar.casework.support.CsrfCookie.csrfCookie;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import sa.org.esrar.casework.casefile.Exclusions;
import sa.org.esrar.casework.casefile.QuarantineReviews;
import sa.org.esrar.casework.staff.DemoStaff;
import sa.org.esrar.casework.support.CaseworkTest;
import sa.org.esrar.casework.support.Journey;
import sa.org.esrar.casework.support.Journey.Filed;
import sa.org.esrar.casework.support.TestClock;
import sa.org.esrar.casework.support.Visitor;

/** A report of a violation has readers of its own: whoever sees everything else finds every door to it shut (F2, F4). */
@CaseworkTest
class ViolationDoorsTest {

    private static final String EXAMINE = "userTask_examineReport";
    private static final List<String> OUTSIDE = List.of(
            "executive-manager",
            "admin",
            "board-chair",
            "board-member",
            "follow-up-chair",
            "reception-1",
            "privacy-officer",
            "hr-officer",
            "analyst");

    @LocalServerPort
    int port;

    @Autowired
    Journey journey;

    @Autowired
    MockMvc http;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DemoStaff staff;

    @Autowired
    Exclusions exclusions;

    @Autowired
    QuarantineReviews quarantine;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    TestClock clock;

    @BeforeEach
    void staffOfTheSamples() {
        clock.set(TestClock.START);
        staff.load();
    }

    private Filed report(String... more) {
        String[] form = new String[4 + more.length];
        form[0] = "filingKey";
        form[1] = "doors-" + System.nanoTime();
        form[2] = "text";
        form[3] = "نص البلاغ";
        System.arraycopy(more, 0, form, 4, more.length);
        String html = new Visitor(http, "ar").send("/report", form).html();
        Matcher number = Pattern.compile("VIO-\\d{4}-\\d{6}").matcher(html);
        assertThat(number.find()).as(html).isTrue();
        return new Filed(number.group(), null);
    }

    private List<String> openTasks(Filed filed) {
        return tasks.createTaskQuery().processInstanceBusinessKey(filed.caseNumber()).list().stream()
                .map(Task::getId)
                .toList();
    }

    private String instance(Filed filed) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey("violation-report")
                .processInstanceBusinessKey(filed.caseNumber())
                .singleResult()
                .getId();
    }

    private void assertOwnDoorsShut(String user, Filed filed) {
        String number = filed.caseNumber();
        journey.asStaff(user, get("/api/v1/staff/violations/" + number), null).expect(404);
        journey.asStaff(user, post("/api/v1/staff/violations/" + number + "/reporter"), Map.of())
                .expect(404);
        assertThat(jdbc.sql("select count(*) from outbox_message where case_number = ? and staff_user = ?")
                        .params(number, user)
                        .query(Integer.class)
                        .single())
                .as(user)
                .isZero();
    }

    @Test
    void everyDoorIsShutToWhoSeesEverythingElse() {
        Filed filed = report();
        assertThat(openTasks(filed)).isNotEmpty();
        EveryDoor doors = new EveryDoor(journey, port);
        for (String user :
                List.of("executive-manager", "board-chair", "follow-up-chair", "reception-1", "privacy-officer")) {
            doors.assertShut(user, filed, instance(filed), openTasks(filed));
        }
        for (String user : OUTSIDE) {
            assertOwnDoorsShut(user, filed);
            for (String path : List.of(
                    "/api/v1/staff/cases/" + filed.caseNumber(),
                    "/api/v1/staff/complaints/" + filed.caseNumber(),
                    "/api/v1/staff/inquiries/" + filed.caseNumber())) {
                journey.asStaff(user, get(path), null).expect(404);
            }
            assertThat(journey.asStaff(user, get("/api/v1/staff/cases").param("number", filed.caseNumber()), null)
                            .expect(200)
                            .body())
                    .as(user)
                    .isEmpty();
        }
        for (String reader : List.of("reports-1", "reports-2")) {
            assertThat(journey.task(reader, filed, EXAMINE)).isNotNull();
            assertThat(journey.asStaff(reader, get("/api/v1/staff/cases").param("number", filed.caseNumber()), null)
                            .expect(200)
                            .body())
                    .hasSize(1);
        }
    }

    @Test
    void administratorNeitherListsNorClaimsIts() {
        Filed filed = report();
        Browser admin = new Browser(port).as("admin");
        String engine = "/camunda/api/engine/engine/default";
        for (String list : List.of("/task", "/process-instance")) {
            assertThat(admin.get(engine + list + "?firstResult=0&maxResults=500")
                            .getBody())
                    .as(list)
                    .doesNotContain(filed.caseNumber())
                    .doesNotContain(instance(filed))
                    .doesNotContain(openTasks(filed).get(0));
        }
        String task = openTasks(filed).get(0);
        assertThat(EveryDoor.status(admin.get(engine + "/task/" + task))).isIn(403, 404);
        assertThat(EveryDoor.status(admin.post(engine + "/task/" + task + "/claim", "{\"userId\":\"admin\"}")))
                .isIn(403, 404);
        assertThat(journey.asStaff("admin", get("/api/v1/staff/tasks").param("caseNumber", filed.caseNumber()), null)
                        .expect(200)
                        .body())
                .isEmpty();
    }

    @Test
    void digestMessagesAndUnattendedSayNothingOfIt() {
        Filed filed = report();
        String manager = "executive-manager";
        assertThat(jdbc.sql("select count(*) from digest_item where case_number = ?")
                        .param(filed.caseNumber())
                        .query(Integer.class)
                        .single())
                .isZero();
        journey.asStaff(manager, get("/api/v1/staff/messages").param("caseNumber", filed.caseNumber()), null)
                .expect(404);

        // All who may act are excluded one after the other: an incident stands, and nobody of management hears of it.
        for (String user : List.of("reports-1", "reports-2", "board-chair", "board-secretary", "board-member")) {
            new TransactionTemplate(transactions)
                    .executeWithoutResult(status -> exclusions.exclude(filed.caseNumber(), user, "CONFLICT", "system"));
        }
        assertThat(runtime.createIncidentQuery()
                        .processInstanceId(instance(filed))
                        .incidentType("nobodyMayAct")
                        .count())
                .isEqualTo(1);
        assertOwnDoorsShut(manager, filed);
        assertOwnDoorsShut("admin", filed);
        assertThat(new Browser(port).as(manager).get("/staff/unattended").getBody())
                .doesNotContain(filed.caseNumber())
                .doesNotContain(openTasks(filed).get(0));
        assertThat(EveryDoor.status(new Browser(port)
                        .as(manager)
                        .post("/staff/unattended?task=" + openTasks(filed).get(0) + "&person=" + manager, "")))
                .isIn(403, 404, 405, 415);
    }

    @Test
    void readerWhoGoesAwayLeavesItToTheOtherReadersNeverToASubstitute() throws Exception {
        Filed filed = report();
        String task = journey.task("reports-1", filed, EXAMINE).get("id").asText();
        journey.asStaff("reports-1", post("/api/v1/staff/tasks/" + task + "/claim"), Map.of())
                .expect(204);
        assertThat(tasks.createTaskQuery().taskId(task).singleResult().getAssignee())
                .isEqualTo("reports-1");
        assertThat(away("reports-1", "reception-1")).isEqualTo("/staff/absences");
        journey.goTo(LocalDate.of(2026, 11, 23));
        assertThat(tasks.createTaskQuery().taskId(task).singleResult().getAssignee())
                .isNull();
        assertOwnDoorsShut("reception-1", filed);
        assertThat(journey.task("reception-1", filed, EXAMINE)).isNull();
        assertThat(journey.task("reports-2", filed, EXAMINE)).isNotNull();
    }

    /** As the page of absences records it, for the day that begins tomorrow. */
    private String away(String user, String substitute) throws Exception {
        return http.perform(post("/staff/absences")
                        .param("user", user)
                        .param("from", "2026-11-23")
                        .param("until", "2026-11-23")
                        .param("substituteId", substitute)
                        .param("note", "")
                        .with(user(user))
                        .with(csrfCookie()))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
    }

    @Test
    void heldFileIsLookedAtByReaders() {
        Filed filed = report();
        new TransactionTemplate(transactions).executeWithoutResult(status -> quarantine.ask(filed.caseNumber()));
        assertThat(journey.task("reports-1", filed, "userTask_reviewQuarantinedFile"))
                .isNotNull();
        assertThat(journey.task("reception-1", filed, "userTask_reviewQuarantinedFile"))
                .isNull();
        new TransactionTemplate(transactions).executeWithoutResult(status -> quarantine.over(filed.caseNumber()));
    }

    @Test
    void noNumberThatIsTypedElsewhereTellsThatThereIsOne() {
        Filed filed = report();
        String html = new Visitor(http, "ar")
                .send(
                        "/complain",
                        "filingKey",
                        "probe",
                        "kind",
                        "SERVICE",
                        "respondent",
                        "NOBODY",
                        "text",
                        "نص",
                        "unnamed",
                        "true")
                .html();
        Matcher number = Pattern.compile("CMP-\\d{4}-\\d{6}").matcher(html);
        assertThat(number.find()).isTrue();
        Filed complaint = new Filed(number.group(), null);
        for (String typed : List.of(filed.caseNumber(), "VIO-1448-999999")) {
            assertThat(journey.submit(
                                    "follow-up-secretary",
                                    complaint,
                                    "userTask_checkConflict",
                                    Map.of("respondent", "NOBODY", "linkedCase", typed))
                            .expect(422)
                            .body()
                            .toString())
                    .contains("linkedCase");
        }
        for (String typed : List.of(filed.caseNumber(), "VIO-1448-999999")) {
            assertThat(journey.asStaff(
                                    "reception-1",
                                    post("/api/v1/staff/starts/objection-intake/submission"),
                                    Map.of("channel", "PHONE", "case", typed, "text", "نص", "readBack", true))
                            .expect(422)
                            .body()
                            .toString())
                    .contains("complaints.linkedCaseUnknown");
        }
    }
}
