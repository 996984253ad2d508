package sa.org.esrar.casework.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class WorkingCalendarLawsTest {

    private final WorkingCalendar calendar = Calendars.statutory();

    @Property
    void noDueDateIsAFreeDay(@ForAll("days") LocalDate from, @ForAll @IntRange(min = 1, max = 300) int days) {
        assertThat(calendar.isWorkingDay(calendar.plus(from, days))).isTrue();
        assertThat(calendar.isWorkingDay(calendar.minus(from, days))).isTrue();
    }

    @Property
    void plusIsWhatCountingDayByDayGives(
            @ForAll("days") LocalDate from, @ForAll @IntRange(min = 1, max = 60) int days) {
        LocalDate day = from;
        for (int counted = 0; counted < days; ) {
            day = day.plusDays(1);
            if (calendar.isWorkingDay(day)) {
                counted++;
            }
        }
        assertThat(calendar.plus(from, days)).isEqualTo(day);
    }

    @Property
    void betweenTakesBackWhatPlusGave(@ForAll("days") LocalDate from, @ForAll @IntRange(min = 1, max = 300) int days) {
        assertThat(calendar.between(from, calendar.plus(from, days))).isEqualTo(days);
    }

    @Property
    void minusTakesBackWhatPlusGaveFromAWorkingDay(
            @ForAll("days") LocalDate any, @ForAll @IntRange(min = 1, max = 300) int days) {
        LocalDate from = calendar.plus(any, 1);

        assertThat(calendar.minus(calendar.plus(from, days), days)).isEqualTo(from);
        assertThat(calendar.plus(calendar.minus(from, days), days)).isEqualTo(from);
    }

    @Property
    void countingInTwoStepsIsCountingInOne(
            @ForAll("days") LocalDate from,
            @ForAll @IntRange(min = 1, max = 100) int first,
            @ForAll @IntRange(min = 1, max = 100) int then) {
        assertThat(calendar.plus(calendar.plus(from, first), then)).isEqualTo(calendar.plus(from, first + then));
    }

    @Property
    void aLaterStartIsNeverDueEarlier(
            @ForAll("days") LocalDate from,
            @ForAll @IntRange(min = 0, max = 40) int later,
            @ForAll @IntRange(min = 1, max = 100) int days) {
        assertThat(calendar.plus(from.plusDays(later), days)).isAfterOrEqualTo(calendar.plus(from, days));
    }

    @Property
    void theExplanationListsEveryDayOnce(
            @ForAll("days") LocalDate from, @ForAll @IntRange(min = 1, max = 60) int days) {
        DayCount count = calendar.count(from, days, day -> null);

        assertThat(count.workingDays()).hasSize(days).isSorted().allMatch(calendar::isWorkingDay);
        assertThat(count.skipped()).noneMatch(skipped -> calendar.isWorkingDay(skipped.date()));
        assertThat(count.workingDays().size() + count.skipped().size())
                .isEqualTo((int) (count.dueOn().toEpochDay() - from.toEpochDay()));
    }

    @Property(tries = 100)
    void anotherHolidayNeverMakesADateEarlierAndMovesItByNoMoreThanIsLost(
            @ForAll("days") LocalDate from,
            @ForAll @IntRange(min = 1, max = 40) int days,
            @ForAll @Size(min = 1, max = 10) List<@IntRange(min = -5, max = 70) Integer> offsets) {
        List<LocalDate> added = offsets.stream().map(from::plusDays).toList();
        WorkingCalendar more = Calendars.statutoryAnd(added);

        LocalDate before = calendar.plus(from, days);
        LocalDate after = more.plus(from, days);

        assertThat(after).isAfterOrEqualTo(before);
        assertThat(calendar.between(before, after))
                .isLessThanOrEqualTo((int) added.stream().distinct().count());
        assertThat(more.isWorkingDay(after)).isTrue();
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(2020, 1, 1).toEpochDay(),
                        LocalDate.of(2076, 1, 1).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }
}
