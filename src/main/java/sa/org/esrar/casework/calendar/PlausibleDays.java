package sa.org.esrar.casework.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
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

    /**
     * Reads a date as yyyy-mm-dd.
     *
     * @param unreadable code of what is said of a text that is no date
     * @param problems that get what is wrong with it, in the name of the field
     * @return null when anything is
     */
    public static LocalDate read(String text, String field, String unreadable, List<FieldProblem> problems) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (include(day)) {
                return day;
            }
            problems.add(new FieldProblem(
                    field, "calendar.date.notGregorian", String.valueOf(FIRST_YEAR), String.valueOf(LAST_YEAR)));
        } catch (DateTimeException e) {
            problems.add(new FieldProblem(field, unreadable));
        }
        return null;
    }
}
