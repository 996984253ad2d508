package sa.org.esrar.casework.oversight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of instructions. */
@Repository
class InstructionRows {

    private static final String ALL = "select * from management_instruction i ";
    private static final String SEEN =
            """
            not exists (select from case_exclusion x where x.case_number = i.case_number and x.user_id = ?)""";

    private final JdbcClient jdbc;

    InstructionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Instruction one) {
        jdbc.sql(
                        """
                        insert into management_instruction (id, review_id, case_number, text, owner_user, owner_group,
                          due_on, given_by, given_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        one.id(),
                        one.reviewId(),
                        one.caseNumber(),
                        one.text(),
                        one.owner().user(),
                        one.owner().group(),
                        one.dueOn(),
                        one.givenBy(),
                        Timestamp.from(one.givenAt()))
                .update();
    }

    Optional<Instruction> find(UUID id) {
        return jdbc.sql(ALL + "where id = ?")
                .param(id)
                .query(InstructionRows::row)
                .optional();
    }

    /** The row, held until the transaction ends. */
    Optional<Instruction> lock(UUID id) {
        return jdbc.sql(ALL + "where id = ? for update")
                .param(id)
                .query(InstructionRows::row)
                .optional();
    }

    void carriedOut(UUID id, byte[] proof, String by, Instant at) {
        jdbc.sql("update management_instruction set proof = ?, carried_out_by = ?, carried_out_at = ? where id = ?")
                .params(proof, by, Timestamp.from(at), id)
                .update();
    }

    void escalated(UUID id, Instant at) {
        jdbc.sql("update management_instruction set escalated_at = ? where id = ?")
                .params(Timestamp.from(at), id)
                .update();
    }

    /** Without those about cases that the reader is excluded from; what is due first first. */
    List<Instruction> open(String reader) {
        return jdbc.sql(ALL + "where carried_out_at is null and " + SEEN + " order by due_on, given_at, id")
                .param(reader)
                .query(InstructionRows::row)
                .list();
    }

    /** As {@link #open}, of those that were carried out since. */
    List<Instruction> carriedOutSince(Instant since, String reader) {
        return jdbc.sql(ALL + "where carried_out_at >= ? and " + SEEN + " order by carried_out_at, id")
                .params(Timestamp.from(since), reader)
                .query(InstructionRows::row)
                .list();
    }

    /** As {@link #open}, of those that were given in a review. */
    List<Instruction> ofReview(long review, String reader) {
        return jdbc.sql(ALL + "where review_id = ? and " + SEEN + " order by due_on, given_at, id")
                .params(review, reader)
                .query(InstructionRows::row)
                .list();
    }

    List<UUID> idsOfReview(long review) {
        return jdbc.sql("select id from management_instruction where review_id = ? order by due_on, id")
                .param(review)
                .query(UUID.class)
                .list();
    }

    private static Instruction row(ResultSet row, int number) throws SQLException {
        return new Instruction(
                row.getObject("id", UUID.class),
                row.getObject("review_id", Long.class),
                row.getString("case_number"),
                row.getBytes("text"),
                new Owner(row.getString("owner_user"), row.getString("owner_group")),
                row.getObject("due_on", LocalDate.class),
                row.getString("given_by"),
                instant(row, "given_at"),
                instant(row, "escalated_at"),
                row.getBytes("proof"),
                row.getString("carried_out_by"),
                instant(row, "carried_out_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
