package sa.org.esrar.casework.committees.sittings;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.calendar.RiyadhTime;
import sa.org.esrar.casework.calendar.WorkingDays;
import sa.org.esrar.casework.committees.CommitteeMatters.Waiting;
import sa.org.esrar.casework.committees.CommitteeSettings;
import sa.org.esrar.casework.committees.meetings.Meetings;
import sa.org.esrar.casework.committees.minutes.Minutes.Proposed;
import sa.org.esrar.casework.committees.minutes.MinutesLog;
import sa.org.esrar.casework.committees.minutes.MinutesState;
import sa.org.esrar.casework.committees.minutes.WaitingCases;
import sa.org.esrar.casework.committees.sittings.SittingPlan.Urgency;
import sa.org.esrar.casework.staff.Committee;
import sa.org.esrar.casework.staff.Committees;

/**
 * Opens minutes by itself, each working morning (D2, C6): before a sitting for which cases wait, and where an answer falls due
 * before any sitting. As often as it is asked, and from as many nodes, the same minutes are opened once.
 */
@Service
@Transactional
public class SittingProposals {

    private final SittingRows rows;
    private final SittingPlan plan;
    private final WaitingCases waiting;
    private final PlannedMinutes minutes;
    private final Meetings meetings;
    private final Committees committees;
    private final WorkingDays workingDays;
    private final CommitteeSettings settings;
    private final Clock clock;

    SittingProposals(
            SittingRows rows,
            SittingPlan plan,
            WaitingCases waiting,
            PlannedMinutes minutes,
            Meetings meetings,
            Committees committees,
            WorkingDays workingDays,
            CommitteeSettings settings,
            Clock clock) {
        this.rows = rows;
        this.plan = plan;
        this.waiting = waiting;
        this.minutes = minutes;
        this.meetings = meetings;
        this.committees = committees;
        this.workingDays = workingDays;
        this.settings = settings;
        this.clock = clock;
    }

    /** Nothing on days on which nobody works. */
    public void propose() {
        if (workingDays.isWorkingDay(plan.today())) {
            committees.all().forEach(this::propose);
        }
    }

    private void propose(Committee committee) {
        String code = committee.code();
        waiting.hold(code);
        if (isBeingCalled(code)) {
            return;
        }
        List<Waiting> cases = waiting.of(code);
        List<Sitting> dates = rows.from(clock.instant()).stream()
                .filter(sitting -> sitting.committee().equals(code))
                .toList();
        List<LocalDate> days = dates.stream().map(Sitting::day).toList();
        boolean endorsed = committee.way().endorsedBy() != null;
        if (cases.stream().anyMatch(one -> cannotWait(one, days, endorsed))) {
            meetings.open(code, Proposed.BEFORE_DUE, MinutesLog.SYSTEM);
        } else if (!cases.isEmpty() && dates.stream().limit(1).anyMatch(this::isNear)) {
            meetings.open(code, Proposed.SITTING, MinutesLog.SYSTEM);
        }
    }

    /** The secretary has the agenda in hand, or found today that there is nothing to call for. */
    private boolean isBeingCalled(String committee) {
        return minutes.existsByCommitteeAndState(committee, MinutesState.CALLING)
                || minutes.existsByCommitteeAndStateAndEndedAtAfter(
                        committee,
                        MinutesState.NOT_CALLED,
                        RiyadhTime.lateAfter(plan.today().minusDays(1)));
    }

    private boolean cannotWait(Waiting one, List<LocalDate> days, boolean endorsed) {
        return one.dueOn() != null
                && plan.isLastDay(one.dueOn(), endorsed)
                && plan.urgency(one.dueOn(), days, endorsed) == Urgency.BEFORE_ANY_SITTING;
    }

    /** Near enough to be called, and not called yet. */
    private boolean isNear(Sitting next) {
        LocalDate day = next.day();
        return workingDays.between(plan.today(), day) <= settings.proposeWithin()
                && !minutes.existsByCommitteeAndStateAndMeetsAt(next.committee(), MinutesState.INVITED, next.meetsAt());
    }
}
