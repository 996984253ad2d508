package sa.org.esrar.casework.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpokenDatesTest {

    @ParameterizedTest
    @CsvSource({
        "2026-12-13, يوم الأحد الثالث عشر من ديسمبر 2026",
        "2026-11-01, يوم الأحد الأول من نوفمبر 2026",
        "2026-10-10, يوم السبت العاشر من أكتوبر 2026",
        "2026-08-11, يوم الثلاثاء الحادي عشر من أغسطس 2026",
        "2026-12-20, يوم الأحد العشرين من ديسمبر 2026",
        "2027-01-21, يوم الخميس الحادي والعشرين من يناير 2027",
        "2026-06-30, يوم الثلاثاء الثلاثين من يونيو 2026",
        "2026-07-31, يوم الجمعة الحادي والثلاثين من يوليو 2026"
    })
    void daysAreReadAsTheyAreSaid(LocalDate day, String spoken) {
        assertThat(SpokenDates.day(day, "ar")).isEqualTo(spoken);
    }

    @Test
    void noTwoDaysOfAMonthSoundAlike() {
        assertThat(IntStream.rangeClosed(1, 31)
                        .mapToObj(day -> SpokenDates.day(LocalDate.of(2027, 1, day), "ar"))
                        .map(spoken -> spoken.replaceAll("^يوم \\S+ ", ""))
                        .collect(Collectors.toSet()))
                .hasSize(31)
                .allMatch(spoken -> spoken.matches("ال[^0-9]+ من يناير 2027"));
    }

    @Test
    void englishHasTheDayAsANumber() {
        assertThat(SpokenDates.day(LocalDate.of(2026, 12, 13), "en")).isEqualTo("Sunday 13 December 2026");
        assertThat(SpokenDates.month(LocalDate.of(2026, 12, 13), "en")).isEqualTo("December 2026");
        assertThat(SpokenDates.month(LocalDate.of(2026, 12, 13), "ar")).isEqualTo("ديسمبر 2026");
    }
}
