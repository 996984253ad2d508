package sa.org.esrar.casework.committees.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import sa.org.esrar.casework.committees.reading.MeetingsWithoutQuorum;
import sa.org.esrar.casework.staff.Committee.Rule;
import sa.org.esrar.casework.support.CaseworkTest;
import sa.org.esrar.casework.support.CommitteesByMinutes;

/** Where all must agree, minutes name the quorum by which the meeting was held: without who is excluded (D2, F4). */
@CaseworkTest
class QuorumInTextTest extends TextSteps {

    @Autowired
    MeetingsWithoutQuorum withoutQuorum;

    @BeforeEach
    void allMustAgree() {
        byMinutes.of(COMMITTEE, CommitteesByMinutes.way(Rule.ALL));
    }

    @Test
    void whoIsExcludedFromAllOfItIsNotCountedAndTheTextSaysSo() {
        String number = called(1);
        steps.exclude(steps.agenda(number).get(0), MEMBER);
        assertThat(steps.view(CHAIR, number).get("quorum").asInt()).isEqualTo(2);
        steps.attend(number, Map.of(MEMBER, "ABSENT")).expect(200);
        steps.decideAll(number);
        assertThat(steps.view(CHAIR, number).get("quorum").asInt()).isEqualTo(2);
        steps.draft(number).expect(200);
        assertThat(frozen(number).quorum())
                .isEqualTo(
                        "النصاب عضوان بعد استبعاد عضو لجنة الخدمات لتعارض المصالح، والحاضرون عضوان، من أصل 3 أعضاء.");
    }

    @Test
    void whoMayDecideOnOneOfTwoCountsForTheMeeting() {
        String number = called(2);
        steps.exclude(steps.agenda(number).get(0), MEMBER);
        steps.attend(number).expect(200);
        steps.decideAll(number);
        steps.draft(number).expect(200);
        assertThat(frozen(number).quorum()).isEqualTo("النصاب 3 أعضاء، والحاضرون 3 أعضاء، من أصل 3 أعضاء.");
    }

    @Test
    void whereNothingIsLeftToDecideTheQuorumIsThatOfWhatTheyMetFor() {
        String number = called(1);
        String item = steps.agenda(number).get(0);
        steps.exclude(item, MEMBER);
        steps.attend(number, Map.of(MEMBER, "ABSENT")).expect(200);
        steps.decideAll(number);
        matters.withdraw(item);
        steps.draft(number).expect(200);
        assertThat(frozen(number).quorum()).startsWith("النصاب عضوان بعد استبعاد عضو لجنة الخدمات");
    }

    @Test
    void theRecordOfAMeetingWithoutQuorumSaysHowManyWereWanted() {
        String number = called(1);
        steps.exclude(steps.agenda(number).get(0), MEMBER);
        steps.attend(number, Map.of(MEMBER, "ABSENT", SECRETARY, "ABSENT")).expect(200);
        assertThat(withoutQuorum.of(number)).singleElement().satisfies(meeting -> {
            assertThat(meeting.present()).isEqualTo(1);
            assertThat(meeting.quorum()).isEqualTo(2);
        });
    }
}
