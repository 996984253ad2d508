package sa.org.esrar.casework.actions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static sa.org.esrar.casework.support.CsrfCookie.csrfCookie;
import static sa.org.esrar.casework.support.Journey.morningOf;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import sa.org.esrar.casework.casefile.Exclusions;
import sa.org.esrar.casework.inquiries.AskQuestion;
import sa.org.esrar.casework.inquiries.Inquiries;
import sa.org.esrar.casework.inquiries.InquiryKind;
import sa.org.esrar.casework.protection.Protection;
import sa.org.esrar.casework.staff.DemoStaff;
import sa.org.esrar.casework.support.CaseworkTest;
import sa.org.esrar.casework.support.EngineTables;
import sa.org.esrar.casework.support.Journey;
import sa.org.esrar.casework.support.Journey.Filed;
import sa.org.esrar.casework.support.TestClock;

/** A corrective action from the missed promise to the word of who verified it, step by step (P2). */
@CaseworkTest
class CorrectiveActionTest {

    private static final String CARRY_OUT = "userTask_carryOutCorrectiveAction";
    private static final String VERIFY = "userTask_verifyCorrectiveAction";
    private static final String MANAGER = "executive-manager";
    private static final String MEMBER = "follow-up-member-1";
    private static final Map<String, Object> PROOF = Map.of("proof", "تعميم رقم 44 بتوزيع الاستفسارات");
    private static final Map<String, Object> VERIFIED = Map.of("verified", true);

    @Autowired
    Journey journey;

    @Autowired
    MockMvc http;

    @Autowired
    Inquiries inquiries;

    @Autowired
    CorrectiveActions actions;

    @Autowired
    Exclusions exclusions;

    @Autowired
    Protection protection;

    @Autowired
    TaskService tasks;

    @Autowired
    RuntimeService runtime;

    @Autowired
    HistoryService history;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    DemoStaff staff;

    @Autowired
    TestClock clock;

    /** What another test left open is not late here. */
    @BeforeEach
    void startOfTheWeek() {
        runtime.createProcessInstanceQuery()
                .list()
                .forEach(left -> runtime.deleteProcessInstance(left.getId(), "another test's", true));
        jdbc.update("delete from corrective_action");
        clock.set(TestClock.START);
        staff.load();
    }

    // ---- a person as its owner

    @Test
    void whoWasNamedCarriesItOutAlsoWhenItComesBackAndAnotherVerifiesIt() throws Exception {
        Filed late = lateInquiry();
        String id = jdbc.queryForObject("select id::text from corrective_action", String.class);
        exclude(late, "liaison-2");
        assertThat(give(MEMBER, id, "liaison-1").getStatus()).isEqualTo(404);
        assertThat(give("reception-1", id, "liaison-1").getStatus()).isEqualTo(403);
        for (String wrong : List.of("", "nobody", "liaison-2")) {
            MockHttpServletResponse answer = give(MANAGER, id, wrong);
            assertThat(answer.getStatus()).as(wrong).isEqualTo(422);
            assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).contains("يُرجى اختيار زميل آخر");
        }
        assertThat(give(MANAGER, id, "accountant").getRedirectedUrl()).isEqualTo("/staff/actions");
        assertThat(page(MANAGER)).contains("المحاسب");
        assertThat(seen(MANAGER, late).get("owner").get("ar").asText()).contains("المحاسب");
        assertThat(timeline(late)).contains("actions.given");
        assertThat(jdbc.queryForList(
                        "select staff_user from outbox_message where case_number = ? and template = 'staff.newWork'",
                        String.class,
                        late.caseNumber()))
                .contains("accountant");
        journey.submit(MANAGER, late, CARRY_OUT, PROOF).expect(409);
        journey.submit("accountant", late, CARRY_OUT, PROOF).expect(200);
        assertThat(give(MANAGER, id, "liaison-1").getStatus()).isEqualTo(409);
        journey.submit(MANAGER, late, VERIFY, Map.of("verified", false, "reason", "بقي التعميم"))
                .expect(200);
        assertThat(journey.task("accountant", late, CARRY_OUT).get("assignee").asText())
                .isEqualTo("accountant");
        journey.submit("accountant", late, CARRY_OUT, PROOF).expect(200);
        assertThat(journey.task("accountant", late, VERIFY)).isNull();
        journey.submit(MANAGER, late, VERIFY, VERIFIED).expect(200);
    }

    /** The group stays behind the person. */
    @Test
    void whenWhoWasNamedIsExcludedTheGroupHasItAgain() {
        Filed late = lateInquiry();
        String id = jdbc.queryForObject("select id::text from corrective_action", String.class);
        assertThat(give(MANAGER, id, "accountant").getStatus()).isEqualTo(302);
        exclude(late, "accountant");
        assertThat(journey.task("accountant", late, CARRY_OUT)).isNull();
        journey.submit(MANAGER, late, CARRY_OUT, PROOF).expect(200);
        journey.submit(MEMBER, late, VERIFY, Map.of("verified", false, "reason", "بقي التعميم"))
                .expect(200);
        assertThat(journey.task("accountant", late, CARRY_OUT)).isNull();
        journey.submit(MANAGER, late, CARRY_OUT, PROOF).expect(200);
    }

    private MockHttpServletResponse give(String user, String id, String person) {
        try {
            return http.perform(post("/staff/actions")
                            .param("id", id)
                            .param("person", person)
                            .with(user(user))
                            .with(csrfCookie())
                            .header("Accept", "text/html")
                            .header("Accept-Language", "ar"))
                    .andReturn()
                    .getResponse();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    // ---- the straight way

    @Test
    void aMissedAnswerOpensOneAndSomebodyElseVerifiesIt() {
        Filed late = lateInquiry();
        assertThat(rows(late)).containsExactly("MISSED_ANSWER management 2026-12-09 TO_CARRY_OUT");
        JsonNode task = journey.task(MANAGER, late, CARRY_OUT);
        assertThat(task.get("dueOn").asText()).isEqualTo(morningOf("2026-12-09").toString());
        assertThat(journey.timer(late, "timer_correctiveActionDue")).isEqualTo(morningOf("2026-12-09"));
        JsonNode asked = seen(MANAGER, late);
        assertThat(asked.get("text").get("ar").asText()).contains("يمنع تكراره");
        assertThat(asked.get("text").get("en").asText()).contains("happening again");
        assertThat(asked.get("owner").get("ar").asText()).isEqualTo("الإدارة العليا");

        journey.submit(MANAGER, late, CARRY_OUT, Map.of("proof", " ")).expect(422);
        journey.submit(MANAGER, late, CARRY_OUT, PROOF).expect(200);
        assertThat(seen(MEMBER, late).get("proof").asText()).contains("تعميم رقم 44");

        journey.submit(MEMBER, late, VERIFY, VERIFIED).expect(200);
        assertThat(rows(late)).containsExactly("MISSED_ANSWER management 2026-12-09 VERIFIED");
        assertThat(journey.timer(late, "timer_correctiveActionDue")).isNull();
        assertThat(passed(late))
                .contains("end_correctiveActionVerified")
                .doesNotContain("end_correctiveActionEscalated");
        assertThat(timeline(late)).contains("actions.opened", "actions.carriedOut", "actions.verified");
    }

    @Test
    void whoCarriedItOutDoesNotVerifyItAndWhatIsLeftGoesBackWithItsReason() {
        Filed late = lateInquiry();
        journey.submit(MANAGER, late, CARRY_OUT, PROOF).expect(200);
        assertThat(journey.submit(MANAGER, late, VERIFY, VERIFIED)
                        .expect(409)
                        .body()
                        .get("code")
                        .asText())
                .isEqualTo("actions.verifiedByAnother");
        journey.submit(MEMBER, late, VERIFY, Map.of("verified", false)).expect(422);
        journey.submit(MEMBER, late, VERIFY, Map.of("verified", false, "reason", "لم يُبلَّغ الموظفون"))
                .expect(200);

        assertThat(rows(late)).containsExactly("MISSED_ANSWER management 2026-12-09 TO_CARRY_OUT");
        assertThat(seen(MANAGER, late).get("returnReason").asText()).isEqualTo("لم يُبلَّغ الموظفون");
        assertThat(timeline(late)).contains("actions.givenBack").doesNotContain("actions.verified");
        journey.submit(MANAGER, late, CARRY_OUT, Map.of("proof", "أُبلغوا كتابة"))
                .expect(200);
        journey.submit(MEMBER, late, VERIFY, VERIFIED).expect(200);
        assertThat(passed(late)).contains("end_correctiveActionVerified");
    }

    // ---- never twice

    @Test
    void whatIsOpenForAPromiseIsNotOpenedAgain() {
        Filed late = lateInquiry();
        actions.promiseMissed(late.caseNumber(), Cause.MISSED_ANSWER, "liaison-officers");
        assertThat(rows(late)).hasSize(1);
        assertThat(instances(late)).isEqualTo(1);
        actions.promiseMissed(late.caseNumber(), Cause.MISSED_STAGE, "liaison-officers");
        assertThat(rows(late)).hasSize(2);

        journey.submit("liaison-1", late, CARRY_OUT, PROOF).expect(200);
        actions.promiseMissed(late.caseNumber(), Cause.MISSED_STAGE, "liaison-officers");
        assertThat(rows(late)).as("it is not verified").hasSize(2);
        journey.submit(MEMBER, late, VERIFY, VERIFIED).expect(200);
        actions.promiseMissed(late.caseNumber(), Cause.MISSED_STAGE, "liaison-officers");
        assertThat(rows(late)).hasSize(3);
    }

    @Test
    void decisionsNameAsManyAsTheyLikeWithADayOfTheirOwn() {
        Filed late = lateInquiry();
        for (String text : List.of("جدول للصالة", "خط للشكاوى")) {
            actions.open(
                    late.caseNumber(),
                    Cause.DECISION,
                    text,
                    "service-committee",
                    LocalDate.parse("2026-12-03"),
                    "follow-up-chair");
        }
        assertThat(rows(late))
                .filteredOn(row -> row.equals("DECISION service-committee 2026-12-03 TO_CARRY_OUT"))
                .hasSize(2);
    }

    /** 26 to 28 May 2026, Arafah and the Eid, do not count; nor do Fridays and Saturdays. */
    @Test
    void tenWorkingDaysPassOverAHoliday() {
        clock.set(LocalDate.parse("2026-05-20"), LocalTime.of(10, 0));
        Filed asked = ask();
        actions.promiseMissed(asked.caseNumber(), Cause.MISSED_ANSWER, "management");
        assertThat(journey.timer(asked, "timer_correctiveActionDue")).isEqualTo(morningOf("2026-06-08"));
    }

    // ---- late

    @Test
    void onItsDayManagementIsToldAndItsTasksComeFirst() {
        Filed late = lateInquiry();
        assertThat(escalations(late)).isEqualTo(1);
        assertThat(task(late).getPriority()).isEqualTo(50);
        journey.goTo(LocalDate.parse("2026-12-08"));
        assertThat(waiting(MANAGER)).isZero();
        assertThat(escalations(late)).isEqualTo(1);

        journey.goTo(LocalDate.parse("2026-12-09"));
        assertThat(passed(late)).contains("timer_correctiveActionDue", "end_correctiveActionEscalated");
        assertThat(escalations(late)).isEqualTo(2);
        assertThat(task(late).getPriority()).isEqualTo(100);
        assertThat(timeline(late)).contains("actions.escalated");
        assertThat(waiting(MANAGER)).isEqualTo(1);

        journey.submit(MANAGER, late, CARRY_OUT, PROOF).expect(200);
        assertThat(task(late).getTaskDefinitionKey()).isEqualTo(VERIFY);
        assertThat(task(late).getPriority()).isEqualTo(100);
        journey.goTo(LocalDate.parse("2026-12-20"));
        assertThat(escalations(late)).as("told once").isEqualTo(2);
        journey.submit(MEMBER, late, VERIFY, VERIFIED).expect(200);
        assertThat(waiting(MANAGER)).isZero();
    }

    // ---- who

    @Test
    void nobodyElseSeesClaimsOrCompletesIt() {
        Filed late = lateInquiry();
        String task = task(late).getId();
        for (String user : List.of(MEMBER, "reception-1", "service-member", "accountant")) {
            assertThat(journey.task(user, late, CARRY_OUT)).as(user).isNull();
            assertThat(journey.asStaff(user, post("/api/v1/staff/tasks/{id}/submission", task), PROOF)
                            .status())
                    .as(user)
                    .isIn(403, 404);
            assertThat(journey.status(user, get("/api/v1/staff/corrective-actions/{id}", id(late))))
                    .as(user)
                    .isEqualTo(404);
        }
        assertThat(rows(late)).containsExactly("MISSED_ANSWER management 2026-12-09 TO_CARRY_OUT");
        assertThat(journey.status(MANAGER, get("/api/v1/staff/corrective-actions/{id}", UUID.randomUUID())))
                .isEqualTo(404);
    }

    @Test
    void whoIsExcludedNeverSeesItAndAColleagueVerifies() {
        Filed late = lateInquiry();
        journey.submit(MANAGER, late, CARRY_OUT, PROOF).expect(200);
        assertThat(page(MEMBER)).contains("تأخر الرد");
        exclude(late, MEMBER);
        assertThat(page(MEMBER)).doesNotContain("تأخر الرد").contains("لا توجد إجراءات تصحيحية مفتوحة");
        assertThat(journey.task(MEMBER, late, VERIFY)).isNull();
        assertThat(journey.status(MEMBER, get("/api/v1/staff/corrective-actions/{id}", id(late))))
                .isEqualTo(404);
        assertThat(journey.asStaff(
                                MEMBER,
                                post(
                                        "/api/v1/staff/tasks/{id}/submission",
                                        task(late).getId()),
                                VERIFIED)
                        .status())
                .isIn(403, 404);
        journey.submit("follow-up-member-2", late, VERIFY, VERIFIED).expect(200);
    }

    @Test
    void thePageShowsWhatIsOpenAsFarAsOneMaySeeTheCase() {
        assertThat(page(MANAGER)).contains("لا توجد إجراءات تصحيحية مفتوحة");
        Filed late = lateInquiry();
        assertThat(page(MANAGER))
                .contains("تأخر الرد", "بانتظار التنفيذ", "09/12/2026")
                .doesNotContain("حلّ موعده");
        assertThat(page(MEMBER)).as("not the committee's yet").doesNotContain("تأخر الرد");
        clock.set(LocalDate.parse("2026-12-09"), LocalTime.of(9, 0));
        assertThat(page(MANAGER)).contains("حلّ موعده");
        assertThat(looks(late)).contains(MANAGER);
        for (String user : List.of("reception-1", "liaison-1", "service-chair", "accountant")) {
            assertThat(open(user).getStatus()).as(user).isEqualTo(403);
        }
    }

    // ---- what is typed

    @Test
    void whatIsTypedLiesEncryptedAndNeverInTheEngine() {
        String mark = "Qactmarker";
        Filed asked = ask();
        actions.open(asked.caseNumber(), Cause.DECISION, mark + " text", "management", null, "follow-up-chair");
        journey.submit(MANAGER, asked, CARRY_OUT, Map.of("proof", mark + " proof"))
                .expect(200);
        journey.submit(MEMBER, asked, VERIFY, Map.of("verified", false, "reason", mark + " reason"))
                .expect(200);
        assertThat(EngineTables.finds(jdbc, mark)).isEmpty();
        for (String column : List.of("text", "proof", "return_reason")) {
            byte[] cipher = jdbc.queryForObject(
                    "select " + column + " from corrective_action where case_number = ?",
                    byte[].class,
                    asked.caseNumber());
            assertThat(new String(cipher, StandardCharsets.ISO_8859_1)).doesNotContain(mark);
            assertThat(protection.decrypt("actions.text", cipher)).contains(mark);
        }
        runtime.setVariable(task(asked).getProcessInstanceId(), "planted", mark);
        assertThat(EngineTables.finds(jdbc, mark))
                .as("the search would have found it")
                .isNotEmpty();
    }

    // ---- how

    /** On its day, without an answer. */
    private Filed lateInquiry() {
        Filed asked = ask();
        journey.runDueJobs();
        journey.goTo(LocalDate.parse("2026-11-25"));
        return asked;
    }

    private Filed ask() {
        Inquiries.Asked asked = inquiries.ask(new AskQuestion(
                InquiryKind.GENERAL,
                "متى تبدأ الدورة المسائية؟",
                null,
                "textiles",
                "أحمد مؤمن",
                "0519990006",
                null,
                null,
                "ar"));
        return new Filed(asked.caseNumber(), asked.accessCode());
    }

    private void exclude(Filed filed, String user) {
        transaction.executeWithoutResult(
                status -> exclusions.exclude(filed.caseNumber(), user, "DISCLOSED", "executive-manager"));
    }

    /** The one open task of the case's actions. */
    private Task task(Filed filed) {
        return tasks.createTaskQuery()
                .processDefinitionKey("corrective-action")
                .processInstanceBusinessKey(filed.caseNumber())
                .singleResult();
    }

    private long instances(Filed filed) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey("corrective-action")
                .processInstanceBusinessKey(filed.caseNumber())
                .count();
    }

    private UUID id(Filed filed) {
        return jdbc.queryForObject(
                "select id from corrective_action where case_number = ?", UUID.class, filed.caseNumber());
    }

    private List<String> rows(Filed filed) {
        return jdbc.queryForList(
                "select cause || ' ' || owner_group || ' ' || due_on || ' ' || state from corrective_action"
                        + " where case_number = ? order by opened_at",
                String.class,
                filed.caseNumber());
    }

    private JsonNode seen(String user, Filed filed) {
        return journey.asStaff(user, get("/api/v1/staff/corrective-actions/{id}", id(filed)), null)
                .expect(200)
                .body();
    }

    private List<String> passed(Filed filed) {
        return history
                .createHistoricProcessInstanceQuery()
                .processDefinitionKey("corrective-action")
                .processInstanceBusinessKey(filed.caseNumber())
                .list()
                .stream()
                .flatMap(instance ->
                        history
                                .createHistoricActivityInstanceQuery()
                                .processInstanceId(instance.getId())
                                .list()
                                .stream())
                .map(activity -> activity.getActivityId())
                .toList();
    }

    private int escalations(Filed filed) {
        return jdbc.queryForObject(
                "select count(*) from outbox_message where case_number = ? and template = ? and staff_user = ?",
                Integer.class,
                filed.caseNumber(),
                "staff.escalated",
                MANAGER);
    }

    private List<String> timeline(Filed filed) {
        return jdbc.queryForList(
                "select code from timeline_entry where case_number = ?", String.class, filed.caseNumber());
    }

    private List<String> looks(Filed filed) {
        return jdbc.queryForList(
                "select user_id from case_read where case_number = ? and what = 'correctiveAction'",
                String.class,
                filed.caseNumber());
    }

    /** The number beside the page in the menu «صفحات العمل». */
    private int waiting(String user) {
        for (JsonNode page : journey.asStaff(user, get("/api/v1/staff/pages"), null)
                .expect(200)
                .body()) {
            if (page.get("address").asText().endsWith("/staff/actions")) {
                return page.get("waiting").asInt();
            }
        }
        throw new AssertionError("not in the menu of " + user);
    }

    private String page(String user) {
        try {
            return open(user).getContentAsString(StandardCharsets.UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private MockHttpServletResponse open(String user) {
        try {
            return http.perform(get("/staff/actions").with(user(user)))
                    .andReturn()
                    .getResponse();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
