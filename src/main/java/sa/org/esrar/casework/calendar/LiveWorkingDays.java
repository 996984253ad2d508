package sa.org.esrar.casework.calendar;

import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Counts with the calendar as the database holds it. */
@Component
class LiveWorkingDays implements WorkingDays {

    private final CurrentCalendar current;
    private final CalendarTexts texts;

    LiveWorkingDays(CurrentCalendar current, CalendarTexts texts) {
        this.current = current;
        this.texts = texts;
    }

    @Override
    public boolean isWorkingDay(LocalDate day) {
        return current.get().isWorkingDay(day);
    }

    @Override
    public LocalDate plus(LocalDate from, int days) {
        return current.get().plus(from, days);
    }

    @Override
    public LocalDate minus(LocalDate from, int days) {
        return current.get().minus(from, days);
    }

    @Override
    public int between(LocalDate from, LocalDate to) {
        return current.get().between(from, to);
    }

    @Override
    public DayCount count(LocalDate from, int days) {
        WorkingCalendar calendar = current.get();
        return calendar.count(from, days, day -> texts.whyFree(day, calendar.isWeekend(day), calendar.holidayOn(day)));
    }
}
