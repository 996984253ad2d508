package sa.org.esrar.casework.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import sa.org.esrar.casework.api.Localized;

/** Calendars without a database. */
final class Calendars {

    static final Set<DayOfWeek> FRIDAY_AND_SATURDAY = Set.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY);

    private Calendars() {}

    static WorkingCalendar statutory() {
        return new WorkingCalendar(FRIDAY_AND_SATURDAY, statutoryHolidays());
    }

    static WorkingCalendar statutoryAnd(List<LocalDate> days) {
        List<Holiday> all = new ArrayList<>(statutoryHolidays());
        days.forEach(day -> all.add(holiday(HolidayKind.EXCEPTIONAL, null, HolidayStatus.CONFIRMED, day, day)));
        return new WorkingCalendar(FRIDAY_AND_SATURDAY, all);
    }

    static List<Holiday> statutoryHolidays() {
        return StatutoryHolidays.between(WorkingCalendar.FIRST_YEAR, WorkingCalendar.LAST_YEAR).stream()
                .map(one -> holiday(
                        HolidayKind.STATUTORY,
                        one.occasion(),
                        one.occasion().moonSighted() ? HolidayStatus.TENTATIVE : HolidayStatus.CONFIRMED,
                        one.firstOn(),
                        one.lastOn()))
                .toList();
    }

    static Holiday holiday(
            HolidayKind kind, Occasion occasion, HolidayStatus status, LocalDate firstOn, LocalDate lastOn) {
        return new Holiday(
                1,
                1,
                HolidayAct.COMPUTED,
                kind,
                occasion,
                status,
                firstOn,
                lastOn,
                new Localized("إجازة", "holiday"),
                null,
                null,
                Holiday.BY_LAW,
                Instant.EPOCH);
    }
}
