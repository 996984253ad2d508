package sa.org.esrar.casework.committees.sealing;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;
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

    private static final Logger LOG = LoggerFactory.getLogger(AwaitedKeys.class);
    private static final String ADMINISTRATORS = "camunda-admin";

    private final LockedMinutes minutes;
    private final MinutesLog log;
    private final Notifications notifications;
    private final TransactionTemplate transaction;
    private final Clock clock;

    AwaitedKeys(
            LockedMinutes minutes,
            MinutesLog log,
            Notifications notifications,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.minutes = minutes;
        this.log = log;
        this.notifications = notifications;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /** There was no key as these minutes were to be sealed. */
    record Missing(String minutes) {}

    @TransactionalEventListener(phase = TransactionPhase.AFTER_ROLLBACK)
    void on(Missing key) {
        try {
            transaction.executeWithoutResult(status -> await(key.minutes()));
        } catch (RuntimeException e) {
            // The next try says it.
            LOG.warn("That {} wait for the key of the seal could not be kept: {}", key.minutes(), e.toString());
        }
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
