package sa.org.esrar.casework.calendar;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import sa.org.esrar.casework.api.FieldProblem;

/** What may be entered and decided, looked up in the calendar as it stands. */
final class HolidayRules {

    /** The moon moves an Eid by a day; a person who moves it further says why. */
    static final int FREE_MOVE_DAYS = 3;

    private static final int LONGEST_TEXT = 500;

    private HolidayRules() {}

    static FieldProblem outside(String field) {
        return new FieldProblem(
                field,
                "calendar.date.outside",
                WorkingCalendar.FIRST_DAY.toString(),
                WorkingCalendar.LAST_DAY.toString());
    }

    static List<FieldProblem> tooLong(String prefix, HolidayReason why) {
        return Stream.of(
                        tooLong(prefix + "reasonAr", why.ar()),
                        tooLong(prefix + "reasonEn", why.hasOwnEnglish() ? why.en() : null),
                        tooLong(prefix + "source", why.source()))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<FieldProblem> tooLong(String field, String text) {
        return text != null && text.length() > LONGEST_TEXT
                ? Optional.of(new FieldProblem(field, "calendar.text.tooLong", String.valueOf(LONGEST_TEXT)))
                : Optional.empty();
    }

    /** Against the calendar: a day is given free once, and only when it is not free anyway. */
    static List<FieldProblem> problems(EnterHoliday command, WorkingCalendar calendar) {
        List<FieldProblem> problems = new ArrayList<>(command.problems());
        if (!problems.isEmpty()) {
            return problems;
        }
        boolean taken = command.firstOn()
                .datesUntil(command.lastOn().plusDays(1))
                .anyMatch(day -> calendar.holidayOn(day).isPresent());
        if (taken) {
            problems.add(new FieldProblem("date", "calendar.date.alreadyHoliday"));
        } else if (command.kind() == HolidayKind.COMPENSATION
                ? command.firstOn().datesUntil(command.lastOn().plusDays(1)).anyMatch(d -> !calendar.isWorkingDay(d))
                : command.firstOn().datesUntil(command.lastOn().plusDays(1)).noneMatch(calendar::isWorkingDay)) {
            problems.add(new FieldProblem("date", "calendar.date.weekend"));
        }
        return problems;
    }

    /** Against the holiday as it stands; {@code prefix} names the decision among several. */
    static List<FieldProblem> problems(HolidayDecision decision, HolidayEntry entry, String prefix) {
        List<FieldProblem> problems = new ArrayList<>(tooLong(prefix, decision.why()));
        if (decision.choice() == null) {
            problems.add(new FieldProblem(prefix + "choice", "calendar.choice.required"));
            return problems;
        }
        boolean reasonNeeded =
                switch (decision.choice()) {
                    case CONFIRM -> entry.status() == HolidayStatus.REFUSED;
                    case REFUSE -> true;
                    case MOVE ->
                        moveProblem(decision, entry, prefix)
                                .map(problem -> {
                                    problems.add(problem);
                                    return false;
                                })
                                .orElseGet(() -> Math.abs(ChronoUnit.DAYS.between(entry.firstOn(), decision.firstOn()))
                                        > FREE_MOVE_DAYS);
                    case KEEP -> false;
                };
        if (reasonNeeded && decision.why().ar() == null) {
            problems.add(
                    decision.choice() == HolidayDecision.Choice.MOVE
                            ? new FieldProblem(
                                    prefix + "reasonAr", "calendar.move.reasonRequired", String.valueOf(FREE_MOVE_DAYS))
                            : new FieldProblem(prefix + "reasonAr", "calendar.reason.required"));
        }
        return problems;
    }

    private static Optional<FieldProblem> moveProblem(HolidayDecision decision, HolidayEntry entry, String prefix) {
        String field = prefix + "firstOn";
        if (decision.firstOn() == null) {
            return Optional.of(new FieldProblem(field, "calendar.date.required"));
        }
        if (!WorkingCalendar.covers(decision.firstOn())
                || !WorkingCalendar.covers(decision.firstOn().plusDays(entry.days() - 1L))) {
            return Optional.of(outside(field));
        }
        return decision.firstOn().equals(entry.firstOn())
                ? Optional.of(new FieldProblem(field, "calendar.move.sameDay"))
                : Optional.empty();
    }
}
