package sa.org.esrar.casework.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import sa.org.esrar.casework.api.FieldProblem;
import sa.org.esrar.casework.api.InvalidInputException;

/** Due dates for anyone who asks, with limits on what may be asked. */
@Service
public class DueDates {

    private final WorkingDays workingDays;
    private final CalendarProperties properties;

    DueDates(WorkingDays workingDays, CalendarProperties properties) {
        this.workingDays = workingDays;
        this.properties = properties;
    }

    /**
     * The day that is {@code days} working days after {@code from}, and every day between.
     *
     * @throws InvalidInputException for a day outside the calendar, or a number outside 1 to {@code
     *     casework.calendar.most-days}
     */
    public DayCount count(LocalDate from, int days) {
        List<FieldProblem> problems = new ArrayList<>();
        if (!WorkingCalendar.covers(from)) {
            problems.add(HolidayRules.outside("from"));
        }
        if (days < 1 || days > properties.mostDays()) {
            problems.add(new FieldProblem(
                    "workingDays", "calendar.workingDays.outside", String.valueOf(properties.mostDays())));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        try {
            return workingDays.count(from, days);
        } catch (DateTimeException pastTheEnd) {
            throw new InvalidInputException(List.of(HolidayRules.outside("from")));
        }
    }
}
