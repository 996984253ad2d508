package sa.org.esrar.casework.workflow.absence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static sa.org.esrar.casework.support.Journey.licensing;
import static sa.org.esrar.casework.support.Journey.morningOf;
import static sa.org.esrar.casework.support.Journey.noura;
import static sa.org.esrar.casework.support.RequestForms.complete;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import sa.org.esrar.casework.api.Localized;
import sa.org.esrar.casework.casefile.Exclusions;
import sa.org.esrar.casework.staff.Absences;
import sa.org.esrar.casework.staff.DemoStaff;
import sa.org.esrar.casework.staff.StaffRecords;
import sa.org.esrar.casework.support.CaseworkTest;
import sa.org.esrar.casework.support.CsrfCookie;
import sa.org.esrar.casework.support.EngineTables;
import sa.org.esrar.casework.support.Journey;
import sa.org.esrar.casework.support.Journey.Filed;
import sa.org.esrar.casework.support.TestClock;
import sa.org.esrar.casework.workflow.security.DemoPeople;

/** F4: work of who is away is with somebody else on the first day, and back afterwards; no case waits for nobody. */
@CaseworkTest
class AbsenceTest {

    private static final String CHECK = "userTask_checkCompleteness";
    private static final String ASSIGN = "userTask_assignSubstitute";
    private static final String TAKE = "userTask_takeHandover";
    private static final String NOTE = "الملف الأزرق في الدرج الأعلى، والأسرة تفضل الاتصال عصراً";
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final String DEPUTY = "deputy-manager";

    @Autowired
    MockMvc http;

    @Autowired
    Journey journey;

    @Autowired
    DemoStaff staff;

    @Autowired
    StaffRecords records;

    @Autowired
    Absences absences;

    @Autowired
    Exclusions exclusions;

    @Autowired
    TaskService tasks;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @Autowired
    IdentityService identity;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    TestClock clock;

    @BeforeEach
    void everybodyIsThere() throws Exception {
        clock.set(TestClock.START);
        staff.load();
        jdbc.update("delete from outbox_message where template = 'staff.substituteAwaited'");
        for (var absence : absences.openOn(LocalDate.of(2026, 11, 22))) {
            cancel("hr-officer", absence.id());
        }
    }

    @AfterEach
    void noDeputy() {
        identity.deleteUser(DEPUTY);
    }

    // ---- handed over, and back

    @Test
    void openTasksAreWithTheSubstituteFromTheFirstDayAndBackAfterTheLast() throws Exception {
        Filed filed = claimedBy("reception-1");
        long id = record("reception-1", "2026-11-23", "2026-11-24", "reception-2", NOTE);
        assertThat(timer(id, "timer_absenceBegins")).isEqualTo(morningOf("2026-11-23"));
        assertThat(timer(id, "timer_absenceOver")).isEqualTo(Instant.parse("2026-11-24T21:00:00Z"));
        journey.runDueJobs();
        assertThat(check(filed).getAssignee()).isEqualTo("reception-1");

        journey.goTo(MONDAY);
        assertThat(check(filed).getAssignee()).isEqualTo("reception-2");
        assertThat(timeline(filed, "workflow.handedOver")).isEqualTo(1);
        assertThat(told(filed, "reception-2")).isEqualTo(1);
        Task take = task(id, TAKE);
        assertThat(take.getName()).isEqualTo("استلام مهام زميل غائب");
        assertThat(take.getAssignee()).isEqualTo("reception-2");
        assertThat(take.getDueDate().toInstant()).isEqualTo(morningOf("2026-11-24"));
        JsonNode shown = absenceOf("reception-2", take, 200);
        assertThat(shown.get("note").asText()).isEqualTo(NOTE);
        assertThat(shown.get("cases").toString()).contains(filed.caseNumber());
        assertThat(shown.get("people")).isEmpty();
        assertThat(journey.asStaff("reception-2", get("/api/v1/staff/tasks/{id}", take.getId()), null)
                        .expect(200)
                        .body()
                        .get("caseNumber")
                        .isNull())
                .isTrue();
        for (String other : List.of("reception-1", "liaison-1", "executive-manager", "hr-officer")) {
            absenceOf(other, take, 404);
            hand(other, take, Map.of(), 404);
        }
        assertThat(EngineTables.finds(jdbc, NOTE)).isEmpty();
        hand("reception-2", take, Map.of(), 200);
        assertThat(task(id, TAKE)).isNull();

        clock.set(LocalDate.of(2026, 11, 25), LocalTime.MIDNIGHT);
        journey.runDueJobs();
        assertThat(check(filed).getAssignee()).isEqualTo("reception-1");
        assertThat(timeline(filed, "workflow.givenBack")).isEqualTo(1);
        assertThat(isRunning(id)).isFalse();
        assertThat(journey.track(filed).toString()).doesNotContain("handedOver", "givenBack");
    }

    @Test
    void whatTheSubstituteHasDoneStaysDone() throws Exception {
        Filed filed = claimedBy("reception-1");
        long id = record("reception-1", "2026-11-22", "2026-11-22", "reception-2", null);
        journey.runDueJobs();
        journey.submit("reception-2", filed, CHECK, complete()).expect(200);
        journey.goTo(MONDAY);
        assertThat(isRunning(id)).isFalse();
        assertThat(check(filed)).isNull();
        assertThat(timeline(filed, "workflow.givenBack")).isZero();
    }

    @Test
    void backEarlierMeansBackAtOnceAndOnlyForThemselvesOrByManagementAndHumanResources() throws Exception {
        Filed filed = claimedBy("reception-1");
        long id = record("reception-1", "2026-11-22", "2026-11-30", "reception-2", null);
        journey.runDueJobs();
        assertThat(check(filed).getAssignee()).isEqualTo("reception-2");
        assertThat(cancel("reception-2", id).getStatus()).isEqualTo(403);
        assertThat(cancel("accountant", id).getStatus()).isEqualTo(403);
        assertThat(cancel("reception-1", id).getRedirectedUrl()).isEqualTo("/staff/absences");
        assertThat(check(filed).getAssignee()).isEqualTo("reception-1");
        assertThat(isRunning(id)).isFalse();
        assertThat(absences.isAway("reception-1", LocalDate.of(2026, 11, 22))).isFalse();
        assertThat(cancel("reception-1", id).getStatus()).isEqualTo(404);
    }

    @Test
    void whenTheSubstituteGoesAwayTooTheTaskGoesOnAndComesBackAllTheWay() throws Exception {
        Filed filed = claimedBy("reception-1");
        long first = record("reception-1", "2026-11-22", "2026-11-26", "reception-2", null);
        journey.runDueJobs();
        record("reception-2", "2026-11-23", "2026-11-24", "liaison-1", null);
        journey.goTo(MONDAY);
        assertThat(check(filed).getAssignee()).isEqualTo("liaison-1");
        cancel("reception-1", first);
        assertThat(check(filed).getAssignee()).isEqualTo("reception-1");
        journey.goTo(LocalDate.of(2026, 11, 25));
        assertThat(check(filed).getAssignee()).isEqualTo("reception-1");
    }

    // ---- who stands in

    @Test
    void withoutASubstituteManagementNamesOneWithinAWorkingDay() throws Exception {
        clock.set(LocalDate.of(2026, 11, 26), LocalTime.of(10, 0));
        record("finance-supervisor", "2026-11-29", "2026-11-29", "signatory-1", null);
        long id = recordFor("hr-officer", "accountant", "2026-11-30", "2026-12-01", "", null);
        Task assign = task(id, ASSIGN);
        // Thursday; Friday and Saturday do not count.
        assertThat(assign.getDueDate().toInstant()).isEqualTo(morningOf("2026-11-29"));
        assertThat(groups(assign)).containsExactly("management");
        for (String other : List.of("accountant", "hr-officer", "reception-2")) {
            absenceOf(other, assign, 404);
            hand(other, assign, Map.of("substitute", "signatory-1"), 404);
        }
        record("signatory-2", "2026-12-01", "2026-12-01", "signatory-1", null);
        JsonNode shown = absenceOf("executive-manager", assign, 200);
        assertThat(shown.get("people").toString())
                .contains("finance-supervisor")
                .doesNotContain("\"accountant\"", "\"signatory-2\"");
        for (String wrong : List.of("", "nobody", "accountant", "signatory-2")) {
            hand("executive-manager", assign, Map.of("substitute", wrong), 422);
        }
        hand("executive-manager", assign, Map.of("substitute", "signatory-1"), 200);
        journey.goTo(LocalDate.of(2026, 11, 30));
        // Nothing was open and nothing was written.
        assertThat(task(id, TAKE)).isNull();
        assertThat(isRunning(id)).isTrue();
        assertThat(absences.whoActsFor("accountant", LocalDate.of(2026, 11, 30)))
                .contains("signatory-1");
    }

    @Test
    void aTaskWhoseCaseTheSubstituteIsExcludedFromGoesToItsGroup() throws Exception {
        Filed filed = claimedBy("reception-1");
        exclude(filed, "reception-2");
        long id = record("reception-1", "2026-11-22", "2026-11-23", "reception-2", NOTE);
        journey.runDueJobs();
        assertThat(check(filed).getAssignee()).isNull();
        assertThat(groups(check(filed))).contains("intake-officers");
        assertThat(timeline(filed, "workflow.returnedToGroup")).isEqualTo(1);
        assertThat(told(filed, "reception-2")).isZero();
        assertThat(absenceOf("reception-2", task(id, TAKE), 200).toString()).doesNotContain(filed.caseNumber());
        assertThat(journey.task("reception-2", filed, CHECK)).isNull();
    }

    @Test
    void whenNobodyActsManagementIsAskedAgainAndSeesTheCase() throws Exception {
        Filed filed = claimedBy("reception-1");
        Filed other = claimedBy("reception-1");
        long id = record("reception-1", "2026-11-23", "2026-11-24", "reception-2", null);
        long second = recordFor("executive-manager", "reception-2", "2026-11-23", "2026-11-24", "", null);
        assertThat(task(second, ASSIGN)).isNotNull();
        assertThat(awaited()).containsExactly("executive-manager");
        assertThat(task(id, ASSIGN)).isNull();
        journey.goTo(MONDAY);
        assertThat(check(filed).getAssignee()).isEqualTo("reception-1");
        assertThat(task(id, ASSIGN)).isNotNull();
        assertThat(awaited()).containsExactly("executive-manager", "executive-manager");
        assertThat(html("executive-manager", "/staff/unattended"))
                .contains(filed.caseNumber(), other.caseNumber(), "موظفة الاستقبال 1")
                .doesNotContain(">reception-1<");
        assertThat(incidents(filed)).isEqualTo(1);
        assertThat(assigning(filed).getDueDate().toInstant()).isEqualTo(morningOf("2026-11-24"));
        assertThat(timeline(filed, "workflow.nobodyIsThere")).isEqualTo(1);

        assertThat(assign("executive-manager", filed, "reception-1").getStatus())
                .isEqualTo(422);
        assertThat(assign("executive-manager", filed, "").getStatus()).isEqualTo(422);
        assertThat(assign("reception-2", filed, "liaison-1").getStatus()).isEqualTo(403);
        assertThat(assign("executive-manager", filed, "liaison-1").getRedirectedUrl())
                .isEqualTo("/staff/unattended");
        assertThat(check(filed).getAssignee()).isEqualTo("liaison-1");
        assertThat(timeline(filed, "workflow.assignedByManagement")).isEqualTo(1);
        assertThat(assigning(filed)).isNull();
        assertThat(incidents(filed)).isZero();
        assertThat(assign("executive-manager", filed, "liaison-2").getStatus()).isEqualTo(404);

        hand("executive-manager", task(id, ASSIGN), Map.of("substitute", "liaison-2"), 200);
        journey.runDueJobs();
        assertThat(check(other).getAssignee()).isEqualTo("liaison-2");
        assertThat(assigning(other)).isNull();
        assertThat(html("executive-manager", "/staff/unattended"))
                .doesNotContain(filed.caseNumber(), other.caseNumber());
        cancel("hr-officer", id);
        assertThat(check(other).getAssignee()).isEqualTo("reception-1");
        assertThat(check(filed).getAssignee()).isEqualTo("liaison-1");
    }

    @Test
    void whereAWholeGroupIsAwayManagementHasTheCaseUntilSomebodyIsBack() throws Exception {
        Filed filed = journey.fileAndSign(journey.filing("licensing-support", noura(), licensing()));
        Filed kept = journey.fileAndSign(journey.filing("licensing-support", noura(), licensing()));
        jdbc.update("delete from digest_item");
        record("reception-1", "2026-11-22", "2026-11-23", "liaison-1", null);
        journey.runDueJobs();
        assertThat(assigning(filed)).isNull();
        recordFor("hr-officer", "reception-2", "2026-11-22", "2026-11-22", "", null);
        journey.runDueJobs();

        Task assigning = assigning(filed);
        assertThat(assigning.getName()).isEqualTo("إسناد معاملة لا قائم عليها");
        assertThat(groups(assigning)).containsExactly("management");
        assertThat(incidents(filed)).isEqualTo(1);
        assertThat(jdbc.queryForList(
                        "select staff_group from digest_item where case_number = ?", String.class, filed.caseNumber()))
                .containsExactly("management");
        assertThat(html("executive-manager", "/staff/unattended"))
                .contains(filed.caseNumber(), kept.caseNumber(), "موظفة الاستقبال 1", "موظف الاستقبال 2");
        JsonNode shown = journey.asStaff(
                        "executive-manager", get("/api/v1/staff/tasks/{id}/unattended", assigning.getId()), null)
                .expect(200)
                .body();
        assertThat(shown.get("away").findValuesAsText("code")).containsExactly("reception-1", "reception-2");
        assertThat(shown.get("people").findValuesAsText("code"))
                .contains("liaison-2")
                .doesNotContain("reception-1");
        for (String other : List.of("reception-1", "hr-officer", "liaison-1")) {
            journey.asStaff(other, get("/api/v1/staff/tasks/{id}/unattended", assigning.getId()), null)
                    .expect(404);
        }
        for (String wrong : List.of("", "nobody", "reception-2")) {
            hand("executive-manager", assigning, Map.of("person", wrong), 422);
        }
        hand("executive-manager", assigning, Map.of("person", "liaison-2"), 200);
        assertThat(check(filed).getAssignee()).isEqualTo("liaison-2");
        assertThat(told(filed, "liaison-2")).isEqualTo(1);
        assertThat(incidents(filed)).isZero();

        // Somebody of the group is back: the other one ends by itself.
        assertThat(assigning(kept)).isNotNull();
        journey.goTo(MONDAY);
        assertThat(assigning(kept)).isNull();
        assertThat(incidents(kept)).isZero();
        assertThat(timeline(kept, "workflow.somebodyMayAct")).isEqualTo(1);
        assertThat(html("executive-manager", "/staff/unattended")).doesNotContain(kept.caseNumber());
        hand("executive-manager", assigning, Map.of("person", "liaison-2"), 404);
    }

    @Test
    void aColleagueWhoHasTheTaskIsNotOvertakenOnThePage() throws Exception {
        Filed filed = claimedBy("reception-1");
        record("reception-1", "2026-11-22", "2026-11-23", "", null);
        journey.runDueJobs();
        deputy();
        tasks.setAssignee(assigning(filed).getId(), DEPUTY);
        MockHttpServletResponse answer = assign("executive-manager", filed, "liaison-1");
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).contains("تولّى المهمة زميل آخر");
        assertThat(assign(DEPUTY, filed, "liaison-1").getRedirectedUrl()).isEqualTo("/staff/unattended");
        assertThat(check(filed).getAssignee()).isEqualTo("liaison-1");
    }

    @Test
    void whereAllAreExcludedManagementNamesSomebodyWhoIsNot() throws Exception {
        Filed filed = journey.fileAndSign(journey.filing("licensing-support", noura(), licensing()));
        List.of("reception-1", "reception-2", "executive-manager", "board-chair", "board-secretary", "board-member")
                .forEach(user -> exclude(filed, user));
        deputy();
        assertThat(html(DEPUTY, "/staff/unattended")).contains(filed.caseNumber());
        // Excluded people do not see it here either.
        assertThat(html("executive-manager", "/staff/unattended")).doesNotContain(filed.caseNumber());
        assertThat(assign("executive-manager", filed, "aid-chair").getStatus()).isEqualTo(404);
        for (String user : List.of("reception-1", "hr-officer", "admin", "board-chair")) {
            assertThat(as(user, get("/staff/unattended")).getStatus()).as(user).isEqualTo(403);
        }
        MockHttpServletResponse wrong = assign(DEPUTY, filed, "board-chair");
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(wrong.getContentAsString(StandardCharsets.UTF_8)).contains("مستبعد من المعاملة");
        assertThat(incidents(filed)).isEqualTo(1);
        assign(DEPUTY, filed, "aid-chair");
        assertThat(incidents(filed)).isZero();
        journey.submit("aid-chair", filed, CHECK, complete()).expect(200);
    }

    // ---- the page

    @ParameterizedTest
    @CsvSource({
        "from, '', 2026-11-24, reception-2, from",
        "from, tomorrow, 2026-11-24, reception-2, from",
        "dates, 2026-11-24, 2026-11-23, reception-2, until",
        "past, 2026-11-01, 2026-11-21, reception-2, until",
        "long, 2026-11-23, 2028-11-23, reception-2, until",
        "self, 2026-11-23, 2026-11-24, reception-1, substituteId",
        "unknown, 2026-11-23, 2026-11-24, nobody, substituteId",
        "away, 2026-11-23, 2026-11-24, liaison-1, substituteId",
        "twice, 2026-12-02, 2026-12-03, reception-2, from"
    })
    void whatIsWrongIsSaidBesideTheField(String why, String from, String until, String substitute, String field)
            throws Exception {
        record("liaison-1", "2026-11-24", "2026-11-24", "liaison-2", null);
        record("reception-1", "2026-12-01", "2026-12-02", "reception-2", null);
        int before = absences.openOn(LocalDate.of(2026, 11, 1)).size();
        MockHttpServletResponse answer = send("reception-1", "reception-1", from, until, substitute, NOTE);
        assertThat(answer.getStatus()).as(why).isEqualTo(422);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).contains(field + "-problem", NOTE);
        assertThat(absences.openOn(LocalDate.of(2026, 11, 1))).hasSize(before);
    }

    @Test
    void aNoteThatIsTooLongIsRefusedAndNothingTypedBecomesMarkup() throws Exception {
        MockHttpServletResponse answer =
                send("reception-1", "reception-1", "2026-11-23", "2026-11-23", "<b>", "<script>" + "س".repeat(2000));
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8))
                .contains("note-problem", "&lt;script&gt;")
                .doesNotContain("<script>س");
    }

    @Test
    void everybodySeesWhoIsAwayAndRecordsOnlyTheirOwn() throws Exception {
        record("reception-1", "2026-11-23", "2026-11-24", "reception-2", NOTE);
        for (String user : List.of("liaison-1", "analyst", "reception-2")) {
            assertThat(html(user, "/staff/absences"))
                    .contains("موظفة الاستقبال 1", "موظف الاستقبال 2")
                    .doesNotContain(NOTE, "/staff/absences/cancellation");
            assertThat(send(user, "accountant", "2026-11-23", "2026-11-24", "", null)
                            .getStatus())
                    .as(user)
                    .isEqualTo(403);
        }
        assertThat(html("hr-officer", "/staff/absences"))
                .contains("/staff/absences/cancellation", "name=\"user\"")
                .doesNotContain(NOTE);
        assertThat(http.perform(get("/staff/absences").header("Accept", "text/html"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isNotEqualTo(200);
    }

    @Test
    void theSameFormSentTwiceRecordsOnce() throws Exception {
        for (int i = 0; i < 2; i++) {
            MockHttpServletRequestBuilder form = post("/staff/absences")
                    .param("form", "one-page")
                    .param("from", "2026-11-23")
                    .param("until", "2026-11-23")
                    .param("substituteId", "reception-2");
            assertThat(as("reception-1", form).getRedirectedUrl()).isEqualTo("/staff/absences");
        }
        assertThat(absences.openOn(MONDAY)).hasSize(1);
    }

    // ---- steps

    private Filed claimedBy(String user) {
        Filed filed = journey.fileAndSign(journey.filing("licensing-support", noura(), licensing()));
        String task = journey.task(user, filed, CHECK).get("id").asText();
        journey.asStaff(user, post("/api/v1/staff/tasks/{id}/claim", task), Map.of())
                .expect(204);
        return filed;
    }

    private long record(String user, String from, String until, String substitute, String note) throws Exception {
        return recordFor(user, user, from, until, substitute, note);
    }

    private long recordFor(String by, String absent, String from, String until, String substitute, String note)
            throws Exception {
        assertThat(send(by, absent, from, until, substitute, note).getRedirectedUrl())
                .isEqualTo("/staff/absences");
        return jdbc.queryForObject("select max(id) from absence", Long.class);
    }

    private MockHttpServletResponse send(
            String by, String absent, String from, String until, String substitute, String note) throws Exception {
        return as(
                by,
                post("/staff/absences")
                        .param("user", absent)
                        .param("from", from)
                        .param("until", until)
                        .param("substituteId", substitute)
                        .param("note", note == null ? "" : note));
    }

    private MockHttpServletResponse cancel(String by, long id) throws Exception {
        return as(by, post("/staff/absences/cancellation").param("id", String.valueOf(id)));
    }

    private MockHttpServletResponse assign(String by, Filed filed, String person) throws Exception {
        return as(
                by,
                post("/staff/unattended").param("task", check(filed).getId()).param("person", person));
    }

    private String html(String user, String address) throws Exception {
        MockHttpServletResponse answer = as(user, get(address));
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse as(String user, MockHttpServletRequestBuilder request) throws Exception {
        return http.perform(request.with(CsrfCookie.csrfCookie())
                        .with(SecurityMockMvcRequestPostProcessors.user(user))
                        .header("Accept", "text/html")
                        .header("Accept-Language", "ar"))
                .andReturn()
                .getResponse();
    }

    private JsonNode absenceOf(String user, Task task, int status) {
        return journey.asStaff(user, get("/api/v1/staff/tasks/{id}/absence", task.getId()), null)
                .expect(status)
                .body();
    }

    private void hand(String user, Task task, Map<String, Object> form, int status) {
        journey.asStaff(user, post("/api/v1/staff/tasks/{id}/submission", task.getId()), form)
                .expect(status);
    }

    private void exclude(Filed filed, String user) {
        new TransactionTemplate(transactions)
                .executeWithoutResult(
                        status -> exclusions.exclude(filed.caseNumber(), user, "DISCLOSED", "executive-manager"));
    }

    private void deputy() {
        User user = identity.newUser(DEPUTY);
        user.setFirstName(DEPUTY);
        user.setPassword(DemoPeople.PASSWORD);
        ((IdentityServiceImpl) identity).saveUser(user, true);
        identity.createMembership(DEPUTY, "management");
        records.record(DEPUTY, new Localized("نائبة المدير", "Deputy manager"), DEPUTY + "@example.org");
    }

    // ---- what there is

    private Task check(Filed filed) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(filed.caseNumber())
                .taskDefinitionKey(CHECK)
                .singleResult();
    }

    private Task task(long absence, String key) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey("absence-" + absence)
                .taskDefinitionKey(key)
                .singleResult();
    }

    private boolean isRunning(long absence) {
        return runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey("absence-" + absence)
                        .count()
                > 0;
    }

    private Instant timer(long absence, String activity) {
        String instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey("absence-" + absence)
                .singleResult()
                .getId();
        return management
                .createJobQuery()
                .processInstanceId(instance)
                .activityId(activity)
                .singleResult()
                .getDuedate()
                .toInstant();
    }

    private List<String> groups(Task task) {
        return tasks.getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .filter(group -> group != null)
                .toList();
    }

    private Task assigning(Filed filed) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(filed.caseNumber())
                .taskDefinitionKey("userTask_assignUnattendedCase")
                .singleResult();
    }

    private long incidents(Filed filed) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(filed.caseNumber()).list().stream()
                .mapToLong(instance -> runtime.createIncidentQuery()
                        .processInstanceId(instance.getId())
                        .count())
                .sum();
    }

    /** Who heard that a substitute is to be named. */
    private List<String> awaited() {
        return jdbc.queryForList(
                "select staff_user from outbox_message where template = 'staff.substituteAwaited' order by position",
                String.class);
    }

    private int told(Filed filed, String user) {
        return jdbc.queryForObject(
                "select count(*) from outbox_message where case_number = ? and staff_user = ? and template = 'staff.newWork'",
                Integer.class,
                filed.caseNumber(),
                user);
    }

    private int timeline(Filed filed, String code) {
        return jdbc.queryForObject(
                "select count(*) from timeline_entry where case_number = ? and code = ?",
                Integer.class,
                filed.caseNumber(),
                code);
    }
}
