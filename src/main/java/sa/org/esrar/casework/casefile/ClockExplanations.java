package sa.org.esrar.casework.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.api.Localized;
import sa.org.esrar.casework.api.Messages;
import sa.org.esrar.casework.calendar.DayCount;
import sa.org.esrar.casework.calendar.ScreenDates;
import sa.org.esrar.casework.calendar.WorkingDays;

/** Tells people why a date is what it is: the ledger in words, and every day of the count. */
@Component
class ClockExplanations {

    private final WorkingDays calendar;
    private final Messages messages;

    ClockExplanations(WorkingDays calendar, Messages messages) {
        this.calendar = calendar;
        this.messages = messages;
    }

    DeadlineClock.Explanation explain(List<ClockFact> ledger, LocalDate today) {
        DueDates dates = DueDates.of(ledger, calendar);
        return new DeadlineClock.Explanation(
                dates.policyDueOn(),
                dates.dueOn(),
                ledger.stream()
                        .map(fact -> new DeadlineClock.Line(fact.kind().name(), fact.on(), reason(fact)))
                        .toList(),
                dates.completeOn() == null ? null : days(dates, today));
    }

    private Localized reason(ClockFact fact) {
        if (fact.kind() == ClockFact.Kind.APOLOGISED && fact.expectedOn() != null) {
            return messages.both(
                    "casefile.clock.line.APOLOGISED",
                    ScreenDates.inSentence(fact.expectedOn()),
                    fact.reason() == null ? "" : fact.reason());
        }
        if (fact.reason() != null) {
            return fact.reason();
        }
        return switch (fact.kind()) {
            case STARTED ->
                messages.both(
                        "casefile.clock.line.STARTED", ScreenDates.inSentence(fact.completeOn()), fact.workingDays());
            case CALENDAR_CHANGED ->
                fact.dueOn() == null
                        ? messages.both("casefile.clock.line.CALENDAR_CHANGED")
                        : messages.both(
                                "casefile.clock.line.CALENDAR_CHANGED.held", ScreenDates.inSentence(fact.dueOn()));
            default -> messages.both("casefile.clock.line." + fact.kind());
        };
    }

    private List<DeadlineClock.Day> days(DueDates dates, LocalDate today) {
        // While the count is held nobody knows its end: the days so far are shown.
        LocalDate end = dates.paused() ? today : dates.dueOn();
        int workingDays = calendar.between(dates.completeOn(), end);
        if (workingDays == 0) {
            return List.of();
        }
        DayCount count = calendar.count(dates.completeOn(), workingDays);
        List<DeadlineClock.Day> days = new ArrayList<>();
        count.skipped().forEach(skipped -> days.add(new DeadlineClock.Day(skipped.date(), null, skipped.reason())));
        int number = 0;
        for (LocalDate day : count.workingDays()) {
            String note = note(dates, day, number);
            days.add(
                    note == null
                            ? new DeadlineClock.Day(day, ++number, null)
                            : new DeadlineClock.Day(day, null, messages.both("casefile.clock.day." + note)));
        }
        days.sort(Comparator.comparing(DeadlineClock.Day::date));
        return days;
    }

    /** Why a working day does not count, or null when it does. */
    private static String note(DueDates dates, LocalDate day, int counted) {
        if (dates.pausedOn() != null && day.isAfter(dates.pausedOn())) {
            return "held";
        }
        if (dates.pauses().stream().anyMatch(pause -> pause.holds(day))) {
            return "givenBack";
        }
        return counted == dates.workingDays() ? "beyond" : null;
    }
}
