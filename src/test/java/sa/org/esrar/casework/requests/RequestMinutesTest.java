package sa.org.esrar.casework.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static sa.org.esrar.casework.support.Journey.licensing;
import static sa.org.esrar.casework.support.Journey.morningOf;
import static sa.org.esrar.casework.support.Journey.noura;
import static sa.org.esrar.casework.support.RequestForms.approval;
import static sa.org.esrar.casework.support.RequestForms.complete;
import static sa.org.esrar.casework.support.RequestForms.opinion;
import static sa.org.esrar.casework.support.RequestForms.refusal;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.casefile.Exclusions;
import sa.org.esrar.casework.committees.CommitteeMatters.Waiting;
import sa.org.esrar.casework.committees.CommitteeMatters.Wording;
import sa.org.esrar.casework.committees.decisions.CommitteeDecisions;
import sa.org.esrar.casework.committees.minutes.AgendaOf;
import sa.org.esrar.casework.staff.Committee.Rule;
import sa.org.esrar.casework.staff.Committee.Way;
import sa.org.esrar.casework.staff.DemoStaff;
import sa.org.esrar.casework.support.CaseworkTest;
import sa.org.esrar.casework.support.CommitteesByMinutes;
import sa.org.esrar.casework.support.Journey;
import sa.org.esrar.casework.support.Journey.Filed;
import sa.org.esrar.casework.support.TestClock;

/** A request whose committee decides by minutes (D2): it waits for them, goes on with what they seal, and with nothing else. */
@CaseworkTest
class RequestMinutesTest {

    private static final String CHECK = "userTask_checkCompleteness";
    private static final String STUDY = "userTask_studyRequest";
    private static final String DECIDE = "userTask_decideRequest";
    private static final String ADOPT = "serviceTask_adoptDecision";
    private static final String COMMITTEE = "service-committee";

    @Autowired
    Journey journey;

    @Autowired
    TestClock clock;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DemoStaff staff;

    @Autowired
    Exclusions exclusions;

    @Autowired
    RequestMatters matters;

    @Autowired
    CommitteeDecisions decisions;

    @Autowired
    CommitteesByMinutes byMinutes;

    @Autowired
    ApplicationContext context;

    AgendaOf agenda;

    @BeforeEach
    void theServiceCommitteeDecidesByMinutes() {
        clock.set(TestClock.START);
        staff.load();
        agenda = new AgendaOf(COMMITTEE, context);
        byMinutes.of(COMMITTEE);
    }

    // ---- waiting

    @Test
    void theRequestWaitsForMinutesAndNoOfficerHasATask() {
        Filed filed = studied();
        assertThat(journey.task("service-chair", filed, DECIDE)).isNull();
        assertThat(matters.waiting(COMMITTEE)).contains(new Waiting(filed.caseNumber(), LocalDate.parse("2026-12-13")));
        assertThat(matters.waiting("aid-committee")).isEmpty();
        assertThat(matters.waits(filed.caseNumber(), COMMITTEE)).isTrue();
        assertThat(matters.waits(filed.caseNumber(), "aid-committee")).isFalse();
        // The family is told what it is told while an officer decides.
        assertThat(journey.status(filed)).isEqualTo("UNDER_STUDY");
    }

    @Test
    void whatIsDueFirstWaitsFirst() {
        Filed first = studied();
        clock.set(LocalDate.parse("2026-11-24"), LocalTime.of(9, 0));
        Filed later = studied();
        List<String> waiting = matters.waiting(COMMITTEE).stream()
                .map(Waiting::caseNumber)
                .filter(List.of(first.caseNumber(), later.caseNumber())::contains)
                .toList();
        assertThat(waiting).containsExactly(first.caseNumber(), later.caseNumber());
    }

    @Test
    void theDayOfTheAnswerIsUntouchedByTheWaitAlsoAcrossAHoliday() {
        clock.set(LocalDate.parse("2027-02-14"), LocalTime.of(10, 0));
        Filed filed = studied();
        // Founding Day, Monday 22 February 2027, is no working day.
        assertThat(journey.track(filed).get("dueOn").asText()).isEqualTo("2027-03-08");
        clock.set(LocalDate.parse("2027-03-01"), LocalTime.of(10, 0));
        carryOut(agenda.sealed(filed.caseNumber(), approval("2027-04-01")), filed);
        assertThat(journey.track(filed).get("dueOn").asText()).isEqualTo("2027-03-08");
        assertThat(journey.timer(filed, "timer_answerDue")).isEqualTo(morningOf("2027-03-08"));
    }

    @Test
    void withoutMinutesWhereTheFormationDoesNotSaySo() {
        byMinutes.of(COMMITTEE, Way.byOfficer(Rule.MAJORITY));
        Filed filed = studied();
        assertThat(matters.waits(filed.caseNumber(), COMMITTEE)).isFalse();
        // A formation of later says nothing of a case that came to its decision before.
        clock.set(LocalDate.parse("2026-11-23"), LocalTime.of(9, 0));
        byMinutes.of(COMMITTEE);
        journey.submit("service-chair", filed, DECIDE, refusal("S5-1")).expect(200);
    }

    @Test
    void aFormationByMinutesOfLaterTheSameDaySaysNothingOfWhatStandsAtTheOfficers() {
        byMinutes.of(COMMITTEE, Way.byOfficer(Rule.MAJORITY));
        Filed filed = studied();
        byMinutes.of(COMMITTEE);
        journey.submit("service-chair", filed, DECIDE, refusal("S5-1")).expect(200);
    }

    @Test
    void aFormationByOfficersOfLaterTheSameDayTakesNothingFromTheMinutes() {
        Filed filed = studied();
        byMinutes.of(COMMITTEE, Way.byOfficer(Rule.MAJORITY));
        moveTo(filed, DECIDE);
        journey.submit("service-chair", filed, DECIDE, refusal("S5-1")).expect(409);
        assertThat(count("request_decision", filed)).isZero();
    }

    // ---- the decision of the sealed minutes

    @Test
    void theDecisionOfTheSealedMinutesIsAnsweredAndFulfilled() {
        Filed filed = studied();
        String minutes = agenda.sealed(filed.caseNumber(), approval("2026-12-20"), "service-chair", "service-member");
        carryOut(minutes, filed);
        assertThat(journey.status(filed)).isEqualTo("DECIDED");
        assertThat(agenda.stateOf(minutes, filed.caseNumber())).isEqualTo("CARRIED_OUT");
        assertThat(jdbc.sql("select minutes || ' ' || decided_by from request_decision where case_number = ?")
                        .param(filed.caseNumber())
                        .query(String.class)
                        .single())
                .isEqualTo(minutes + " service-secretary");
        assertThat(timeline(filed.caseNumber())).contains("requests.decidedByMinutes");
        assertThat(timeline(minutes)).contains("committees.timeline.carriedOut");
        assertThat(matters.waits(filed.caseNumber(), COMMITTEE)).isFalse();

        release();
        assertThat(journey.status(filed)).isEqualTo("IN_FULFILMENT");
        assertThat(journey.messages(filed.caseNumber(), "request.answered")).hasSize(1);
        assertThat(journey.timer(filed, "timer_entitlementDue")).isEqualTo(morningOf("2026-12-20"));
        // Who voted has had a part in the case.
        assertThat(reads("service-member", filed)).isEqualTo(200);
        assertThat(reads("aid-member", filed)).isEqualTo(404);
    }

    @Test
    void nothingMovesBeforeTheSeal() {
        Filed filed = studied();
        String minutes = agenda.called(filed.caseNumber());
        agenda.record(minutes, filed.caseNumber(), refusal("S5-1"));
        assertThatThrownBy(() -> decisions.carryOut(minutes, filed.caseNumber()))
                .isInstanceOf(ApiException.class);
        assertNothingToAdopt(filed);
        assertThat(matters.waits(filed.caseNumber(), COMMITTEE)).isTrue();
        assertThat(count("request_decision", filed)).isZero();
    }

    private void assertNothingToAdopt(Filed filed) {
        assertThatThrownBy(() -> decisions.adopt(filed.caseNumber(), form -> form, (form, taken) -> {}))
                .isInstanceOfSatisfying(ApiException.class, refused -> assertThat(refused.code())
                        .isEqualTo("committees.notSealed"));
    }

    @Test
    void aDecisionThatIsTakenBackWaitsForOtherMinutes() {
        Filed filed = studied();
        carryOut(agenda.sealed(filed.caseNumber(), refusal("S5-1")), filed);
        journey.asStaff(
                        "service-secretary",
                        MockMvcRequestBuilders.post(
                                "/api/v1/staff/service-requests/{n}/decision/take-back", filed.caseNumber()),
                        Map.of("reason", "ورد ما يغيّر الرأي"))
                .expect(204);
        assertThat(journey.status(filed)).isEqualTo("UNDER_STUDY");
        assertThat(matters.waits(filed.caseNumber(), COMMITTEE)).isTrue();
        assertNothingToAdopt(filed);
        release();
        assertThat(journey.messages(filed.caseNumber(), "request.answered")).isEmpty();

        carryOut(agenda.sealed(filed.caseNumber(), approval("2026-12-20")), filed);
        release();
        assertThat(journey.status(filed)).isEqualTo("IN_FULFILMENT");
    }

    @Test
    void aPlaceOnTheWaitingListComesBackToTheCommitteesMinutes() {
        Filed filed = studied();
        carryOut(
                agenda.sealed(
                        filed.caseNumber(),
                        Map.of(
                                "outcome", "WAITING_LIST",
                                "criterion", "S5-1",
                                "reasons", "اكتملت المقاعد.",
                                "waitingReason", "مقعد")),
                filed);
        release();
        assertThat(journey.status(filed)).isEqualTo("WAITING_LIST");
        journey.goTo(LocalDate.parse("2026-12-22"));
        assertThat(journey.task("service-chair", filed, DECIDE)).isNull();
        // Its answer has gone out: nothing counts, and it has no day.
        assertThat(matters.waiting(COMMITTEE)).contains(new Waiting(filed.caseNumber(), null));
        carryOut(agenda.sealed(filed.caseNumber(), approval("2026-12-30")), filed);
        release();
        assertThat(journey.status(filed)).isEqualTo("IN_FULFILMENT");
    }

    @Test
    void aDayThatPassedBeforeTheSealStandsIsNotedAndIsEscalatedAtOnce() {
        Filed filed = studied();
        String minutes = agenda.called(filed.caseNumber());
        agenda.record(minutes, filed.caseNumber(), approval("2026-11-24"));
        clock.set(LocalDate.parse("2026-11-26"), LocalTime.of(9, 0));
        agenda.voted(minutes, "service-chair");
        agenda.seal(minutes);
        carryOut(minutes, filed);
        assertThat(timeline(filed.caseNumber())).contains("requests.dueBeforeSeal");
        release();
        assertThat(journey.status(filed)).isEqualTo("IN_FULFILMENT");
        assertThat(timeline(filed.caseNumber())).contains("requests.entitlementEscalated");
    }

    @Test
    void aDecisionThatCannotBeCarriedOutStopsItsOwnCaseAndSaysWhy() {
        Filed wrong = studied();
        Filed right = studied();
        String minutes = agenda.called(wrong.caseNumber(), right.caseNumber());
        agenda.record(minutes, wrong.caseNumber(), refusal("S9-9"));
        agenda.record(minutes, right.caseNumber(), refusal("S5-1"));
        agenda.voted(minutes, "service-chair");
        agenda.seal(minutes);
        decisions.carryOut(minutes, wrong.caseNumber());
        decisions.carryOut(minutes, right.caseNumber());
        assertThatThrownBy(() -> adopt(wrong))
                .hasMessageContaining("Decision 1 of " + minutes + " on " + wrong.caseNumber())
                .hasMessageContaining("criterion");
        adopt(right);
        assertThat(journey.status(right)).isEqualTo("DECIDED");
        assertThat(journey.status(wrong)).isEqualTo("UNDER_STUDY");
        assertThat(agenda.stateOf(minutes, wrong.caseNumber())).isEqualTo("DECIDED");
        // Withdrawn after all, it is not carried out; the job that could not go with it.
        journey.withdraw(wrong).expect(200);
        assertThat(agenda.stateOf(minutes, wrong.caseNumber())).isEqualTo("NOT_CARRIED_OUT");
        assertThat(jobs(wrong)).isEmpty();
    }

    // ---- withdrawals

    @Test
    void withdrawnWhileItWaitsItWaitsNoMore() {
        Filed filed = studied();
        journey.withdraw(filed).expect(200);
        assertThat(matters.waiting(COMMITTEE)).extracting(Waiting::caseNumber).doesNotContain(filed.caseNumber());
        assertThat(journey.status(filed)).isEqualTo("WITHDRAWN");
    }

    @Test
    void withdrawnOnTheAgendaItLeavesIt() {
        Filed filed = studied();
        String minutes = agenda.called(filed.caseNumber());
        agenda.record(minutes, filed.caseNumber(), refusal("S5-1"));
        journey.withdraw(filed).expect(200);
        assertThat(agenda.stateOf(minutes, filed.caseNumber())).isEqualTo("WITHDRAWN");
        assertThat(timeline(minutes)).contains("committees.timeline.withdrawn");
        agenda.voted(minutes, "service-chair");
        agenda.seal(minutes);
        decisions.carryOut(minutes, filed.caseNumber());
        assertThat(agenda.stateOf(minutes, filed.caseNumber())).isEqualTo("WITHDRAWN");
        assertThat(count("request_decision", filed)).isZero();
    }

    @Test
    void withdrawnAfterTheSealItsDecisionIsNotCarriedOut() {
        Filed before = studied();
        String minutes = agenda.sealed(before.caseNumber(), refusal("S5-1"));
        journey.withdraw(before).expect(200);
        decisions.carryOut(minutes, before.caseNumber());
        assertThat(agenda.stateOf(minutes, before.caseNumber())).isEqualTo("NOT_CARRIED_OUT");

        Filed between = studied();
        String others = agenda.sealed(between.caseNumber(), refusal("S5-1"));
        decisions.carryOut(others, between.caseNumber());
        journey.withdraw(between).expect(200);
        journey.runDueJobs();
        assertThat(agenda.stateOf(others, between.caseNumber())).isEqualTo("NOT_CARRIED_OUT");
        assertThat(timeline(others)).contains("committees.timeline.notCarriedOut");
        assertThat(count("request_decision", between)).isZero();
        assertThat(journey.messages(between.caseNumber(), "request.answered")).isEmpty();
    }

    // ---- who reads it, and who may not

    @Test
    void membersReadACaseFromTheCallToTheSealAndTheExcludedNever() {
        Filed filed = studied();
        jdbc.sql("delete from case_access where case_number = ?")
                .param(filed.caseNumber())
                .update();
        assertThat(reads("service-chair", filed)).isEqualTo(404);
        String minutes = agenda.packed(filed.caseNumber());
        assertThat(reads("service-chair", filed)).isEqualTo(404);
        jdbc.sql("update minutes set state = 'INVITED' where case_number = ?")
                .param(minutes)
                .update();
        assertThat(reads("service-chair", filed)).isEqualTo(200);
        assertThat(reads("aid-chair", filed)).isEqualTo(404);
        exclusions.exclude(filed.caseNumber(), "service-chair", "DECLARED", "service-chair");
        assertThat(reads("service-chair", filed)).isEqualTo(404);
    }

    // ---- moved tokens

    @Test
    void aTokenMovedToTheOfficersTaskDecidesNothing() {
        Filed filed = studied();
        moveTo(filed, DECIDE);
        assertThat(journey.submit("service-chair", filed, DECIDE, refusal("S5-1"))
                        .expect(409)
                        .body()
                        .toString())
                .contains("بمحضر");
        assertThat(count("request_decision", filed)).isZero();
        assertThat(journey.status(filed)).isEqualTo("UNDER_STUDY");
    }

    @Test
    void aTokenMovedToTheAdoptionFindsNoSealedMinutes() {
        Filed filed = studied();
        String minutes = agenda.called(filed.caseNumber());
        agenda.record(minutes, filed.caseNumber(), approval("2026-12-20"));
        moveTo(filed, ADOPT);
        assertThat(catchThrowable(() -> adopt(filed))).hasMessageContaining("committees.notSealed");
        assertThat(count("request_decision", filed)).isZero();
        assertThat(journey.messages(filed.caseNumber(), "request.answered")).isEmpty();
        // The step that cannot be taken goes with its case, and is in no other test's way.
        journey.withdraw(filed).expect(200);
    }

    // ---- the wording

    @Test
    void theDecisionIsWordedAsTheCommitteeSaysIt() {
        Filed filed = studied();
        Map<String, Object> form = approval("2026-12-20");
        form.put("outcome", "APPROVED_IN_PART");
        form.put("partGranted", "رسوم الوثيقة");
        form.put("criterion", "S5-1");
        form.put("reasons", "يمارَس النشاط من المنزل.");
        form.put("entitlementAmount", "١٥٠٠");
        form.put("fundingSource", "SOCIAL_FUND");
        Wording wording = matters.wording(filed.caseNumber(), form);
        assertThat(wording.outcome()).isEqualTo("APPROVED_IN_PART");
        String service = matters.subject(filed.caseNumber()).ar();
        assertThat(wording.decision()).isEqualTo("الموافقة على جزء من طلب «" + service + "»: رسوم الوثيقة");
        assertThat(wording.details())
                .contains(
                        "الأسباب: يمارَس النشاط من المنزل.",
                        "الاستحقاق: مرافقة في استخراج وثيقة العمل الحر",
                        "المبلغ: 1,500.00 ريال (فقط ألف وخمسمائة ريال لا غير)، من مخصص الخدمات الاجتماعية.",
                        "موعد الاستحقاق: 11/07/1448هـ الموافق 20/12/2026م، وتنفذه جهة: ضباط الاتصال.",
                        "سند الاستحقاق: معايير الخدمة، S5")
                .anySatisfy(line -> assertThat(line).startsWith("المعيار: ").doesNotContain("S5-1"))
                .noneSatisfy(line -> assertThat(line).contains("نورة"));
    }

    // ---- steps

    private void carryOut(String minutes, Filed filed) {
        decisions.carryOut(minutes, filed.caseNumber());
        journey.runDueJobs();
    }

    private Filed studied() {
        Filed filed = journey.fileAndSign(journey.filing("licensing-support", noura(), licensing()));
        journey.submit("reception-1", filed, CHECK, complete()).expect(200);
        journey.runDueJobs();
        journey.submit("service-member", filed, STUDY, opinion("S5-1", "S5-2")).expect(200);
        return filed;
    }

    private void release() {
        clock.set(clock.instant().plus(Duration.ofMinutes(1)));
        journey.runDueJobs();
    }

    private int reads(String user, Filed filed) {
        return journey.status(
                user, MockMvcRequestBuilders.get("/api/v1/staff/service-requests/{n}", filed.caseNumber()));
    }

    private List<String> timeline(String caseNumber) {
        return jdbc.sql("select code from timeline_entry where case_number = ? order by sequence")
                .param(caseNumber)
                .query(String.class)
                .list();
    }

    private int count(String table, Filed filed) {
        return jdbc.sql("select count(*) from " + table + " where case_number = ?")
                .param(filed.caseNumber())
                .query(Integer.class)
                .single();
    }

    private String instance(Filed filed) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey("request-intake")
                .processInstanceBusinessKey(filed.caseNumber())
                .singleResult()
                .getId();
    }

    private void moveTo(Filed filed, String activity) {
        runtime.createProcessInstanceModification(instance(filed))
                .cancelAllForActivity("message_committeeDecided")
                .startBeforeActivity(activity)
                .execute();
    }

    private List<Job> jobs(Filed filed) {
        return management.createJobQuery().activityId(ADOPT).list().stream()
                .filter(job -> runtime.createProcessInstanceQuery()
                                .processInstanceId(job.getProcessInstanceId())
                                .processInstanceBusinessKey(filed.caseNumber())
                                .count()
                        == 1)
                .toList();
    }

    private void adopt(Filed filed) {
        jobs(filed).forEach(job -> management.executeJob(job.getId()));
    }
}
