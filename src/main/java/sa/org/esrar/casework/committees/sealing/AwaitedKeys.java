package sa.org.esrar.casework.committees.sealing;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import sa.org.esrar.casework.committees.minutes.Afterwards;
import sa.org.esrar.casework.notifications.Notifications;

/**
 * Papers that wait for the key to be sealed with: their case says so and who can mend it is told, once however often the
 * sealing is tried. In a transaction of its own, because the one that tried is undone.
 */
@Component
class AwaitedKeys {

    private static final String ADMINISTRATORS = "camunda-admin";

    private final Notifications notifications;
    private final Afterwards afterwards;
    private final Clock clock;

    AwaitedKeys(Notifications notifications, Afterwards afterwards, Clock clock) {
        this.notifications = notifications;
        this.afterwards = afterwards;
        this.clock = clock;
    }

    /** There was no key as the paper of a case was to be sealed. */
    record Missing(SealedPapers papers, String caseNumber) {}

    @TransactionalEventListener(phase = TransactionPhase.AFTER_ROLLBACK)
    void on(Missing key) {
        // What is missed here the next try says.
        afterwards.run("The note that " + key.caseNumber() + " waits for the key of the seal", () -> await(key));
    }

    private void await(Missing key) {
        if (key.papers().awaitKey(key.caseNumber(), clock.instant())) {
            notifications.tellGroup(ADMINISTRATORS, key.papers().awaitedKeyNotice(), key.caseNumber());
        }
    }
}
