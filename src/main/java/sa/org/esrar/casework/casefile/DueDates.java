package sa.org.esrar.casework.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sa.org.esrar.casework.calendar.WorkingDays;

/**
 * What the deadline clock's ledger and the calendar say together (C6); nothing else decides a due date.
 *
 * @param completeOn day 0; null when there is no count, and then everything else is null or empty
 * @param workingDays length of the count
 * @param policyDueOn moved by calendar facts only
 * @param dueOn also gives back the working days of closed pauses
 * @param pausedOn since when the count is held, null while it runs
 * @param pauses the closed pauses of this count
 * @param expectedOn promised with an apology, else null
 * @param stoppedOn when the count ended, null while it is open
 */
record DueDates(
        LocalDate completeOn,
        int workingDays,
        LocalDate policyDueOn,
        LocalDate dueOn,
        LocalDate pausedOn,
        List<Pause> pauses,
        LocalDate expectedOn,
        LocalDate stoppedOn) {

    private static final DueDates NONE = new DueDates(null, 0, null, null, null, List.of(), null, null);

    /** From {@code from}, itself not included, to {@code to}, included. */
    record Pause(LocalDate from, LocalDate to) {

        boolean holds(LocalDate day) {
            return day.isAfter(from) && !day.isAfter(to);
        }
    }

    static DueDates of(List<ClockFact> ledger, WorkingDays calendar) {
        return of(ledger, calendar, true);
    }

    private static DueDates of(List<ClockFact> ledger, WorkingDays calendar, boolean held) {
        Count count = null;
        for (ClockFact fact : ledger) {
            if (fact.kind() == ClockFact.Kind.STARTED) {
                count = new Count(fact);
            } else if (fact.kind() == ClockFact.Kind.WITHDRAWN) {
                count = null;
            } else if (count != null) {
                count.add(fact);
            }
        }
        return count == null ? NONE : count.dates(calendar, held);
    }

    /** Whether there is a count, running or held. */
    boolean open() {
        return completeOn != null && stoppedOn == null;
    }

    boolean paused() {
        return open() && pausedOn != null;
    }

    /** Late begins at 00:00 after the due date; an apology is late by itself, and a count that is held goes no later. */
    boolean late(LocalDate today) {
        return isLate(dueOn, pausedOn, stoppedOn, expectedOn != null, today);
    }

    static boolean isLate(
            LocalDate dueOn, LocalDate pausedOn, LocalDate stoppedOn, boolean apologised, LocalDate today) {
        if (dueOn == null) {
            return false;
        }
        LocalDate until = pausedOn != null ? pausedOn : stoppedOn != null ? stoppedOn : today;
        return apologised || until.isAfter(dueOn);
    }

    /** The day of the warning, {@code workingDays} before the due date. */
    LocalDate warnOn(WorkingDays calendar, int workingDays) {
        return calendar.minus(dueOn, workingDays);
    }

    /**
     * What to write into the ledger when the calendar changed: nothing when no date moves by it. A date that has passed
     * stays; a date that comes nearer comes no nearer than the next working day.
     *
     * @param policyBefore the date as people knew it, by the calendar before the change
     * @param dueBefore as {@code policyBefore}
     */
    static Optional<ClockFact> afterCalendarChange(
            List<ClockFact> ledger,
            WorkingDays calendar,
            LocalDate policyBefore,
            LocalDate dueBefore,
            LocalDate today) {
        DueDates now = of(ledger, calendar);
        if (!now.open()) {
            return Optional.empty();
        }
        DueDates free = of(ledger, calendar, false);
        LocalDate policyDueOn = calendar.moved(policyBefore, free.policyDueOn, today);
        // While the count is held the date stands where it stood when the hold began.
        LocalDate dueOn = calendar.moved(dueBefore, free.dueOn, free.pausedOn == null ? today : free.pausedOn);
        if (policyDueOn.equals(policyBefore)
                && dueOn.equals(dueBefore)
                && policyDueOn.equals(now.policyDueOn)
                && dueOn.equals(now.dueOn)) {
            return Optional.empty();
        }
        return Optional.of(ClockFact.calendarChanged(
                today,
                policyDueOn.equals(free.policyDueOn) ? null : policyDueOn,
                dueOn.equals(free.dueOn) ? null : dueOn));
    }

    /** One count while the ledger is read. */
    private static final class Count {

        private final ClockFact start;
        private final List<Pause> pauses = new ArrayList<>();
        private ClockFact calendarChange;
        private int pausesBeforeChange;
        private LocalDate pausedOn;
        private LocalDate expectedOn;
        private ClockFact stop;

        Count(ClockFact start) {
            this.start = start;
        }

        void add(ClockFact fact) {
            switch (fact.kind()) {
                case PAUSED -> pausedOn = pausedOn == null ? fact.on() : pausedOn;
                case RESUMED -> resume(fact.on());
                case APOLOGISED -> expectedOn = fact.expectedOn();
                case CALENDAR_CHANGED -> {
                    calendarChange = fact;
                    pausesBeforeChange = pauses.size();
                }
                case STOPPED -> stop = fact;
                default -> throw new IllegalArgumentException(fact.kind().name());
            }
        }

        private void resume(LocalDate on) {
            if (pausedOn != null) {
                pauses.add(new Pause(pausedOn, on));
                pausedOn = null;
            }
        }

        DueDates dates(WorkingDays calendar, boolean held) {
            LocalDate policyDueOn = calendar.plus(start.completeOn(), start.workingDays());
            int givenBack = givenBack(calendar, 0);
            LocalDate dueOn =
                    givenBack == 0 ? policyDueOn : calendar.plus(start.completeOn(), start.workingDays() + givenBack);
            if (held && calendarChange != null) {
                if (calendarChange.policyDueOn() != null) {
                    policyDueOn = calendarChange.policyDueOn();
                }
                if (calendarChange.dueOn() != null) {
                    int since = givenBack(calendar, pausesBeforeChange);
                    dueOn = since == 0 ? calendarChange.dueOn() : calendar.plus(calendarChange.dueOn(), since);
                }
            }
            if (stop != null) {
                policyDueOn = stop.policyDueOn();
                dueOn = stop.dueOn();
            }
            return new DueDates(
                    start.completeOn(),
                    start.workingDays(),
                    policyDueOn,
                    dueOn,
                    pausedOn,
                    List.copyOf(pauses),
                    expectedOn,
                    stop == null ? null : stop.on());
        }

        private int givenBack(WorkingDays calendar, int firstPause) {
            int days = 0;
            for (Pause pause : pauses.subList(firstPause, pauses.size())) {
                LocalDate from = pause.from().isBefore(start.completeOn()) ? start.completeOn() : pause.from();
                days += calendar.between(from, pause.to());
            }
            return days;
        }
    }
}
