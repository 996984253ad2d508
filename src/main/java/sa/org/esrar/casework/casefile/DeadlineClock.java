package sa.org.esrar.casework.casefile;

import java.time.LocalDate;
import java.util.List;
import sa.org.esrar.casework.api.Localized;

/**
 * The deadline clock of a case (C6): a ledger of what happened, from which, with the calendar, both due dates follow.
 * Each command locks the case, writes one entry and publishes {@link DueDatesMoved} when a date moved. Reasons are
 * shown to the beneficiary and kept for good: they name items and rules, never persons or what someone typed.
 */
public interface DeadlineClock {

    /**
     * Starts the count with {@code completeOn} as day 0, or starts it again after {@link #withdraw} or {@link #stop}.
     *
     * @param completeOn a day in Riyadh, today or before
     * @param workingDays 1 or more
     * @throws sa.org.esrar.casework.api.ApiException 409 when it runs already
     */
    void start(String caseNumber, LocalDate completeOn, int workingDays);

    /**
     * A listed item proved missing: the start is taken back, with the reason that is shown. Nothing when there is no
     * count.
     */
    void withdraw(String caseNumber, Localized reason);

    /** Holds {@code dueOn}, never {@code policyDueOn}; nothing when it is held already or there is no count. */
    void pause(String caseNumber, Localized reason);

    /** Goes on; the working days in (paused, resumed] are given back. Nothing when it runs. */
    void resume(String caseNumber, Localized reason);

    /**
     * An apology with a new expected date: neither due date moves and the case counts as late.
     *
     * @throws sa.org.esrar.casework.api.ApiException 409 when there is no count
     */
    void apologise(String caseNumber, LocalDate expectedOn, Localized reason);

    /** The clock is done: the answer was given or the case ended. Nothing when there is no count. */
    void stop(String caseNumber);

    /**
     * The completeness check's own clock, which {@link Deadlines#completenessDue} tells: {@code day} is its day 0, the
     * day of signature or the day on which the last required item arrived. {@link #start} sets it too.
     */
    void checkFrom(String caseNumber, LocalDate day);

    /** Everything that moved the dates, in order, and the days that were counted, skipped and given back. */
    Explanation explain(String caseNumber);

    /** One line of the ledger as people read it. */
    record Line(String kind, LocalDate on, Localized reason) {}

    /** The explanation; days are null when the clock never started. */
    record Explanation(LocalDate policyDueOn, LocalDate dueOn, List<Line> ledger, List<Day> days) {}

    /** One day between completeness and {@code dueOn}: counted (with its number), skipped or given back, and why. */
    record Day(LocalDate date, Integer number, Localized note) {}
}
