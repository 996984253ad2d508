package sa.org.esrar.casework.notifications;

import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.notifications.OutboxMessages.Due;
import sa.org.esrar.casework.parties.Channel;
import sa.org.esrar.casework.parties.FilingContacts;
import sa.org.esrar.casework.parties.Parties.Contact;
import sa.org.esrar.casework.staff.StaffDirectory;

/**
 * Sends what waits in the outbox, after the transaction that wrote it and never inside the engine's (decision 4). Each
 * call is one transaction: a process that dies in between sends a message twice at worst, never not at all.
 */
@Service
public class Dispatcher {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);
    private static final int BATCH = 20;
    private static final String OUTBOX_ONLY = "outbox";

    private final OutboxMessages messages;
    private final FilingContacts contacts;
    private final StaffDirectory staff;
    private final FollowUps followUps;
    private final ObjectProvider<JavaMailSender> mail;
    private final ObjectProvider<SmsGateway> sms;
    private final ReadableMessages readable;
    private final NotificationSettings settings;
    private final Clock clock;

    Dispatcher(
            OutboxMessages messages,
            FilingContacts contacts,
            StaffDirectory staff,
            FollowUps followUps,
            ObjectProvider<JavaMailSender> mail,
            ObjectProvider<SmsGateway> sms,
            ReadableMessages readable,
            NotificationSettings settings,
            Clock clock) {
        this.messages = messages;
        this.contacts = contacts;
        this.staff = staff;
        this.followUps = followUps;
        this.mail = mail;
        this.sms = sms;
        this.readable = readable;
        this.settings = settings;
        this.clock = clock;
    }

    /** Sends one batch and says how many messages it took; 0 when nothing waits. */
    @Transactional
    public int dispatch() {
        List<Due> due = messages.takeDue(BATCH);
        due.forEach(this::send);
        return due.size();
    }

    private void send(Due message) {
        try {
            String reference = message.channel() == Channel.SMS ? text(message) : mail(message);
            messages.sent(message.id(), reference, !readable.here());
        } catch (MessageNotSent | MailException e) {
            LOG.warn("Message {} by {} not sent, try {}", message.id(), message.channel(), message.attempts() + 1);
            retry(message);
        }
    }

    private void retry(Due message) {
        if (message.attempts() < settings.retries().size()) {
            messages.tryAgain(
                    message.id(), clock.instant().plus(settings.retries().get(message.attempts())));
            return;
        }
        messages.failed(message.id());
        if (message.partyId() != null) {
            followUps.messageUndeliverable(message.caseNumber(), message.id().toString());
        }
    }

    private String text(Due message) {
        SmsGateway gateway = sms.getIfAvailable();
        return gateway == null ? OUTBOX_ONLY : gateway.send(contact(message).mobileE164(), message.text());
    }

    private String mail(Due message) {
        JavaMailSender sender = mail.getIfAvailable();
        if (sender == null) {
            return OUTBOX_ONLY;
        }
        String address = message.partyId() == null
                ? staff.find(message.staffUser())
                        .map(StaffDirectory.StaffMember::email)
                        .orElse(null)
                : contact(message).email();
        if (address == null) {
            throw new MessageNotSent("no address", null);
        }
        SimpleMailMessage envelope = new SimpleMailMessage();
        envelope.setFrom(settings.from());
        envelope.setTo(address);
        envelope.setSubject("الجمعية التعاونية إصرار للأسر المنتجة");
        envelope.setText(message.text());
        sender.send(envelope);
        return "smtp";
    }

    private Contact contact(Due message) {
        return contacts.forCase(message.caseNumber(), message.partyId());
    }
}
