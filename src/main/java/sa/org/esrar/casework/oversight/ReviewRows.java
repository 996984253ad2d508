package sa.org.esrar.casework.oversight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of reviews. */
@Repository
class ReviewRows {

    private static final String ALL = "select * from management_review ";

    private final JdbcClient jdbc;

    ReviewRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Opens one; empty while another is open, also when that was opened at the same moment. */
    Optional<Long> open(Period period, LocalDate dueOn, int uncovered, String by, Instant at) {
        return jdbc.sql(
                        """
                        insert into management_review (day, opened_at, opened_by, due_on, soon_until, uncovered_absences,
                          state)
                        values (?, ?, ?, ?, ?, ?, 'OPEN')
                        on conflict (state) where state = 'OPEN' do nothing
                        returning id""")
                .params(period.day(), Timestamp.from(at), by, dueOn, period.soonUntil(), uncovered)
                .query(Long.class)
                .optional();
    }

    Optional<Review> open() {
        return jdbc.sql(ALL + "where state = 'OPEN'").query(ReviewRows::row).optional();
    }

    Optional<Review> find(long id) {
        return jdbc.sql(ALL + "where id = ?").param(id).query(ReviewRows::row).optional();
    }

    /** The row, held until the transaction ends. */
    Optional<Review> lock(long id) {
        return jdbc.sql(ALL + "where id = ? for update")
                .param(id)
                .query(ReviewRows::row)
                .optional();
    }

    /** The one that was done last before this one was opened. */
    Optional<Review> before(long id) {
        return jdbc.sql(ALL + "where id < ? and state = 'DONE' order by id desc limit 1")
                .param(id)
                .query(ReviewRows::row)
                .optional();
    }

    /** Those that were done, the newest first. */
    List<Review> done(int limit) {
        return jdbc.sql(ALL + "where state = 'DONE' order by id desc limit ?")
                .param(limit)
                .query(ReviewRows::row)
                .list();
    }

    void done(long id, byte[] notes, String by, Instant at) {
        jdbc.sql(
                        "update management_review set state = 'DONE', notes = ?, reviewed_by = ?, reviewed_at = ? where id = ?")
                .params(notes, by, Timestamp.from(at), id)
                .update();
    }

    void abandoned(long id) {
        jdbc.sql("update management_review set state = 'ABANDONED' where id = ? and state = 'OPEN'")
                .param(id)
                .update();
    }

    void escalated(long id, Instant at) {
        jdbc.sql("update management_review set escalated_at = ? where id = ?")
                .params(Timestamp.from(at), id)
                .update();
    }

    private static Review row(ResultSet row, int number) throws SQLException {
        return new Review(
                row.getLong("id"),
                row.getObject("day", LocalDate.class),
                instant(row, "opened_at"),
                row.getString("opened_by"),
                row.getObject("due_on", LocalDate.class),
                row.getObject("soon_until", LocalDate.class),
                row.getInt("uncovered_absences"),
                Review.State.valueOf(row.getString("state")),
                instant(row, "escalated_at"),
                row.getString("reviewed_by"),
                instant(row, "reviewed_at"),
                row.getBytes("notes"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
