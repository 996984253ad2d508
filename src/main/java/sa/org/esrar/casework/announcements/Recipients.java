package sa.org.esrar.casework.announcements;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import sa.org.esrar.casework.notifications.Circulars;
import sa.org.esrar.casework.notifications.Circulars.Addressee;
import sa.org.esrar.casework.notifications.Circulars.State;
import sa.org.esrar.casework.notifications.Circulars.Told;
import sa.org.esrar.casework.notifications.Circulars.Way;
import sa.org.esrar.casework.notifications.MessageStatus;
import sa.org.esrar.casework.parties.Channel;

/** The table of those whom announcements concern: written in batches, read in two queries. */
@Repository
class Recipients {

    private final JdbcClient jdbc;
    private final JdbcOperations batches;
    private final Circulars circulars;

    Recipients(JdbcClient jdbc, JdbcOperations batches, Circulars circulars) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.circulars = circulars;
    }

    void list(long announcement, Collection<Addressee> concerned) {
        batches.batchUpdate(
                "insert into announcement_recipient (announcement_id, party_id, case_number) values (?, ?, ?)",
                concerned.stream()
                        .map(one -> new Object[] {announcement, one.partyId(), one.caseNumber()})
                        .toList());
    }

    /** Everyone on an announcement's list. */
    List<Addressee> listed(long announcement) {
        return jdbc.sql("select party_id, case_number from announcement_recipient where announcement_id = ?")
                .param(announcement)
                .query(Recipients::addressee)
                .list();
    }

    /** The next of those who were not told yet. */
    List<Addressee> next(long announcement, int most) {
        return jdbc.sql(
                        """
                        select party_id, case_number from announcement_recipient
                        where announcement_id = ? and way is null order by party_id limit ?""")
                .params(announcement, most)
                .query(Recipients::addressee)
                .list();
    }

    void told(long announcement, List<Told> told, String textHash, Instant at) {
        batches.batchUpdate(
                """
                update announcement_recipient set way = ?, channel = ?, message_id = ?, text_hash = ?, told_at = ?
                where announcement_id = ? and party_id = ?""",
                told.stream()
                        .map(one -> new Object[] {
                            one.way().name(),
                            one.channel() == null ? null : one.channel().name(),
                            one.messageId(),
                            textHash,
                            Timestamp.from(at),
                            announcement,
                            one.to().partyId()
                        })
                        .toList());
    }

    /** In the order in which they are told. */
    List<Recipient> of(long announcement) {
        List<Row> rows = jdbc.sql(
                        """
                        select party_id, case_number, way, channel, message_id, text_hash, told_at, reached, by_hand_at,
                          by_hand_channel
                        from announcement_recipient where announcement_id = ? order by party_id""")
                .param(announcement)
                .query(Recipients::row)
                .list();
        Map<UUID, State> sent = circulars.states(
                rows.stream().map(Row::messageId).filter(Objects::nonNull).toList());
        return rows.stream()
                .map(row -> recipient(row, row.messageId() == null ? null : sent.get(row.messageId())))
                .toList();
    }

    /** How many of those concerned are in each state. */
    Map<RecipientState, Integer> counts(long announcement) {
        Map<RecipientState, Integer> counts = new HashMap<>();
        of(announcement).forEach(one -> counts.merge(one.state(), 1, Integer::sum));
        return counts;
    }

    /** What came of a follow-up of the case, for whatever was to be told in it. */
    void followedUp(String caseNumber, boolean reached, Channel channel, String by, Instant at) {
        List<Open> open = jdbc.sql(
                        """
                        select announcement_id, party_id, message_id from announcement_recipient
                        where case_number = ? and by_hand_at is null and way in ('MESSAGE', 'BY_HAND')""")
                .param(caseNumber)
                .query((row, number) -> new Open(
                        row.getLong("announcement_id"),
                        row.getObject("party_id", UUID.class),
                        row.getObject("message_id", UUID.class)))
                .list();
        Map<UUID, State> sent = circulars.states(
                open.stream().map(Open::messageId).filter(Objects::nonNull).toList());
        open.stream()
                .filter(one ->
                        one.messageId() == null || sent.get(one.messageId()).status() == MessageStatus.FAILED)
                .forEach(one -> byHand(one.announcement(), one.partyId(), reached, channel, by, at));
    }

    private record Open(long announcement, UUID partyId, UUID messageId) {}

    /** Whether somebody was there whom nobody had told by hand before. */
    boolean byHand(long announcement, UUID party, boolean reached, Channel channel, String by, Instant at) {
        return jdbc.sql(
                                """
                        update announcement_recipient set reached = ?, by_hand_channel = ?, by_hand_by = ?, by_hand_at = ?
                        where announcement_id = ? and party_id = ? and by_hand_at is null""")
                        .params(reached, channel.name(), by, Timestamp.from(at), announcement, party)
                        .update()
                > 0;
    }

    private static Recipient recipient(Row row, State message) {
        RecipientState state;
        Instant at = row.toldAt();
        if (row.byHandAt() != null) {
            state = row.reached() ? RecipientState.SENT_BY_HAND : RecipientState.FAILED;
            at = row.byHandAt();
        } else if (row.way() == null || row.way() == Way.BY_HAND) {
            state = RecipientState.QUEUED;
        } else if (row.way() == Way.WEBSITE) {
            state = RecipientState.ON_WEBSITE;
        } else if (row.way() == Way.NOBODY) {
            state = RecipientState.FAILED;
        } else {
            state = RecipientState.valueOf(message.status().name());
            at = message.sentAt();
        }
        return new Recipient(
                row.partyId(),
                row.caseNumber(),
                row.way(),
                row.byHandChannel() == null ? row.channel() : row.byHandChannel(),
                row.textHash(),
                state,
                at);
    }

    private record Row(
            UUID partyId,
            String caseNumber,
            Way way,
            Channel channel,
            UUID messageId,
            String textHash,
            Instant toldAt,
            boolean reached,
            Instant byHandAt,
            Channel byHandChannel) {}

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getObject("party_id", UUID.class),
                row.getString("case_number"),
                code(Way.class, row.getString("way")),
                code(Channel.class, row.getString("channel")),
                row.getObject("message_id", UUID.class),
                row.getString("text_hash"),
                instant(row.getTimestamp("told_at")),
                row.getBoolean("reached"),
                instant(row.getTimestamp("by_hand_at")),
                code(Channel.class, row.getString("by_hand_channel")));
    }

    private static Addressee addressee(ResultSet row, int number) throws SQLException {
        return new Addressee(row.getObject("party_id", UUID.class), row.getString("case_number"));
    }

    private static <E extends Enum<E>> E code(Class<E> type, String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }

    private static Instant instant(Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
