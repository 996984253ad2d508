package sa.org.esrar.casework.committees.meetings;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import sa.org.esrar.casework.committees.minutes.Afterwards;
import sa.org.esrar.casework.committees.minutes.LockedMinutes;
import sa.org.esrar.casework.committees.minutes.Minutes;
import sa.org.esrar.casework.committees.minutes.MinutesLog;
import sa.org.esrar.casework.committees.minutes.MinutesRepository;
import sa.org.esrar.casework.committees.minutes.MinutesState;
import sa.org.esrar.casework.staff.CommitteeChanged;

/**
 * Seats of a committee changed after it was called (D2): the record of its minutes says by which decision; who leaves before
 * the meeting gets it out of the calendar, and who joins is invited. In a transaction of its own for each, because whoever
 * calls a meeting holds the minutes before the committee.
 */
@Component
class InvitationsFollowSeats {

    /** Called, and not approved yet: another version may still be frozen. */
    private static final Set<MinutesState> CALLED =
            EnumSet.of(MinutesState.INVITED, MinutesState.DRAFTING, MinutesState.VOTING, MinutesState.OBJECTED);

    private final MinutesRepository minutes;
    private final LockedMinutes locked;
    private final Invited invited;
    private final Invitations invitations;
    private final MinutesLog log;
    private final Afterwards afterwards;

    InvitationsFollowSeats(
            MinutesRepository minutes,
            LockedMinutes locked,
            Invited invited,
            Invitations invitations,
            MinutesLog log,
            Afterwards afterwards) {
        this.minutes = minutes;
        this.locked = locked;
        this.invited = invited;
        this.invitations = invitations;
        this.log = log;
        this.afterwards = afterwards;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void changed(CommitteeChanged change) {
        if (change.leaving().isEmpty() && change.joining().isEmpty()) {
            return;
        }
        List<String> called = minutes.findByCommitteeAndStateIn(change.code(), CALLED).stream()
                .map(Minutes::number)
                .toList();
        for (String number : called) {
            afterwards.run("The change of seats in " + number, () -> follow(number, change));
        }
    }

    private void follow(String number, CommitteeChanged change) {
        Minutes found = locked.lock(number);
        if (!CALLED.contains(found.state())) {
            return;
        }
        change.leaving().forEach(user -> note(number, "memberLeft", user, change));
        change.joining().forEach(user -> note(number, "memberJoined", user, change));
        if (found.state() == MinutesState.INVITED) {
            invitations.follow(found, invited.to(found));
        }
    }

    private void note(String number, String code, String user, CommitteeChanged change) {
        log.write(
                number,
                code,
                MinutesLog.SYSTEM,
                null,
                user,
                change.decision().number(),
                change.decision().on().toString(),
                change.from().toString());
    }
}
