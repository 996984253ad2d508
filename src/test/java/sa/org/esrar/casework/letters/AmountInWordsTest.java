package sa.org.esrar.casework.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountInWordsTest {

    /** The table of the glossary, section 13. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            1 | فقط ريال واحد لا غير
            2 | فقط ريالان لا غير
            3 | فقط ثلاثة ريالات لا غير
            11 | فقط أحد عشر ريالاً لا غير
            12 | فقط اثنا عشر ريالاً لا غير
            20 | فقط عشرون ريالاً لا غير
            21 | فقط واحد وعشرون ريالاً لا غير
            100 | فقط مائة ريال لا غير
            101 | فقط مائة ريال وريال واحد لا غير
            102 | فقط مائة ريال وريالان لا غير
            103 | فقط مائة وثلاثة ريالات لا غير
            200 | فقط مائتا ريال لا غير
            201 | فقط مائتا ريال وريال واحد لا غير
            250 | فقط مائتان وخمسون ريالاً لا غير
            300 | فقط ثلاثمائة ريال لا غير
            1000 | فقط ألف ريال لا غير
            1500 | فقط ألف وخمسمائة ريال لا غير
            2000 | فقط ألفا ريال لا غير
            2350 | فقط ألفان وثلاثمائة وخمسون ريالاً لا غير
            3000 | فقط ثلاثة آلاف ريال لا غير
            4875.50 | فقط أربعة آلاف وثمانمائة وخمسة وسبعون ريالاً وخمسون هللة لا غير
            11000 | فقط أحد عشر ألف ريال لا غير
            11500 | فقط أحد عشر ألفاً وخمسمائة ريال لا غير
            12300 | فقط اثنا عشر ألفاً وثلاثمائة ريال لا غير
            103000 | فقط مائة وثلاثة آلاف ريال لا غير
            200000 | فقط مائتا ألف ريال لا غير
            2000000 | فقط مليونا ريال لا غير
            0.05 | فقط خمس هللات لا غير
            0.11 | فقط إحدى عشرة هللة لا غير
            1250.02 | فقط ألف ومائتان وخمسون ريالاً وهللتان لا غير
            4875.75 | فقط أربعة آلاف وثمانمائة وخمسة وسبعون ريالاً وخمس وسبعون هللة لا غير
            """)
    void isSaidAsOnPaper(BigDecimal amount, String words) {
        assertThat(AmountInWords.arabic(amount)).isEqualTo(words);
    }

    /** Beside the table: what its rules say of zero, of gender and of larger groups. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            0 | فقط صفر ريال لا غير
            0.01 | فقط هللة واحدة لا غير
            0.12 | فقط اثنتا عشرة هللة لا غير
            0.18 | فقط ثماني عشرة هللة لا غير
            0.28 | فقط ثمانٍ وعشرون هللة لا غير
            0.99 | فقط تسع وتسعون هللة لا غير
            10 | فقط عشرة ريالات لا غير
            110 | فقط مائة وعشرة ريالات لا غير
            111 | فقط مائة وأحد عشر ريالاً لا غير
            1001 | فقط ألف ريال وريال واحد لا غير
            2002 | فقط ألفا ريال وريالان لا غير
            100500 | فقط مائة ألف وخمسمائة ريال لا غير
            101000 | فقط مائة ألف وألف ريال لا غير
            102000 | فقط مائة ألف وألفا ريال لا غير
            102500 | فقط مائة ألف وألفان وخمسمائة ريال لا غير
            112000 | فقط مائة واثنا عشر ألف ريال لا غير
            1000000 | فقط مليون ريال لا غير
            3200000 | فقط ثلاثة ملايين ومائتا ألف ريال لا غير
            15000000 | فقط خمسة عشر مليون ريال لا غير
            15000200 | فقط خمسة عشر مليوناً ومائتا ريال لا غير
            999999999.99 | فقط تسعمائة وتسعة وتسعون مليوناً وتسعمائة وتسعة وتسعون ألفاً وتسعمائة وتسعة وتسعون ريالاً وتسع وتسعون هللة لا غير
            """)
    void largerGroupsFollowTheSameRules(BigDecimal amount, String words) {
        assertThat(AmountInWords.arabic(amount)).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.01", "-5", "0.001", "1000000000", "999999999.991"})
    void whatIsNotPaidIsRefused(BigDecimal amount) {
        assertThatThrownBy(() -> AmountInWords.arabic(amount)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> AmountInWords.english(amount)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            0 | Only zero riyals
            1.01 | Only one riyal and one halala
            5100 | Only five thousand one hundred riyals
            4875.50 | Only four thousand eight hundred seventy-five riyals and fifty halalas
            """)
    void isSaidInEnglishToo(BigDecimal amount, String words) {
        assertThat(AmountInWords.english(amount)).isEqualTo(words);
    }

    @Property(tries = 2000)
    void theFrameAndTheNounAreAlwaysThere(@ForAll("amounts") BigDecimal amount) {
        String words = AmountInWords.arabic(amount);
        assertThat(words).startsWith("فقط ").endsWith(" لا غير").doesNotContain("  ", "null", "و و");
        assertThat(words.contains("ريال")).isEqualTo(amount.compareTo(BigDecimal.ONE) >= 0 || amount.signum() == 0);
        assertThat(words.matches(".*هلل.*"))
                .isEqualTo(amount.remainder(BigDecimal.ONE).signum() > 0);
    }

    @Property(tries = 500)
    void trailingZerosChangeNothing(@ForAll @IntRange(max = 999_999_999) int riyals) {
        assertThat(AmountInWords.arabic(new BigDecimal(riyals + ".00")))
                .isEqualTo(AmountInWords.arabic(BigDecimal.valueOf(riyals)));
    }

    /** The gender of a number never makes two amounts alike. */
    @Test
    void noTwoAmountsAreSaidAlike() {
        Map<String, Integer> seen = new HashMap<>();
        for (int riyals = 0; riyals < 20_000; riyals++) {
            assertThat(seen.put(AmountInWords.arabic(BigDecimal.valueOf(riyals)), riyals))
                    .as("%d", riyals)
                    .isNull();
        }
    }

    @Provide
    Arbitrary<BigDecimal> amounts() {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, new BigDecimal("999999999.99"))
                .ofScale(2);
    }
}
