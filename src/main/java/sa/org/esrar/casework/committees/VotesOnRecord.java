package sa.org.esrar.casework.committees;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What was said to a version of minutes, for paper and pages; read from the votes alone. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class VotesOnRecord {

    private final JdbcClient jdbc;
    private final CommitteeTexts texts;

    VotesOnRecord(JdbcClient jdbc, CommitteeTexts texts) {
        this.jdbc = jdbc;
        this.texts = texts;
    }

    /**
     * Somebody who is asked, with their vote that counts.
     *
     * @param choice null while they have said nothing, as {@code votedAt}
     * @param reasons null without any
     */
    record OnRecord(String userId, String actsFor, VoteChoice choice, Instant votedAt, String reasons) {

        /** What was typed must not come out of a log line. */
        @Override
        public String toString() {
            return "OnRecord[" + userId + ", " + choice + "]";
        }
    }

    /** Everybody who is asked about a version, who presides first. */
    List<OnRecord> of(String minutes, int version) {
        return jdbc.sql(
                        """
                select r.user_id, r.acts_for, v.choice, v.voted_at, v.reasons
                  from minutes_voter r
                  left join minutes_vote v on v.minutes = r.minutes and v.version = r.version
                       and v.user_id = r.user_id and v.superseded_at is null
                 where r.minutes = ? and r.version = ? order by r.presides desc, r.user_id""")
                .params(minutes, version)
                .query((row, number) -> read(row))
                .list();
    }

    /** Why the board decided as it did on a version, as whoever entered its decision wrote. */
    Optional<String> board(String minutes, int version) {
        return jdbc.sql(
                        """
                select text from minutes_answer where minutes = ? and version = ? and kind = 'BOARD'
                 order by answered_at desc limit 1""")
                .params(minutes, version)
                .query((row, number) -> texts.open(row.getBytes("text")))
                .optional();
    }

    private OnRecord read(ResultSet row) throws SQLException {
        String choice = row.getString("choice");
        Timestamp votedAt = row.getTimestamp("voted_at");
        return new OnRecord(
                row.getString("user_id"),
                row.getString("acts_for"),
                choice == null ? null : VoteChoice.valueOf(choice),
                votedAt == null ? null : votedAt.toInstant(),
                texts.open(row.getBytes("reasons")));
    }
}
