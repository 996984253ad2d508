package sa.org.esrar.casework.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import sa.org.esrar.casework.api.FieldProblem;

/**
 * A compensation day or an exceptional holiday that a person enters; statutory ones are there already.
 *
 * @param lastOn the last day, included; {@code firstOn} when null
 */
public record EnterHoliday(HolidayKind kind, LocalDate firstOn, LocalDate lastOn, HolidayReason why) {

    /** A longer order is entered in parts; more days at once are a slip of the pen. */
    static final int MOST_DAYS = 31;

    public EnterHoliday {
        lastOn = lastOn == null ? firstOn : lastOn;
        why = why == null ? HolidayReason.NONE : why;
    }

    /** What can be said without looking at the calendar. */
    List<FieldProblem> problems() {
        List<FieldProblem> problems = new ArrayList<>();
        if (kind == null || kind == HolidayKind.STATUTORY) {
            problems.add(new FieldProblem("kind", "calendar.kind.notEntered"));
        }
        if (firstOn == null) {
            problems.add(new FieldProblem("date", "calendar.date.required"));
        } else if (!WorkingCalendar.covers(firstOn)) {
            problems.add(HolidayRules.outside("date"));
        } else if (!WorkingCalendar.covers(lastOn)) {
            problems.add(HolidayRules.outside("lastOn"));
        } else if (lastOn.isBefore(firstOn)) {
            problems.add(new FieldProblem("lastOn", "calendar.lastOn.beforeFirst"));
        } else if (lastOn.isAfter(firstOn.plusDays(MOST_DAYS - 1L))) {
            problems.add(new FieldProblem("lastOn", "calendar.lastOn.tooFar", String.valueOf(MOST_DAYS)));
        }
        if (why.ar() == null) {
            problems.add(new FieldProblem("reasonAr", "calendar.reason.required"));
        }
        if (why.source() == null) {
            problems.add(new FieldProblem("source", "calendar.source.required"));
        }
        problems.addAll(HolidayRules.tooLong("", why));
        return problems;
    }
}
