package sa.org.esrar.casework.committees.minutes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.protection.Sha256;
import sa.org.esrar.casework.staff.Committee.Rule;
import sa.org.esrar.casework.staff.Committee.Way;

/** The versions of minutes as they were frozen, byte for byte, who may vote on each, and how it is approved and endorsed. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class MinutesVersions {

    private static final String FROZEN = "select version, content, hash, frozen_at, rule from minutes_version"
            + " where minutes = ? order by version desc";

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final CommitteeTexts texts;

    MinutesVersions(JdbcClient jdbc, ObjectMapper json, CommitteeTexts texts) {
        this.jdbc = jdbc;
        this.json = json;
        this.texts = texts;
    }

    /**
     * @param hash SHA-256 of the text as it was frozen
     * @param rule how many of those who vote on it have to approve
     */
    public record Frozen(int version, MinutesText text, String hash, Instant frozenAt, Rule rule) {}

    /**
     * @param actsFor the absent member for whom an alternate votes; null otherwise
     * @param presides whose vote decides on a tie
     */
    public record Voter(String userId, String actsFor, boolean presides) {}

    /** @param way how the committee decides as it is formed now; what becomes of that later changes nothing of this version */
    public void freeze(MinutesText text, Way way, List<Voter> voters, String by, Instant at) {
        String frozen = write(text);
        jdbc.sql(
                        """
                insert into minutes_version (minutes, version, content, hash, frozen_by, frozen_at, rule, endorsed_by)
                values (:minutes, :version, :content, :hash, :by, :at, :rule, :endorsedBy)""")
                .param("minutes", text.minutes())
                .param("version", text.version())
                .param("content", texts.seal(frozen))
                .param("hash", Sha256.hex(frozen))
                .param("by", by)
                .param("at", Timestamp.from(at))
                .param("rule", way.rule().name())
                .param("endorsedBy", way.endorsedBy(), Types.VARCHAR)
                .update();
        for (Voter voter : voters) {
            jdbc.sql("insert into minutes_voter (minutes, version, user_id, acts_for, presides, position)"
                            + " values (:minutes, :version, :user, :actsFor, :presides, :position)")
                    .param("position", voters.indexOf(voter))
                    .param("minutes", text.minutes())
                    .param("version", text.version())
                    .param("user", voter.userId())
                    .param("actsFor", voter.actsFor(), Types.VARCHAR)
                    .param("presides", voter.presides())
                    .update();
        }
    }

    /**
     * The version that was frozen last; empty before.
     *
     * @throws IllegalStateException when the text is not the one that was frozen
     */
    public Optional<Frozen> last(String minutes) {
        return jdbc.sql(FROZEN + " limit 1")
                .param(minutes)
                .query((row, number) -> frozen(minutes, row))
                .optional();
    }

    /**
     * Every version, the newest first.
     *
     * @throws IllegalStateException as {@link #last}
     */
    public List<Frozen> all(String minutes) {
        return jdbc.sql(FROZEN)
                .param(minutes)
                .query((row, number) -> frozen(minutes, row))
                .list();
    }

    private Frozen frozen(String minutes, ResultSet row) throws SQLException {
        String frozen = texts.open(row.getBytes("content"));
        if (!Sha256.hex(frozen).equals(row.getString("hash"))) {
            throw new IllegalStateException("The text of " + minutes + " is not what was frozen");
        }
        return new Frozen(
                row.getInt("version"),
                read(frozen),
                row.getString("hash"),
                row.getTimestamp("frozen_at").toInstant(),
                Rule.valueOf(row.getString("rule")));
    }

    /** Group of the authority that endorses the version that was frozen last (D2); empty where none has to. */
    public Optional<String> endorser(String minutes) {
        return jdbc.sql("select endorsed_by from minutes_version where minutes = ? and endorsed_by is not null"
                        + " and version = (select max(version) from minutes_version where minutes = ?)")
                .params(minutes, minutes)
                .query(String.class)
                .optional();
    }

    /** A version without its text. */
    public record Head(int version, String hash, Instant frozenAt) {}

    /** The newest first. */
    public List<Head> history(String minutes) {
        return jdbc.sql("select version, hash, frozen_at from minutes_version where minutes = ? order by version desc")
                .param(minutes)
                .query((row, number) -> new Head(
                        row.getInt("version"),
                        row.getString("hash"),
                        row.getTimestamp("frozen_at").toInstant()))
                .list();
    }

    /** In the order of the committee's members. */
    public List<Voter> voters(String minutes, int version) {
        return jdbc.sql(
                        """
                select user_id, acts_for, presides from minutes_voter
                 where minutes = ? and version = ? order by position, user_id""")
                .params(minutes, version)
                .query((row, number) ->
                        new Voter(row.getString("user_id"), row.getString("acts_for"), row.getBoolean("presides")))
                .list();
    }

    private String write(MinutesText text) {
        try {
            return json.writeValueAsString(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private MinutesText read(String frozen) {
        try {
            return json.readValue(frozen, MinutesText.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
