package sa.org.esrar.casework.casefile;

import java.time.LocalDate;
import sa.org.esrar.casework.api.Localized;

/**
 * One line of the deadline clock's ledger; what a kind does not need is null.
 *
 * @param on the day in Riyadh on which it happened
 * @param completeOn STARTED: day 0
 * @param workingDays STARTED: length of the count
 * @param policyDueOn CALENDAR_CHANGED: where the date is held, null when it follows the calendar; STOPPED: as it was
 * @param dueOn as {@code policyDueOn}
 * @param expectedOn APOLOGISED: by when the answer is expected now
 */
record ClockFact(
        Kind kind,
        LocalDate on,
        LocalDate completeOn,
        Integer workingDays,
        LocalDate policyDueOn,
        LocalDate dueOn,
        LocalDate expectedOn,
        Localized reason) {

    enum Kind {
        STARTED,
        WITHDRAWN,
        PAUSED,
        RESUMED,
        APOLOGISED,
        CALENDAR_CHANGED,
        STOPPED
    }

    static ClockFact started(LocalDate on, LocalDate completeOn, int workingDays) {
        return new ClockFact(Kind.STARTED, on, completeOn, workingDays, null, null, null, null);
    }

    static ClockFact withdrawn(LocalDate on, Localized reason) {
        return new ClockFact(Kind.WITHDRAWN, on, null, null, null, null, null, reason);
    }

    static ClockFact paused(LocalDate on, Localized reason) {
        return new ClockFact(Kind.PAUSED, on, null, null, null, null, null, reason);
    }

    static ClockFact resumed(LocalDate on, Localized reason) {
        return new ClockFact(Kind.RESUMED, on, null, null, null, null, null, reason);
    }

    static ClockFact apologised(LocalDate on, LocalDate expectedOn, Localized reason) {
        return new ClockFact(Kind.APOLOGISED, on, null, null, null, null, expectedOn, reason);
    }

    static ClockFact calendarChanged(LocalDate on, LocalDate heldPolicyDueOn, LocalDate heldDueOn) {
        return new ClockFact(Kind.CALENDAR_CHANGED, on, null, null, heldPolicyDueOn, heldDueOn, null, null);
    }

    static ClockFact stopped(LocalDate on, LocalDate policyDueOn, LocalDate dueOn) {
        return new ClockFact(Kind.STOPPED, on, null, null, policyDueOn, dueOn, null, null);
    }
}
