package sa.org.esrar.casework.enrolment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.protection.Protection;

/** Lists that were uploaded, and which of them one node works on. */
@Repository
class ImportLists {

    static final String FILE_NAME = "enrolment.fileName";

    private final JdbcClient jdbc;
    private final ImportRows rows;
    private final Protection protection;
    private final Clock clock;

    ImportLists(JdbcClient jdbc, ImportRows rows, Protection protection, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.protection = protection;
        this.clock = clock;
    }

    UUID add(String fileName, PeopleList list, Matching matching, String by) {
        UUID id = UUID.randomUUID();
        jdbc.sql(
                        """
                insert into people_import
                  (id, file_name_cipher, headings_cipher, matching, state, total, uploaded_by, uploaded_at)
                values (?, ?, ?, ?, 'UPLOADED', ?, ?, ?)""")
                .params(
                        id,
                        protection.encrypt(FILE_NAME, fileName),
                        rows.seal(list.headings()),
                        matching.stored(),
                        list.rows().size(),
                        by,
                        Timestamp.from(clock.instant()))
                .update();
        rows.add(id, list.rows());
        return id;
    }

    /** Newest first. */
    List<PeopleImport> all() {
        return jdbc.sql("select * from people_import order by uploaded_at desc, id")
                .query((row, n) -> read(row))
                .list();
    }

    Optional<PeopleImport> find(UUID id) {
        return jdbc.sql("select * from people_import where id = ?")
                .param(id)
                .query((row, n) -> read(row))
                .optional();
    }

    /** The list, locked until the transaction ends. */
    Optional<PeopleImport> lock(UUID id) {
        return jdbc.sql("select * from people_import where id = ? for update")
                .param(id)
                .query((row, n) -> read(row))
                .optional();
    }

    void match(UUID id, Matching matching) {
        jdbc.sql("update people_import set matching = ? where id = ?")
                .params(matching.stored(), id)
                .update();
    }

    void become(UUID id, ImportState state) {
        jdbc.sql("update people_import set state = :state, claimed_until = null,"
                        + " imported_at = case when :state = 'IMPORTED' then :now else imported_at end where id = :id")
                .param("state", state.name())
                .param("now", Timestamp.from(clock.instant()))
                .param("id", id)
                .update();
    }

    void remove(UUID id) {
        jdbc.sql("delete from people_import where id = ?").param(id).update();
    }

    /** Lists that were uploaded before; they take their rows with them. */
    int removeUploadedBefore(Instant time) {
        return jdbc.sql("delete from people_import where uploaded_at < ?")
                .param(Timestamp.from(time))
                .update();
    }

    /** A list that somebody has to work on, and nobody else does for so long; empty when there is none. */
    @Transactional
    public Optional<PeopleImport> claim(Duration time) {
        Instant now = clock.instant();
        return jdbc.sql(
                        """
                update people_import set claimed_until = :until
                 where id = (select id from people_import
                              where state in ('CHECKING', 'IMPORTING', 'UNDOING')
                                and (claimed_until is null or claimed_until < :now)
                              order by uploaded_at for update skip locked limit 1)
                returning *""")
                .param("until", Timestamp.from(now.plus(time)))
                .param("now", Timestamp.from(now))
                .query((row, n) -> read(row))
                .optional();
    }

    @Transactional
    public void release(UUID id) {
        jdbc.sql("update people_import set claimed_until = null where id = ?")
                .param(id)
                .update();
    }

    /** The household that the list's key stands for; a second import knows nothing of it. */
    Optional<UUID> household(UUID id, byte[] hash) {
        return jdbc.sql("select household_id from people_import_household where import_id = ? and household_hash = ?")
                .params(id, hash)
                .query(UUID.class)
                .optional();
    }

    void addHousehold(UUID id, byte[] hash, UUID household) {
        jdbc.sql("insert into people_import_household (import_id, household_hash, household_id) values (?, ?, ?)")
                .params(id, hash, household)
                .update();
    }

    private PeopleImport read(ResultSet row) throws SQLException {
        Timestamp imported = row.getTimestamp("imported_at");
        return new PeopleImport(
                row.getObject("id", UUID.class),
                protection.decrypt(FILE_NAME, row.getBytes("file_name_cipher")),
                rows.open(row.getBytes("headings_cipher")),
                Matching.ofStored(row.getString("matching")),
                ImportState.valueOf(row.getString("state")),
                row.getInt("total"),
                row.getString("uploaded_by"),
                row.getTimestamp("uploaded_at").toInstant(),
                imported == null ? null : imported.toInstant());
    }
}
