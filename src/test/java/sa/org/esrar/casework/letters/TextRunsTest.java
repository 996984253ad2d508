package sa.org.esrar.casework.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sa.org.esrar.casework.letters.TextRuns.Direction;
import sa.org.esrar.casework.letters.TextRuns.Run;

class TextRunsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "REQ-1448-000123",
                "2026-12-13",
                "04/07/1448",
                "+966 51 999 0001",
                "SA92 0000 0000 0199 9990 0001",
                "noura@example.com",
                "https://casework.example.org/track",
                "Amina Rahman Yusuf",
                "1,500.00",
                "2×2",
                "15%",
                "Umm's Kitchen"
            })
    void keepsTheOrderOfWhatGoesFromLeftToRight(String text) {
        assertThat(runs("قبل " + text + " بعد"))
                .extracting(Run::text, Run::direction)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("قبل ", Direction.AS_IT_IS),
                        org.assertj.core.groups.Tuple.tuple(text, Direction.LEFT_TO_RIGHT),
                        org.assertj.core.groups.Tuple.tuple(" بعد", Direction.AS_IT_IS));
    }

    @Test
    void signsBetweenTwoNumbersBelongToTheParagraph() {
        assertThat(runs("لعام 1448 (REQ-1448-000123)"))
                .extracting(Run::direction)
                .containsExactly(
                        Direction.AS_IT_IS,
                        Direction.LEFT_TO_RIGHT,
                        Direction.RIGHT_TO_LEFT,
                        Direction.LEFT_TO_RIGHT,
                        Direction.AS_IT_IS);
    }

    @ParameterizedTest
    @CsvSource({"١٢٣,123", "۱۲۳,123", "'a\u202eb\u200f',ab", "'a \n\t b',a b", "'نـ\u0000ورة',نـورة", "'e\u0301',é"})
    void cleansWhatWasTyped(String typed, String printed) {
        assertThat(TextRuns.clean(typed)).isEqualTo(printed);
    }

    @Test
    void theSpareFontTakesWhatTheFirstLacksAndABoxWhatNoneHas() {
        List<Run> runs = TextRuns.of("ab☐漢", c -> c == 'a' || c == 'b', c -> c == 'a' || c == '☐' || c == '□');

        assertThat(runs).extracting(Run::text).containsExactly("ab", "☐□");
        assertThat(runs).extracting(Run::spare).containsExactly(false, true);
    }

    private static List<Run> runs(String text) {
        return TextRuns.of(text, c -> true, c -> true);
    }
}
