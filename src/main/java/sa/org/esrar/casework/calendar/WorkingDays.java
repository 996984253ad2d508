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

    /** As {@link #plus}, with every day that was counted and every day that was skipped and why. */
    DayCount count(LocalDate from, int days);
}
