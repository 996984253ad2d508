package sa.org.esrar.casework.committees.minutes;

import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.calendar.CalendarChanged;
import sa.org.esrar.casework.calendar.HijriDates;
import sa.org.esrar.casework.calendar.WorkingDays;
import sa.org.esrar.casework.committees.minutes.MinutesProcess.Moved;

/**
 * The days of open minutes go where the calendar takes them, as those of cases do, in the transaction that changed it (D2);
 * their record says so. The day of a meeting stays, and one that was named for the board, until somebody moves it.
 */
@Component
class MinutesFollowCalendar {

    private final MinutesRepository minutes;
    private final LockedMinutes locked;
    private final MinutesProcess process;
    private final WorkingDays workingDays;
    private final MinutesLog log;

    MinutesFollowCalendar(
            MinutesRepository minutes,
            LockedMinutes locked,
            MinutesProcess process,
            WorkingDays workingDays,
            MinutesLog log) {
        this.minutes = minutes;
        this.locked = locked;
        this.process = process;
        this.workingDays = workingDays;
        this.log = log;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(CalendarChanged change) {
        minutes.findByEndedAtIsNullOrderByNumber().stream()
                .map(Minutes::number)
                .forEach(number -> follow(number, change));
    }

    private void follow(String number, CalendarChanged change) {
        if (locked.lock(number).endedAt() != null) {
            return;
        }
        process.calendarChanged(number, (set, counted) -> moved(set, counted, change.changedOn())).stream()
                .flatMap(moved -> MinutesDue.of(moved.element()).map(due -> said(due, moved)).stream())
                .distinct()
                .forEach(arguments ->
                        log.write(number, "dateMoved", MinutesLog.SYSTEM, null, arguments.toArray(String[]::new)));
    }

    private Date moved(Date set, Date counted, LocalDate today) {
        LocalDate before = HijriDates.dayInRiyadh(set.toInstant());
        LocalDate after = HijriDates.dayInRiyadh(counted.toInstant());
        LocalDate day = workingDays.moved(before, after, today);
        if (day.equals(after)) {
            return counted;
        }
        return day.equals(before) ? set : MinutesTimes.at(day);
    }

    private static List<String> said(MinutesDue due, Moved moved) {
        return List.of(due.name(), moved.from().toString(), moved.to().toString());
    }
}
