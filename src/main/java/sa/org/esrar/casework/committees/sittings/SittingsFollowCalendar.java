package sa.org.esrar.casework.committees.sittings;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.calendar.CalendarChanged;
import sa.org.esrar.casework.calendar.HijriDates;
import sa.org.esrar.casework.calendar.RiyadhTime;
import sa.org.esrar.casework.committees.minutes.MinutesState;
import sa.org.esrar.casework.committees.minutes.WorkingDates;
import sa.org.esrar.casework.notifications.Notifications;
import sa.org.esrar.casework.staff.Committee;
import sa.org.esrar.casework.staff.Committee.Role;
import sa.org.esrar.casework.staff.Committees;

/**
 * A day that was a working day became a holiday: who plans the sitting on it, or called the meeting, hears of it. The date
 * stays until somebody moves it.
 */
@Component
class SittingsFollowCalendar {

    private final SittingRows rows;
    private final PlannedMinutes minutes;
    private final WorkingDates dates;
    private final Committees committees;
    private final Notifications notifications;
    private final Clock clock;

    SittingsFollowCalendar(
            SittingRows rows,
            PlannedMinutes minutes,
            WorkingDates dates,
            Committees committees,
            Notifications notifications,
            Clock clock) {
        this.rows = rows;
        this.minutes = minutes;
        this.dates = dates;
        this.committees = committees;
        this.notifications = notifications;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(CalendarChanged change) {
        Instant first = later(clock.instant(), RiyadhTime.at(change.first(), LocalTime.MIDNIGHT));
        Instant last = RiyadhTime.at(change.last().plusDays(1), LocalTime.MIDNIGHT);
        rows.between(first, last).stream()
                .filter(sitting -> !sitting.despiteDayOff() && isFree(sitting.day()))
                .map(Sitting::committee)
                .distinct()
                .forEach(committee -> tell(committee, "staff.sittingOnHoliday", null));
        minutes.findByStateAndMeetsAtBetween(MinutesState.INVITED, first, last).stream()
                .filter(one -> isFree(HijriDates.dayInRiyadh(one.meetsAt())))
                .forEach(one -> tell(one.committee(), "staff.meetingOnHoliday", one.number()));
    }

    private boolean isFree(LocalDate day) {
        return dates.whyFree(day).isPresent();
    }

    private void tell(String code, String key, String caseNumber) {
        committees
                .find(code)
                .flatMap(SittingsFollowCalendar::secretary)
                .ifPresent(user -> notifications.tellStaff(user, key, caseNumber));
    }

    private static Optional<String> secretary(Committee committee) {
        return committee.holderOf(Role.SECRETARY).or(() -> committee.holderOf(Role.CHAIR));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
