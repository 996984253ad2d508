package sa.org.esrar.casework.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ScreenDatesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 13);

    @Test
    void bothDatesStandOnScreenAndOnPaperAsTheGlossaryHasThem() {
        assertThat(ScreenDates.screen(DAY, "ar")).isEqualTo("الأحد 13/12/2026م (04/07/1448هـ)");
        assertThat(ScreenDates.screen(DAY, "en")).isEqualTo("Sunday 13/12/2026 (04/07/1448 AH)");
        assertThat(ScreenDates.paper(DAY)).isEqualTo("04/07/1448هـ الموافق 13/12/2026م");
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
