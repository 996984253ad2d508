package sa.org.esrar.casework.oversight;

import java.time.LocalDate;

/**
 * As of when figures are taken.
 *
 * @param day a day in Riyadh
 * @param soonUntil the last day on which a case counts as about to be late
 */
record Period(LocalDate day, LocalDate soonUntil) {

    private static final int FOUR_WEEKS = 4;
    private static final int QUARTER = 13;

    LocalDate fourWeeksBefore() {
        return day.minusWeeks(FOUR_WEEKS);
    }

    LocalDate quarterBefore() {
        return day.minusWeeks(QUARTER);
    }
}
