package sa.org.esrar.casework.inquiries;

import static org.assertj.core.api.Assertions.assertThat;
import static sa.org.esrar.casework.support.InquiryForms.answer;
import static sa.org.esrar.casework.support.InquiryForms.approved;
import static sa.org.esrar.casework.support.InquiryForms.givenBack;
import static sa.org.esrar.casework.support.InquiryForms.resolved;
import static sa.org.esrar.casework.support.InquiryForms.specialist;
import static sa.org.esrar.casework.support.Journey.morningOf;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.casefile.Exclusions;
import sa.org.esrar.casework.staff.DemoStaff;
import sa.org.esrar.casework.support.CaseworkTest;
import sa.org.esrar.casework.support.Journey;
import sa.org.esrar.casework.support.Journey.Filed;
import sa.org.esrar.casework.support.TestClock;

/** An inquiry from the question to the asker's word on the answer, job by job and timer by timer (C1, E2, G1). */
@CaseworkTest
class InquiryTest {

    private static final String ANSWER = "userTask_answerInquiry";
    private static final String ADVISE = "userTask_adviseOnInquiry";
    private static final String REVIEW = "userTask_reviewAnswer";
    private static final String OVERDUE = "userTask_resolveOverdueInquiry";

    @Autowired
    Journey journey;

    @Autowired
    Inquiries inquiries;

    @Autowired
    InquiryOpinions opinions;

    @Autowired
    Exclusions exclusions;

    @Autowired
    DemoStaff staff;

    @Autowired
    HistoryService history;

    @Autowired
    TaskService tasks;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    /** The second liaison officer is away from this day on. */
    @BeforeEach
    void startOfTheWeek() {
        clock.set(TestClock.START);
        staff.load();
    }

    // ---- the straight way

    @Test
    void questionIsAnsweredReviewedSentAndFoundEnough() {
        Filed asked = asked("textiles");
        JsonNode tracked = journey.track(asked);
        assertThat(tracked.get("status").asText()).isEqualTo("RECEIVED");
        assertThat(tracked.get("dueOn").asText()).isEqualTo("2026-11-25");
        assertThat(journey.timer(asked, "timer_inquiryWarning")).isEqualTo(morningOf("2026-11-24"));
        assertThat(journey.timer(asked, "timer_inquiryDue")).isEqualTo(morningOf("2026-11-25"));
        assertThat(messages(asked, "case.received")).isEqualTo(1);
        assertThat(task(asked, ANSWER).getAssignee()).isEqualTo("liaison-1");
        assertThat(riyadhDay(task(asked, ANSWER))).isEqualTo("2026-11-25");
        assertThat(toStaff(asked, "liaison-1", "staff.newWork")).isEqualTo(1);

        journey.submit("liaison-1", asked, ANSWER, answer("تبدأ الأحد.")).expect(200);
        assertThat(messages(asked, "case.news")).isZero();
        assertThat(toStaff(asked, "liaison-2", "staff.newWork")).isEqualTo(1);
        assertThat(toStaff(asked, "liaison-1", "staff.newWork")).isEqualTo(1);
        journey.submit("liaison-1", asked, REVIEW, approved()).expect(409);
        journey.submit("liaison-2", asked, REVIEW, approved()).expect(200);
        assertThat(journey.status(asked)).isEqualTo("ANSWERED");
        assertThat(messages(asked, "case.news")).isEqualTo(1);
        assertThat(journey.timer(asked, "timer_inquiryDue")).isNull();
        assertThat(journey.timer(asked, "timer_replyExpired")).isEqualTo(morningOf("2026-12-06"));

        opinions.say(asked.caseNumber(), Opinion.SUFFICIENT, "");
        assertThat(journey.status(asked)).isEqualTo("SETTLED");
        assertThat(ended(asked, "end_inquiryAnswered")).isTrue();
        assertThat(refusal(() -> opinions.say(asked.caseNumber(), Opinion.NOT_SUFFICIENT, "متأخر")))
                .isEqualTo("inquiries.over");
        assertThat(journey.status(asked)).isEqualTo("SETTLED");
    }

    @Test
    void technicalSupportHasItsOwnRoutingAndNoReview() {
        Filed asked = ask(InquiryKind.TECHNICAL, null, "food");
        run(asked);
        assertThat(task(asked, ANSWER).getAssignee()).isNull();
        assertThat(journey.task("liaison-1", asked, ANSWER)).isNull();
        assertThat(toStaff(asked, "reception-2", "staff.newWork")).isEqualTo(1);
        journey.submit("reception-2", asked, ANSWER, answer("أرسلنا رابطاً جديداً."))
                .expect(200);
        assertThat(journey.status(asked)).isEqualTo("ANSWERED");
    }

    @Test
    void anAnswerThatIsGivenBackIsWrittenAnew() {
        Filed asked = asked("perfumes");
        journey.submit("liaison-1", asked, ANSWER, answer("إجابة ناقصة.")).expect(200);
        journey.submit("executive-manager", asked, REVIEW, Map.of("approved", false))
                .expect(422);
        journey.submit("executive-manager", asked, REVIEW, givenBack("يُذكر الموعد."))
                .expect(200);
        assertThat(task(asked, ANSWER).getAssignee()).isEqualTo("liaison-1");
        JsonNode seen = seen("liaison-1", asked);
        assertThat(seen.get("answers").get(0).get("returnNote").asText()).isEqualTo("يُذكر الموعد.");
        journey.submit("liaison-1", asked, ANSWER, answer("إجابة تامة.")).expect(200);
        journey.submit("executive-manager", asked, REVIEW, approved()).expect(200);
        assertThat(journey.status(asked)).isEqualTo("ANSWERED");
        assertThat(seen("executive-manager", asked).get("answers")).hasSize(2);
    }

    @Test
    void aSpecialistIsAskedWhileTheCountGoesOnAndTheOfficerAnswers() {
        Filed asked = asked("handicrafts");
        journey.submit("liaison-1", asked, ANSWER, specialist("finance", "؟")).expect(422);
        journey.submit("liaison-1", asked, ANSWER, specialist("service-committee", "ما شرط الركن؟"))
                .expect(200);
        assertThat(journey.status(asked)).isEqualTo("WITH_SPECIALIST");
        assertThat(journey.track(asked).get("dueOn").asText()).isEqualTo("2026-11-25");
        assertThat(journey.timer(asked, "timer_inquiryDue")).isEqualTo(morningOf("2026-11-25"));
        assertThat(toStaff(asked, "service-member", "staff.newWork")).isEqualTo(1);
        assertThat(journey.task("aid-member", asked, ADVISE)).isNull();
        journey.submit("service-member", asked, ADVISE, Map.of("advice", "سريان الوثيقة."))
                .expect(200);
        assertThat(journey.status(asked)).isEqualTo("RECEIVED");
        JsonNode advice = seen("liaison-1", asked).get("advice").get(0);
        assertThat(advice.get("advice").asText()).isEqualTo("سريان الوثيقة.");
        assertThat(advice.get("groupAr").asText()).isEqualTo("لجنة الخدمات");
        assertThat(task(asked, ANSWER).getAssignee()).isEqualTo("liaison-1");
    }

    // ---- who has it

    @Test
    void noMatchingRowLeadsToAllLiaisonOfficersAndManagementIsTold() {
        Filed asked = asked("digital-sales");
        assertThat(task(asked, ANSWER).getAssignee()).isNull();
        assertThat(toStaff(asked, "executive-manager", "staff.noOfficer")).isEqualTo(1);
        assertThat(toStaff(asked, "liaison-1", "staff.newWork")).isEqualTo(1);
        journey.submit("liaison-2", asked, ANSWER, answer("نعم.")).expect(200);
        assertThat(journey.task("liaison-1", asked, REVIEW)).isNotNull();
    }

    @Test
    void theSubstituteOfAnAbsentOfficerHasItAndThePresentOfficerHasItAlone() {
        Filed asked = asked("food");
        assertThat(task(asked, ANSWER).getAssignee()).isEqualTo("liaison-1");
        assertThat(timeline(asked)).contains("inquiries.substituteAssigned");
        assertThat(toStaff(asked, "liaison-2", "staff.newWork")).isZero();

        clock.set(LocalDate.parse("2026-11-19"), LocalTime.of(9, 0));
        Filed before = asked("food");
        assertThat(task(before, ANSWER).getAssignee()).isEqualTo("liaison-2");
        assertThat(timeline(before)).contains("inquiries.officerAssigned");
    }

    @Test
    void whoIsExcludedNeverHasItAndTheGroupStepsIn() {
        Filed asked = ask(InquiryKind.GENERAL, null, "textiles");
        exclude(asked, "liaison-1");
        run(asked);
        assertThat(task(asked, ANSWER).getAssignee()).isNull();
        assertThat(journey.task("liaison-1", asked, ANSWER)).isNull();
        assertThat(toStaff(asked, "liaison-1", "staff.newWork")).isZero();
        journey.submit("liaison-2", asked, ANSWER, answer("نعم.")).expect(200);
        assertThat(journey.task("liaison-1", asked, REVIEW)).isNull();
        journey.submit("executive-manager", asked, REVIEW, approved()).expect(200);
    }

    @Test
    void anExcludedSubstituteLeavesTheCaseWhole() {
        Filed asked = asked("palm-products");
        assertThat(task(asked, ANSWER).getAssignee()).isEqualTo("liaison-1");
        exclude(asked, "liaison-1");
        assertThat(task(asked, ANSWER).getAssignee()).isNull();
        exclude(asked, "liaison-2");
        assertThat(journey.task("executive-manager", asked, ANSWER)).isNotNull();
        journey.submit("executive-manager", asked, ANSWER, answer("نعم.")).expect(200);
    }

    @Test
    void twoOfficersAtOnceGiveOneAnswer() throws Exception {
        Filed asked = asked("digital-sales");
        String task = journey.task("liaison-1", asked, ANSWER).get("id").asText();
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            List<Callable<Integer>> calls = List.of(submit("liaison-1", task), submit("liaison-2", task));
            List<Future<Integer>> answers = both.invokeAll(calls);
            assertThat(List.of(answers.get(0).get(), answers.get(1).get()))
                    .containsOnlyOnce(200)
                    .allMatch(status -> status == 200 || status == 404 || status == 409);
        } finally {
            both.shutdownNow();
        }
        assertThat(jdbc.sql("select count(*) from inquiry_answer where case_number = ?")
                        .param(asked.caseNumber())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private Callable<Integer> submit(String user, String task) {
        return () -> journey.asStaff(
                        user,
                        MockMvcRequestBuilders.post("/api/v1/staff/tasks/{id}/submission", task),
                        answer("إجابة " + user))
                .status();
    }

    // ---- not enough

    @Test
    void whatIsNotEnoughGoesBackToAnOfficerAndTheSecondTimeToManagement() {
        Filed asked = answered("textiles");
        clock.set(LocalDate.parse("2026-11-24"), LocalTime.of(12, 0));
        opinions.say(asked.caseNumber(), Opinion.NOT_SUFFICIENT, "ومتى التقديم؟");
        assertThat(journey.status(asked)).isEqualTo("REOPENED");
        assertThat(journey.track(asked).get("dueOn").asText()).isEqualTo("2026-11-29");
        assertThat(journey.timer(asked, "timer_inquiryWarning")).isEqualTo(morningOf("2026-11-26"));
        assertThat(task(asked, ANSWER).getAssignee()).isEqualTo("liaison-1");
        assertThat(seen("liaison-1", asked).get("answers").get(0).get("remark").asText())
                .isEqualTo("ومتى التقديم؟");

        sendAnswer(asked, "liaison-1", "liaison-2");
        opinions.say(asked.caseNumber(), Opinion.NOT_SUFFICIENT, null);
        assertThat(journey.status(asked)).isEqualTo("WITH_MANAGEMENT");
        assertThat(task(asked, ANSWER).getAssignee()).isNull();
        assertThat(journey.task("liaison-1", asked, ANSWER)).isNull();
        assertThat(toStaff(asked, "executive-manager", "staff.newWork")).isEqualTo(1);

        sendAnswer(asked, "executive-manager", "liaison-1");
        opinions.say(asked.caseNumber(), Opinion.SUFFICIENT, null);
        assertThat(ended(asked, "end_inquiryAnswered")).isTrue();
    }

    @Test
    void aSecondRoundIsWarnedAboutAndEscalatedLikeTheFirst() {
        Filed asked = asked("textiles");
        goTo(asked, LocalDate.parse("2026-11-25"));
        sendAnswer(asked, "liaison-1", "liaison-2");
        assertThat(journey.timer(asked, "timer_inquiryWarning")).isNull();
        opinions.say(asked.caseNumber(), Opinion.NOT_SUFFICIENT, "");
        assertThat(journey.timer(asked, "timer_inquiryWarning")).isEqualTo(morningOf("2026-11-29"));
        assertThat(journey.timer(asked, "timer_inquiryDue")).isEqualTo(morningOf("2026-11-30"));
        goTo(asked, LocalDate.parse("2026-11-30"));
        assertThat(toStaff(asked, "liaison-1", "staff.dueSoon")).isEqualTo(2);
        assertThat(toStaff(asked, "executive-manager", "staff.escalated")).isEqualTo(2);
    }

    @Test
    void silenceIsAnEndOfItsOwn() {
        Filed asked = answered("textiles");
        assertThat(journey.timer(asked, "timer_replyExpired")).isEqualTo(morningOf("2026-12-06"));
        goTo(asked, LocalDate.parse("2026-12-03"));
        assertThat(journey.status(asked)).isEqualTo("ANSWERED");
        goTo(asked, LocalDate.parse("2026-12-06"));
        assertThat(journey.status(asked)).isEqualTo("CLOSED_NO_REPLY");
        assertThat(ended(asked, "end_noReply")).isTrue();
        assertThat(jdbc.sql("select count(*) from inquiry_answer where case_number = ? and opinion is not null")
                        .param(asked.caseNumber())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(refusal(() -> opinions.say(asked.caseNumber(), Opinion.SUFFICIENT, "")))
                .isEqualTo("inquiries.over");
    }

    // ---- late

    @Test
    void nearItsDayWhoHasItIsWarnedAndOnItsDayManagementHasIt() {
        Filed asked = asked("textiles");
        goTo(asked, LocalDate.parse("2026-11-24"));
        assertThat(toStaff(asked, "liaison-1", "staff.dueSoon")).isEqualTo(1);
        assertThat(journey.task("executive-manager", asked, OVERDUE)).isNull();
        goTo(asked, LocalDate.parse("2026-11-25"));
        assertThat(toStaff(asked, "executive-manager", "staff.escalated")).isEqualTo(1);
        assertThat(journey.task("executive-manager", asked, OVERDUE)).isNotNull();

        clock.set(LocalDate.parse("2026-11-26"), LocalTime.of(9, 0));
        journey.submit("executive-manager", asked, OVERDUE, resolved("2026-11-26"))
                .expect(422);
        journey.submit("executive-manager", asked, OVERDUE, resolved("2026-11-30"))
                .expect(200);
        JsonNode tracked = journey.track(asked);
        assertThat(tracked.get("late").asBoolean()).isTrue();
        assertThat(tracked.get("dueOn").asText()).isEqualTo("2026-11-25");
        assertThat(tracked.get("timeline").toString()).contains("اعتذرنا عن التأخر");
        assertThat(messages(asked, "case.news")).isEqualTo(1);
        sendAnswer(asked, "liaison-1", "liaison-2");
        assertThat(journey.status(asked)).isEqualTo("ANSWERED");
    }

    @Test
    void whenTheAnswerCameMeanwhileNobodyApologises() {
        Filed asked = asked("digital-sales");
        goTo(asked, LocalDate.parse("2026-11-25"));
        assertThat(toStaff(asked, "liaison-2", "staff.dueSoon")).isEqualTo(1);
        sendAnswer(asked, "liaison-2", "liaison-1");
        journey.submit("executive-manager", asked, OVERDUE, resolved("2026-11-30"))
                .expect(200);
        assertThat(messages(asked, "case.news")).isEqualTo(1);
        assertThat(timeline(asked)).contains("inquiries.measureTaken").doesNotContain("inquiries.apologised");
    }

    /** National Day is Wednesday 23 September 2026; Eid al-Adha lies from 26 to 29 May 2026, Eid al-Fitr from 20 March. */
    @ParameterizedTest
    @CsvSource({
        "2026-09-21, 2026-09-24, 2026-09-27",
        "2026-05-24, 2026-05-31, 2026-06-01",
        "2026-05-22, 2026-05-25, 2026-05-31",
        "2026-11-26, 2026-11-30, 2026-12-01"
    })
    void theAnswerIsDueOnTheThirdWorkingDayAlsoAcrossAHoliday(String askedOn, String warning, String due) {
        clock.set(LocalDate.parse(askedOn), LocalTime.of(23, 30));
        Filed asked = asked("textiles");
        assertThat(journey.track(asked).get("dueOn").asText()).isEqualTo(due);
        assertThat(journey.timer(asked, "timer_inquiryWarning")).isEqualTo(morningOf(warning));
        assertThat(journey.timer(asked, "timer_inquiryDue")).isEqualTo(morningOf(due));
    }

    // ---- how

    /** Routed: the table has been asked. */
    private Filed asked(String field) {
        Filed asked = ask(InquiryKind.GENERAL, null, field);
        run(asked);
        return asked;
    }

    private void goTo(Filed asked, LocalDate day) {
        clock.set(day, LocalTime.of(8, 0));
        run(asked);
    }

    /** Every job of this inquiry whose time has come, in the order of their dates. */
    private void run(Filed asked) {
        for (Job job = due(asked); job != null; job = due(asked)) {
            management.executeJob(job.getId());
        }
    }

    private Job due(Filed asked) {
        ProcessInstance instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(asked.caseNumber())
                .processDefinitionKey("inquiry")
                .singleResult();
        return instance == null
                ? null
                : management.createJobQuery().processInstanceId(instance.getId()).list().stream()
                        .filter(job -> job.getDuedate() == null
                                || !job.getDuedate().toInstant().isAfter(clock.instant()))
                        .min(Comparator.comparing(job -> job.getDuedate() == null ? new Date(0) : job.getDuedate()))
                        .orElse(null);
    }

    private Filed ask(InquiryKind kind, String category, String field) {
        Inquiries.Asked asked = inquiries.ask(new AskQuestion(
                kind, "متى تبدأ الدورة المسائية؟", category, field, "أحمد مؤمن", "0519990006", null, null, "ar"));
        return new Filed(asked.caseNumber(), asked.accessCode());
    }

    private Filed answered(String field) {
        Filed asked = asked(field);
        sendAnswer(asked, "liaison-1", "liaison-2");
        return asked;
    }

    private void sendAnswer(Filed asked, String writer, String reviewer) {
        journey.submit(writer, asked, ANSWER, answer("تبدأ الأحد 06/12/2026.")).expect(200);
        journey.submit(reviewer, asked, REVIEW, approved()).expect(200);
    }

    private void exclude(Filed asked, String user) {
        transaction.executeWithoutResult(
                status -> exclusions.exclude(asked.caseNumber(), user, "DISCLOSED", "executive-manager"));
    }

    private Task task(Filed asked, String key) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(asked.caseNumber())
                .taskDefinitionKey(key)
                .singleResult();
    }

    private static String riyadhDay(Task task) {
        return task.getDueDate()
                .toInstant()
                .atZone(ZoneId.of("Asia/Riyadh"))
                .toLocalDate()
                .toString();
    }

    private JsonNode seen(String user, Filed asked) {
        return journey.asStaff(
                        user, MockMvcRequestBuilders.get("/api/v1/staff/inquiries/{n}", asked.caseNumber()), null)
                .expect(200)
                .body();
    }

    private int messages(Filed asked, String template) {
        return journey.messages(asked.caseNumber(), template).size();
    }

    private int toStaff(Filed asked, String user, String template) {
        return jdbc.sql("select count(*) from outbox_message where case_number = ? and template = ? and staff_user = ?")
                .params(asked.caseNumber(), template, user)
                .query(Integer.class)
                .single();
    }

    private List<String> timeline(Filed asked) {
        return jdbc.sql("select code from timeline_entry where case_number = ? order by sequence")
                .param(asked.caseNumber())
                .query(String.class)
                .list();
    }

    private static String refusal(Runnable step) {
        try {
            step.run();
            return null;
        } catch (ApiException refused) {
            assertThat(refused.status()).isEqualTo(409);
            return refused.code();
        }
    }

    private boolean ended(Filed asked, String end) {
        return history.createHistoricActivityInstanceQuery()
                        .processInstanceId(history.createHistoricProcessInstanceQuery()
                                .processInstanceBusinessKey(asked.caseNumber())
                                .processDefinitionKey("inquiry")
                                .finished()
                                .singleResult()
                                .getId())
                        .activityId(end)
                        .count()
                == 1;
    }
}
