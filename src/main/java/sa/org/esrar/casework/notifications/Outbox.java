package sa.org.esrar.casework.notifications;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.api.Messages;
import sa.org.esrar.casework.casefile.CaseNumbers;
import sa.org.esrar.casework.casefile.CaseRegister;
import sa.org.esrar.casework.casefile.Exclusions;
import sa.org.esrar.casework.parties.Channel;
import sa.org.esrar.casework.parties.FilingContacts;
import sa.org.esrar.casework.parties.Parties.Contact;
import sa.org.esrar.casework.staff.Fallback;
import sa.org.esrar.casework.staff.StaffDirectory;

/** Writes messages into the outbox, in the transaction of whoever has something to say. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class Outbox implements Notifications {

    private static final String PREFIX = "notifications.";
    private static final DateTimeFormatter SCREEN = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private final OutboxMessages messages;
    private final CaseRegister cases;
    private final FilingContacts contacts;
    private final FollowUps followUps;
    private final StaffDirectory staff;
    private final Fallback fallback;
    private final Exclusions exclusions;
    private final QuietHours quietHours;
    private final Messages texts;
    private final NotificationSettings settings;
    private final JdbcClient jdbc;
    private final Clock clock;

    Outbox(
            OutboxMessages messages,
            CaseRegister cases,
            FilingContacts contacts,
            FollowUps followUps,
            StaffDirectory staff,
            Fallback fallback,
            Exclusions exclusions,
            QuietHours quietHours,
            Messages texts,
            NotificationSettings settings,
            JdbcClient jdbc,
            Clock clock) {
        this.messages = messages;
        this.cases = cases;
        this.contacts = contacts;
        this.followUps = followUps;
        this.staff = staff;
        this.fallback = fallback;
        this.exclusions = exclusions;
        this.quietHours = quietHours;
        this.texts = texts;
        this.settings = settings;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The first agreed channel that can carry a message; where a person has to speak, a person is asked to. */
    @Override
    public void tellBeneficiary(String caseNumber, String key, Map<String, String> parameters) {
        UUID party = cases.view(caseNumber).partyId();
        Contact contact = contacts.forCase(caseNumber, party);
        for (Channel channel : contact.agreedChannels()) {
            if (carries(channel, contact)) {
                queue(caseNumber, party, channel, key, parameters, contact, quietHours.next(clock.instant()));
                return;
            }
            if (channel != Channel.WEBSITE && channel != Channel.SMS && channel != Channel.EMAIL) {
                followUps.reachBeneficiary(caseNumber, channel.name());
                return;
            }
        }
    }

    @Override
    public void sendCode(String caseNumber, String key, String code) {
        UUID party = cases.view(caseNumber).partyId();
        Contact contact = contacts.forCase(caseNumber, party);
        Channel channel = contact.mobileE164() == null ? Channel.EMAIL : Channel.SMS;
        queue(caseNumber, party, channel, key, Map.of("code", code), contact, clock.instant());
    }

    private static boolean carries(Channel channel, Contact contact) {
        return channel == Channel.SMS && contact.mobileE164() != null
                || channel == Channel.EMAIL && contact.email() != null;
    }

    private void queue(
            String caseNumber,
            UUID party,
            Channel channel,
            String key,
            Map<String, String> parameters,
            Contact contact,
            Instant sendAfter) {
        Map<String, Object> values = new HashMap<>();
        parameters.forEach((name, value) -> values.put(name, "date".equals(name) ? onScreen(value) : value));
        values.put("n", CaseNumbers.shortForm(caseNumber));
        values.put("link", settings.baseUrl() + "/track");
        messages.toParty(
                caseNumber, party, channel, key, texts.text(PREFIX + key, contact.language(), values), sendAfter);
    }

    private static String onScreen(String isoDate) {
        return SCREEN.format(LocalDate.parse(isoDate));
    }

    @Override
    public void tellStaff(String userId, String key, String caseNumber) {
        if (exclusions.isExcluded(caseNumber, userId)) {
            return;
        }
        if (staff.find(userId)
                .filter(member -> member.active() && member.email() != null)
                .isPresent()) {
            messages.toStaff(
                    caseNumber,
                    userId,
                    key,
                    texts.text(PREFIX + key, "ar", Map.of("n", CaseNumbers.shortForm(caseNumber))));
        }
    }

    @Override
    public void tellGroup(String group, String key, String caseNumber) {
        fallback.actorsFor(group, exclusions.excludedFrom(caseNumber))
                .ifPresent(acting -> acting.userIds().forEach(user -> tellStaff(user, key, caseNumber)));
    }

    @Override
    public void addToDigest(String group, String key, String caseNumber) {
        Optional.ofNullable(group).ifPresent(name -> jdbc.sql(
                        "insert into digest_item (staff_group, case_number, added_at) values (?, ?, ?)")
                .params(name, caseNumber, java.sql.Timestamp.from(clock.instant()))
                .update());
    }
}
