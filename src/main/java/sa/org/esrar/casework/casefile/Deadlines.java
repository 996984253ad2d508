package sa.org.esrar.casework.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.calendar.HijriDates;
import sa.org.esrar.casework.calendar.WorkingDays;

/**
 * When timers fire and tasks are due, for expressions in diagrams: {@code ${deadlines.answerDue(caseNumber)}}. Timers
 * fire at 08:00 in Riyadh. While a count is held, or there is none, they wait at {@link #FAR}.
 */
@Component("deadlines")
@Transactional(readOnly = true)
public class Deadlines {

    /** Never, as far as the engine is concerned: a job may be given no null date, which would mean now. */
    public static final Date FAR = at(LocalDate.of(9999, 1, 1), LocalTime.MIDNIGHT);

    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

    private final CaseFiles files;
    private final WorkingDays calendar;
    private final CasefileSettings settings;
    private final Clock clock;

    Deadlines(CaseFiles files, WorkingDays calendar, CasefileSettings settings, Clock clock) {
        this.files = files;
        this.calendar = calendar;
        this.settings = settings;
        this.clock = clock;
    }

    /** 08:00 on the day by which the answer is due (C6). */
    public Date answerDue(String caseNumber) {
        CaseHead head = head(caseNumber);
        return counts(head) ? at(head.dueOn(), MORNING) : FAR;
    }

    /** The day by which the answer is due; null while the count is held or there is none. */
    public LocalDate answerDueDay(String caseNumber) {
        CaseHead head = head(caseNumber);
        return counts(head) ? head.dueOn() : null;
    }

    /** 08:00, as many working days before the answer is due as the settings say (C6). */
    public Date answerWarning(String caseNumber) {
        return answerWarning(caseNumber, settings.answerWarningBefore());
    }

    /** 08:00, so many working days before the answer is due, where less time is given than for a request. */
    public Date answerWarning(String caseNumber, int before) {
        CaseHead head = head(caseNumber);
        return counts(head) ? at(calendar.minus(head.dueOn(), before), MORNING) : FAR;
    }

    /** 08:00, so many working days after the answer was due, where whoever is above hears of it then. */
    public Date answerOverdue(String caseNumber, int after) {
        CaseHead head = head(caseNumber);
        return counts(head) ? at(calendar.plus(head.dueOn(), after), MORNING) : FAR;
    }

    /** The end of the day by which the answer is due, as the due date of a task. */
    public Date answerDueOn(String caseNumber) {
        CaseHead head = head(caseNumber);
        return counts(head) ? at(head.dueOn(), END_OF_DAY) : FAR;
    }

    /** 08:00 on the last day on which a listed gap still takes the start of the count back (reading of C6). */
    public Date completenessDue(String caseNumber) {
        return at(calendar.plus(checkFrom(caseNumber), settings.completenessWithin()), MORNING);
    }

    /** 08:00 on the day on which an unchecked request is warned about. */
    public Date completenessWarning(String caseNumber) {
        return at(calendar.plus(checkFrom(caseNumber), settings.completenessWarningAfter()), MORNING);
    }

    /** 08:00 on the {@code days}-th working day after today. */
    public Date inWorkingDays(int days) {
        return at(calendar.plus(today(), days), MORNING);
    }

    /** 08:00 in so many days, working or not. */
    public Date inDays(int days) {
        return at(today().plusDays(days), MORNING);
    }

    private static boolean counts(CaseHead head) {
        return head.clockRunning() && !head.paused();
    }

    private LocalDate checkFrom(String caseNumber) {
        CaseHead head = head(caseNumber);
        return head.checkFrom() == null ? HijriDates.dayInRiyadh(head.receivedAt()) : head.checkFrom();
    }

    private CaseHead head(String caseNumber) {
        return files.head(caseNumber).orElseThrow(CaseLock::notFound);
    }

    private LocalDate today() {
        return HijriDates.dayInRiyadh(clock.instant());
    }

    private static Date at(LocalDate day, LocalTime time) {
        return Date.from(day.atTime(time).atZone(HijriDates.RIYADH).toInstant());
    }
}
