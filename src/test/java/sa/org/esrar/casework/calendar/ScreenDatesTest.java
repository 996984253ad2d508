package sa.org.esrar.casework.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScreenDatesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 13);

    @Test
    void bothDatesStandOnScreenAndOnPaperAsTheGlossaryHasThem() {
        assertThat(ScreenDates.screen(DAY, "ar")).isEqualTo("الأحد 13/12/2026م (04/07/1448هـ)");
        assertThat(ScreenDates.screen(DAY, "en")).isEqualTo("Sunday 13/12/2026 (04/07/1448 AH)");
        assertThat(ScreenDates.paper(DAY)).isEqualTo("04/07/1448هـ الموافق 13/12/2026م");
    }

    @ParameterizedTest
    @CsvSource({"0202-11-24, 24/11/0202", "1448-06-14, 14/06/1448", "1882-11-11, 11/11/1882", "2174-12-01, 01/12/2174"})
    void aDayOutsideUmmAlQuraStandsInGregorianAlone(LocalDate day, String gregorian) {
        assertThat(ScreenDates.screen(day, "ar")).endsWith(" " + gregorian + "م");
        assertThat(ScreenDates.screen(day, "en")).endsWith(" " + gregorian);
        assertThat(ScreenDates.inSentence(day).ar()).isEqualTo(gregorian + "م");
        assertThat(ScreenDates.inSentence(day).en()).doesNotContain("AH");
        assertThat(ScreenDates.paper(day)).isEqualTo(gregorian + "م");
    }

    @Test
    void theDigitsStayLatinWhateverTheMachineSpeaks() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-SA-u-nu-arab"));
            assertThat(ScreenDates.screen(DAY, "ar")).isEqualTo("الأحد 13/12/2026م (04/07/1448هـ)");
        } finally {
            Locale.setDefault(before);
        }
    }
}
