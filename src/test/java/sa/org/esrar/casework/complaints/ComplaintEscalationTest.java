package sa.org.esrar.casework.complaints;

import static org.assertj.core.api.Assertions.assertThat;
import static sa.org.esrar.casework.support.Journey.morningOf;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import sa.org.esrar.casework.support.CaseworkTest;
import sa.org.esrar.casework.support.TestClock;
import sa.org.esrar.casework.support.Visitor;

/** A complaint from the filing to the complainant's own word, timer by timer (E1, E3, F4, H5). */
@CaseworkTest
class ComplaintEscalationTest extends ComplaintSteps {

    // ---- the first stage

    @Test
    void committeeHasItAtOnceAndTheDaysOfTheFirstStageCount() {
        Made made = complain(named());
        assertThat(status(made)).isEqualTo("RECEIVED");
        assertThat(journey.messages(made.caseNumber(), "case.received"))
                .hasSize(1)
                .first()
                .asString()
                .doesNotContain("شكو");
        assertThat(journey.task(SECRETARY, made.filed(), CONFLICT)
                        .get("assignee")
                        .asText())
                .isEqualTo(SECRETARY);
        assertThat(journey.track(made.filed()).get("dueOn").asText()).isEqualTo("2026-11-29");
        assertThat(told(made, "staff.newWork")).contains(SECRETARY);

        assigned(made);
        assertThat(status(made)).isEqualTo("SETTLING");
        assertThat(told(made, "staff.newWork")).contains("liaison-1");
        assertThat(hasTask(MEMBER, made, ATTEMPT))
                .as("it stays the committee's")
                .isTrue();
        assertThat(journey.timer(made.filed(), "timer_amicableWarning")).isEqualTo(morningOf("2026-11-25"));
        assertThat(journey.timer(made.filed(), "timer_amicableDue")).isEqualTo(morningOf("2026-11-29"));
    }

    @Test
    void proposalAcceptedOnThePageSettlesItAndTheWindowEndsIt() {
        Made made = proposed(complain(named()));
        assertThat(journey.messages(made.caseNumber(), "case.proposal")).hasSize(1);
        assertThat(page(made).html()).contains("نضيف عشرة كراسٍ").contains("قبول المقترح");
        assertThat(step(made, "proposal", "accepted", "true", "words", "شكراً").html())
                .contains("انتهت برضاكم");
        assertThat(status(made)).isEqualTo("SETTLED");
        assertThat(journey.timer(made.filed(), "timer_reopenWindowClosed"))
                .isEqualTo(LocalDate.parse("2026-12-14")
                        .atStartOfDay(java.time.ZoneId.of("Asia/Riyadh"))
                        .toInstant());
        journey.goTo(LocalDate.parse("2026-12-14"));
        assertThat(ended(made, "end_settled")).isTrue();
    }

    @Test
    void officerRecordsWhatWasSaidInACall() {
        Made yes = proposed(complain(named()));
        submit("liaison-1", yes, REPLY, Map.of("accepted", true, "channel", "PHONE", "said", "قبلت"))
                .expect(200);
        assertThat(status(yes)).isEqualTo("SETTLED");
        Made no = proposed(complain(named()));
        submit("liaison-1", no, REPLY, Map.of("accepted", false)).expect(422);
        submit("liaison-1", no, REPLY, Map.of("accepted", false, "channel", "PHONE", "said", "لا"))
                .expect(200);
        assertThat(status(no)).isEqualTo("UNDER_STUDY");
        assertThat(step(no, "proposal", "accepted", "true").html()).contains("لا تسمح حالة الشكوى");
        assertThat(status(no)).isEqualTo("UNDER_STUDY");
    }

    @Test
    void whatCannotBeSettledIsHeardAtOnceInDaysOfItsOwn() {
        Made made = assigned(complain());
        submit("liaison-1", made, ATTEMPT, Map.of("effort", "لم نجد حلاً", "result", "NOT_POSSIBLE"))
                .expect(200);
        assertThat(status(made)).isEqualTo("UNDER_STUDY");
        assertThat(journey.track(made.filed()).get("dueOn").asText()).isEqualTo("2026-12-13");
        assertThat(journey.timer(made.filed(), "timer_committeeWarning")).isEqualTo(morningOf("2026-12-06"));
        assertThat(journey.timer(made.filed(), "timer_committeeDue")).isEqualTo(morningOf("2026-12-13"));
        assertThat(hasTask(MEMBER, made, HEAR_COMPLAINANT)).isTrue();
        assertThat(hasTask(MEMBER, made, HEAR_RESPONDENT)).isTrue();
        assertThat(hasTask("liaison-1", made, HEAR_COMPLAINANT)).isFalse();
    }

    @Test
    void lateSettlementIsWarnedOfAndTheCommitteeTakesOver() {
        Made made = assigned(complain());
        journey.goTo(LocalDate.parse("2026-11-25"));
        assertThat(passed(made, "end_stageWarned")).isTrue();
        assertThat(told(made, "staff.dueSoon")).contains("liaison-1", CHAIR);
        journey.goTo(LocalDate.parse("2026-11-29"));
        assertThat(status(made)).isEqualTo("UNDER_STUDY");
        assertThat(hasTask("liaison-1", made, ATTEMPT)).isFalse();
        assertThat(journey.timer(made.filed(), "timer_committeeDue")).isEqualTo(morningOf("2026-12-20"));
        journey.goTo(LocalDate.parse("2026-12-13"));
        journey.goTo(LocalDate.parse("2026-12-20"));
        assertThat(passed(made, "end_stageEscalated")).isTrue();
        assertThat(actions(made)).containsExactly("MISSED_STAGE follow-up-committee 2027-01-03");
        assertThat(hasTask(MEMBER, made, "userTask_carryOutCorrectiveAction")).isTrue();
        clock.set(LocalDate.parse("2026-12-21"), LocalTime.of(9, 0));
        assertThat(journey.track(made.filed()).get("late").asBoolean()).isTrue();
    }

    @Test
    void conflictCheckThatIsNotDoneIsEscalated() {
        Made made = complain();
        journey.goTo(LocalDate.parse("2026-11-23"));
        assertThat(passed(made, "end_conflictCheckEscalated")).isTrue();
        assertThat(told(made, "staff.escalated")).contains("executive-manager");
        assertThat(hasTask(SECRETARY, made, CONFLICT)).isTrue();
    }

    @Test
    void datesOfEveryStagePassOverAHoliday() {
        clock.set(LocalDate.parse("2026-05-20"), LocalTime.of(10, 0));
        Made made = assigned(complain());
        assertThat(journey.timer(made.filed(), "timer_amicableDue")).isEqualTo(morningOf("2026-06-01"));
        submit("liaison-1", made, ATTEMPT, Map.of("effort", "تعذّر", "result", "NOT_POSSIBLE"))
                .expect(200);
        // 21, 24, 25, 31 May, 1-4, 7-11, 14, 15 June: Arafah and the Eid, 26 to 28 May, do not count.
        assertThat(journey.timer(made.filed(), "timer_committeeDue")).isEqualTo(morningOf("2026-06-15"));
        Made above = complain("respondent", "EXECUTIVE_MANAGER");
        assertThat(journey.timer(above.filed(), "timer_secondStageDue")).isEqualTo(morningOf("2026-06-08"));
    }

    // ---- urgent

    @Test
    void urgentComplaintReachesManagementAtOnceAndAgainEachHour() {
        Made made = complain("kind", "DIGNITY");
        assertThat(told(made, "staff.escalated")).containsExactly("executive-manager");
        assertThat(hasTask(SECRETARY, made, CONFLICT))
                .as("it goes its way meanwhile")
                .isTrue();
        clock.set(TestClock.START.plusSeconds(3600));
        journey.runDueJobs();
        assertThat(told(made, "staff.escalated")).hasSize(2);
        submit("executive-manager", made, NOTE, Map.of("note", "يُتصل بها اليوم"))
                .expect(200);
        clock.set(TestClock.START.plusSeconds(7200));
        journey.runDueJobs();
        assertThat(told(made, "staff.escalated")).hasSize(2);
        assertThat(passed(made, "end_urgentNoted")).isTrue();
        assertThat(passed(made, "end_managementAskedAgain")).isTrue();
    }

    @Test
    void severeComplaintIsHeardWithoutASettlement() {
        Made made = checked(complain("kind", "PRIVACY", "respondent", "STAFF"));
        assertThat(status(made)).isEqualTo("UNDER_STUDY");
        assertThat(told(made, "staff.escalated")).contains("privacy-officer");
        read("privacy-officer", made).expect(200);
        read("aid-chair", made).expect(404);
    }

    // ---- who hears what

    @Test
    void aboutTheExecutiveManagerTheChairOfTheBoardHears() {
        Made made = complain(named("respondent", "EXECUTIVE_MANAGER"));
        assertThat(status(made)).isEqualTo("WITH_MANAGEMENT");
        assertThat(excluded(made)).containsExactly("executive-manager");
        read("executive-manager", made).expect(404);
        assertThat(hasTask(SECRETARY, made, CONFLICT)).isFalse();
        journey.goTo(LocalDate.parse("2026-11-29"));
        assertThat(passed(made, "end_stageWarned")).isTrue();
        journey.goTo(LocalDate.parse("2026-12-06"));
        assertThat(passed(made, "end_stageEscalated")).isTrue();
        submit("board-chair", made, SECOND_STAGE, decision("PARTLY_UPHELD")).expect(200);
        assertThat(actions(made))
                .containsExactlyInAnyOrder("MISSED_STAGE board-chair 2026-12-20", "DECISION board-chair 2026-12-20");
        assertThat(hasTask("executive-manager", made, "userTask_carryOutCorrectiveAction"))
                .as("it is about them")
                .isFalse();
        journey.runDueJobs();
        assertThat(page(made).html()).contains("وزارة الموارد البشرية");
        step(made, "word", "settled", "false");
        journey.runDueJobs();
        assertThat(ended(made, "end_referredOutside")).isTrue();
        assertThat(status(made)).isEqualTo("CLOSED");
    }

    @Test
    void aboutTheBoardOrItsChairTheOutsideAuthorityIsNamedAtOnce() {
        for (String whom : List.of("BOARD_CHAIR", "BOARD")) {
            Made made = complain(named("respondent", whom));
            journey.runDueJobs();
            assertThat(ended(made, "end_referredOutside")).isTrue();
            assertThat(page(made).html()).contains("وزارة الموارد البشرية");
            assertThat(excluded(made)).contains("board-chair");
            assertThat(made.visitor()
                            .open(made.path() + "/outcome.pdf")
                            .response()
                            .getContentType())
                    .isEqualTo("application/pdf");
        }
    }

    @Test
    void secretaryFindsThatItIsAboutSomebodyHigher() {
        Made above = complain();
        submit(SECRETARY, above, CONFLICT, Map.of("respondent", "EXECUTIVE_MANAGER"))
                .expect(200);
        assertThat(status(above)).isEqualTo("WITH_MANAGEMENT");
        assertThat(journey.timer(above.filed(), "timer_secondStageDue")).isEqualTo(morningOf("2026-12-06"));
        Made outside = complain();
        submit(SECRETARY, outside, CONFLICT, Map.of("respondent", "BOARD")).expect(200);
        journey.runDueJobs();
        assertThat(ended(outside, "end_referredOutside")).isTrue();
        Made committee = complain("respondent", "FOLLOW_UP_COMMITTEE");
        assertThat(excluded(committee)).hasSize(4);
        assertThat(hasTask("executive-manager", committee, SECOND_STAGE)).isTrue();
    }

    // ---- decision, outcome, word

    @Test
    void declinedHeardDecidedNotSettledGoesToASecondStageAsALinkedCase() {
        Made made = answered(complain(named()), decision("NOT_UPHELD", "remedy", "NONE"));
        assertThat(status(made)).isEqualTo("AWAITING_BENEFICIARY");
        assertThat(journey.messages(made.caseNumber(), "case.news")).hasSize(1);
        Visitor.Page outcome = page(made);
        assertThat(outcome.html()).contains("سبب ثانٍ", "هذا يكفيني، شكراً", "لم تنتهِ المشكلة", "المدير التنفيذي");
        step(made, "word", "settled", "false");
        assertThat(ended(made, "end_decided")).isTrue();
        assertThat(status(made)).isEqualTo("CLOSED");
        assertThat(step(made, "word", "settled", "true").html()).contains("لا تسمح حالة الشكوى");

        Made second = made(made.visitor(), step(made, "continued"));
        assertThat(status(second)).isEqualTo("WITH_MANAGEMENT");
        assertThat(excluded(second)).contains(CHAIR, MEMBER, "liaison-1").doesNotContain("executive-manager");
        submit("executive-manager", second, SECOND_STAGE, decision("UPHELD")).expect(200);
        journey.runDueJobs();
        step(second, "word", "settled", "true");
        assertThat(status(second)).isEqualTo("SETTLED");
        assertThat(page(second).html()).contains("إعادة فتح الشكوى");
        step(second, "reopening", "why", "عادت المشكلة");
        assertThat(status(second)).isEqualTo("REOPENED");
        assertThat(hasTask("executive-manager", second, SECOND_STAGE)).isTrue();
        submit("executive-manager", second, SECOND_STAGE, decision("UPHELD")).expect(200);
        journey.runDueJobs();
        step(second, "word", "settled", "false");
        journey.runDueJobs();
        assertThat(ended(second, "end_referredOutside")).isTrue();
    }

    @Test
    void decisionOwesItsReasonsAndWhatIsMended() {
        Made made = proposed(complain());
        step(made, "proposal", "accepted", "false");
        established(made);
        Map<String, Object> empty = new HashMap<>(Map.of("outcome", "UPHELD", "remedy", "NONE", "harmFound", false));
        submit(CHAIR, made, DECIDE, empty).expect(422);
        assertThat(submit(CHAIR, made, DECIDE, decision("ACCEPTED"))
                        .expect(422)
                        .body()
                        .toString())
                .contains("\"outcome\"", "هذا القرار لا يناسب نوع المعاملة");
        submit(CHAIR, made, DECIDE, decision("UPHELD", "remedy", "REFUND", "amount", "600"))
                .expect(422);
        submit(CHAIR, made, DECIDE, decision("NOT_UPHELD", "harmFound", true)).expect(422);
        submit(CHAIR, made, DECIDE, decision("OUT_OF_REMIT")).expect(422);
        submit(CHAIR, made, DECIDE, decision("OUT_OF_REMIT", "referredTo", "البلدية"))
                .expect(200);
        journey.runDueJobs();
        assertThat(page(made).html()).contains("البلدية");
    }

    @Test
    void correctiveActionIsTheCommitteesOrOfWhomItNames() {
        assertThat(actions(answered(complain(), decision("UPHELD"))))
                .containsExactly("DECISION follow-up-committee 2026-12-06");
        assertThat(actions(answered(complain(), decision("NOT_UPHELD", "correctiveAction", ""))))
                .isEmpty();

        Made made = proposed(complain());
        step(made, "proposal", "accepted", "false");
        established(made);
        submit(CHAIR, made, DECIDE, decision("UPHELD", "actionOwner", "finance"))
                .expect(422);
        submit(CHAIR, made, DECIDE, decision("UPHELD", "actionDueOn", "2026-11-22"))
                .expect(422);
        submit(CHAIR, made, DECIDE, decision("UPHELD", "actionOwner", "service-committee", "actionDueOn", "2026-11-26"))
                .expect(200);
        assertThat(actions(made)).containsExactly("DECISION service-committee 2026-11-26");
        String carryOut = "userTask_carryOutCorrectiveAction";
        String verify = "userTask_verifyCorrectiveAction";
        assertThat(hasTask(MEMBER, made, carryOut)).isFalse();
        submit("service-member", made, carryOut, Map.of("proof", "عُلِّق الجدول"))
                .expect(200);
        submit(MEMBER, made, verify, Map.of("verified", true)).expect(200);
        assertThat(passed(made, "end_correctiveActionVerified")).isTrue();
    }

    @Test
    void refundIsPaidByTwoPeopleInFinance() {
        Made made = answered(
                complain(named("kind", "MONEY")),
                decision("UPHELD", "remedy", "REFUND", "amount", "600.00", "remedyText", "نرد ما دُفع"));
        assertThat(status(made)).isEqualTo("IN_FULFILMENT");
        assertThat(read("accountant", made).expect(200).body().get("text").isNull())
                .isTrue();
        assertThat(read("accountant", made).body().get("refund").get("payee").asText())
                .contains("الخلاصي");
        Map<String, Object> order = Map.of("account", "SA6500000000001999900002", "reference", "PO-12");
        submit("accountant", made, PREPARE, order).expect(200);
        submit("accountant", made, APPROVE, Map.of("approved", true, "paidOn", "2026-11-22"))
                .expect(422);
        submit("finance-supervisor", made, APPROVE, Map.of("approved", false)).expect(200);
        submit("accountant", made, PREPARE, order).expect(200);
        submit("finance-supervisor", made, APPROVE, Map.of("approved", true, "paidOn", "2026-11-30"))
                .expect(422);
        submit("finance-supervisor", made, APPROVE, Map.of("approved", true, "paidOn", "2026-11-22"))
                .expect(200);
        assertThat(status(made)).isEqualTo("AWAITING_BENEFICIARY");
        assertThat(journey.messages(made.caseNumber(), "payment.sent")).hasSize(1);
        assertThat(read("accountant", made).status()).isEqualTo(404);
    }

    @Test
    void harmThatWasFoundOpensACompensationInTheSameName() {
        Made made = answered(complain(named("respondent", "SERVICE_COMMITTEE")), decision("UPHELD", "harmFound", true));
        assertThat(passed(made, "message_harmFound")).isTrue();
        assertThat(hasTask(MEMBER, made, "userTask_reachBeneficiaryAnotherWay")).isFalse();
        String compensation = jdbc.sql("select case_number from case_link where linked = ? and relation = 'CONTINUES'")
                .param(made.caseNumber())
                .query(String.class)
                .single();
        assertThat(compensation).startsWith("CPN-");
        assertThat(jdbc.sql("select count(distinct party_id) from case_file where case_number in (?, ?)")
                        .params(made.caseNumber(), compensation)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(journey.messages(compensation, "case.received")).hasSize(1);
        assertThat(jdbc.sql("select user_id from case_exclusion where case_number = ?")
                        .param(compensation)
                        .query(String.class)
                        .list())
                .as("whom the complaint is about, and not who heard it")
                .contains("service-chair")
                .doesNotContain(CHAIR, MEMBER);
        assertThat(runtime.createProcessInstanceQuery()
                        .processDefinitionKey("compensation-investigation")
                        .processInstanceBusinessKey(compensation)
                        .count())
                .isEqualTo(1);
        step(made, "word", "settled", "true");
        step(made, "reopening", "why", "تكرر الأمر");
        submit(CHAIR, established(made), DECIDE, decision("UPHELD", "harmFound", true))
                .expect(200);
        journey.runDueJobs();
        assertThat(jdbc.sql("select count(*) from compensation where harmed_in = ?")
                        .param(made.caseNumber())
                        .query(Integer.class)
                        .single())
                .as("one compensation for one complaint")
                .isEqualTo(1);
    }

    @Test
    void harmOfSomebodyWhoGaveNoNameIsFollowedUpByTheCommittee() {
        Made made = answered(complain(), decision("UPHELD", "harmFound", true));
        assertThat(passed(made, "message_harmFound")).isTrue();
        assertThat(hasTask(MEMBER, made, "userTask_reachBeneficiaryAnotherWay")).isTrue();
        assertThat(jdbc.sql("select count(*) from compensation where harmed_in = ?")
                        .param(made.caseNumber())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void silenceIsRecordedOnlyAfterItsTimeAndACallAndIsNotSettled() {
        Made made = answered(complain(named()), decision("NOT_UPHELD"));
        Map<String, Object> silence = Map.of("word", "NO_REPLY", "channel", "PHONE", "about", "اتصلنا العاشرة ولم ترد");
        submit(MEMBER, made, WORD, silence).expect(422);
        clock.set(LocalDate.parse("2026-11-29"), LocalTime.of(9, 0));
        submit(MEMBER, made, WORD, silence).expect(200);
        assertThat(status(made)).isEqualTo("CLOSED_NO_REPLY");
        assertThat(page(made).html()).contains("أُغلقت دون رد منكم");
        journey.goTo(LocalDate.parse("2026-12-21"));
        assertThat(ended(made, "end_noReply")).isTrue();
        assertThat(passed(made, "end_settled")).isFalse();
    }

    @Test
    void officerRecordsTheComplainantsWord() {
        Made made = answered(complain(named()), decision("NOT_UPHELD"));
        submit(MEMBER, made, WORD, Map.of("word", "SETTLED", "channel", "PHONE", "about", "اكتفت"))
                .expect(200);
        assertThat(status(made)).isEqualTo("SETTLED");
        Made not = answered(complain(named()), decision("NOT_UPHELD"));
        submit(MEMBER, not, WORD, Map.of("word", "NOT_SETTLED", "channel", "PHONE", "about", "لم تكتف"))
                .expect(200);
        assertThat(passed(not, "serviceTask_openSecondStage")).isTrue();
    }

    @Test
    void reopeningIsPossibleToTheLastSecondOfTheWindowAndNotOneLater() {
        Made made = proposed(complain(named()));
        step(made, "proposal", "accepted", "true");
        assertThat(page(made).html()).contains("13/12/2026");
        Made late = proposed(complain(named()));
        step(late, "proposal", "accepted", "true");

        clock.set(LocalDate.parse("2026-12-13"), LocalTime.of(23, 59, 59));
        assertThat(step(made, "reopening", "why", " ").html()).contains("يُرجى ذكر ما بقي");
        step(made, "reopening", "why", "عاد الأمر");
        assertThat(status(made)).isEqualTo("REOPENED");
        assertThat(hasTask(MEMBER, made, HEAR_COMPLAINANT)).isTrue();
        submit(CHAIR, established(made), DECIDE, decision("UPHELD")).expect(200);

        clock.set(LocalDate.parse("2026-12-14"), LocalTime.MIDNIGHT);
        assertThat(page(late).html()).doesNotContain("إعادة فتح الشكوى");
        assertThat(step(late, "reopening", "why", "عاد الأمر").html()).contains("انتهت مهلة إعادة فتح");
        assertThat(status(late)).isEqualTo("SETTLED");
    }

    @Test
    void complaintIsWithdrawnAtAnyTimeBeforeItsEnd() {
        for (Made made :
                List.of(complain(), proposed(complain(named())), answered(complain(named()), decision("NOT_UPHELD")))) {
            step(made, "retraction");
            assertThat(status(made)).isEqualTo("WITHDRAWN");
            assertThat(ended(made, "end_withdrawn")).isTrue();
            assertThat(step(made, "retraction").html()).contains("لا تسمح حالة الشكوى");
        }
    }
}
