package sa.org.esrar.casework.committees.voting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.committees.minutes.CommitteeTexts;

/** Every vote that was given on any version; one that was changed stays, marked. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class MinutesVotes {

    private static final String SELECT =
            "select version, user_id, choice, reasons, voted_at, superseded_at from minutes_vote where minutes = ?";

    private final JdbcClient jdbc;
    private final CommitteeTexts texts;

    MinutesVotes(JdbcClient jdbc, CommitteeTexts texts) {
        this.jdbc = jdbc;
        this.texts = texts;
    }

    /** @param supersededAt when its member voted otherwise; null of a vote that counts */
    record Vote(int version, String userId, VoteChoice choice, String reasons, Instant at, Instant supersededAt) {

        @Override
        public String toString() {
            return "Vote[" + version + ", " + userId + ", " + choice + "]";
        }
    }

    /**
     * Somebody who is asked, with their vote that counts.
     *
     * @param choice null while they have said nothing, as {@code votedAt}
     * @param reasons null without any
     */
    public record OnRecord(String userId, String actsFor, VoteChoice choice, Instant votedAt, String reasons) {

        /** What was typed must not come out of a log line. */
        @Override
        public String toString() {
            return "OnRecord[" + userId + ", " + choice + "]";
        }
    }

    /** In the place of the one that the member gave before on the same version, if any. */
    public void give(String minutes, CastVote vote, String by, Instant at) {
        jdbc.sql(
                        """
                update minutes_vote set superseded_at = ?
                 where minutes = ? and version = ? and user_id = ? and superseded_at is null""")
                .params(Timestamp.from(at), minutes, vote.version(), by)
                .update();
        jdbc.sql(
                        """
                insert into minutes_vote (id, minutes, version, user_id, choice, reasons, voted_at)
                values (:id, :minutes, :version, :user, :choice, :reasons, :at)""")
                .param("id", UUID.randomUUID())
                .param("minutes", minutes)
                .param("version", vote.version())
                .param("user", by)
                .param("choice", vote.choice().name())
                .param("reasons", texts.seal(vote.reasons()), Types.BINARY)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** The votes that count on a version, by member. */
    public Map<String, VoteChoice> counted(String minutes, int version) {
        Map<String, VoteChoice> votes = new LinkedHashMap<>();
        jdbc.sql(
                        """
                select user_id, choice from minutes_vote
                 where minutes = ? and version = ? and superseded_at is null""")
                .params(minutes, version)
                .query(row -> {
                    votes.put(row.getString("user_id"), VoteChoice.valueOf(row.getString("choice")));
                });
        return votes;
    }

    /** The vote of a member that counts on a version. */
    Optional<Vote> of(String minutes, int version, String userId) {
        return jdbc.sql(SELECT + " and version = ? and user_id = ? and superseded_at is null")
                .params(minutes, version, userId)
                .query(this::vote)
                .optional();
    }

    /** All of them, the latest version first, in the order in which they were given. */
    List<Vote> of(String minutes) {
        return jdbc.sql(SELECT + " order by version desc, voted_at, user_id")
                .param(minutes)
                .query(this::vote)
                .list();
    }

    private Vote vote(ResultSet row, int number) throws SQLException {
        Timestamp supersededAt = row.getTimestamp("superseded_at");
        return new Vote(
                row.getInt("version"),
                row.getString("user_id"),
                VoteChoice.valueOf(row.getString("choice")),
                texts.open(row.getBytes("reasons")),
                row.getTimestamp("voted_at").toInstant(),
                supersededAt == null ? null : supersededAt.toInstant());
    }

    /** Everybody who is asked about a version, in the order of the attendance. */
    public List<OnRecord> onRecord(String minutes, int version) {
        return jdbc.sql(
                        """
                select r.user_id, r.acts_for, v.choice, v.voted_at, v.reasons
                  from minutes_voter r
                  left join minutes_vote v on v.minutes = r.minutes and v.version = r.version
                       and v.user_id = r.user_id and v.superseded_at is null
                 where r.minutes = ? and r.version = ? order by r.position, r.user_id""")
                .params(minutes, version)
                .query((row, number) -> read(row))
                .list();
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
