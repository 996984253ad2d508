package sa.org.esrar.casework.committees.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import sa.org.esrar.casework.committees.MinutesSteps;
import sa.org.esrar.casework.committees.minutes.ItemState;
import sa.org.esrar.casework.committees.minutes.MinutesText;
import sa.org.esrar.casework.staff.Committee.Alternate;
import sa.org.esrar.casework.staff.Committee.Rule;
import sa.org.esrar.casework.staff.Committee.Way;
import sa.org.esrar.casework.staff.CommitteeFormation.Decision;
import sa.org.esrar.casework.staff.Committees;
import sa.org.esrar.casework.staff.Committees.SeatChange;
import sa.org.esrar.casework.support.CaseworkTest;
import sa.org.esrar.casework.support.CommitteesByMinutes;

/** Who sat, by which formation and with which quorum goes by the day of the meeting; who votes, by that of the freeze (D2). */
@CaseworkTest
class FormationOfMeetingTest extends TextSteps {

    private static final String JOINING = "aid-member";
    private static final LocalDate WEDNESDAY = LocalDate.parse("2026-11-25");
    private static final LocalDate THURSDAY = LocalDate.parse("2026-11-26");

    @Autowired
    Committees committees;

    @Test
    void whoSatIsEnteredTheDayAfterThoughTheSeatIsAnothersByThen() {
        String number = met();
        assertThat(steps.view(SECRETARY, number).get("members"))
                .extracting(member -> member.get("userId").asText())
                .containsExactly(CHAIR, SECRETARY, MEMBER);
        attended(number, CHAIR, Map.of("presides", MEMBER));
        assertThat(steps.state(number)).isEqualTo("DRAFTING");
    }

    @Test
    void theTextSaysWhoSatAndThatTheirMembershipHasEnded() {
        String number = met();
        attended(number, null, Map.of());
        steps.decideAll(number);
        steps.draft(number).expect(200);
        assertThat(voters(number)).containsExactlyInAnyOrder(CHAIR + " null true", SECRETARY + " null false");
        MinutesText text = frozen(number);
        assertThat(text.quorum()).isEqualTo("النصاب عضوان، والحاضرون 3 أعضاء، من أصل 3 أعضاء.");
        assertThat(text.attendance())
                .extracting(seat -> seat.userId() + " " + seat.attendance())
                .containsExactly(CHAIR + " PRESENT", SECRETARY + " PRESENT", MEMBER + " PRESENT");
        assertThat(text.attendance().get(2).office()).startsWith("انتهت العضوية بالقرار رقم 1448/20");
    }

    @Test
    void anAlternateOfThatDaySits() {
        byMinutes.of(COMMITTEE, CommitteesByMinutes.way(Rule.MAJORITY), new Alternate(JOINING, MEMBER));
        String number = called(WEDNESDAY);
        steps.goTo(WEDNESDAY);
        transaction.executeWithoutResult(status -> committees.removeMember(COMMITTEE, JOINING, from(THURSDAY)));
        steps.goTo(THURSDAY);
        attended(number, MEMBER, Map.of("alternates", List.of(Map.of("user", JOINING, "actsFor", MEMBER))));
        assertThat(steps.state(number)).isEqualTo("DRAFTING");
    }

    @Test
    void aFormationAfterTheMeetingIsNotTheOneThatItNamesAndPutsNothingOff() {
        String number = called(1);
        String formed = "T/" + steps.today();
        steps.attend(number, Map.of(MEMBER, "ABSENT")).expect(200);
        steps.decideAll(number);
        steps.goTo(steps.nextDay());
        byMinutes.of(COMMITTEE, new Way(Rule.MAJORITY, 3, true, true, null));
        steps.draft(number).expect(200);
        MinutesText text = frozen(number);
        assertThat(text.formation()).contains(formed);
        assertThat(text.quorum()).isEqualTo("النصاب عضوان، والحاضرون عضوان، من أصل 3 أعضاء.");
        assertThat(steps.in(number, ItemState.DECIDED)).hasSize(1);
        assertThat(steps.view(CHAIR, number).get("quorum").asInt()).isEqualTo(2);
    }

    @Test
    void byCirculationTheFormationIsThatOfTheFreeze() {
        String number = steps.opened(COMMITTEE, 1);
        steps.call(number, steps.circulation(number)).expect(200);
        steps.decideAll(number);
        steps.goTo(steps.nextDay());
        byMinutes.of(COMMITTEE);
        steps.draft(number).expect(200);
        assertThat(frozen(number).formation()).contains("T/" + steps.today());
    }

    // ---- how

    private String called(LocalDate day) {
        String number = steps.opened(COMMITTEE, 1);
        steps.call(number, day).expect(200);
        return number;
    }

    /** On Wednesday, and it is Thursday, from when on the member's seat is another's. */
    private String met() {
        String number = called(WEDNESDAY);
        steps.goTo(WEDNESDAY);
        transaction.executeWithoutResult(
                status -> committees.replaceMember(COMMITTEE, MEMBER, JOINING, from(THURSDAY)));
        steps.goTo(THURSDAY);
        return number;
    }

    private SeatChange from(LocalDate day) {
        return new SeatChange(day, new Decision("1448/20", steps.today()), "executive-manager");
    }

    /** All members of the day of the meeting came, but for one; entered today. */
    private void attended(String number, String absent, Map<String, Object> more) {
        List<Map<String, String>> rows = List.of(CHAIR, SECRETARY, MEMBER).stream()
                .map(user -> Map.of("user", user, "attendance", user.equals(absent) ? "ABSENT" : "PRESENT"))
                .toList();
        Map<String, Object> form = new HashMap<>(Map.of("held", true, "attendance", rows));
        form.putAll(more);
        journey.submit(SECRETARY, MinutesSteps.filed(number), MinutesSteps.ATTENDANCE, form)
                .expect(200);
    }
}
