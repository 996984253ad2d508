package sa.org.esrar.casework.notifications;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import sa.org.esrar.casework.parties.Channel;
import sa.org.esrar.casework.protection.Protection;

/** The outbox table. */
@Repository
class OutboxMessages {

    static final String PURPOSE = "notifications.text";
    static final String ADDRESS = "notifications.address";
    static final String EVENT = "notifications.event";

    private final JdbcClient jdbc;
    private final JdbcOperations batches;
    private final Protection protection;
    private final ObjectMapper json;
    private final Clock clock;

    OutboxMessages(JdbcClient jdbc, JdbcOperations batches, Protection protection, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.protection = protection;
        this.json = json;
        this.clock = clock;
    }

    UUID toParty(String caseNumber, UUID partyId, Channel channel, String template, String text, Instant sendAfter) {
        return add(new Recipient(partyId, null, null), caseNumber, channel, template, text, sendAfter, null);
    }

    /** To an address of the party's that need not be on record. */
    UUID toPartyAt(
            String caseNumber,
            UUID partyId,
            String address,
            Channel channel,
            String template,
            String text,
            Instant sendAfter) {
        return add(new Recipient(partyId, null, address), caseNumber, channel, template, text, sendAfter, null);
    }

    UUID codeAt(
            String caseNumber,
            UUID partyId,
            String address,
            Channel channel,
            String template,
            String text,
            Duration validFor) {
        Instant now = clock.instant();
        return add(new Recipient(partyId, null, address), caseNumber, channel, template, text, now, now.plus(validFor));
    }

    /** Many at once, in one batch. */
    void toParties(List<Written> written, Instant sendAfter) {
        Timestamp now = Timestamp.from(clock.instant());
        batches.batchUpdate(
                """
                insert into outbox_message (id, case_number, party_id, channel, template, text, status, created_at,
                  send_after)
                values (?, ?, ?, ?, ?, ?, 'QUEUED', ?, ?)""",
                written.stream()
                        .map(one -> new Object[] {
                            one.id(),
                            one.caseNumber(),
                            one.partyId(),
                            one.channel().name(),
                            one.template(),
                            protection.encrypt(PURPOSE, one.text()),
                            now,
                            Timestamp.from(sendAfter)
                        })
                        .toList());
    }

    /** One of many messages; {@code caseNumber} is null for who has no case. */
    record Written(UUID id, String caseNumber, UUID partyId, Channel channel, String template, String text) {

        @Override
        public String toString() {
            return "Written[" + id + ", " + channel + "]";
        }
    }

    /** Where messages are, by id. */
    Map<UUID, Circulars.State> states(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<UUID, Circulars.State> states = new HashMap<>();
        jdbc.sql("select id, status, sent_at from outbox_message where id in (:ids)")
                .param("ids", ids)
                .query(row -> {
                    states.put(
                            row.getObject("id", UUID.class),
                            new Circulars.State(
                                    MessageStatus.valueOf(row.getString("status")), instant(row, "sent_at")));
                });
        return states;
    }

    UUID code(String caseNumber, UUID partyId, Channel channel, String template, String text, Duration validFor) {
        Instant now = clock.instant();
        return add(new Recipient(partyId, null, null), caseNumber, channel, template, text, now, now.plus(validFor));
    }

    /** To a mobile in E.164 or a mail address that was typed, whoever's it is. */
    UUID codeTo(String address, Channel channel, String template, String text, Duration validFor) {
        Instant now = clock.instant();
        return add(new Recipient(null, null, address), null, channel, template, text, now, now.plus(validFor));
    }

    /** The same address with a message that is no code. */
    UUID newsTo(String address, Channel channel, String template, String text, Instant sendAfter) {
        return add(new Recipient(null, null, address), null, channel, template, text, sendAfter, null);
    }

    UUID toStaff(String caseNumber, String userId, String template, String text) {
        return add(new Recipient(null, userId, null), caseNumber, Channel.EMAIL, template, text, clock.instant(), null);
    }

    /** With a date for their calendar. */
    UUID toStaff(String caseNumber, String userId, String template, String text, CalendarEvent event) {
        UUID id = toStaff(caseNumber, userId, template, text);
        jdbc.sql("update outbox_message set event = ? where id = ?")
                .params(protection.encrypt(EVENT, written(event)), id)
                .update();
        return id;
    }

    private String written(CalendarEvent event) {
        try {
            return json.writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private UUID add(
            Recipient to,
            String caseNumber,
            Channel channel,
            String template,
            String text,
            Instant sendAfter,
            Instant uselessAfter) {
        UUID id = UUID.randomUUID();
        jdbc.sql(
                        """
                insert into outbox_message (id, case_number, party_id, staff_user, address, address_hash, channel,
                  template, text, status, created_at, send_after, useless_after)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'QUEUED', ?, ?, ?)""")
                .params(
                        id,
                        caseNumber,
                        to.partyId(),
                        to.staffUser(),
                        to.address() == null ? null : protection.encrypt(ADDRESS, to.address()),
                        to.address() == null ? null : protection.lookupHash(ADDRESS, to.address()),
                        channel.name(),
                        template,
                        protection.encrypt(PURPOSE, text),
                        Timestamp.from(clock.instant()),
                        Timestamp.from(sendAfter),
                        uselessAfter == null ? null : Timestamp.from(uselessAfter))
                .update();
        return id;
    }

    /** Claims the next message whose time has come, for so long; a claim that ran out belonged to a process that died. */
    Optional<DueMessage> claim(Duration claimFor) {
        Timestamp now = Timestamp.from(clock.instant());
        return jdbc.sql(
                        """
                update outbox_message set claimed_until = ?
                where id = (
                  select id from outbox_message
                  where status = 'QUEUED' and send_after <= ? and (claimed_until is null or claimed_until <= ?)
                  order by send_after, position limit 1 for update skip locked)
                returning id, case_number, party_id, staff_user, address, channel, template, text, attempts,
                  useless_after, event""")
                .params(Timestamp.from(clock.instant().plus(claimFor)), now, now)
                .query((row, n) -> new DueMessage(
                        row.getObject("id", UUID.class),
                        row.getString("case_number"),
                        row.getObject("party_id", UUID.class),
                        row.getString("staff_user"),
                        row.getBytes("address"),
                        Channel.valueOf(row.getString("channel")),
                        row.getString("template"),
                        row.getBytes("text"),
                        row.getInt("attempts"),
                        instant(row, "useless_after"),
                        row.getBytes("event")))
                .optional();
    }

    /** @throws sa.org.esrar.casework.protection.ProtectionException when it cannot be read */
    String open(DueMessage message) {
        return protection.decrypt(PURPOSE, message.cipher());
    }

    /** The typed mobile or address; @throws as {@link #open}. */
    String address(DueMessage message) {
        return protection.decrypt(ADDRESS, message.address());
    }

    /** The date that goes along, or null; @throws as {@link #open}. */
    CalendarEvent event(DueMessage message) {
        if (message.event() == null) {
            return null;
        }
        try {
            return json.readValue(protection.decrypt(EVENT, message.event()), CalendarEvent.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** It goes to nobody: no trace stays of who typed whose number. */
    void drop(UUID id) {
        jdbc.sql("delete from outbox_message where id = ?").param(id).update();
    }

    void sent(UUID id, String reference, boolean blank) {
        jdbc.sql(
                        """
                update outbox_message set status = 'SENT', sent_at = ?, provider_ref = ?, attempts = attempts + 1,
                  claimed_until = null, text = case when ? then null else text end,
                  address = case when ? then null else address end,
                  address_hash = case when ? then null else address_hash end,
                  event = case when ? then null else event end
                where id = ?""")
                .params(Timestamp.from(clock.instant()), reference, blank, blank, blank, blank, id)
                .update();
    }

    void tryAgain(UUID id, Instant at) {
        jdbc.sql(
                        """
                update outbox_message set attempts = attempts + 1, send_after = ?, claimed_until = null
                where id = ?""")
                .params(Timestamp.from(at), id)
                .update();
    }

    /** Without counting a try: its time has not come yet. */
    void postpone(UUID id, Instant until) {
        jdbc.sql("update outbox_message set send_after = ?, claimed_until = null where id = ?")
                .params(Timestamp.from(until), id)
                .update();
    }

    void failed(UUID id, boolean blank) {
        jdbc.sql(
                        """
                update outbox_message set status = 'FAILED', attempts = attempts + 1, claimed_until = null,
                  text = case when ? then null else text end,
                  address = case when ? then null else address end,
                  address_hash = case when ? then null else address_hash end,
                  event = case when ? then null else event end
                where id = ?""")
                .params(blank, blank, blank, blank, id)
                .update();
    }

    List<MessageView> ofCase(String caseNumber) {
        return views("case_number = ?", caseNumber);
    }

    List<MessageView> toAddress(String address) {
        return views("address_hash = ? and case_number is null", protection.lookupHash(ADDRESS, address));
    }

    private List<MessageView> views(String condition, Object value) {
        return jdbc.sql(
                        """
                select id, case_number, staff_user, channel, template, text, status, created_at, sent_at
                from outbox_message where %s order by position"""
                                .formatted(condition))
                .param(value)
                .query((row, n) -> {
                    byte[] text = row.getBytes("text");
                    return new MessageView(
                            row.getObject("id", UUID.class),
                            row.getString("case_number"),
                            row.getString("staff_user") == null ? "BENEFICIARY" : "STAFF",
                            row.getString("channel"),
                            row.getString("template"),
                            text == null ? null : protection.decrypt(PURPOSE, text),
                            row.getString("status"),
                            instant(row, "created_at"),
                            instant(row, "sent_at"));
                })
                .list();
    }

    /** A party, perhaps at an address that is not on record; or a member of staff; or a typed address alone. */
    private record Recipient(UUID partyId, String staffUser, String address) {}

    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
