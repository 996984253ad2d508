package sa.org.esrar.casework.committees.meetings;

import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import sa.org.esrar.casework.committees.meetings.Invitations.Followed;
import sa.org.esrar.casework.committees.minutes.Afterwards;
import sa.org.esrar.casework.committees.minutes.LockedMinutes;
import sa.org.esrar.casework.committees.minutes.Minutes;
import sa.org.esrar.casework.committees.minutes.MinutesLog;
import sa.org.esrar.casework.committees.minutes.MinutesRepository;
import sa.org.esrar.casework.committees.minutes.MinutesState;
import sa.org.esrar.casework.workflow.AttendanceChanged;

/**
 * Somebody goes away or comes back after a committee was called (D2, F4): whoever sits or acts for them on the day of the
 * meeting is invited, and called off when they are there after all. In a transaction of its own for each, after the one that
 * changed the absence; what is missed is made good with the next absence that changes.
 */
@Component
class InvitationsFollowAbsences {

    private final MinutesRepository minutes;
    private final LockedMinutes locked;
    private final Invited invited;
    private final Invitations invitations;
    private final MinutesLog log;
    private final Afterwards afterwards;
    private final Clock clock;

    InvitationsFollowAbsences(
            MinutesRepository minutes,
            LockedMinutes locked,
            Invited invited,
            Invitations invitations,
            MinutesLog log,
            Afterwards afterwards,
            Clock clock) {
        this.minutes = minutes;
        this.locked = locked;
        this.invited = invited;
        this.invitations = invitations;
        this.log = log;
        this.afterwards = afterwards;
        this.clock = clock;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void changed(AttendanceChanged change) {
        minutes.findByStateAndMeetsAtAfterOrderByNumber(MinutesState.INVITED, clock.instant()).stream()
                .map(Minutes::number)
                .forEach(number -> afterwards.run("The absence in the invitations of " + number, () -> follow(number)));
    }

    private void follow(String number) {
        Minutes found = locked.lock(number);
        if (found.state() == MinutesState.INVITED) {
            Followed followed = invitations.follow(found, invited.to(found));
            note(number, "standInInvited", followed.invited());
            note(number, "standInNotNeeded", followed.takenBack());
        }
    }

    /** Of members the decisions on seats tell. */
    private void note(String number, String code, Map<String, InvitedAs> people) {
        people.forEach((user, as) -> {
            if (as != InvitedAs.MEMBER) {
                log.write(number, code, MinutesLog.SYSTEM, null, user);
            }
        });
    }
}
