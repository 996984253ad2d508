package sa.org.esrar.casework.committees.sittings;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.calendar.RiyadhTime;
import sa.org.esrar.casework.calendar.WorkingDays;
import sa.org.esrar.casework.casefile.Timeline;
import sa.org.esrar.casework.committees.CommitteeMatters.Waiting;
import sa.org.esrar.casework.committees.CommitteeSettings;
import sa.org.esrar.casework.committees.meetings.Meetings;
import sa.org.esrar.casework.committees.minutes.Minutes;
import sa.org.esrar.casework.committees.minutes.Minutes.Proposed;
import sa.org.esrar.casework.committees.minutes.MinutesAgenda;
import sa.org.esrar.casework.committees.minutes.MinutesLog;
import sa.org.esrar.casework.committees.minutes.MinutesState;
import sa.org.esrar.casework.committees.minutes.WaitingCases;
import sa.org.esrar.casework.committees.sittings.SittingPlan.Urgency;
import sa.org.esrar.casework.notifications.Notifications;
import sa.org.esrar.casework.staff.Committee;
import sa.org.esrar.casework.staff.Committees;

/**
 * Opens minutes by itself, each working morning (D2, C6): before a sitting for which cases wait, and where an answer falls due
 * before any sitting whose agenda is open. While somebody has an agenda in hand none is opened beside it, and they are told once
 * of a case that cannot wait. As often as it is asked, and from as many nodes, the same minutes are opened once.
 */
@Service
@Transactional
public class SittingProposals {

    private static final String CANNOT_WAIT = "cannotWait";

    private final Sittings sittings;
    private final SittingPlan plan;
    private final WaitingCases waiting;
    private final MinutesAgenda agenda;
    private final PlannedMinutes minutes;
    private final Meetings meetings;
    private final Committees committees;
    private final WorkingDays workingDays;
    private final CommitteeSettings settings;
    private final Timeline timeline;
    private final MinutesLog log;
    private final Notifications notifications;

    SittingProposals(
            Sittings sittings,
            SittingPlan plan,
            WaitingCases waiting,
            MinutesAgenda agenda,
            PlannedMinutes minutes,
            Meetings meetings,
            Committees committees,
            WorkingDays workingDays,
            CommitteeSettings settings,
            Timeline timeline,
            MinutesLog log,
            Notifications notifications) {
        this.sittings = sittings;
        this.plan = plan;
        this.waiting = waiting;
        this.agenda = agenda;
        this.minutes = minutes;
        this.meetings = meetings;
        this.committees = committees;
        this.workingDays = workingDays;
        this.settings = settings;
        this.timeline = timeline;
        this.log = log;
        this.notifications = notifications;
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
        List<Waiting> cases = waiting.of(code);
        List<LocalDate> days = sittings.open(code).stream().map(Sitting::day).toList();
        boolean endorsed = committee.way().endorsedBy() != null;
        boolean urgent = cases.stream().anyMatch(one -> cannotWait(one, days, endorsed));
        Optional<Minutes> inHand = minutes.findFirstByCommitteeAndStateOrderByOpenedAtDesc(code, MinutesState.CALLING);
        if (inHand.isPresent()) {
            if (urgent) {
                tellOnce(inHand.get().number());
            }
        } else if (cases.isEmpty() || wasNotCalledToday(code)) {
            return;
        } else if (urgent) {
            meetings.open(code, Proposed.BEFORE_DUE, MinutesLog.SYSTEM);
        } else if (days.stream().limit(1).anyMatch(this::isNear)) {
            meetings.open(code, Proposed.SITTING, MinutesLog.SYSTEM);
        }
    }

    /** The secretary, else the chair, has an agenda in hand to which the case can be added. */
    private void tellOnce(String number) {
        boolean told = timeline.entries(number).stream()
                .anyMatch(entry -> entry.code().equals("committees.timeline." + CANNOT_WAIT));
        if (!told) {
            Optional.ofNullable(agenda.secretary(number))
                    .ifPresent(user -> notifications.tellStaff(user, "staff.caseCannotWait", number));
            log.write(number, CANNOT_WAIT, MinutesLog.SYSTEM, null);
        }
    }

    /** Whoever was to call found today that there is nothing to call for. */
    private boolean wasNotCalledToday(String committee) {
        return minutes.existsByCommitteeAndStateAndEndedAtAfter(
                committee,
                MinutesState.NOT_CALLED,
                RiyadhTime.lateAfter(plan.today().minusDays(1)));
    }

    private boolean cannotWait(Waiting one, List<LocalDate> days, boolean endorsed) {
        return one.dueOn() != null
                && plan.isLastDay(one.dueOn(), endorsed)
                && plan.urgency(one.dueOn(), days, endorsed) == Urgency.BEFORE_ANY_SITTING;
    }

    private boolean isNear(LocalDate day) {
        return workingDays.between(plan.today(), day) <= settings.proposeWithin();
    }
}
