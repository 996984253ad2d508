package sa.org.esrar.casework.compensation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static sa.org.esrar.casework.support.Journey.morningOf;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import sa.org.esrar.casework.casefile.Exclusions;
import sa.org.esrar.casework.committees.CommitteeMatters;
import sa.org.esrar.casework.committees.CommitteeMatters.Waiting;
import sa.org.esrar.casework.committees.CommitteeMatters.Wording;
import sa.org.esrar.casework.compensation.investigation.Findings;
import sa.org.esrar.casework.compensation.investigation.HarmCause;
import sa.org.esrar.casework.support.CaseworkTest;
import sa.org.esrar.casework.support.Journey.Filed;

/** What the investigation committee acknowledges by minutes that every member approved and the association endorsed (D2). */
@CaseworkTest
class FindingsByMinutesTest extends CompensationSteps {

    private static final String ADOPT = "serviceTask_adoptFindings";

    @Autowired
    @Qualifier("compensationMatters")
    CommitteeMatters matters;

    @Autowired
    Exclusions exclusions;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void theFindingsWaitForMinutesInDaysOfTheirOwn() {
        Filed filed = investigated(proven());
        assertThat(status(filed)).isEqualTo("AWAITING_MINUTES");
        assertThat(dueOn(filed)).isEqualTo("2026-12-06");
        assertThat(matters.waiting(COMMITTEE)).contains(new Waiting(filed.caseNumber(), LocalDate.parse("2026-12-06")));
        assertThat(matters.waiting("follow-up-committee")).isEmpty();
        assertThat(matters.waits(filed.caseNumber(), "follow-up-committee")).isFalse();
        assertThat(passed(filed, "timer_investigationDue")).isFalse();
    }

    /** Samples, story 1: 4,875.50 riyals, after one change to the minutes. */
    @Test
    void theFirstStoryIsProvenToTheHalalaAfterAMemberHadTheSumsShownApart() {
        clock.set(LocalDate.parse("2026-09-20"), LocalTime.of(9, 0));
        Filed filed = claimed();
        admitted(filed);
        clock.set(LocalDate.parse("2026-09-27"), LocalTime.of(9, 0));
        heard(appointed(filed));
        clock.set(LocalDate.parse("2026-09-30"), LocalTime.of(9, 0));
        submit(MEMBER, filed, FINDINGS, proven("4875.50")).expect(200);
        assertThat(dueOn(filed)).isEqualTo("2026-10-14");

        clock.set(LocalDate.parse("2026-10-01"), LocalTime.of(9, 0));
        String number = atVote(filed, proven("4875.50"));
        vote(number, 1, CHAIR, "APPROVE", null);
        vote(number, 1, SECRETARY, "APPROVE", null);
        vote(number, 1, MEMBER, "REQUEST_CHANGE", "يُبيَّن مبلغ المواد ومبلغ العلب كلٌّ على حدة");
        journey.runDueJobs();
        clock.set(LocalDate.parse("2026-10-04"), LocalTime.of(9, 0));
        submit(
                        SECRETARY,
                        minutes(number),
                        DRAFT,
                        Map.of(
                                "answers",
                                Map.of(MEMBER, "بُيِّن كل مبلغ على حدة"),
                                "revised",
                                List.of(filed.caseNumber())))
                .expect(200);
        submit(SECRETARY, minutes(number), RECORD, proven()).expect(200);
        submit(SECRETARY, minutes(number), DRAFT, Map.of()).expect(200);
        approvedByAll(number, 2);
        assertThat(findings.adopted(filed.caseNumber())).as("not endorsed").isEmpty();
        clock.set(LocalDate.parse("2026-10-06"), LocalTime.of(9, 0));
        endorsed(number);

        Findings.Adopted adopted = findings.adopted(filed.caseNumber()).orElseThrow();
        assertThat(adopted.minutes()).isEqualTo(number);
        assertThat(adopted.proven()).isTrue();
        assertThat(adopted.damage()).isEqualTo(new BigDecimal("4875.50"));
        assertThat(adopted.cause()).isEqualTo(HarmCause.EQUIPMENT);
        assertThat(adopted.causes()).isEqualTo("لا عقد صيانة ولا رقم مناوب");
        assertThat(findings.damage(filed.caseNumber())).contains(new BigDecimal("4875.50"));
        assertThat(passed(filed, "end_faultProven")).isTrue();
        assertThat(timeline(filed)).contains("compensation.adopted.FAULT_PROVEN");
        assertThat(hasTask(MANAGER, filed, "userTask_makeOffer")).isTrue();
        assertThat(stage(filed)).isEqualTo("NEGOTIATING");
    }

    @Test
    void aReservationIsAnApproval() {
        Filed filed = investigated(proven("6250.00"));
        String number = atVote(filed, proven("6250.00"));
        vote(number, 1, MEMBER, "APPROVE_WITH_RESERVATION", "أرى أن المقابل العادل 16 ريالاً للعلبة");
        vote(number, 1, CHAIR, "APPROVE", null);
        vote(number, 1, SECRETARY, "APPROVE", null);
        journey.runDueJobs();
        endorsed(number);
        assertThat(findings.damage(filed.caseNumber())).contains(new BigDecimal("6250.00"));
    }

    @Test
    void theCommitteeBeginsWithWhatTheInvestigatorsFoundAndMayFindOtherwise() {
        Filed filed = investigated(proven());
        String number = called(filed);
        String task = journey.task(SECRETARY, minutes(number), RECORD).get("id").asText();
        assertThat(journey.asStaff(SECRETARY, MockMvcRequestBuilders.get("/api/v1/staff/tasks/{id}", task), null)
                        .expect(200)
                        .body()
                        .at("/draft/items/1/amount")
                        .asText())
                .isEqualTo("1630.00");
        submit(SECRETARY, minutes(number), RECORD, proven("99.00", "9", "0")).expect(422);
        Map<String, Object> unknown = proven();
        unknown.put("harm", point(true, "ضرر", "77"));
        submit(SECRETARY, minutes(number), RECORD, unknown).expect(422);
        submit(SECRETARY, minutes(number), RECORD, proven("4000.00")).expect(200);
        submit(SECRETARY, minutes(number), DRAFT, Map.of()).expect(200);
        approvedByAll(number, 1);
        endorsed(number);
        assertThat(findings.damage(filed.caseNumber())).contains(new BigDecimal("4000.00"));
        assertThat(findings.all(filed.caseNumber())).hasSize(2);
    }

    @Test
    void theFindingsAreWordedAsThePolicyAsksForThem() {
        Filed filed = investigated(proven());
        Wording wording = matters.wording(filed.caseNumber(), proven());
        assertThat(wording.outcome()).isEqualTo("FAULT_PROVEN");
        assertThat(wording.decision()).isEqualTo("ثبوت الخلل من الجمعية، والضرر، والعلاقة بينهما.");
        assertThat(wording.details())
                .containsExactly(
                        "الخلل ثابت: كانت اللوحة محمّلة فوق طاقتها ولا مناوب (الأدلة: 1، 4)",
                        "الضرر ثابت: تجاوزت البضاعة ثماني درجات ليلتين (الأدلة: 2)",
                        "العلاقة السببية ثابتة: فسدت بانقطاع التبريد (الأدلة: 3)",
                        "بضاعة 1: 3,245.50 ريال (فقط ثلاثة آلاف ومائتان وخمسة وأربعون ريالاً وخمسون هللة لا غير) (الأدلة: 2)",
                        "بضاعة 2: 1,630.00 ريال (فقط ألف وستمائة وثلاثون ريالاً لا غير) (الأدلة: 2)",
                        "حجم الضرر: 4,875.50 ريال (فقط أربعة آلاف وثمانمائة وخمسة وسبعون ريالاً وخمسون هللة لا غير).",
                        "الأسباب (خلل في المعدات أو المرافق): لا عقد صيانة ولا رقم مناوب");
        assertThat(matters.wording(filed.caseNumber(), notProven()).outcome()).isEqualTo("NOT_PROVEN");
        assertThat(matters.subject(filed.caseNumber()).ar()).isEqualTo("طلب تعويض عن ضرر");
    }

    @Test
    void whoIsExcludedFromTheCaseEntersNothingAndVotesNot() {
        Filed filed = investigated(proven());
        transaction.executeWithoutResult(
                status -> exclusions.exclude(filed.caseNumber(), SECRETARY, "DECLARED", SECRETARY));
        String number = called(filed);
        assertThat(journey.task(SECRETARY, minutes(number), RECORD)).isNull();
        submit(CHAIR, minutes(number), RECORD, proven()).expect(200);
        submit(SECRETARY, minutes(number), DRAFT, Map.of()).expect(200);
        assertThat(jdbc.sql("select user_id from minutes_voter where minutes = ? and version = 1")
                        .param(number)
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder(CHAIR, MEMBER);
    }

    // ---- not proven

    @Test
    void whatIsNotProvenIsAnsweredWithReasonsTheObjectionAndTheExternalWay() {
        Filed filed = investigated(notProven());
        decidedByMinutes(filed, notProven());
        assertThat(findings.adopted(filed.caseNumber()).orElseThrow().proven()).isFalse();
        assertThat(findings.damage(filed.caseNumber())).isEmpty();
        assertThat(status(filed)).isEqualTo("NOT_PROVEN");
        assertThat(letters(filed)).containsExactly("COMPENSATION_REFUSAL");
        assertThat(journey.messages(filed.caseNumber(), "case.news")).hasSize(1);
        assertThat(timeline(filed)).contains("compensation.refused.NOT_PROVEN");
    }

    // ---- tokens that were moved

    @Test
    void movedTokensAdoptAndRefuseNothing() {
        Filed filed = investigated(proven());
        moveTo(filed, "message_committeeDecided", ADOPT);
        assertThat(catchThrowable(journey::runDueJobs)).hasMessageContaining("committees.notSealed");
        assertThat(findings.adopted(filed.caseNumber())).isEmpty();
        assertThat(stage(filed)).isEqualTo("DECIDING");
        claims.withdraw(filed.caseNumber());

        Filed other = admitted();
        moveTo(other, APPOINT, "serviceTask_sendRefusal");
        assertThat(catchThrowable(journey::runDueJobs)).hasMessageContaining("compensation.notRefused");
        assertThat(letters(other)).isEmpty();
        claims.withdraw(other.caseNumber());

        Filed early = admitted();
        moveTo(early, APPOINT, "message_committeeDecided");
        assertThat(matters.waits(early.caseNumber(), COMMITTEE))
                .as("nothing was found yet")
                .isFalse();
    }

    @Test
    void withdrawnOnTheAgendaItLeavesIt() {
        Filed filed = investigated(proven());
        String number = called(filed);
        claims.withdraw(filed.caseNumber());
        assertThat(status(filed)).isEqualTo("WITHDRAWN");
        assertThat(jdbc.sql("select state from minutes_item where minutes = ? and case_number = ?")
                        .params(number, filed.caseNumber())
                        .query(String.class)
                        .single())
                .isEqualTo("WITHDRAWN");
        assertThat(matters.waiting(COMMITTEE)).extracting(Waiting::caseNumber).doesNotContain(filed.caseNumber());
    }

    // ---- late

    @Test
    void lateMinutesAreApologisedForByThemselves() {
        Filed filed = investigated(proven());
        assertThat(journey.timer(filed, "timer_minutesDue")).isEqualTo(morningOf("2026-12-06"));
        journey.goTo(LocalDate.parse("2026-12-06"));
        assertThat(passed(filed, "end_minutesApologised")).isTrue();
        assertThat(told(filed, "staff.escalated")).contains(MANAGER);
        assertThat(actions(filed)).containsExactly("MISSED_STAGE investigation-committee 2026-12-20");
        assertThat(matters.waits(filed.caseNumber(), COMMITTEE)).isTrue();
        assertThat(status(filed)).isEqualTo("AWAITING_MINUTES");
    }
}
