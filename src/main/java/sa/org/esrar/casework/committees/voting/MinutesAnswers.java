package sa.org.esrar.casework.committees.voting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.api.Languages;
import sa.org.esrar.casework.api.Messages;
import sa.org.esrar.casework.calendar.ScreenDates;
import sa.org.esrar.casework.committees.minutes.CommitteeTexts;

/** What the members asked to be changed, and how it was answered; printed with the next version. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class MinutesAnswers {

    private final JdbcClient jdbc;
    private final CommitteeTexts texts;
    private final Messages messages;

    MinutesAnswers(JdbcClient jdbc, CommitteeTexts texts, Messages messages) {
        this.jdbc = jdbc;
        this.texts = texts;
        this.messages = messages;
    }

    /** What is answered. */
    public enum Kind {
        CHANGE,
        OBJECTION,
        BOARD,
        NOT_ENDORSED
    }

    /** A vote for which a version came back. */
    public record Raised(int version, String userId, VoteChoice choice, String reasons, Instant at) {

        public Kind kind() {
            return choice == VoteChoice.REQUEST_CHANGE ? Kind.CHANGE : Kind.OBJECTION;
        }

        @Override
        public String toString() {
            return "Raised[" + version + ", " + choice + "]";
        }
    }

    /** @param to whose vote is answered; null where the answer is for all of the version */
    public record Answer(int version, Kind kind, String to, String text, String by, Instant at) {

        @Override
        public String toString() {
            return "Answer[" + version + ", " + kind + "]";
        }
    }

    /** Requested changes and objections that stand, to all versions, the oldest first. */
    public List<Raised> raised(String minutes) {
        return jdbc.sql(
                        """
                select version, user_id, choice, reasons, voted_at from minutes_vote
                 where minutes = ? and superseded_at is null and choice in ('REQUEST_CHANGE', 'OBJECT')
                 order by version, voted_at""")
                .param(minutes)
                .query((row, number) -> raised(row))
                .list();
    }

    private Raised raised(ResultSet row) throws SQLException {
        return new Raised(
                row.getInt("version"),
                row.getString("user_id"),
                VoteChoice.valueOf(row.getString("choice")),
                texts.open(row.getBytes("reasons")),
                row.getTimestamp("voted_at").toInstant());
    }

    /** Those to a version that nobody has answered; what was answered for the whole of a version is. */
    public List<Raised> open(String minutes, int version) {
        List<Answer> given = answers(minutes);
        return raised(minutes).stream()
                .filter(one -> one.version() == version)
                .filter(one -> given.stream().noneMatch(answer -> answers(answer, one)))
                .toList();
    }

    private static boolean answers(Answer answer, Raised one) {
        return answer.version() == one.version()
                && (answer.to() == null
                        ? answer.kind() == one.kind()
                        : answer.to().equals(one.userId()));
    }

    public void answer(String minutes, Answer answer) {
        jdbc.sql(
                        "insert into minutes_answer (id, minutes, version, kind, text, answered_by, answered_at, answered_user)"
                                + " values (:id, :minutes, :version, :kind, :text, :by, :at, :to)")
                .param("id", UUID.randomUUID())
                .param("minutes", minutes)
                .param("version", answer.version())
                .param("kind", answer.kind().name())
                .param("text", texts.seal(answer.text()))
                .param("by", answer.by())
                .param("at", Timestamp.from(answer.at()))
                .param("to", answer.to(), Types.VARCHAR)
                .update();
    }

    /** The board's decision about a version. */
    void decided(String minutes, int version, BoardDecision decision, String by, Instant at) {
        jdbc.sql("insert into minutes_answer (id, minutes, version, kind, text, answered_by, answered_at, reference,"
                        + " decided_on) values (:id, :minutes, :version, 'BOARD', :text, :by, :at, :reference, :on)")
                .param("id", UUID.randomUUID())
                .param("minutes", minutes)
                .param("version", version)
                .param("text", texts.seal(decision.reasons()))
                .param("by", by)
                .param("at", Timestamp.from(at))
                .param("reference", decision.reference())
                .param("on", decision.decidedOn())
                .update();
    }

    /** The oldest first; a decision of the board with its number and date. */
    public List<Answer> answers(String minutes) {
        return jdbc.sql(
                        """
                select version, kind, answered_user, text, answered_by, answered_at, reference, decided_on
                  from minutes_answer where minutes = ? order by version, answered_at, id""")
                .param(minutes)
                .query((row, number) -> new Answer(
                        row.getInt("version"),
                        Kind.valueOf(row.getString("kind")),
                        row.getString("answered_user"),
                        said(row),
                        row.getString("answered_by"),
                        row.getTimestamp("answered_at").toInstant()))
                .list();
    }

    private String said(ResultSet row) throws SQLException {
        String text = texts.open(row.getBytes("text"));
        return row.getString("reference") == null
                ? text
                : messages.text(
                        "committees.boardDecision",
                        Languages.AR,
                        row.getString("reference"),
                        ScreenDates.paper(row.getObject("decided_on", LocalDate.class)),
                        text);
    }

    /** What the board decided on a version, as whoever entered its decision wrote. */
    public Optional<OfBoard> board(String minutes, int version) {
        return jdbc.sql(
                        """
                select text, decided_on from minutes_answer
                 where minutes = ? and version = ? and kind = 'BOARD' order by answered_at desc limit 1""")
                .params(minutes, version)
                .query((row, number) ->
                        new OfBoard(row.getObject("decided_on", LocalDate.class), texts.open(row.getBytes("text"))))
                .optional();
    }

    /** @param decidedOn null where it was entered before dates were kept apart, and the reasons say it */
    public record OfBoard(LocalDate decidedOn, String reasons) {

        @Override
        public String toString() {
            return "OfBoard[" + decidedOn + "]";
        }
    }
}
