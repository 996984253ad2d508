package sa.org.esrar.casework.calendar;

import java.time.LocalDate;
import sa.org.esrar.casework.api.FieldProblem;

/**
 * The days that somebody can mean by a date in a form: from the births of the oldest to what lies far ahead. A Hijri year, or
 * one with a digit too few, is none of them, and once stored no screen could correct it.
 */
public final class PlausibleDays {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;

    private PlausibleDays() {}

    public static boolean include(LocalDate day) {
        return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
    }

    /** What is said of any other day. */
    public static FieldProblem problem(String field) {
        return new FieldProblem(
                field, "calendar.date.notGregorian", String.valueOf(FIRST_YEAR), String.valueOf(LAST_YEAR));
    }
}
