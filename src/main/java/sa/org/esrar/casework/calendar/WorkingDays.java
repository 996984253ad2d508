package sa.org.esrar.casework.calendar;

import java.time.LocalDate;

/**
 * Counts working days as C6 reads them: the weekend is Friday and Saturday, holidays are data, day 0 is the date itself
 * and day n the n-th working day after it. Dates are days in Riyadh.
 */
public interface WorkingDays {

    boolean isWorkingDay(LocalDate day);

    /**
     * The {@code days}-th working day after {@code from}; {@code from} itself is never counted.
     *
     * @param days 1 or more
     */
    LocalDate plus(LocalDate from, int days);

    /** The {@code days}-th working day before {@code from}. */
    LocalDate minus(LocalDate from, int days);

    /** Working days in (from, to]; 0 when {@code to} is not after {@code from}. */
    int between(LocalDate from, LocalDate to);

    /**
     * Where a date goes that people know, when the calendar changed: one that has passed stays, and one that comes nearer
     * comes no nearer than the next working day.
     *
     * @param before the date by the calendar before the change
     * @param counted the date by the calendar as it is now
     */
    default LocalDate moved(LocalDate before, LocalDate counted, LocalDate today) {
        if (before.isBefore(today)) {
            return before;
        }
        if (!counted.isBefore(before)) {
            return counted;
        }
        LocalDate next = plus(today, 1);
        LocalDate nearest = before.isBefore(next) ? before : next;
        LocalDate date = counted.isBefore(nearest) ? nearest : counted;
        return isWorkingDay(date) ? date : plus(date, 1);
    }

    /** As {@link #plus}, with every day that was counted and every day that was skipped and why. */
    DayCount count(LocalDate from, int days);
}
