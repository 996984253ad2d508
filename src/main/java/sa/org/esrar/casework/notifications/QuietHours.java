package sa.org.esrar.casework.notifications;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.calendar.HijriDates;

/** When a telephone is left in peace: at night, around the Friday prayer, and around iftar in Ramadan. */
@Component
class QuietHours {

    private static final int RAMADAN = 9;

    private final NotificationSettings settings;

    QuietHours(NotificationSettings settings) {
        this.settings = settings;
    }

    /** The instant itself, or the end of the quiet time that it falls in. */
    Instant next(Instant instant) {
        ZonedDateTime at = instant.atZone(HijriDates.RIYADH);
        LocalTime time = at.toLocalTime();
        if (!time.isBefore(settings.quietFrom())) {
            return next(at.plusDays(1).with(settings.quietUntil()).toInstant());
        }
        if (time.isBefore(settings.quietUntil())) {
            return next(at.with(settings.quietUntil()).toInstant());
        }
        if (at.getDayOfWeek() == DayOfWeek.FRIDAY && within(time, settings.fridayFrom(), settings.fridayUntil())) {
            return next(at.with(settings.fridayUntil()).toInstant());
        }
        boolean ramadan = HijrahDate.from(at.toLocalDate()).get(ChronoField.MONTH_OF_YEAR) == RAMADAN;
        if (ramadan && within(time, settings.iftarFrom(), settings.iftarUntil())) {
            return next(at.with(settings.iftarUntil()).toInstant());
        }
        return instant;
    }

    private static boolean within(LocalTime time, LocalTime from, LocalTime until) {
        return !time.isBefore(from) && time.isBefore(until);
    }
}
