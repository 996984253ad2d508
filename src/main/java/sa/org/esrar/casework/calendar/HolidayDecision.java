package sa.org.esrar.casework.calendar;

import java.time.LocalDate;

/**
 * What a person decides about one holiday.
 *
 * @param firstOn the new first day of a {@link Choice#MOVE}, else null
 */
public record HolidayDecision(long holidayId, Choice choice, LocalDate firstOn, HolidayReason why) {

    public HolidayDecision {
        why = why == null ? HolidayReason.NONE : why;
    }

    /** The four answers to «هل يثبت هذا الموعد؟». */
    public enum Choice {
        /** The date stands. */
        CONFIRM,
        /** It falls on other days. */
        MOVE,
        /** It is no holiday; needs a reason. */
        REFUSE,
        /** It stays tentative, and counts as a holiday meanwhile. */
        KEEP
    }
}
