package sa.org.esrar.casework.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/** The instants at which something happens because of a date; dates are days in Riyadh. */
public final class RiyadhTime {

    /** Warnings and escalations reach people when the working morning begins. */
    public static final LocalTime NOTICE_TIME = LocalTime.of(8, 0);

    private RiyadhTime() {}

    /** 08:00 in Riyadh on a day: when warnings and escalations fire. */
    public static Instant noticeOn(LocalDate day) {
        return at(day, NOTICE_TIME);
    }

    /** When late begins: 00:00 in Riyadh on the day after the due date. */
    public static Instant lateAfter(LocalDate dueOn) {
        return at(dueOn.plusDays(1), LocalTime.MIDNIGHT);
    }

    /** A time of day in Riyadh as an instant. */
    public static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(HijriDates.RIYADH).toInstant();
    }
}
