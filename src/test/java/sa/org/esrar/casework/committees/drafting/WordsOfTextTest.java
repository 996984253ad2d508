package sa.org.esrar.casework.committees.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static sa.org.esrar.casework.api.Languages.AR;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import sa.org.esrar.casework.api.Messages;
import sa.org.esrar.casework.committees.minutes.MinutesText;
import sa.org.esrar.casework.staff.Committee.Rule;
import sa.org.esrar.casework.support.CaseworkTest;
import sa.org.esrar.casework.support.CommitteesByMinutes;

/** The Arabic of minutes: the board is no committee, two members after «من» are «عضوين», and no verb takes a title for a man's. */
@CaseworkTest
class WordsOfTextTest extends TextSteps {

    @Autowired
    Messages messages;

    @Test
    void theBoardHasOfficesOfItsOwnAndNotThoseOfACommittee() {
        byMinutes.of("board", CommitteesByMinutes.way(Rule.ALL));
        String number = steps.votingByCirculation("board", 1);
        MinutesText text = frozen(number);
        assertThat(text.committee()).isEqualTo("مجلس الإدارة");
        assertThat(text.attendance())
                .extracting(MinutesText.Seat::office)
                .startsWith("الرئاسة", "أمانة السر", "العضوية");
        assertThat(steps.view("board-secretary", number).get("members").toString())
                .doesNotContain("اللجنة");
    }

    @Test
    void ofTwoMembersTheNumberStandsInTheGenitive() {
        byMinutes.without(COMMITTEE, MEMBER);
        String number = decided(1);
        steps.draft(number).expect(200);
        assertThat(frozen(number).quorum()).isEqualTo("النصاب عضوان، والحاضرون عضوان، من أصل عضوين.");
    }

    @Test
    void whatIsSaidOfAPersonFitsEveryTitle() {
        for (String key :
                List.of("voteAwaited", "voteAwaitedAway", "voteOverdue", "voteOverdueAway", "voterExcluded")) {
            assertThat(messages.text("committees.timeline." + key, AR, "رئيسة لجنة الخدمات", "أمينة لجنة الخدمات"))
                    .as(key)
                    .doesNotContain("ذُكِّر", "يُدلِ", "وهو", "نائبه", "استُبعد ");
        }
    }
}
