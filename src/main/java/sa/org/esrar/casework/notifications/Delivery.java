package sa.org.esrar.casework.notifications;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.api.Languages;
import sa.org.esrar.casework.api.Messages;
import sa.org.esrar.casework.parties.Channel;
import sa.org.esrar.casework.parties.FilingContacts;
import sa.org.esrar.casework.parties.OwnContacts;
import sa.org.esrar.casework.parties.Parties;
import sa.org.esrar.casework.parties.Parties.Contact;
import sa.org.esrar.casework.staff.StaffDirectory;
import sa.org.esrar.casework.staff.StaffDirectory.StaffMember;

/** Hands one message to the mail server or the provider of text messages; outside of any transaction. */
@Component
class Delivery {

    /** What stands for a provider's reference where there is none: the message stays where it is. */
    static final String OUTBOX_ONLY = "outbox";

    private final OutboxMessages messages;
    private final FilingContacts contacts;
    private final Parties parties;
    private final OwnContacts own;
    private final StaffDirectory staff;
    private final ObjectProvider<JavaMailSender> mail;
    private final ObjectProvider<SmsGateway> sms;
    private final Messages texts;
    private final NotificationSettings settings;
    private final Clock clock;

    Delivery(
            OutboxMessages messages,
            FilingContacts contacts,
            Parties parties,
            OwnContacts own,
            StaffDirectory staff,
            ObjectProvider<JavaMailSender> mail,
            ObjectProvider<SmsGateway> sms,
            Messages texts,
            NotificationSettings settings,
            Clock clock) {
        this.messages = messages;
        this.contacts = contacts;
        this.parties = parties;
        this.own = own;
        this.staff = staff;
        this.mail = mail;
        this.sms = sms;
        this.texts = texts;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * A code goes to a typed mobile only when it is somebody's own; whoever typed it cannot find out. A typed mail address is
     * written to in order to prove it, and news goes where it was asked for.
     */
    boolean isForNobody(DueMessage message) {
        return message.address() != null
                && message.isCode()
                && !message.toBeneficiary()
                && message.channel() == Channel.SMS
                && own.ownersOfMobile(messages.address(message)).isEmpty();
    }

    /**
     * Sends it now.
     *
     * @return the provider's reference, or {@link #OUTBOX_ONLY}
     * @throws MessageNotSent when there is no address, or the channel is no longer agreed to
     * @throws RuntimeException anything else that went wrong; all are tried again
     */
    String send(DueMessage message) {
        String text = messages.open(message);
        if (message.address() != null) {
            String address = messages.address(message);
            return message.channel() == Channel.SMS ? text(message, address, text) : mail(address, text, Languages.AR);
        }
        if (!message.toBeneficiary()) {
            String address = staff.find(message.staffUser())
                    .filter(StaffMember::active)
                    .map(StaffMember::email)
                    .orElse(null);
            CalendarEvent event = messages.event(message);
            return event == null ? mail(address, text, Languages.AR) : invitation(address, text, event);
        }
        Contact contact = message.caseNumber() == null
                ? parties.contact(message.partyId())
                : contacts.forCase(message.caseNumber(), message.partyId());
        if (!message.isCode() && !contact.agreedChannels().contains(message.channel())) {
            throw new MessageNotSent("channel no longer agreed to", null);
        }
        return message.channel() == Channel.SMS
                ? text(message, contact.mobileE164(), text)
                : mail(contact.email(), text, contact.language());
    }

    private String text(DueMessage message, String mobile, String text) {
        SmsGateway gateway = sms.getIfAvailable();
        if (gateway == null) {
            return OUTBOX_ONLY;
        }
        return gateway.send(message.id().toString(), required(mobile), text);
    }

    private String mail(String address, String text, String language) {
        JavaMailSender sender = mail.getIfAvailable();
        if (sender == null) {
            return OUTBOX_ONLY;
        }
        SimpleMailMessage envelope = new SimpleMailMessage();
        envelope.setFrom(settings.from());
        envelope.setTo(required(address));
        envelope.setSubject(texts.text("notifications.mail.subject", language));
        envelope.setText(text);
        sender.send(envelope);
        return "smtp";
    }

    /** Text and date are two ways to say the same, so that mail programs offer to keep the date. */
    private String invitation(String address, String text, CalendarEvent event) {
        JavaMailSender sender = mail.getIfAvailable();
        if (sender == null) {
            return OUTBOX_ONLY;
        }
        MimeMessage envelope = sender.createMimeMessage();
        String to = required(address);
        String file = CalendarFile.of(event, settings.from(), to, clock.instant());
        try {
            MimeBodyPart words = new MimeBodyPart();
            words.setText(text, UTF_8.name());
            MimeBodyPart date = new MimeBodyPart();
            date.setDataHandler(new DataHandler(new ByteArrayDataSource(
                    file.getBytes(UTF_8), "text/calendar; charset=UTF-8; method=" + CalendarFile.method(event))));
            envelope.setFrom(settings.from());
            envelope.setRecipients(Message.RecipientType.TO, to);
            envelope.setSubject(texts.text("notifications.mail.subject", Languages.AR), UTF_8.name());
            envelope.setContent(new MimeMultipart("alternative", words, date));
        } catch (MessagingException e) {
            throw new MessageNotSent("mail not written", e);
        }
        sender.send(envelope);
        return "smtp";
    }

    private static String required(String address) {
        if (address == null) {
            throw new MessageNotSent("no address", null);
        }
        return address;
    }
}
