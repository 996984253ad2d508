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

/**
 * When tasks of minutes are due and their timers fire, at 08:00 in Riyadh: {@code ${minutesTimes.voteDue(caseNumber)}}. Counted
 * from what is stored: asked again on another day, each answers the same while the calendar is the same.
 */
@Component("minutesTimes")
@UsedInDiagrams
@Transactional(readOnly = true)
public class MinutesTimes {

    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private final MinutesRepository minutes;
    private final MinutesVersions versions;
    private final MinutesProcess process;
    private final WorkingDays workingDays;
    private final CommitteeSettings settings;
    private final Clock clock;

    MinutesTimes(
            MinutesRepository minutes,
            MinutesVersions versions,
            MinutesProcess process,
            WorkingDays workingDays,
            CommitteeSettings settings,
            Clock clock) {
        this.minutes = minutes;
        this.versions = versions;
        this.process = process;
        this.workingDays = workingDays;
        this.settings = settings;
        this.clock = clock;
    }

    public Date callDue(String number) {
        return after(since(number, MinutesDue.CALL), settings.callWithin());
    }

    /** The working day after, for top management to complete a quorum. */
    public Date appointDue(String number) {
        return at(workingDays.plus(since(number, MinutesDue.APPOINTMENT), 1));
    }

    /** When the meeting begins; by circulation the day on which the text is due. */
    public Date meetsAt(String number) {
        Instant at = minutes.require(number).meetsAt();
        return at == null ? after(since(number, MinutesDue.DECISIONS), settings.draftWithin()) : Date.from(at);
    }

    public Date draftDue(String number) {
        return after(since(number, MinutesDue.DRAFT), settings.draftWithin());
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
        return after(since(number, MinutesDue.ENDORSEMENT), settings.endorseWithin());
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
        return named == null ? after(since(number, MinutesDue.BOARD), settings.boardWithin()) : at(named);
    }

    /**
     * When minutes are late, wherever they stand: counted from their opening, and not before the text of the meeting they were
     * called to, or of the circulation, and the vote on it are due.
     */
    public Date overdue(String number) {
        Minutes found = minutes.require(number);
        LocalDate usual = workingDays.plus(HijriDates.dayInRiyadh(found.openedAt()), settings.overdueAfter());
        LocalDate decides = HijriDates.dayInRiyadh(decidesAt(found));
        LocalDate voted = workingDays.plus(workingDays.plus(decides, settings.draftWithin()), voteWithin(found));
        return at(voted.isAfter(usual) ? voted : usual);
    }

    private static Instant decidesAt(Minutes found) {
        if (found.meetsAt() != null) {
            return found.meetsAt();
        }
        return found.circulatedAt() == null ? found.openedAt() : found.circulatedAt();
    }

    private LocalDate objectedOn(String number) {
        Instant at = minutes.require(number).objectedAt();
        return at == null ? since(number, MinutesDue.ANSWER) : HijriDates.dayInRiyadh(at);
    }

    private LocalDate frozenOn(String number) {
        return versions.last(number)
                .map(frozen -> HijriDates.dayInRiyadh(frozen.frozenAt()))
                .orElseGet(this::today);
    }

    /** The day on which the open task was made; today for one that is being made. */
    private LocalDate since(String number, MinutesDue due) {
        return HijriDates.dayInRiyadh(process.openSince(number, due.elements()).orElseGet(clock::instant));
    }

    private Date after(LocalDate from, int days) {
        return at(workingDays.plus(from, days));
    }

    static Date at(LocalDate day) {
        return Date.from(day.atTime(MORNING).atZone(HijriDates.RIYADH).toInstant());
    }

    private LocalDate today() {
        return HijriDates.dayInRiyadh(clock.instant());
    }
}
