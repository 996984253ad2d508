package sa.org.esrar.casework.committees.sittings;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The dates of all committees; what was called off stays as a row, and is read no more. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class SittingRows {

    private static final String ALL =
            "select id, committee, meets_at, place, despite_day_off from sitting where cancelled_at is null";

    private final JdbcClient jdbc;

    SittingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Until the end of the transaction nobody else plans or proposes for the committee.
     *
     * @return whether there is such a committee
     */
    boolean hold(String committee) {
        return jdbc.sql("select code from committee where code = ? for no key update")
                .param(committee)
                .query(String.class)
                .optional()
                .isPresent();
    }

    /** Of all committees, in their order. */
    List<Sitting> from(Instant first) {
        return read(" and meets_at >= ? order by meets_at, committee", Timestamp.from(first));
    }

    /** Of all committees. */
    List<Sitting> between(Instant first, Instant before) {
        return read(
                " and meets_at >= ? and meets_at < ? order by meets_at, committee",
                Timestamp.from(first),
                Timestamp.from(before));
    }

    Optional<Sitting> find(UUID id) {
        return read(" and id = ?", id).stream().findFirst();
    }

    private List<Sitting> read(String condition, Object... values) {
        return jdbc.sql(ALL + condition)
                .params(values)
                .query((row, number) -> new Sitting(
                        row.getObject("id", UUID.class),
                        row.getString("committee"),
                        row.getTimestamp("meets_at").toInstant(),
                        row.getString("place"),
                        row.getBoolean("despite_day_off")))
                .list();
    }

    /** @param insteadOf the sitting that was moved, or null */
    void add(Sitting sitting, UUID insteadOf, String by, Instant at) {
        jdbc.sql(
                        """
                insert into sitting (id, committee, meets_at, place, despite_day_off, instead_of, planned_by, planned_at)
                values (:id, :committee, :meetsAt, :place, :despiteDayOff, :insteadOf, :by, :at)""")
                .param("id", sitting.id())
                .param("committee", sitting.committee())
                .param("meetsAt", Timestamp.from(sitting.meetsAt()))
                .param("place", sitting.place())
                .param("despiteDayOff", sitting.despiteDayOff())
                .param("insteadOf", insteadOf, Types.OTHER)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
    }

    void cancel(UUID id, String by, Instant at) {
        jdbc.sql("update sitting set cancelled_at = ?, cancelled_by = ? where id = ?")
                .params(Timestamp.from(at), by, id)
                .update();
    }
}
