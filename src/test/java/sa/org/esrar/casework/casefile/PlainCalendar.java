package sa.org.esrar.casework.casefile;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import sa.org.esrar.casework.api.Localized;
import sa.org.esrar.casework.calendar.DayCount;
import sa.org.esrar.casework.calendar.WorkingDays;

/** Friday, Saturday and the given holidays, counted day by day: slow and plainly right. */
final class PlainCalendar implements WorkingDays {

    private final Set<LocalDate> holidays;

    PlainCalendar(Set<LocalDate> holidays) {
        this.holidays = Set.copyOf(holidays);
    }

    static PlainCalendar with(String... holidays) {
        Set<LocalDate> days = new TreeSet<>();
        for (String holiday : holidays) {
            days.add(LocalDate.parse(holiday));
        }
        return new PlainCalendar(days);
    }

    Set<LocalDate> holidays() {
        return holidays;
    }

    PlainCalendar plus(LocalDate holiday) {
        Set<LocalDate> days = new TreeSet<>(holidays);
        days.add(holiday);
        return new PlainCalendar(days);
    }

    PlainCalendar without(LocalDate holiday) {
        Set<LocalDate> days = new TreeSet<>(holidays);
        days.remove(holiday);
        return new PlainCalendar(days);
    }

    @Override
    public boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.FRIDAY
                && day.getDayOfWeek() != DayOfWeek.SATURDAY
                && !holidays.contains(day);
    }

    @Override
    public LocalDate plus(LocalDate from, int days) {
        return walk(from, days, 1);
    }

    @Override
    public LocalDate minus(LocalDate from, int days) {
        return walk(from, days, -1);
    }

    private LocalDate walk(LocalDate from, int days, int step) {
        if (days < 1) {
            throw new IllegalArgumentException("1 or more");
        }
        LocalDate day = from;
        for (int counted = 0; counted < days; ) {
            day = day.plusDays(step);
            counted += isWorkingDay(day) ? 1 : 0;
        }
        return day;
    }

    @Override
    public int between(LocalDate from, LocalDate to) {
        return (int) from.plusDays(1)
                .datesUntil(to.isAfter(from) ? to.plusDays(1) : from.plusDays(1))
                .filter(this::isWorkingDay)
                .count();
    }

    @Override
    public DayCount count(LocalDate from, int days) {
        List<LocalDate> counted = new ArrayList<>();
        List<DayCount.Skipped> skipped = new ArrayList<>();
        for (LocalDate day = from.plusDays(1); counted.size() < days; day = day.plusDays(1)) {
            if (isWorkingDay(day)) {
                counted.add(day);
            } else {
                skipped.add(new DayCount.Skipped(day, new Localized("لا يُعمل فيه", "no working day")));
            }
        }
        return new DayCount(from, counted.get(days - 1), counted, skipped);
    }
}
