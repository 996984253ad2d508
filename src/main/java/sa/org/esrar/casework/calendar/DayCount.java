package sa.org.esrar.casework.calendar;

import java.time.LocalDate;
import java.util.List;
import sa.org.esrar.casework.api.Localized;

/**
 * A due date with its explanation.
 *
 * @param from day 0
 * @param dueOn the last counted day
 * @param workingDays the counted days in order
 * @param skipped the days between that do not count, with the reason
 */
public record DayCount(LocalDate from, LocalDate dueOn, List<LocalDate> workingDays, List<Skipped> skipped) {

    /** One day that does not count, e.g. «الجمعة: عطلة نهاية الأسبوع». */
    public record Skipped(LocalDate date, Localized reason) {}
}
