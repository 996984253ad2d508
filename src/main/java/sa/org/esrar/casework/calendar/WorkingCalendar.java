package sa.org.esrar.casework.calendar;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import sa.org.esrar.casework.api.Localized;

/**
 * All days from 1440 to 1500 AH counted once, immutable: a due date is two array reads. One is made per state of the
 * calendar (about 300 kB).
 */
final class WorkingCalendar {

    static final int FIRST_YEAR = 1440;
    static final int LAST_YEAR = 1500;
    static final LocalDate FIRST_DAY = HijriDates.toGregorian(FIRST_YEAR, 1, 1);
    static final LocalDate LAST_DAY =
            HijriDates.toGregorian(LAST_YEAR + 1, 1, 1).minusDays(1);

    private static final long ORIGIN = FIRST_DAY.toEpochDay();
    private static final int SIZE = (int) (LAST_DAY.toEpochDay() - ORIGIN) + 1;

    private final Set<DayOfWeek> weekend;
    /** Working days up to and including each day. */
    private final int[] upTo = new int[SIZE];
    /** The working days in order. */
    private final LocalDate[] workingDays;
    /** The holiday of each day, whether or not it falls on a weekend. */
    private final Holiday[] holidays = new Holiday[SIZE];

    WorkingCalendar(Set<DayOfWeek> weekend, List<Holiday> all) {
        this.weekend = Set.copyOf(weekend);
        for (Holiday holiday : all) {
            if (holiday.counts()) {
                for (LocalDate day = holiday.firstOn(); !day.isAfter(holiday.lastOn()); day = day.plusDays(1)) {
                    int index = index(day);
                    if (holidays[index] == null || holiday.kind() == HolidayKind.STATUTORY) {
                        holidays[index] = holiday;
                    }
                }
            }
        }
        LocalDate[] found = new LocalDate[SIZE];
        int count = 0;
        for (int index = 0; index < SIZE; index++) {
            LocalDate day = LocalDate.ofEpochDay(ORIGIN + index);
            if (holidays[index] == null && !weekend.contains(day.getDayOfWeek())) {
                found[count++] = day;
            }
            upTo[index] = count;
        }
        workingDays = Arrays.copyOf(found, count);
    }

    static boolean covers(LocalDate day) {
        return !day.isBefore(FIRST_DAY) && !day.isAfter(LAST_DAY);
    }

    boolean isWorkingDay(LocalDate day) {
        return isWorking(index(day));
    }

    LocalDate plus(LocalDate from, int days) {
        return nth(upTo[index(from)] + positive(days) - 1, from, days);
    }

    LocalDate minus(LocalDate from, int days) {
        int index = index(from);
        int before = isWorking(index) ? upTo[index] - 1 : upTo[index];
        return nth(before - positive(days), from, -days);
    }

    int between(LocalDate from, LocalDate to) {
        return Math.max(0, upTo[index(to)] - upTo[index(from)]);
    }

    DayCount count(LocalDate from, int days, Function<LocalDate, Localized> reason) {
        LocalDate dueOn = plus(from, days);
        List<DayCount.Skipped> skipped = from.plusDays(1)
                .datesUntil(dueOn)
                .filter(day -> !isWorkingDay(day))
                .map(day -> new DayCount.Skipped(day, reason.apply(day)))
                .toList();
        int first = upTo[index(from)];
        return new DayCount(from, dueOn, List.of(Arrays.copyOfRange(workingDays, first, first + days)), skipped);
    }

    boolean isWeekend(LocalDate day) {
        return weekend.contains(day.getDayOfWeek());
    }

    /** The holiday that a day belongs to. */
    Optional<Holiday> holidayOn(LocalDate day) {
        return Optional.ofNullable(holidays[index(day)]);
    }

    /** The first and the last day that is a working day in one of both calendars only; empty when there is none. */
    Optional<LocalDate[]> differenceTo(WorkingCalendar other) {
        int[] different = IntStream.range(0, SIZE)
                .filter(index -> isWorking(index) != other.isWorking(index))
                .toArray();
        return different.length == 0
                ? Optional.empty()
                : Optional.of(new LocalDate[] {
                    LocalDate.ofEpochDay(ORIGIN + different[0]),
                    LocalDate.ofEpochDay(ORIGIN + different[different.length - 1])
                });
    }

    private boolean isWorking(int index) {
        return index == 0 ? upTo[0] == 1 : upTo[index] != upTo[index - 1];
    }

    private LocalDate nth(int position, LocalDate from, int days) {
        if (position < 0 || position >= workingDays.length) {
            throw new DateTimeException(days + " working days from " + from + " leave the calendar (" + FIRST_DAY
                    + " to " + LAST_DAY + ")");
        }
        return workingDays[position];
    }

    private static int positive(int days) {
        if (days < 1) {
            throw new IllegalArgumentException("working days to count must be 1 or more, not " + days);
        }
        return days;
    }

    private static int index(LocalDate day) {
        long index = day.toEpochDay() - ORIGIN;
        if (index < 0 || index >= SIZE) {
            throw new DateTimeException(
                    "day " + day + " is outside the calendar (" + FIRST_DAY + " to " + LAST_DAY + ")");
        }
        return (int) index;
    }
}
