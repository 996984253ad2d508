package sa.org.esrar.casework.committees.minutes;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.calendar.HijriDates;
import sa.org.esrar.casework.calendar.WorkingDays;
import sa.org.esrar.casework.committees.CommitteeSettings;
import sa.org.esrar.casework.workflow.UsedInDiagrams;

/** When tasks of minutes are due and their timers fire, at 08:00 in Riyadh: {@code ${minutesTimes.voteDue(caseNumber)}}. */
@Component("minutesTimes")
@UsedInDiagrams
@Transactional(readOnly = true)
public class MinutesTimes {

    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private final MinutesRepository minutes;
    private final MinutesVersions versions;
    private final WorkingDays workingDays;
    private final CommitteeSettings settings;
    private final Clock clock;

    MinutesTimes(
            MinutesRepository minutes,
            MinutesVersions versions,
            WorkingDays workingDays,
            CommitteeSettings settings,
            Clock clock) {
        this.minutes = minutes;
        this.versions = versions;
        this.workingDays = workingDays;
        this.settings = settings;
        this.clock = clock;
    }

    public Date callDue(String number) {
        return after(today(), settings.callWithin());
    }

    /** When the meeting begins; by circulation the day on which the text is due. */
    public Date meetsAt(String number) {
        Instant at = minutes.require(number).meetsAt();
        return at == null ? draftDue(number) : Date.from(at);
    }

    public Date draftDue(String number) {
        return after(today(), settings.draftWithin());
    }

    public Date voteReminder(String number) {
        return after(frozenOn(number), settings.remindAfter());
    }

    public Date voteDue(String number) {
        return after(frozenOn(number), voteWithin(minutes.require(number)));
    }

    private int voteWithin(Minutes found) {
        Integer own = found.voteWithin();
        return own == null ? settings.voteWithin() : own;
    }

    public Date endorseDue(String number) {
        return after(today(), settings.endorseWithin());
    }

    public Date resolveDue(String number) {
        return after(objectedOn(number), settings.resolveWithin());
    }

    /** When an objection that nobody answered goes to the board by itself. */
    public Date objectionUnanswered(String number) {
        return after(objectedOn(number), settings.objectionAnsweredWithin());
    }

    /** The day that the chair named. */
    public Date boardDue(String number) {
        LocalDate named = minutes.require(number).boardDueOn();
        return named == null ? after(today(), settings.boardWithin()) : at(named);
    }

    /**
     * When minutes are late, wherever they stand: counted from their opening, and not before the text of the meeting they were
     * called to, or of a circulation from today, and the vote on it are due.
     */
    public Date overdue(String number) {
        Minutes found = minutes.require(number);
        LocalDate usual = workingDays.plus(HijriDates.dayInRiyadh(found.openedAt()), settings.overdueAfter());
        LocalDate decides = found.meetsAt() == null ? today() : HijriDates.dayInRiyadh(found.meetsAt());
        LocalDate voted = workingDays.plus(workingDays.plus(decides, settings.draftWithin()), voteWithin(found));
        return at(voted.isAfter(usual) ? voted : usual);
    }

    private LocalDate objectedOn(String number) {
        Instant at = minutes.require(number).objectedAt();
        return at == null ? today() : HijriDates.dayInRiyadh(at);
    }

    private LocalDate frozenOn(String number) {
        return versions.last(number)
                .map(frozen -> HijriDates.dayInRiyadh(frozen.frozenAt()))
                .orElseGet(this::today);
    }

    private Date after(LocalDate from, int days) {
        return at(workingDays.plus(from, days));
    }

    private static Date at(LocalDate day) {
        return Date.from(day.atTime(MORNING).atZone(HijriDates.RIYADH).toInstant());
    }

    private LocalDate today() {
        return HijriDates.dayInRiyadh(clock.instant());
    }
}
