package sa.org.esrar.casework.complaints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static sa.org.esrar.casework.support.Journey.morningOf;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import sa.org.esrar.casework.casefile.Exclusions;
import sa.org.esrar.casework.committees.CommitteeMatters.Waiting;
import sa.org.esrar.casework.committees.CommitteeMatters.Wording;
import sa.org.esrar.casework.committees.decisions.CommitteeDecisions;
import sa.org.esrar.casework.committees.minutes.AgendaOf;
import sa.org.esrar.casework.staff.Committee.Rule;
import sa.org.esrar.casework.staff.Committee.Way;
import sa.org.esrar.casework.support.CaseworkTest;
import sa.org.esrar.casework.support.CommitteesByMinutes;
import sa.org.esrar.casework.support.Journey.Filed;

/** A complaint that the follow-up committee decides by minutes (D2, E1). */
@CaseworkTest
class ComplaintMinutesTest extends ComplaintSteps {

    private static final String COMMITTEE = "follow-up-committee";
    private static final String ADOPT = "serviceTask_adoptDecision";
    private static final String RECORD = "userTask_recordComplaintDecision";

    @Autowired
    ComplaintMatters matters;

    @Autowired
    CommitteeDecisions decisions;

    @Autowired
    Exclusions exclusions;

    @Autowired
    ManagementService management;

    @Autowired
    CommitteesByMinutes byMinutes;

    @Autowired
    ApplicationContext context;

    AgendaOf agenda;

    @BeforeEach
    void theFollowUpCommitteeDecidesByMinutes() {
        agenda = new AgendaOf(COMMITTEE, context);
        byMinutes.of(COMMITTEE);
    }

    @Test
    void theComplaintWaitsForMinutesAndGoesOnWithTheirDecision() {
        Made made = waiting();
        assertThat(hasTask(CHAIR, made, DECIDE)).isFalse();
        assertThat(status(made)).isEqualTo("UNDER_STUDY");
        assertThat(matters.waiting(COMMITTEE)).contains(new Waiting(made.caseNumber(), LocalDate.parse("2026-12-13")));
        assertThat(matters.waiting("service-committee")).isEmpty();
        assertThat(journey.timer(made.filed(), "timer_committeeDue")).isEqualTo(morningOf("2026-12-13"));
        // For the figures of top management it is the committee's, and open.
        assertThat(jdbc.sql("select staff_group || ' ' || due_on || ' ' || open || ' ' || coalesce(officer, '-')"
                                + " from complaint_course where case_number = ?")
                        .param(made.caseNumber())
                        .query(String.class)
                        .single())
                .isEqualTo("follow-up-committee 2026-12-13 true -");

        String minutes =
                agenda.sealed(made.caseNumber(), decision("UPHELD", "remedy", "APOLOGY"), CHAIR, MEMBER, SECRETARY);
        carryOut(minutes, made);
        assertThat(status(made)).isEqualTo("AWAITING_BENEFICIARY");
        assertThat(agenda.stateOf(minutes, made.caseNumber())).isEqualTo("CARRIED_OUT");
        assertThat(read(CHAIR, made).body().at("/decisions/0/minutes").asText()).isEqualTo(minutes);
        assertThat(actions(made)).containsExactly("DECISION follow-up-committee 2026-12-06");
    }

    @Test
    void aFormationOfLaterTheSameDayChangesNothingOfWhatCameBeforeIt() {
        Made waits = waiting();
        byMinutes.of(COMMITTEE, Way.byOfficer(Rule.MAJORITY));
        Made officers = waiting();
        assertThat(matters.waits(officers.caseNumber(), COMMITTEE)).isFalse();
        byMinutes.of(COMMITTEE);
        journey.submit(CHAIR, officers.filed(), DECIDE, decision("UPHELD")).expect(200);
        byMinutes.of(COMMITTEE, Way.byOfficer(Rule.MAJORITY));
        carryOut(agenda.sealed(waits.caseNumber(), decision("UPHELD"), CHAIR), waits);
        assertThat(status(waits)).isEqualTo("AWAITING_BENEFICIARY");
    }

    @Test
    void theSecretaryEntersTheDecisionAndWhoIsExcludedFromTheComplaintDoesNot() {
        Made made = waiting(named());
        exclusions.exclude(made.caseNumber(), MEMBER, "DECLARED", MEMBER);
        String number = agenda.called(made.caseNumber());
        runtime.createProcessInstanceByKey("committee-minutes")
                .businessKey(number)
                .setVariables(new HashMap<>(Map.of("caseNumber", number, "committee", COMMITTEE)))
                .startBeforeActivity("subProcess_decideItems#multiInstanceBody")
                .execute();
        Filed minutes = new Filed(number, null);
        assertThat(journey.task(MEMBER, minutes, RECORD)).isNull();
        journey.submit(SECRETARY, minutes, RECORD, decision("ACCEPTED")).expect(422);
        journey.submit(SECRETARY, minutes, RECORD, decision("UPHELD")).expect(200);
        assertThat(agenda.stateOf(number, made.caseNumber())).isEqualTo("DECIDED");
        assertThat(journey.task(SECRETARY, minutes, "userTask_draftMinutes")).isNotNull();
        assertThat(status(made)).as("nothing moves in the case").isEqualTo("UNDER_STUDY");
    }

    @Test
    void aReopenedComplaintWaitsForOtherMinutes() {
        Made made = waiting();
        carryOut(agenda.sealed(made.caseNumber(), decision("NOT_UPHELD", "correctiveAction", null)), made);
        step(made, "word", "settled", "true");
        step(made, "reopening", "why", "تكرر الأمر");
        established(made);
        assertThat(matters.waits(made.caseNumber(), COMMITTEE)).isTrue();
        carryOut(agenda.sealed(made.caseNumber(), decision("UPHELD")), made);
        assertThat(status(made)).isEqualTo("AWAITING_BENEFICIARY");
    }

    @Test
    void aRefundOfTheMinutesGoesToFinance() {
        Made made = waiting(named());
        carryOut(agenda.sealed(made.caseNumber(), decision("UPHELD", "remedy", "REFUND", "amount", "250")), made);
        assertThat(hasTask("accountant", made, PREPARE)).isTrue();
    }

    @Test
    void aCorrectiveActionWhoseDayPassedBeforeTheSealGetsTheUsualDays() {
        Made made = waiting();
        String minutes = agenda.called(made.caseNumber());
        agenda.record(minutes, made.caseNumber(), decision("UPHELD", "actionDueOn", "2026-11-24"));
        clock.set(LocalDate.parse("2026-11-26"), LocalTime.of(9, 0));
        agenda.voted(minutes, CHAIR);
        agenda.seal(minutes);
        carryOut(minutes, made);
        assertThat(actions(made)).containsExactly("DECISION follow-up-committee 2026-12-10");
    }

    @Test
    void whoVotedHearsNoSecondStageOfIt() {
        Made made = waiting(named());
        carryOut(
                agenda.sealed(
                        made.caseNumber(), decision("NOT_UPHELD", "correctiveAction", null), CHAIR, "board-member"),
                made);
        step(made, "word", "settled", "false");
        journey.runDueJobs();
        String second = jdbc.sql("select max(case_number) from complaint where case_number > ?")
                .param(made.caseNumber())
                .query(String.class)
                .single();
        assertThat(jdbc.sql("select user_id from case_exclusion where case_number = ?")
                        .param(second)
                        .query(String.class)
                        .list())
                .contains(CHAIR, "board-member");
    }

    @Test
    void withdrawnOnTheAgendaItLeavesIt() {
        Made made = waiting();
        String minutes = agenda.called(made.caseNumber());
        step(made, "retraction");
        assertThat(status(made)).isEqualTo("WITHDRAWN");
        assertThat(agenda.stateOf(minutes, made.caseNumber())).isEqualTo("WITHDRAWN");
        assertThat(matters.waiting(COMMITTEE)).extracting(Waiting::caseNumber).doesNotContain(made.caseNumber());
    }

    @Test
    void movedTokensDecideNothing() {
        Made made = waiting();
        moveTo(made, DECIDE);
        submit(CHAIR, made, DECIDE, decision("UPHELD")).expect(409);

        Made other = waiting();
        agenda.called(other.caseNumber());
        moveTo(other, ADOPT);
        assertThat(catchThrowable(journey::runDueJobs)).hasMessageContaining("committees.notSealed");
        assertThat(List.of(made, other)).allSatisfy(one -> {
            assertThat(status(one)).isEqualTo("UNDER_STUDY");
            assertThat(jdbc.sql("select count(*) from complaint_decision where case_number = ?")
                            .param(one.caseNumber())
                            .query(Integer.class)
                            .single())
                    .isZero();
        });
        // Nothing that waits for a job is left for others.
        step(other, "retraction");
    }

    @Test
    void theDecisionIsWordedAsTheCommitteeSaysIt() {
        Made made = waiting(named());
        Map<String, Object> form =
                decision("PARTLY_UPHELD", "remedy", "REFUND", "amount", "250", "actionDueOn", "2026-12-20");
        Wording wording = matters.wording(made.caseNumber(), form);
        assertThat(wording.outcome()).isEqualTo("PARTLY_UPHELD");
        assertThat(wording.decision()).isEqualTo("ثبوت الشكوى جزئياً.");
        assertThat(wording.details())
                .containsExactly(
                        "الأسباب: سبب أول\nسبب ثانٍ",
                        "ما يُصلَح لأجل المشتكي (رد مبلغ): نصحح ما وقع",
                        "المبلغ الذي يُرد: 250.00 ريال (فقط مائتان وخمسون ريالاً لا غير).",
                        "الإجراء التصحيحي: جدول أسبوعي للصالة",
                        "القائم على الإجراء التصحيحي: لجنة المتابعة.",
                        "موعد الإجراء التصحيحي: 11/07/1448هـ الموافق 20/12/2026م.",
                        "لم يثبت ضرر.");
        assertThat(matters.subject(made.caseNumber()).ar()).isEqualTo("خدمة");
    }

    // ---- steps

    private Made waiting(String... fields) {
        Made made = proposed(complain(fields));
        step(made, "proposal", "accepted", "false");
        return established(made);
    }

    private void carryOut(String minutes, Made made) {
        decisions.carryOut(minutes, made.caseNumber());
        journey.runDueJobs();
    }

    private void moveTo(Made made, String activity) {
        runtime.createProcessInstanceModification(instance(made).getId())
                .cancelAllForActivity("message_committeeDecided")
                .startBeforeActivity(activity)
                .execute();
    }
}
