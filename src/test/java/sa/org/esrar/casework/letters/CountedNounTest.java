package sa.org.esrar.casework.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountedNounTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            1 | مستند واحد
            2 | مستندان
            3 | ثلاثة مستندات
            10 | عشرة مستندات
            11 | أحد عشر مستنداً
            25 | خمسة وعشرون مستنداً
            100 | مائة مستند
            """)
    void documentsAreCountedInWords(long count, String words) {
        assertThat(CountedNoun.DOCUMENT.words(count)).isEqualTo(words);
    }

    /** «يوم عمل» is a construct: no «اً» from eleven on. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            1 | يوم عمل واحد
            2 | يوما عمل
            5 | خمسة أيام عمل
            15 | خمسة عشر يوم عمل
            20 | عشرون يوم عمل
            """)
    void workingDaysAreCountedInWords(long count, String words) {
        assertThat(CountedNoun.WORKING_DAY.words(count)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            1 | يوم عمل واحد
            2 | يومَي عمل
            12 | اثني عشر يوم عمل
            15 | خمسة عشر يوم عمل
            22 | اثنين وعشرين يوم عمل
            30 | ثلاثين يوم عمل
            200 | مائتي يوم عمل
            """)
    void aPrepositionBendsTheWords(long count, String words) {
        assertThat(CountedNoun.WORKING_DAY.genitive(count)).isEqualTo(words);
    }

    @Test
    void whatCannotBeSaidIsRefused() {
        assertThatThrownBy(() -> CountedNoun.DOCUMENT.words(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CountedNoun.DOCUMENT.words(CountedNoun.MOST + 1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
