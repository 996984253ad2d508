package sa.org.esrar.casework.committees.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import sa.org.esrar.casework.committees.minutes.MinutesText;
import sa.org.esrar.casework.staff.Committee.Rule;
import sa.org.esrar.casework.support.CaseworkTest;
import sa.org.esrar.casework.support.CommitteesByMinutes;

/** The Arabic of minutes: the board is no committee. */
@CaseworkTest
class WordsOfTextTest extends TextSteps {

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
}
