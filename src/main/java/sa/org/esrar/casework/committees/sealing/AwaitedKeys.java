package sa.org.esrar.casework.committees.sealing;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import sa.org.esrar.casework.committees.minutes.Afterwards;
import sa.org.esrar.casework.committees.minutes.LockedMinutes;
import sa.org.esrar.casework.committees.minutes.Minutes;
import sa.org.esrar.casework.committees.minutes.MinutesLog;
import sa.org.esrar.casework.committees.minutes.MinutesState;
import sa.org.esrar.casework.notifications.Notifications;

/**
 * Minutes that wait for the key to be sealed with: their case says so and who can mend it is told, once however often the
 * sealing is tried. In a transaction of its own, because the one that tried is undone.
 */
@Component
class AwaitedKeys {

    private static final String ADMINISTRATORS = "camunda-admin";

    private final LockedMinutes minutes;
    private final MinutesLog log;
    private final Notifications notifications;
    private final Afterwards afterwards;
    private final Clock clock;

    AwaitedKeys(
            LockedMinutes minutes, MinutesLog log, Notifications notifications, Afterwards afterwards, Clock clock) {
        this.minutes = minutes;
        this.log = log;
        this.notifications = notifications;
        this.afterwards = afterwards;
        this.clock = clock;
    }

    /** There was no key as these minutes were to be sealed. */
    record Missing(String minutes) {}

    @TransactionalEventListener(phase = TransactionPhase.AFTER_ROLLBACK)
    void on(Missing key) {
        // What is missed here the next try says.
        afterwards.run("The note that " + key.minutes() + " wait for the key of the seal", () -> await(key.minutes()));
    }

    private void await(String number) {
        Minutes found = minutes.lock(number);
        if (found.state() == MinutesState.SEALING && found.awaitsKeySince() == null) {
            found.awaitKey(clock.instant());
            minutes.save(found);
            log.write(number, "sealAwaitsKey", MinutesLog.SYSTEM, null);
            notifications.tellGroup(ADMINISTRATORS, "staff.sealAwaitsKey", number);
        }
    }
}
