package sa.org.esrar.casework.committees;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import sa.org.esrar.casework.staff.Committee.Rule;
import sa.org.esrar.casework.staff.Committee.Way;
import sa.org.esrar.casework.support.CaseworkTest;
import sa.org.esrar.casework.support.CommitteesByMinutes;
import sa.org.esrar.casework.support.Journey.Filed;

/** The timeline of minutes tells all that happened to them, in order, on every branch of their way (D2). */
@CaseworkTest
class MinutesCourseTest extends ServiceMinutesSteps {

    private static final String MANAGER = "executive-manager";

    @Autowired
    RealMinutes real;

    @BeforeEach
    void aCommitteeOfWhichAllMustApprove() {
        byMinutes.of(COMMITTEE, CommitteesByMinutes.way(Rule.ALL));
    }

    @Test
    void aMeetingToTheSeal() {
        Filed filed = real.studied();
        String number = real.opened();
        real.called(number, filed);
        steps.attend(number).expect(200);
        real.recordAll(number);
        steps.draft(number).expect(200);
        real.approve(number, 1);
        real.run();
        happened(
                number,
                "opened called invited held decided drafted frozen voted voted voted voteClosed committees.sealed carriedOut");
    }

    @Test
    void nothingIsLeftToDecide() {
        String number = steps.opened(COMMITTEE, 1);
        steps.call(
                        number,
                        Map.of(
                                "called",
                                "NONE",
                                "reason",
                                "سُحبت المعاملات",
                                "cases",
                                List.of(Map.of("case", steps.agenda(number).get(0), "taken", false))))
                .expect(200);
        happened(number, "opened notCalled");
    }

    @Test
    void withoutAQuorumOthersAreAppointedAndTheCommitteeIsCalledAgain() {
        String number = steps.opened(COMMITTEE, 1);
        String item = steps.agenda(number).get(0);
        steps.exclude(item, CHAIR);
        steps.exclude(item, MEMBER);
        steps.call(number, steps.nextDay()).expect(200);
        journey.submit(
                        MANAGER,
                        MinutesSteps.filed(number),
                        MinutesSteps.APPOINT,
                        Map.of(
                                "people",
                                List.of(Map.of("user", "aid-member"), Map.of("user", "aid-chair")),
                                "decisionNumber",
                                "1448/12",
                                "decidedOn",
                                "2026-11-22"))
                .expect(200);
        steps.call(number, steps.nextDay()).expect(200);
        happened(number, "opened called appointed appointed called invited");
    }

    @Test
    void aChangeIsRequestedAndTheDecisionEnteredAgain() {
        Filed filed = real.studied();
        String number = real.voting(filed);
        real.vote(number, MEMBER, 1, "REQUEST_CHANGE", "الموعد").expect(200);
        journey.runDueJobs();
        steps.draft(number, Map.of("answers", Map.of(MEMBER, "يُعدّل"), "revised", List.of(filed.caseNumber())))
                .expect(200);
        real.recordAll(number);
        steps.draft(number).expect(200);
        real.approve(number, 2);
        real.run();
        happened(
                number,
                "opened circulated decided drafted frozen voted voteClosed drafted reopened decided drafted frozen"
                        + " voted voted voted voteClosed committees.sealed carriedOut");
    }

    @Test
    void anObjectionIsAnsweredWithAnotherVersion() {
        String number = objected();
        resolve(number, "NEW_VERSION", MEMBER);
        steps.draft(number).expect(200);
        real.approve(number, 2);
        real.run();
        happened(
                number,
                "opened circulated decided drafted frozen voted voted voted voteClosed objectionAnswered drafted frozen"
                        + " voted voted voted voteClosed committees.sealed carriedOut");
    }

    @Test
    void anObjectionGoesToTheBoardWhichUpholdsTheMinutes() {
        String number = objected();
        resolve(number, "TO_BOARD", MEMBER);
        board(number, "APPROVED");
        real.run();
        happened(
                number,
                "opened circulated decided drafted frozen voted voted voted voteClosed toBoard boardDecided"
                        + " committees.sealed carriedOut");
    }

    @Test
    void anObjectionGoesToTheBoardWhichDoesNot() {
        String number = objected();
        resolve(number, "TO_BOARD", MEMBER);
        board(number, "NOT_APPROVED");
        real.run();
        happened(
                number,
                "opened circulated decided drafted frozen voted voted voted voteClosed toBoard boardDecided"
                        + " notApproved");
    }

    @Test
    void whoRepresentsTheAssociationDoesNotEndorseAndThenDoes() {
        byMinutes.of(COMMITTEE, new Way(Rule.ALL, 0, true, true, MANAGER));
        String number = real.voting(real.studied());
        real.approve(number, 1);
        journey.runDueJobs();
        endorse(number, Map.of("endorsed", false, "reason", "الرصيد"));
        resolve(number, "NEW_VERSION", MANAGER);
        steps.draft(number).expect(200);
        real.approve(number, 2);
        journey.runDueJobs();
        endorse(number, Map.of("endorsed", true));
        real.run();
        happened(
                number,
                "opened circulated decided drafted frozen voted voted voted voteClosed notEndorsed objectionAnswered"
                        + " drafted frozen voted voted voted voteClosed endorsed committees.sealed carriedOut");
    }

    // ---- steps

    private void happened(String number, String codes) {
        assertThat(String.join(" ", real.codes(number))).isEqualTo(codes);
    }

    private String objected() {
        String number = real.voting(real.studied());
        real.vote(number, CHAIR, 1, "APPROVE", null).expect(200);
        real.vote(number, SECRETARY, 1, "APPROVE", null).expect(200);
        real.vote(number, MEMBER, 1, "OBJECT", "الرصيد لا يكفي").expect(200);
        journey.runDueJobs();
        return number;
    }

    private void resolve(String number, String way, String objector) {
        journey.submit(
                        CHAIR,
                        MinutesSteps.filed(number),
                        "userTask_resolveObjection",
                        Map.of("objection", way, "answers", List.of(Map.of("user", objector, "text", "الرصيد كافٍ"))))
                .expect(200);
    }

    private void board(String number, String outcome) {
        journey.submit(
                        "board-member",
                        MinutesSteps.filed(number),
                        "userTask_decideByBoard",
                        Map.of(
                                "outcome", outcome,
                                "reference", "1448/27",
                                "decidedOn", "2026-11-22",
                                "reasons", "نوقش"))
                .expect(200);
    }

    private void endorse(String number, Map<String, Object> form) {
        journey.submit(MANAGER, MinutesSteps.filed(number), "userTask_endorseMinutes", form)
                .expect(200);
    }
}
