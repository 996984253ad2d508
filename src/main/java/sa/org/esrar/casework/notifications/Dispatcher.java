package sa.org.esrar.casework.notifications;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import sa.org.esrar.casework.casefile.ContactLog;
import sa.org.esrar.casework.casefile.ContactLog.Direction;
import sa.org.esrar.casework.protection.ProtectionException;

/**
 * Sends what waits in the outbox, after the transaction that wrote it and never inside the engine's (decision 4). A
 * message is claimed in one short transaction, sent outside of any, and its outcome written in another: a slow server
 * holds no lock, a bad message no other. A process that dies in between sends a message twice at worst, never not at all.
 */
@Service
public class Dispatcher {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);
    private static final int BATCH = 20;
    /** Longer than mail server and provider may take, by their time-outs. */
    private static final Duration CLAIM = Duration.ofMinutes(5);

    private final OutboxMessages messages;
    private final Delivery delivery;
    private final ReachBeneficiary reach;
    private final ContactLog contacts;
    private final ReadableMessages readable;
    private final QuietHours quietHours;
    private final MessageTexts texts;
    private final NotificationSettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Dispatcher(
            OutboxMessages messages,
            Delivery delivery,
            ReachBeneficiary reach,
            ContactLog contacts,
            ReadableMessages readable,
            QuietHours quietHours,
            MessageTexts texts,
            NotificationSettings settings,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.messages = messages;
        this.delivery = delivery;
        this.reach = reach;
        this.contacts = contacts;
        this.readable = readable;
        this.quietHours = quietHours;
        this.texts = texts;
        this.settings = settings;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Takes up to one batch of messages, one by one, and says how many; 0 when nothing is due. */
    public int dispatch() {
        int taken = 0;
        Optional<DueMessage> due;
        while (taken < BATCH && (due = inTransaction(() -> messages.claim(CLAIM))).isPresent()) {
            handle(due.get());
            taken++;
        }
        return taken;
    }

    private void handle(DueMessage message) {
        Instant now = clock.instant();
        Instant allowed = allowed(message, now);
        if (message.isUseless(now)) {
            write(() -> messages.failed(message.id(), !readable.here()));
        } else if (allowed.isAfter(now)) {
            write(() -> messages.postpone(message.id(), allowed));
        } else {
            send(message);
        }
    }

    /** Codes go at once, and staff are not at home; a family is left in peace (glossary, section 14). */
    private Instant allowed(DueMessage message, Instant at) {
        return message.isHeldBackAtNight() ? quietHours.next(at) : at;
    }

    private void send(DueMessage message) {
        String reference;
        try {
            if (delivery.isForNobody(message)) {
                write(() -> messages.drop(message.id()));
                return;
            }
            reference = delivery.send(message);
        } catch (RuntimeException e) {
            // Its message may quote the address.
            LOG.warn(
                    "Message {} by {} not sent, try {}: {}",
                    message.id(),
                    message.channel(),
                    message.attempts() + 1,
                    e.getClass().getSimpleName());
            write(() -> notSent(message));
            return;
        }
        write(() -> sent(message, reference));
    }

    private void sent(DueMessage message, String reference) {
        messages.sent(message.id(), reference, !readable.here());
        if (message.toBeneficiary() && message.caseNumber() != null) {
            contacts.log(
                    message.caseNumber(),
                    message.channel(),
                    Direction.OUT,
                    "system",
                    texts.summary(message.template()));
        }
    }

    private void notSent(DueMessage message) {
        if (message.attempts() < settings.retries().size()) {
            Instant next = clock.instant().plus(settings.retries().get(message.attempts()));
            messages.tryAgain(message.id(), allowed(message, next));
            return;
        }
        messages.failed(message.id(), !readable.here());
        // Who waits for a code asks for another; everything else somebody tells another way, in the case that it is of.
        if (message.toBeneficiary() && !message.isCode() && message.caseNumber() != null) {
            reach.undeliverable(message.caseNumber(), message.id().toString(), whatItSaid(message));
        }
    }

    private String whatItSaid(DueMessage message) {
        try {
            return texts.toReadOut(messages.open(message));
        } catch (ProtectionException e) {
            return texts.summary(message.template());
        }
    }

    private <T> T inTransaction(Supplier<T> work) {
        return transaction.execute(status -> work.get());
    }

    private void write(Runnable outcome) {
        transaction.executeWithoutResult(status -> outcome.run());
    }
}
