package sa.org.esrar.casework.notifications;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.parties.Channel;
import sa.org.esrar.casework.parties.FilingContacts;
import sa.org.esrar.casework.parties.OwnContacts;
import sa.org.esrar.casework.parties.Parties.Contact;
import sa.org.esrar.casework.protection.Protection;
import sa.org.esrar.casework.protection.SecretWords;

/**
 * Links in messages that lead to one case. Each message has its own: twelve characters of base 32 (60 bits), kept as a
 * keyed hash only. A telephone in the family is not consent (F2): a link opens its case only while it was sent to where
 * the person, and nobody else, is reached; otherwise it leads to the door.
 */
@Component
@Transactional
public class PersonalLinks {

    private static final String TOKEN = "notifications.link";
    private static final String RECIPIENT = "notifications.linkRecipient";
    private static final String PATH = "/l/";
    private static final int LENGTH = 12;
    private static final Pattern WELL_FORMED = Pattern.compile(SecretWords.LETTER + "{" + LENGTH + "}");

    private final JdbcClient jdbc;
    private final Protection protection;
    private final FilingContacts contacts;
    private final OwnContacts own;
    private final NotificationSettings settings;
    private final Clock clock;

    PersonalLinks(
            JdbcClient jdbc,
            Protection protection,
            FilingContacts contacts,
            OwnContacts own,
            NotificationSettings settings,
            Clock clock) {
        this.jdbc = jdbc;
        this.protection = protection;
        this.contacts = contacts;
        this.own = own;
        this.settings = settings;
        this.clock = clock;
    }

    /** @param opens whether the link is enough; otherwise the access code is needed too */
    public record Target(String caseNumber, boolean opens) {}

    /** A link for one message, as it is written into it. */
    String issue(String caseNumber, UUID partyId, Channel channel, String address) {
        jdbc.sql("delete from personal_link where valid_until < ?")
                .param(Timestamp.from(clock.instant()))
                .update();
        String token = SecretWords.ofLength(LENGTH);
        jdbc.sql(
                        """
                insert into personal_link (token_hash, case_number, party_id, channel, recipient_hash, valid_until)
                values (?, ?, ?, ?, ?, ?)""")
                .params(
                        protection.lookupHash(TOKEN, token),
                        caseNumber,
                        partyId,
                        channel.name(),
                        protection.lookupHash(RECIPIENT, address),
                        Timestamp.from(clock.instant().plus(settings.linkValidFor())))
                .update();
        return to(PATH + token);
    }

    /** Another page of ours, as it is written into a message. */
    String to(String path) {
        return settings.baseUrl() + path;
    }

    /** Where a link leads; the same nothing for one that never was, is too old or cannot be one. */
    @Transactional(readOnly = true)
    public Optional<Target> follow(String token) {
        if (!WELL_FORMED.matcher(token).matches()) {
            return Optional.empty();
        }
        return jdbc.sql(
                        """
                select case_number, party_id, channel, recipient_hash from personal_link
                where token_hash in (:hashes) and valid_until >= :now""")
                .param("hashes", protection.lookupHashes(TOKEN, token))
                .param("now", Timestamp.from(clock.instant()))
                .query((row, n) -> new Sent(
                        row.getString("case_number"),
                        row.getObject("party_id", UUID.class),
                        Channel.valueOf(row.getString("channel")),
                        row.getBytes("recipient_hash")))
                .optional()
                .map(sent -> new Target(sent.caseNumber(), isStillWithThePerson(sent)));
    }

    private boolean isStillWithThePerson(Sent sent) {
        if (contacts.asTyped(sent.caseNumber()).isPresent()) {
            // Nobody signed it: it may be of another than who is on record under the identity number.
            return false;
        }
        Contact now = contacts.forCase(sent.caseNumber(), sent.partyId());
        String address = sent.channel() == Channel.SMS ? now.mobileE164() : now.email();
        return address != null
                && protection.isLookupHash(RECIPIENT, address, sent.recipientHash())
                && own.isOwn(sent.partyId(), sent.channel());
    }

    /** Every link of ours in a text, whichever page it leads to. */
    static Matcher in(String text, String baseUrl) {
        return Pattern.compile(Pattern.quote(baseUrl) + "/[a-z]/" + WELL_FORMED.pattern())
                .matcher(text);
    }

    private record Sent(String caseNumber, UUID partyId, Channel channel, byte[] recipientHash) {}
}
