package sa.org.esrar.casework.notifications;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.api.Messages;
import sa.org.esrar.casework.calendar.HijriDates;
import sa.org.esrar.casework.calendar.RiyadhTime;
import sa.org.esrar.casework.casefile.CaseRegister;
import sa.org.esrar.casework.casefile.ContactLogged;
import sa.org.esrar.casework.parties.AgreedChannels;
import sa.org.esrar.casework.parties.Channel;
import sa.org.esrar.casework.parties.FilingContacts;
import sa.org.esrar.casework.parties.OwnContacts;
import sa.org.esrar.casework.parties.Parties.Contact;

/**
 * We called and nobody answered (A3): a message says when we call again, to a telephone that is the person's own and that
 * she agreed to, once a day for each case.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class MissedCalls {

    private static final String KEY = "callback.missed";
    private static final String LATER = "LATER";
    /** Either is the same telephone. */
    private static final Set<Channel> BY_TELEPHONE = Set.of(Channel.PHONE, Channel.SMS);

    private final OutboxMessages messages;
    private final MessageTexts texts;
    private final PersonalLinks links;
    private final CaseRegister cases;
    private final FilingContacts contacts;
    private final OwnContacts own;
    private final AgreedChannels agreed;
    private final QuietHours quietHours;
    private final Messages words;
    private final JdbcClient jdbc;
    private final Clock clock;

    MissedCalls(
            OutboxMessages messages,
            MessageTexts texts,
            PersonalLinks links,
            CaseRegister cases,
            FilingContacts contacts,
            OwnContacts own,
            AgreedChannels agreed,
            QuietHours quietHours,
            Messages words,
            JdbcClient jdbc,
            Clock clock) {
        this.messages = messages;
        this.texts = texts;
        this.links = links;
        this.cases = cases;
        this.contacts = contacts;
        this.own = own;
        this.agreed = agreed;
        this.quietHours = quietHours;
        this.words = words;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @EventListener(condition = "#contact.missedCall")
    void tell(ContactLogged contact) {
        String caseNumber = contact.caseNumber();
        UUID party = cases.view(caseNumber).partyId();
        if (party == null) {
            return;
        }
        Contact reached = contacts.forCase(caseNumber, party);
        if (!isHerOwn(caseNumber, party, reached) || toldToday(caseNumber)) {
            return;
        }
        String link = links.issue(caseNumber, party, Channel.SMS, reached.mobileE164());
        String text = texts.text(
                KEY, reached.language(), caseNumber, Map.of("window", window(contact, party, reached)), link);
        messages.toParty(caseNumber, party, Channel.SMS, KEY, text, quietHours.next(clock.instant()));
    }

    /** Whatever nobody signed may be of another than who is on record. */
    private boolean isHerOwn(String caseNumber, UUID party, Contact reached) {
        return reached.mobileE164() != null
                && reached.agreedChannels().stream().anyMatch(BY_TELEPHONE::contains)
                && contacts.asTyped(caseNumber).isEmpty()
                && own.isOwn(party, Channel.SMS);
    }

    /** The case's row is locked by whoever wrote the call down, so two at once tell it once. */
    private boolean toldToday(String caseNumber) {
        Instant midnight = RiyadhTime.at(HijriDates.dayInRiyadh(clock.instant()), LocalTime.MIDNIGHT);
        return jdbc.sql(
                        """
                        select exists (
                          select from outbox_message where case_number = ? and template = ? and created_at >= ?)
                        """)
                .params(caseNumber, KEY, Timestamp.from(midnight))
                .query(Boolean.class)
                .single();
    }

    /** When the officer says, else when she likes to be called, else later. */
    private String window(ContactLogged contact, UUID party, Contact reached) {
        String liked = agreed.of(party).contactTime();
        String code = contact.callBack() != null ? contact.callBack().name() : liked == null ? LATER : liked;
        return words.text("notifications.window." + code, reached.language());
    }
}
