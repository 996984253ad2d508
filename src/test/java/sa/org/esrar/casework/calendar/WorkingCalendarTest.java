package sa.org.esrar.casework.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sa.org.esrar.casework.api.Localized;

class WorkingCalendarTest {

    private final WorkingCalendar calendar = Calendars.statutory();

    @ParameterizedTest(name = "complete on {0} {1}: due {2} {3}, lost to holidays: {4}")
    @CsvSource({
        "SATURDAY,  2022-06-25, MONDAY,   2022-07-18, 2022-07-10 2022-07-11",
        "FRIDAY,    2024-10-11, THURSDAY, 2024-10-31, ''",
        "THURSDAY,  2024-09-12, SUNDAY,   2024-10-06, 2024-09-23",
        "SUNDAY,    2024-06-02, WEDNESDAY,2024-06-26, 2024-06-16 2024-06-17 2024-06-18",
        "THURSDAY,  2025-02-06, THURSDAY, 2025-02-27, ''",
        "SUNDAY,    2025-06-01, TUESDAY,  2025-06-24, 2025-06-05 2025-06-08",
        "THURSDAY,  2026-02-12, SUNDAY,   2026-03-08, 2026-02-22",
        "THURSDAY,  2026-05-14, TUESDAY,  2026-06-09, 2026-05-26 2026-05-27 2026-05-28",
        "THURSDAY,  2026-09-10, SUNDAY,   2026-10-04, 2026-09-23",
        "SUNDAY,    2026-11-22, SUNDAY,   2026-12-13, ''",
        "THURSDAY,  2028-09-14, THURSDAY, 2028-10-05, ''",
        // samples.md
        "THURSDAY,  2026-10-01, THURSDAY, 2026-10-22, ''",
    })
    void answerIsDueFifteenWorkingDaysAfterCompleteness(
            DayOfWeek weekday, LocalDate completeOn, DayOfWeek dueWeekday, LocalDate dueOn, String lost) {
        DayCount count = calendar.count(completeOn, 15, day -> new Localized("", ""));

        assertThat(completeOn.getDayOfWeek()).isEqualTo(weekday);
        assertThat(calendar.plus(completeOn, 15)).isEqualTo(dueOn);
        assertThat(dueOn.getDayOfWeek()).isEqualTo(dueWeekday);
        assertThat(count.dueOn()).isEqualTo(dueOn);
        assertThat(count.workingDays()).hasSize(15).endsWith(dueOn);
        List<String> lostToHolidays = count.skipped().stream()
                .map(DayCount.Skipped::date)
                .filter(day -> !calendar.isWeekend(day))
                .map(LocalDate::toString)
                .toList();
        assertThat(String.join(" ", lostToHolidays)).isEqualTo(lost);
    }

    @Test
    void theWarningComesFiveWorkingDaysBefore() {
        assertThat(calendar.minus(LocalDate.of(2026, 10, 22), 5)).isEqualTo(LocalDate.of(2026, 10, 15));
    }

    @Test
    void aPauseFromTuesdayToSundayGivesBackThreeWorkingDays() {
        LocalDate paused = LocalDate.of(2026, 11, 24);
        LocalDate resumed = LocalDate.of(2026, 11, 29);

        assertThat(calendar.between(paused, resumed)).isEqualTo(3);
        assertThat(calendar.plus(LocalDate.of(2026, 12, 13), 3)).isEqualTo(LocalDate.of(2026, 12, 16));
        assertThat(calendar.between(paused, paused)).isZero();
        assertThat(calendar.between(resumed, paused)).isZero();
    }

    @Test
    void tentativeDaysAreHolidaysAndRefusedOnesAreNot() {
        LocalDate day = LocalDate.of(2026, 11, 24);
        Holiday tentative =
                Calendars.holiday(HolidayKind.STATUTORY, Occasion.EID_AL_FITR, HolidayStatus.TENTATIVE, day, day);
        Holiday refused =
                Calendars.holiday(HolidayKind.STATUTORY, Occasion.EID_AL_FITR, HolidayStatus.REFUSED, day, day);

        assertThat(new WorkingCalendar(Calendars.FRIDAY_AND_SATURDAY, List.of(tentative)).isWorkingDay(day))
                .isFalse();
        assertThat(new WorkingCalendar(Calendars.FRIDAY_AND_SATURDAY, List.of(refused)).isWorkingDay(day))
                .isTrue();
    }

    @Test
    void itCoversTheYears1440To1500AndSaysSoBeyondThem() {
        assertThat(HijriDates.format(WorkingCalendar.FIRST_DAY)).isEqualTo("01/01/1440");
        assertThat(HijriDates.yearOf(WorkingCalendar.LAST_DAY)).isEqualTo(1500);
        assertThat(HijriDates.yearOf(WorkingCalendar.LAST_DAY.plusDays(1))).isEqualTo(1501);
        assertThatThrownBy(() -> calendar.isWorkingDay(WorkingCalendar.FIRST_DAY.minusDays(1)))
                .isInstanceOf(DateTimeException.class)
                .hasMessage("day 2018-09-10 is outside the calendar (2018-09-11 to 2077-11-16)");
        assertThatThrownBy(() -> calendar.plus(WorkingCalendar.LAST_DAY.minusDays(3), 15))
                .isInstanceOf(DateTimeException.class)
                .hasMessageContaining("leave the calendar");
        assertThatThrownBy(() -> calendar.minus(WorkingCalendar.FIRST_DAY, 1))
                .isInstanceOf(DateTimeException.class)
                .hasMessageContaining("leave the calendar");
        assertThatThrownBy(() -> calendar.plus(LocalDate.of(2026, 11, 22), Integer.MAX_VALUE))
                .isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> calendar.plus(LocalDate.of(2026, 11, 22), 0))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
