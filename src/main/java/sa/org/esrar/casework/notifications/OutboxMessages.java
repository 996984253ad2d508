package sa.org.esrar.casework.notifications;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import sa.org.esrar.casework.parties.Channel;
import sa.org.esrar.casework.protection.Protection;

/** The outbox table. */
@Repository
class OutboxMessages {

    static final String PURPOSE = "notifications.text";

    private final JdbcClient jdbc;
    private final Protection protection;
    private final Clock clock;

    OutboxMessages(JdbcClient jdbc, Protection protection, Clock clock) {
        this.jdbc = jdbc;
        this.protection = protection;
        this.clock = clock;
    }

    UUID toParty(String caseNumber, UUID partyId, Channel channel, String template, String text, Instant sendAfter) {
        return add(caseNumber, partyId, null, channel, template, text, sendAfter);
    }

    UUID toStaff(String caseNumber, String userId, String template, String text) {
        return add(caseNumber, null, userId, Channel.EMAIL, template, text, clock.instant());
    }

    private UUID add(
            String caseNumber,
            UUID partyId,
            String staffUser,
            Channel channel,
            String template,
            String text,
            Instant sendAfter) {
        UUID id = UUID.randomUUID();
        jdbc.sql(
                        """
                insert into outbox_message
                  (id, case_number, party_id, staff_user, channel, template, text, status, created_at, send_after)
                values (?, ?, ?, ?, ?, ?, ?, 'QUEUED', ?, ?)""")
                .params(
                        id,
                        caseNumber,
                        partyId,
                        staffUser,
                        channel.name(),
                        template,
                        protection.encrypt(PURPOSE, text),
                        Timestamp.from(clock.instant()),
                        Timestamp.from(sendAfter))
                .update();
        return id;
    }

    /** Takes up to {@code limit} messages whose time has come; other nodes pass over them until the transaction ends. */
    List<Due> takeDue(int limit) {
        return jdbc.sql(
                        """
                select id, case_number, party_id, staff_user, channel, template, text, attempts from outbox_message
                where status = 'QUEUED' and send_after <= ?
                order by send_after limit ? for update skip locked""")
                .params(Timestamp.from(clock.instant()), limit)
                .query((row, n) -> new Due(
                        row.getObject("id", UUID.class),
                        row.getString("case_number"),
                        row.getObject("party_id", UUID.class),
                        row.getString("staff_user"),
                        Channel.valueOf(row.getString("channel")),
                        row.getString("template"),
                        protection.decrypt(PURPOSE, row.getBytes("text")),
                        row.getInt("attempts")))
                .list();
    }

    void sent(UUID id, String reference, boolean blank) {
        jdbc.sql(
                        """
                update outbox_message set status = 'SENT', sent_at = ?, provider_ref = ?, attempts = attempts + 1,
                  text = case when ? then null else text end
                where id = ?""")
                .params(Timestamp.from(clock.instant()), reference, blank, id)
                .update();
    }

    void tryAgain(UUID id, Instant at) {
        jdbc.sql("update outbox_message set attempts = attempts + 1, send_after = ? where id = ?")
                .params(Timestamp.from(at), id)
                .update();
    }

    void failed(UUID id) {
        jdbc.sql("update outbox_message set status = 'FAILED', attempts = attempts + 1, text = null where id = ?")
                .param(id)
                .update();
    }

    List<MessageView> ofCase(String caseNumber) {
        return jdbc.sql(
                        """
                select id, case_number, staff_user, channel, template, text, status, created_at, sent_at
                from outbox_message where case_number = ? order by created_at, id""")
                .param(caseNumber)
                .query((row, n) -> {
                    byte[] text = row.getBytes("text");
                    Timestamp sentAt = row.getTimestamp("sent_at");
                    return new MessageView(
                            row.getObject("id", UUID.class),
                            row.getString("case_number"),
                            row.getString("staff_user") == null ? "BENEFICIARY" : "STAFF",
                            row.getString("channel"),
                            row.getString("template"),
                            text == null ? null : protection.decrypt(PURPOSE, text),
                            row.getString("status"),
                            row.getTimestamp("created_at").toInstant(),
                            sentAt == null ? null : sentAt.toInstant());
                })
                .list();
    }

    /** A message whose time has come; either the party or the member of staff is null. */
    record Due(
            UUID id,
            String caseNumber,
            UUID partyId,
            String staffUser,
            Channel channel,
            String template,
            String text,
            int attempts) {

        @Override
        public String toString() {
            return "Due[" + id + ", " + channel + ", " + template + "]";
        }
    }
}
