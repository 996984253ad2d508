package sa.org.esrar.casework.committees.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import sa.org.esrar.casework.committees.minutes.ItemState;
import sa.org.esrar.casework.staff.Committee.Alternate;
import sa.org.esrar.casework.staff.Committee.Rule;
import sa.org.esrar.casework.staff.CommitteeFormation.Decision;
import sa.org.esrar.casework.staff.Committees;
import sa.org.esrar.casework.staff.Committees.SeatChange;
import sa.org.esrar.casework.support.CaseworkTest;
import sa.org.esrar.casework.support.CommitteesByMinutes;

/** Seats that change between invitation and freeze: who votes, and what the text says of it (D2, F4). */
@CaseworkTest
class ChangedMembersTest extends TextSteps {

    private static final String ALTERNATE = "aid-member";
    private static final String LEFT = "انتهت العضوية بالقرار رقم 1448/20 بتاريخ 13/06/1448هـ الموافق 23/11/2026م";

    @Autowired
    Committees committees;

    // ---- alternates

    @Test
    void anAlternateVotesForWhoWasAbsent() {
        String number = satFor(Rule.MAJORITY);
        steps.draft(number).expect(200);
        assertThat(voters(number))
                .containsExactlyInAnyOrder(
                        CHAIR + " null true", SECRETARY + " null false", ALTERNATE + " " + MEMBER + " false");
    }

    @Test
    void whoIsNoAlternateAnyMoreDoesNotVoteThoughTheySat() {
        String number = satFor(Rule.MAJORITY);
        remove(ALTERNATE);
        steps.draft(number).expect(200);
        assertThat(voters(number)).containsExactlyInAnyOrder(CHAIR + " null true", SECRETARY + " null false");
    }

    @Test
    void whereAllMustAgreeTheMemberVotesInThePlaceOfAnAlternateWhoLeft() {
        String number = satFor(Rule.ALL);
        remove(ALTERNATE);
        steps.draft(number).expect(200);
        assertThat(voters(number))
                .containsExactlyInAnyOrder(CHAIR + " null true", SECRETARY + " null false", MEMBER + " null false");
    }

    @Test
    void anAlternateWhoGetsTheSeatVotesOnceAndInTheirOwnName() {
        String number = satFor(Rule.MAJORITY);
        replace(MEMBER, ALTERNATE);
        steps.draft(number).expect(200);
        assertThat(voters(number))
                .containsExactlyInAnyOrder(CHAIR + " null true", SECRETARY + " null false", ALTERNATE + " null false");
    }

    // ---- too few

    @Test
    void anItemThatTooFewAreLeftForBecauseAMemberLeftSaysThat() {
        String number = called(1);
        steps.attend(number, Map.of(CHAIR, "ABSENT"), Map.of("presides", MEMBER))
                .expect(200);
        steps.decideAll(number);
        replace(MEMBER, ALTERNATE);
        steps.draft(number).expect(200);
        assertThat(steps.in(number, ItemState.POSTPONED)).hasSize(1);
        assertThat(frozen(number).items().get(0).details())
                .containsExactly("أُجّل البت فيها: لم يبق نصاب بعد انتهاء عضوية بعض من حضر.");
    }

    /** Too few without the one who left, and each of the two reasons alone leaves enough. */
    @Test
    void aConflictOfInterestIsTheReasonOnlyWhereItAloneIs() {
        String number = called(1);
        steps.attend(number).expect(200);
        steps.decideAll(number);
        steps.exclude(steps.agenda(number).get(0), CHAIR);
        replace(MEMBER, ALTERNATE);
        steps.draft(number).expect(200);
        assertThat(frozen(number).items().get(0).details())
                .containsExactly("أُجّل البت فيها: لم يبق نصاب بعد انتهاء عضوية بعض من حضر.");
    }

    // ---- what the text says

    @Test
    void whoLeavesBeforeTheMeetingIsNamedWithTheDecision() {
        String number = steps.opened(COMMITTEE, 1);
        steps.call(number, steps.today().plusDays(2)).expect(200);
        steps.goTo(steps.nextDay());
        replace(MEMBER, ALTERNATE);
        steps.attend(number).expect(200);
        steps.decideAll(number);
        steps.draft(number).expect(200);
        assertThat(seats(number))
                .containsExactly(
                        "رئيسة لجنة الخدمات | الرئاسة | PRESENT",
                        "أمينة لجنة الخدمات | أمانة السر | PRESENT",
                        "عضوة لجنة المساعدات | العضوية | PRESENT",
                        "عضو لجنة الخدمات | " + LEFT + " | null");
    }

    @Test
    void whoLeavesAfterTheMeetingWasThereAndIsNamedWithTheDecision() {
        String number = called(1);
        steps.attend(number).expect(200);
        steps.decideAll(number);
        remove(MEMBER);
        steps.draft(number).expect(200);
        assertThat(seats(number)).contains("عضو لجنة الخدمات | " + LEFT + " | PRESENT");
    }

    @Test
    void byCirculationTooAndNobodyElseIs() {
        String number = steps.opened(COMMITTEE, 1);
        steps.call(number, steps.circulation(number)).expect(200);
        steps.decideAll(number);
        steps.goTo(steps.nextDay());
        remove(MEMBER);
        steps.draft(number).expect(200);
        assertThat(seats(number))
                .containsExactly(
                        "رئيسة لجنة الخدمات | الرئاسة | null",
                        "أمينة لجنة الخدمات | أمانة السر | null",
                        "عضو لجنة الخدمات | " + LEFT + " | null");
        String later = steps.votingByCirculation(COMMITTEE, 1);
        assertThat(seats(later)).as("had left before").hasSize(2);
    }

    @Test
    void whoIsNotNamedInANewFormationLeftByIt() {
        String number = called(1);
        steps.attend(number).expect(200);
        steps.decideAll(number);
        byMinutes.without(COMMITTEE, MEMBER);
        steps.draft(number).expect(200);
        assertThat(seats(number))
                .contains("عضو لجنة الخدمات | انتهت العضوية بالقرار رقم T/2026-11-23 بتاريخ"
                        + " 13/06/1448هـ الموافق 23/11/2026م | PRESENT");
    }

    // ---- how

    /** Met and decided, the alternate in the place of the member. */
    private String satFor(Rule rule) {
        byMinutes.of(COMMITTEE, CommitteesByMinutes.way(rule), new Alternate(ALTERNATE, MEMBER));
        String number = called(1);
        steps.attend(
                        number,
                        Map.of(MEMBER, "EXCUSED"),
                        Map.of("alternates", List.of(Map.of("user", ALTERNATE, "actsFor", MEMBER))))
                .expect(200);
        steps.decideAll(number);
        return number;
    }

    private void remove(String user) {
        transaction.executeWithoutResult(status -> committees.removeMember(COMMITTEE, user, today()));
    }

    private void replace(String leaving, String joining) {
        transaction.executeWithoutResult(status -> committees.replaceMember(COMMITTEE, leaving, joining, today()));
    }

    private SeatChange today() {
        return new SeatChange(steps.today(), new Decision("1448/20", steps.today()), "executive-manager");
    }

    private List<String> seats(String number) {
        return frozen(number).attendance().stream()
                .map(seat -> seat.title() + " | " + seat.office() + " | " + seat.attendance())
                .toList();
    }
}
