package sa.org.esrar.casework.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static sa.org.esrar.casework.support.Journey.held;
import static sa.org.esrar.casework.support.Journey.licensing;
import static sa.org.esrar.casework.support.Journey.morningOf;
import static sa.org.esrar.casework.support.Journey.noura;
import static sa.org.esrar.casework.support.RequestForms.approval;
import static sa.org.esrar.casework.support.RequestForms.complete;
import static sa.org.esrar.casework.support.RequestForms.delivered;
import static sa.org.esrar.casework.support.RequestForms.invalid;
import static sa.org.esrar.casework.support.RequestForms.left;
import static sa.org.esrar.casework.support.RequestForms.opinion;
import static sa.org.esrar.casework.support.RequestForms.question;
import static sa.org.esrar.casework.support.RequestForms.refusal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import sa.org.esrar.casework.support.CaseworkTest;
import sa.org.esrar.casework.support.Journey;
import sa.org.esrar.casework.support.Journey.Filed;
import sa.org.esrar.casework.support.TestClock;
import sa.org.esrar.casework.support.TestFiles;

/** The main job, job by job and timer by timer, through the real doors; dates as C6 reads them. */
@CaseworkTest
class RequestIntakeTest {

    private static final String CHECK = "userTask_checkCompleteness";
    private static final String STUDY = "userTask_studyRequest";
    private static final String DECIDE = "userTask_decideRequest";
    private static final String FULFIL = "userTask_fulfilEntitlement";
    private static final String OVERDUE = "userTask_resolveOverdueRequest";

    private static final String[] CRITERIA = {"S5-1", "S5-2"};

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Journey journey;

    @Autowired
    TestClock clock;

    @Autowired
    RuntimeService runtime;

    @Autowired
    HistoryService history;

    // ---- the straight way

    @Test
    void signedRequestIsStudiedAnsweredAndFulfilled() {
        Filed filed = signed();
        JsonNode tracked = journey.track(filed);
        assertThat(tracked.get("status").asText()).isEqualTo("RECEIVED");
        assertThat(tracked.get("completeOn").asText()).isEqualTo("2026-11-22");
        assertThat(tracked.get("dueOn").asText()).isEqualTo("2026-12-13");
        assertThat(tracked.get("policyDueOn").asText()).isEqualTo("2026-12-13");
        assertThat(tracked.get("dueOnHijri").asText()).isEqualTo("1448-07-04");
        assertThat(journey.timer(filed, "timer_answerWarning")).isEqualTo(morningOf("2026-12-06"));
        assertThat(journey.timer(filed, "timer_answerDue")).isEqualTo(morningOf("2026-12-13"));

        study(filed);
        assertThat(journey.status(filed)).isEqualTo("UNDER_STUDY");
        journey.submit("service-chair", filed, DECIDE, approval("2026-12-20")).expect(200);
        assertThat(journey.status(filed)).isEqualTo("DECIDED");
        assertThat(journey.messages(filed.caseNumber(), "request.answered")).isEmpty();

        release();
        assertThat(journey.status(filed)).isEqualTo("IN_FULFILMENT");
        assertThat(journey.messages(filed.caseNumber(), "request.answered")).hasSize(1);
        assertThat(held(journey.timer(filed, "timer_answerDue"))).isTrue();
        assertThat(journey.timer(filed, "timer_entitlementDue")).isEqualTo(morningOf("2026-12-20"));

        journey.submit("liaison-1", filed, FULFIL, delivered("2026-11-22")).expect(200);
        assertThat(journey.status(filed)).isEqualTo("FULFILLED");
        assertThat(ended(filed, "end_fulfilled")).isTrue();
    }

    @Test
    void refusalNamesItsCriterionAndEndsWithTheAnswer() {
        Filed filed = studied();
        journey.submit("service-chair", filed, DECIDE, Map.of("outcome", "DECLINED"))
                .expect(422);
        journey.submit("service-chair", filed, DECIDE, refusal("S9-9")).expect(422);
        journey.submit("service-chair", filed, DECIDE, refusal("S5-1")).expect(200);
        release();
        assertThat(journey.status(filed)).isEqualTo("ANSWERED");
        assertThat(ended(filed, "end_answered")).isTrue();
    }

    @Test
    void decisionCanBeTakenBackWithAReasonUntilTheAnswerIsSent() {
        Filed filed = studied();
        journey.submit("service-chair", filed, DECIDE, refusal("S5-1")).expect(200);
        takeBack("service-secretary", filed, "").expect(422);
        takeBack("liaison-1", filed, "خطأ").expect(404);
        takeBack("service-secretary", filed, "ورد ما يغيّر الرأي").expect(204);
        assertThat(journey.status(filed)).isEqualTo("UNDER_STUDY");
        release();
        assertThat(journey.messages(filed.caseNumber(), "request.answered")).isEmpty();

        journey.submit("service-chair", filed, DECIDE, approval("2026-12-20")).expect(200);
        release();
        takeBack("service-chair", filed, "متأخر").expect(409);
        assertThat(journey.status(filed)).isEqualTo("IN_FULFILMENT");
    }

    @Test
    void placeOnTheWaitingListComesBackToTheCommitteeAfterThirtyDays() {
        Filed filed = studied();
        journey.submit(
                        "service-chair",
                        filed,
                        DECIDE,
                        Map.of(
                                "outcome", "WAITING_LIST",
                                "criterion", "S5-1",
                                "reasons", "اكتملت المقاعد.",
                                "waitingReason", "مقعد"))
                .expect(200);
        release();
        assertThat(journey.status(filed)).isEqualTo("WAITING_LIST");
        assertThat(journey.timer(filed, "timer_waitingListReview")).isEqualTo(morningOf("2026-12-22"));

        journey.goTo(LocalDate.parse("2026-12-22"));
        journey.submit("service-chair", filed, DECIDE, approval("2026-12-30")).expect(200);
        release();
        assertThat(journey.status(filed)).isEqualTo("IN_FULFILMENT");
    }

    // ---- completeness

    @Test
    void gapNamedInTimeTakesTheStartBackUntilTheDayTheLastItemArrived() {
        Filed filed = signedStall();
        journey.submit("reception-1", filed, CHECK, left("product-photos", "UNREADABLE"))
                .expect(200);
        JsonNode waiting = journey.track(filed);
        assertThat(waiting.get("status").asText()).isEqualTo("AWAITING_DOCUMENTS");
        assertThat(waiting.get("dueOn").isNull()).isTrue();
        assertThat(held(journey.timer(filed, "timer_answerDue"))).isTrue();
        assertThat(journey.messages(filed.caseNumber(), "request.missing")).hasSize(1);

        clock.set(LocalDate.parse("2026-11-26"), LocalTime.of(20, 0));
        journey.attach(filed, "product-photos", "صورة.jpg", TestFiles.jpeg()).expect(201);
        JsonNode again = journey.track(filed);
        assertThat(again.get("status").asText()).isEqualTo("RECEIVED");
        assertThat(again.get("completeOn").asText()).isEqualTo("2026-11-26");
        assertThat(again.get("dueOn").asText()).isEqualTo("2026-12-17");
        assertThat(journey.timer(filed, "timer_answerDue")).isEqualTo(morningOf("2026-12-17"));

        // asked again, as often as needed
        journey.submit("reception-2", filed, CHECK, left("product-photos", "INVALID"))
                .expect(200);
        journey.attach(filed, "product-photos", "صورة.jpg", TestFiles.jpeg()).expect(201);
        journey.submit("reception-2", filed, CHECK, complete()).expect(200);
        journey.runDueJobs();
        assertThat(journey.status(filed)).isEqualTo("UNDER_STUDY");
    }

    @Test
    void gapNamedAfterTheTimeOfTheCheckNoLongerMovesTheDate() {
        Filed filed = signedStall();
        clock.set(LocalDate.parse("2026-11-25"), LocalTime.of(9, 0));
        journey.submit("reception-1", filed, CHECK, left("product-photos", "MISSING"))
                .expect(200);
        assertThat(journey.track(filed).get("dueOn").asText()).isEqualTo("2026-12-13");
        clock.set(LocalDate.parse("2026-11-29"), LocalTime.of(9, 0));
        journey.attach(filed, "product-photos", "صورة.jpg", TestFiles.jpeg()).expect(201);
        assertThat(journey.track(filed).get("dueOn").asText()).isEqualTo("2026-12-13");
    }

    @Test
    void uncheckedRequestIsWarnedAboutAndThenEscalated() {
        Filed filed = signed();
        assertThat(journey.timer(filed, "timer_completenessWarning")).isEqualTo(morningOf("2026-11-23"));
        assertThat(journey.timer(filed, "timer_completenessDue")).isEqualTo(morningOf("2026-11-24"));
        journey.goTo(LocalDate.parse("2026-11-23"));
        journey.goTo(LocalDate.parse("2026-11-24"));
        assertThat(instance(filed))
                .hasPassed(
                        "serviceTask_warnCompleteness",
                        "end_completenessWarned",
                        "serviceTask_escalateCompleteness",
                        "end_completenessEscalated");
        assertThat(journey.task("reception-1", filed, CHECK)).isNotNull();
    }

    @Test
    void whatIsLeftIsRemindedOfNoticedAndFiledAwayAndRevivedByTheMissingPaper() {
        Filed filed = signedStall();
        journey.submit("reception-1", filed, CHECK, left("product-photos", "MISSING"))
                .expect(200);
        assertThat(journey.timer(filed, "timer_missingReminder")).isEqualTo(morningOf("2026-11-29"));
        assertThat(journey.timer(filed, "timer_missingNotice")).isEqualTo(morningOf("2026-12-06"));
        assertThat(journey.timer(filed, "timer_missingNoticeExpired")).isEqualTo(morningOf("2026-12-20"));

        journey.goTo(LocalDate.parse("2026-11-29"));
        journey.goTo(LocalDate.parse("2026-12-06"));
        assertThat(journey.messages(filed.caseNumber(), "request.missingReminder"))
                .hasSize(2)
                .allSatisfy(text -> assertThat(text).contains("20/12/2026"));
        journey.goTo(LocalDate.parse("2026-12-20"));
        assertThat(journey.status(filed)).isEqualTo("CLOSED_INCOMPLETE");
        assertThat(journey.timer(filed, "timer_revivalExpired")).isEqualTo(morningOf("2027-02-18"));

        clock.set(LocalDate.parse("2027-01-10"), LocalTime.of(9, 0));
        journey.attach(filed, "product-photos", "صورة.jpg", TestFiles.jpeg()).expect(201);
        assertThat(journey.track(filed).get("completeOn").asText()).isEqualTo("2027-01-10");
        assertThat(journey.task("reception-1", filed, CHECK)).isNotNull();
    }

    @Test
    void requestThatWasFiledAwayWithItsClockRunningStartsAnewWhenItIsRevived() {
        Filed filed = signedStall();
        clock.set(LocalDate.parse("2026-11-25"), LocalTime.of(9, 0));
        journey.submit("reception-1", filed, CHECK, left("product-photos", "MISSING"))
                .expect(200);
        journey.goTo(LocalDate.parse("2026-12-23"));
        assertThat(journey.status(filed)).isEqualTo("CLOSED_INCOMPLETE");
        clock.set(LocalDate.parse("2026-12-27"), LocalTime.of(9, 0));
        journey.attach(filed, "product-photos", "صورة.jpg", TestFiles.jpeg()).expect(201);
        JsonNode revived = journey.track(filed);
        assertThat(revived.get("completeOn").asText()).isEqualTo("2026-12-27");
        assertThat(revived.get("dueOn").asText()).isEqualTo("2027-01-17");
        assertThat(revived.get("late").asBoolean()).isFalse();
    }

    @Test
    void filedAwayRequestEndsAfterSixtyDays() {
        Filed filed = signedStall();
        journey.submit("reception-1", filed, CHECK, left("product-photos", "MISSING"))
                .expect(200);
        journey.goTo(LocalDate.parse("2026-12-20"));
        journey.goTo(LocalDate.parse("2027-02-18"));
        assertThat(ended(filed, "end_closedIncomplete")).isTrue();
        assertThat(journey.status(filed)).isEqualTo("CLOSED_INCOMPLETE");
    }

    // ---- study

    @Test
    void committeesOwnQuestionStopsNeitherDate() {
        Filed filed = checked();
        journey.submit("service-member", filed, STUDY, question("ما النشاط الذي تمارسونه؟"))
                .expect(200);
        assertThat(journey.status(filed)).isEqualTo("AWAITING_BENEFICIARY");
        assertThat(journey.messages(filed.caseNumber(), "request.question")).hasSize(1);
        assertThat(journey.timer(filed, "timer_answerDue")).isEqualTo(morningOf("2026-12-13"));
        assertThat(journey.timer(filed, "timer_replyExpired")).isEqualTo(morningOf("2026-12-06"));

        clock.set(LocalDate.parse("2026-11-29"), LocalTime.of(9, 0));
        journey.reply(filed, " ").expect(422);
        journey.reply(filed, "إعداد المعمول في المنزل").expect(204);
        assertThat(journey.status(filed)).isEqualTo("UNDER_STUDY");
        assertThat(journey.track(filed).get("dueOn").asText()).isEqualTo("2026-12-13");
    }

    @Test
    void invalidItemHoldsTheClockAndGivesTheDaysBack() {
        Filed filed = checkedStall();
        clock.set(LocalDate.parse("2026-11-24"), LocalTime.of(12, 0));
        journey.submit("service-member", filed, STUDY, invalid("product-photos", "نأمل تزويدنا بصورة أوضح"))
                .expect(200);
        assertThat(held(journey.timer(filed, "timer_answerDue"))).isTrue();
        assertThat(held(journey.timer(filed, "timer_answerWarning"))).isTrue();
        assertThat(journey.track(filed).get("policyDueOn").asText()).isEqualTo("2026-12-13");

        clock.set(LocalDate.parse("2026-11-29"), LocalTime.of(12, 0));
        journey.attach(filed, "product-photos", "صورة.jpg", TestFiles.jpeg()).expect(201);
        JsonNode tracked = journey.track(filed);
        assertThat(tracked.get("dueOn").asText()).isEqualTo("2026-12-16");
        assertThat(tracked.get("policyDueOn").asText()).isEqualTo("2026-12-13");
        assertThat(journey.timer(filed, "timer_answerDue")).isEqualTo(morningOf("2026-12-16"));
        assertThat(journey.timer(filed, "timer_answerWarning")).isEqualTo(morningOf("2026-12-09"));
        assertThat(journey.task("service-member", filed, STUDY).get("dueOn").asText())
                .isEqualTo(morningOf("2026-12-16").toString());
    }

    @Test
    void invalidFactIsAnsweredAnewAndOnlyThatOne() {
        Filed filed = checkedStall();
        journey.submit("service-member", filed, STUDY, invalid("self-employment", "نأمل ذكر رقم الوثيقة السارية"))
                .expect(200);
        amend(filed, Map.of("nameOnStall", "اسم آخر")).expect(409);
        amend(filed, Map.of("documentNumber", "FL-300400", "documentExpiry", "2028-01-01"))
                .expect(200);
        assertThat(journey.track(filed).get("paused").asBoolean()).isFalse();
        assertThat(journey.status(filed)).isEqualTo("UNDER_STUDY");
    }

    @Test
    void studyGoesOnWithoutAReplyAfterTenWorkingDays() {
        Filed filed = checked();
        journey.submit("service-member", filed, STUDY, question("ما النشاط؟")).expect(200);
        journey.goTo(LocalDate.parse("2026-12-06"));
        assertThat(journey.status(filed)).isEqualTo("UNDER_STUDY");
        assertThat(journey.task("service-member", filed, STUDY)).isNotNull();
        journey.reply(filed, "متأخر").expect(409);
    }

    // ---- the fifteen working days

    @Test
    void answerIsWarnedOfFiveWorkingDaysBeforeAndEscalatedOnItsDay() {
        Filed filed = checked();
        journey.goTo(LocalDate.parse("2026-12-06"));
        assertThat(instance(filed)).hasPassed("serviceTask_warnAnswerDue", "end_answerDueWarned");
        assertThat(journey.task("executive-manager", filed, OVERDUE)).isNull();
        journey.goTo(LocalDate.parse("2026-12-13"));
        assertThat(journey.task("executive-manager", filed, OVERDUE)).isNotNull();
        assertThat(correctiveActions(filed)).containsExactly("MISSED_ANSWER management 2026-12-27");
        assertThat(journey.task("executive-manager", filed, "userTask_carryOutCorrectiveAction"))
                .isNotNull();

        clock.set(LocalDate.parse("2026-12-14"), LocalTime.of(9, 0));
        assertThat(journey.track(filed).get("late").asBoolean()).isTrue();
        Map<String, Object> apology = new HashMap<>(
                Map.of("apology", "نعتذر عن تأخرنا.", "expectedOn", "2026-12-14", "measure", "ضُمّ إلى جلسة الغد."));
        journey.submit("executive-manager", filed, OVERDUE, apology).expect(422);
        apology.put("expectedOn", "2026-12-20");
        journey.submit("executive-manager", filed, OVERDUE, apology).expect(200);
        JsonNode tracked = journey.track(filed);
        assertThat(tracked.get("dueOn").asText()).isEqualTo("2026-12-13");
        assertThat(tracked.get("late").asBoolean()).isTrue();
        assertThat(journey.messages(filed.caseNumber(), "request.late")).hasSize(1);
        assertThat(instance(filed)).hasPassed("end_overdueResolved");
    }

    @Test
    void holidaysOfEidAreNotCounted() {
        clock.set(LocalDate.parse("2026-05-14"), LocalTime.of(10, 0));
        Filed filed = signed();
        assertThat(journey.track(filed).get("dueOn").asText()).isEqualTo("2026-06-09");
        assertThat(journey.timer(filed, "timer_answerDue")).isEqualTo(morningOf("2026-06-09"));
    }

    // ---- withdrawal

    @Test
    void requestCanBeWithdrawnAtAnyTime() {
        Filed unsigned = journey.file(journey.filing("licensing-support", noura(), licensing()));
        journey.withdraw(unsigned).expect(200);
        assertThat(journey.status(unsigned)).isEqualTo("WITHDRAWN");

        for (Filed filed : List.of(signed(), checked(), studied())) {
            journey.withdraw(filed).expect(200);
            assertThat(journey.status(filed)).isEqualTo("WITHDRAWN");
            assertThat(ended(filed, "end_withdrawn")).isTrue();
            journey.withdraw(filed).expect(409);
        }
    }

    // ---- the entitlement

    @Test
    void entitlementIsEscalatedOnItsDayAndCanGetANewDate() {
        Filed filed = studied();
        journey.submit("service-chair", filed, DECIDE, approval("2026-11-30")).expect(200);
        release();
        journey.goTo(LocalDate.parse("2026-11-30"));
        assertThat(instance(filed)).hasPassed("serviceTask_escalateEntitlement", "end_entitlementEscalated");
        journey.submit(
                        "liaison-1",
                        filed,
                        FULFIL,
                        Map.of("notDelivered", true, "newDueOn", "2026-12-07", "reason", "تعطل منصة الجهة."))
                .expect(200);
        assertThat(journey.timer(filed, "timer_entitlementDue")).isEqualTo(morningOf("2026-12-07"));
        assertThat(correctiveActions(filed)).containsExactly("MISSED_ENTITLEMENT management 2026-12-14");
        journey.goTo(LocalDate.parse("2026-12-07"));
        assertThat(correctiveActions(filed)).as("one is open for it").hasSize(1);
        Map<String, Object> withoutSighting = delivered("2026-11-30");
        withoutSighting.remove("sighted");
        journey.submit("liaison-1", filed, FULFIL, withoutSighting).expect(422);
        journey.submit("liaison-1", filed, FULFIL, delivered("2026-11-30")).expect(200);
        assertThat(ended(filed, "end_fulfilled")).isTrue();
    }

    // ---- steps

    private Filed signed() {
        return journey.fileAndSign(journey.filing("licensing-support", noura(), licensing()));
    }

    private Filed signedStall() {
        return journey.fileAndSign(journey.filing(
                "fair-stall",
                noura(),
                Journey.stall(),
                Journey.document("product-photos", "صورة.jpg", TestFiles.jpeg())));
    }

    private Filed checked() {
        return checked(signed());
    }

    private Filed checkedStall() {
        return checked(signedStall());
    }

    private Filed checked(Filed filed) {
        journey.submit("reception-1", filed, CHECK, complete()).expect(200);
        journey.runDueJobs();
        return filed;
    }

    private Filed studied() {
        Filed filed = signed();
        study(filed);
        return filed;
    }

    private void study(Filed filed) {
        checked(filed);
        journey.submit("service-member", filed, STUDY, opinion(CRITERIA)).expect(200);
    }

    /** The minute after a decision. */
    private void release() {
        clock.set(clock.instant().plus(Duration.ofMinutes(1)));
        journey.runDueJobs();
    }

    private Journey.Answer amend(Filed filed, Map<String, Object> answers) {
        return journey.asFamily(
                filed, MockMvcRequestBuilders.put("/api/v1/cases/{n}/answers", filed.caseNumber()), answers);
    }

    private Journey.Answer takeBack(String user, Filed filed, String reason) {
        return journey.asStaff(
                user,
                MockMvcRequestBuilders.post(
                        "/api/v1/staff/service-requests/{n}/decision/take-back", filed.caseNumber()),
                Map.of("reason", reason));
    }

    private List<String> correctiveActions(Filed filed) {
        return jdbc.sql(
                        "select cause || ' ' || owner_group || ' ' || due_on from corrective_action where case_number = ?")
                .param(filed.caseNumber())
                .query(String.class)
                .list();
    }

    private ProcessInstance instance(Filed filed) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey("request-intake")
                .processInstanceBusinessKey(filed.caseNumber())
                .singleResult();
    }

    private boolean ended(Filed filed, String endEvent) {
        HistoricProcessInstance instance = history.createHistoricProcessInstanceQuery()
                .processDefinitionKey("request-intake")
                .processInstanceBusinessKey(filed.caseNumber())
                .singleResult();
        return instance.getEndTime() != null
                && history.createHistoricActivityInstanceQuery()
                                .processInstanceId(instance.getId())
                                .activityId(endEvent)
                                .count()
                        == 1;
    }
}
