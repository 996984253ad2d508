package sa.org.esrar.casework.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HijriDatesTest {

    @ParameterizedTest
    @CsvSource({"2022-06-25, 26/11/1443", "2026-11-22, 12/06/1448", "2026-12-13, 04/07/1448"})
    void aDayIsWrittenAsOnPaper(LocalDate day, String hijri) {
        assertThat(HijriDates.format(day)).isEqualTo(hijri);
    }

    @Test
    void theFirstAndTheLastYearConvert() {
        LocalDate first = HijriDates.toGregorian(1300, 1, 1);
        assertThat(HijriDates.format(first)).isEqualTo("01/01/1300");
        LocalDate last = HijriDates.toGregorian(1600, 12, 29);
        assertThat(HijriDates.yearOf(last)).isEqualTo(1600);
    }

    @Test
    void aDateOutsideUmmAlQuraIsRefusedInWords() {
        assertThatThrownBy(() -> HijriDates.toGregorian(1601, 1, 1))
                .isInstanceOf(DateTimeException.class)
                .hasMessage("Hijri year 1601 is outside Umm al-Qura (1300 to 1600)");
        assertThatThrownBy(() -> HijriDates.toGregorian(1299, 12, 1)).isInstanceOf(DateTimeException.class);
        LocalDate before = HijriDates.toGregorian(1300, 1, 1).minusDays(1);
        assertThatThrownBy(() -> HijriDates.format(before))
                .isInstanceOf(DateTimeException.class)
                .hasMessageContaining("is outside Umm al-Qura");
        LocalDate after = LocalDate.of(2174, 12, 1);
        assertThatThrownBy(() -> HijriDates.yearOf(after))
                .isInstanceOf(DateTimeException.class)
                .hasMessageContaining("is outside Umm al-Qura");
    }

    @Test
    void theThirtiethOfAShortMonthIsRefused() {
        assertThatThrownBy(() -> HijriDates.toGregorian(1446, 9, 30)).isInstanceOf(DateTimeException.class);
    }

    @Test
    void theDayIsThatOfRiyadh() {
        assertThat(HijriDates.dayInRiyadh(Instant.parse("2026-11-22T20:59:59Z")))
                .isEqualTo("2026-11-22");
        assertThat(HijriDates.dayInRiyadh(Instant.parse("2026-11-22T21:00:00Z")))
                .isEqualTo("2026-11-23");
    }

    @Test
    void noticesGoOutAtEightInRiyadhAndLateBeginsAtMidnightAfterTheDueDate() {
        LocalDate dueOn = LocalDate.of(2026, 12, 13);

        assertThat(RiyadhTime.noticeOn(dueOn)).isEqualTo("2026-12-13T05:00:00Z");
        assertThat(RiyadhTime.lateAfter(dueOn)).isEqualTo("2026-12-13T21:00:00Z");
    }
}
