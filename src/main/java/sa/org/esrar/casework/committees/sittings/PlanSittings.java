package sa.org.esrar.casework.committees.sittings;

import java.time.LocalDate;
import java.time.LocalTime;

/**
 * One date of a committee, or dates on the same weekday.
 *
 * @param first the only day, or the first
 * @param everyWeeks from one date to the next; 0 for one date alone
 * @param until the last day of a series; null for one date alone
 * @param onDayOff what becomes of dates on which nobody works; null while that was not asked
 * @param shared whether they stand although members sit in another committee at that time
 */
public record PlanSittings(
        String committee,
        LocalDate first,
        LocalTime time,
        String place,
        int everyWeeks,
        LocalDate until,
        OnDayOff onDayOff,
        boolean shared) {

    /** What becomes of a date on a weekend or a holiday. */
    public enum OnDayOff {
        /** The next working day takes its place. */
        NEXT_WORKING_DAY,
        /** It stands. */
        KEEP,
        /** It is left out. */
        LEAVE_OUT
    }
}
