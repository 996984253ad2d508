package sa.org.esrar.casework.committees.voting;

import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.calendar.HijriDates;
import sa.org.esrar.casework.committees.minutes.LateMinutes;
import sa.org.esrar.casework.committees.minutes.LockedMinutes;
import sa.org.esrar.casework.committees.minutes.Minutes;
import sa.org.esrar.casework.committees.minutes.MinutesLog;
import sa.org.esrar.casework.committees.minutes.MinutesState;
import sa.org.esrar.casework.committees.minutes.MinutesTimes;

/** What becomes of an objection that nobody answers, so that nobody waits for ever (D2, H5). */
@Service
public class UnansweredObjections {

    private final LockedMinutes minutes;
    private final MinutesObjections objections;
    private final MinutesTimes times;
    private final LateMinutes late;
    private final MinutesLog log;

    UnansweredObjections(
            LockedMinutes minutes, MinutesObjections objections, MinutesTimes times, LateMinutes late, MinutesLog log) {
        this.minutes = minutes;
        this.objections = objections;
        this.times = times;
        this.late = late;
        this.log = log;
    }

    /** The day of the chair's answer has come: the chair and top management hear it, and when it goes on by itself (H5). */
    @Transactional
    public void escalate(String number) {
        if (!waits(minutes.lock(number))) {
            return;
        }
        late.tellChairAndManagement(number);
        LocalDate toBoardOn =
                HijriDates.dayInRiyadh(times.objectionUnanswered(number).toInstant());
        log.write(number, "objectionLate", MinutesLog.SYSTEM, null, toBoardOn.toString());
    }

    /**
     * Nobody answered the objection in its time: it goes to the board by the usual day, which nobody named (D2).
     *
     * @throws ApiException 409 unless an objection waits for its answer: no moved token takes minutes to the board
     */
    @Transactional
    public void takeToBoard(String number) {
        Minutes found = minutes.lock(number);
        if (!waits(found)) {
            throw new ApiException(409, "committees.stateDoesNotAllow");
        }
        LocalDate dueOn = objections.boardDue();
        found.toBoard(dueOn);
        minutes.save(found);
        log.write(number, "toBoardUnanswered", MinutesLog.SYSTEM, null, dueOn.toString());
    }

    private static boolean waits(Minutes found) {
        return found.state() == MinutesState.OBJECTED && found.boardDueOn() == null;
    }
}
