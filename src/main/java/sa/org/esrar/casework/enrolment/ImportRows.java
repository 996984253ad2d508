package sa.org.esrar.casework.enrolment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import sa.org.esrar.casework.api.FieldProblem;
import sa.org.esrar.casework.parties.Households.Relation;
import sa.org.esrar.casework.protection.Protection;

/** Rows of lists; their cells lie encrypted, for they are the list. */
@Repository
class ImportRows {

    static final String CELLS = "enrolment.cells";
    private static final TypeReference<List<String>> STRINGS = new TypeReference<>() {};
    private static final TypeReference<List<Stored>> PROBLEMS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final Protection protection;
    private final ObjectMapper json;

    ImportRows(JdbcClient jdbc, JdbcTemplate batch, Protection protection, ObjectMapper json) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.protection = protection;
        this.json = json;
    }

    /** What the check of one row found; hashes may be null. */
    record Finding(
            int number,
            Outcome outcome,
            UUID partyId,
            Relation relation,
            byte[] identityHash,
            byte[] sameHash,
            byte[] householdHash,
            List<FieldProblem> problems) {

        @Override
        public String toString() {
            return "Finding[number=" + number + ", outcome=" + outcome + "]";
        }
    }

    /** A row that is to be imported. */
    record Taken(
            int number, Outcome outcome, UUID partyId, Relation relation, byte[] householdHash, List<String> cells) {

        @Override
        public String toString() {
            return "Taken[number=" + number + ", outcome=" + outcome + "]";
        }
    }

    /** What somebody known was put into by a row. */
    record Joined(boolean household, boolean members) {}

    byte[] seal(List<String> cells) {
        return protection.encrypt(CELLS, write(cells));
    }

    List<String> open(byte[] cipher) {
        return read(protection.decrypt(CELLS, cipher), STRINGS);
    }

    void add(UUID importId, List<List<String>> rows) {
        List<Object[]> values = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            values.add(new Object[] {importId, i + 2, seal(rows.get(i))});
        }
        batch.batchUpdate(
                """
                insert into people_import_row
                  (import_id, row_number, cells_cipher, outcome, taken, representative, problems)
                values (?, ?, ?, 'UNCHECKED', false, false, '[]')""",
                values);
    }

    /** Before a list is checked by another matching. */
    void uncheck(UUID importId) {
        jdbc.sql(
                        """
                update people_import_row
                   set outcome = 'UNCHECKED', taken = false, representative = false, relation = null, identity_hash = null,
                       same_hash = null, household_hash = null, party_id = null, problems = '[]'
                 where import_id = ?""")
                .param(importId)
                .update();
    }

    List<ImportRow> unchecked(UUID importId, int limit) {
        return jdbc.sql("select * from people_import_row where import_id = ? and outcome = 'UNCHECKED'"
                        + " order by row_number limit ?")
                .params(importId, limit)
                .query((row, n) -> row(row))
                .list();
    }

    void found(UUID importId, Collection<Finding> findings) {
        batch.batchUpdate(
                """
                update people_import_row
                   set outcome = ?, taken = ?, party_id = ?, relation = ?, identity_hash = ?, same_hash = ?,
                       household_hash = ?, problems = cast(? as jsonb)
                 where import_id = ? and row_number = ?""",
                findings.stream()
                        .map(finding -> new Object[] {
                            finding.outcome().name(),
                            finding.outcome() == Outcome.NEW || finding.outcome() == Outcome.KNOWN,
                            finding.partyId(),
                            finding.relation() == null
                                    ? null
                                    : finding.relation().name(),
                            finding.identityHash(),
                            finding.sameHash(),
                            finding.householdHash(),
                            write(finding.problems().stream().map(Stored::of).toList()),
                            importId,
                            finding.number()
                        })
                        .toList());
    }

    Map<Outcome, Integer> totals(UUID importId) {
        Map<Outcome, Integer> totals = new EnumMap<>(Outcome.class);
        jdbc.sql("select outcome, count(*) from people_import_row where import_id = ? group by outcome")
                .param(importId)
                .query(row -> {
                    totals.put(Outcome.valueOf(row.getString(1)), row.getInt(2));
                });
        return totals;
    }

    /** How many rows the import takes, or still has to take. */
    int taken(UUID importId) {
        return jdbc.sql("select count(*) from people_import_row where import_id = ? and taken")
                .param(importId)
                .query(Integer.class)
                .single();
    }

    List<ImportRow> page(UUID importId, Outcome outcome, int offset, int limit) {
        return jdbc.sql("select * from people_import_row where import_id = ? and outcome = ?"
                        + " order by row_number offset ? limit ?")
                .params(importId, outcome.name(), offset, limit)
                .query((row, n) -> row(row))
                .list();
    }

    List<ImportRow> first(UUID importId, int limit) {
        return jdbc.sql("select * from people_import_row where import_id = ? order by row_number limit ?")
                .params(importId, limit)
                .query((row, n) -> row(row))
                .list();
    }

    /** Whether likely duplicates are other people: all those named, or all there are. */
    int take(UUID importId, Collection<Integer> numbers, boolean taken) {
        if (numbers.isEmpty()) {
            return 0;
        }
        return jdbc.sql("update people_import_row set taken = :taken"
                        + " where import_id = :import and outcome = 'LIKELY' and row_number in (:numbers)")
                .param("taken", taken)
                .param("import", importId)
                .param("numbers", numbers)
                .update();
    }

    /** Representatives come first: the others join what they founded. */
    List<Integer> toImport(UUID importId, int limit) {
        return jdbc.sql("select row_number from people_import_row where import_id = ? and taken"
                        + " order by representative desc, row_number limit ?")
                .params(importId, limit)
                .query(Integer.class)
                .list();
    }

    /** The row, locked; empty when another node took it. */
    Optional<Taken> lockTaken(UUID importId, int number) {
        return jdbc.sql("select * from people_import_row where import_id = ? and row_number = ? and taken for update")
                .params(importId, number)
                .query((row, n) -> new Taken(
                        number,
                        Outcome.valueOf(row.getString("outcome")),
                        row.getObject("party_id", UUID.class),
                        Optional.ofNullable(row.getString("relation"))
                                .map(Relation::valueOf)
                                .orElse(null),
                        row.getBytes("household_hash"),
                        open(row.getBytes("cells_cipher"))))
                .optional();
    }

    void imported(
            UUID importId, int number, Outcome outcome, UUID partyId, boolean madeMember, List<FieldProblem> problems) {
        jdbc.sql(
                        """
                update people_import_row
                   set outcome = ?, taken = false, party_id = ?, made_member = ?, problems = problems || cast(? as jsonb)
                 where import_id = ? and row_number = ?""")
                .params(
                        outcome.name(),
                        partyId,
                        madeMember,
                        write(problems.stream().map(Stored::of).toList()),
                        importId,
                        number)
                .update();
    }

    /** Representatives last: a household is empty by then. */
    List<ImportRow> toUndo(UUID importId, int limit) {
        return jdbc.sql("select * from people_import_row where import_id = ? and outcome in ('ADDED', 'JOINED')"
                        + " order by representative, row_number desc limit ?")
                .params(importId, limit)
                .query((row, n) -> row(row))
                .list();
    }

    Joined joined(UUID importId, int number) {
        return jdbc.sql("select household_hash is not null as household, made_member from people_import_row"
                        + " where import_id = ? and row_number = ?")
                .params(importId, number)
                .query((row, n) -> new Joined(row.getBoolean("household"), row.getBoolean("made_member")))
                .single();
    }

    void undone(UUID importId, int number, Outcome outcome) {
        jdbc.sql("update people_import_row set outcome = ? where import_id = ? and row_number = ?")
                .params(outcome.name(), importId, number)
                .update();
    }

    private ImportRow row(ResultSet row) throws SQLException {
        return new ImportRow(
                row.getInt("row_number"),
                open(row.getBytes("cells_cipher")),
                Outcome.valueOf(row.getString("outcome")),
                row.getBoolean("taken"),
                row.getObject("party_id", UUID.class),
                read(row.getString("problems"), PROBLEMS).stream()
                        .map(Stored::problem)
                        .toList());
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> T read(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A problem as it is stored: arguments are limits and row numbers, never what was typed. */
    record Stored(String field, String code, List<String> arguments) {

        static Stored of(FieldProblem problem) {
            return new Stored(
                    problem.field(),
                    problem.code(),
                    Arrays.stream(problem.arguments()).map(String::valueOf).toList());
        }

        FieldProblem problem() {
            return new FieldProblem(field, code, arguments.toArray());
        }
    }
}
