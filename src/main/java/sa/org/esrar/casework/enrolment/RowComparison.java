package sa.org.esrar.casework.enrolment;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Compares the rows of one list with each other, by the hashes that the check of each row left. */
@Repository
class RowComparison {

    private final JdbcClient jdbc;

    RowComparison(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What only the whole list shows: who stands in it twice, and who represents each household. */
    void compare(UUID importId) {
        // Of a list that has just come the planner knows nothing, and would go through it once for every row.
        jdbc.sql("analyze people_import_row").update();
        later(importId, "identity_hash", "true", Outcome.WRONG, "nationalId", "enrolment.row.twice");
        later(importId, "same_hash", "true", Outcome.LIKELY, "name", "enrolment.row.twice");
        later(
                importId,
                "household_hash",
                "r.relation = 'REPRESENTATIVE'",
                Outcome.WRONG,
                "relation",
                "enrolment.row.secondRepresentative");
        jdbc.sql(
                        """
                update people_import_row r set representative = true
                  from (select distinct on (household_hash) household_hash, row_number from people_import_row
                         where import_id = :import and household_hash is not null and outcome <> 'WRONG'
                         order by household_hash, (relation = 'REPRESENTATIVE') is true desc, row_number) first
                 where r.import_id = :import and r.row_number = first.row_number""")
                .param("import", importId)
                .update();
    }

    /**
     * Every row but the first of those with the same hash.
     *
     * @param hash a column
     * @param among which rows are meant
     */
    private void later(UUID importId, String hash, String among, Outcome outcome, String field, String code) {
        jdbc.sql(
                        """
                update people_import_row r
                   set outcome = :outcome, taken = false,
                       problems = r.problems || jsonb_build_array(jsonb_build_object('field', :field, 'code', :code,
                           'arguments', jsonb_build_array(same.first::text)))
                  from (select r.row_number, min(r.row_number) over (partition by r.%1$s) as first
                          from people_import_row r
                         where r.import_id = :import and r.%1$s is not null and r.outcome <> 'WRONG' and %2$s) same
                 where r.import_id = :import and r.row_number = same.row_number and r.row_number > same.first"""
                                .formatted(hash, among))
                .param("import", importId)
                .param("outcome", outcome.name())
                .param("field", field)
                .param("code", code)
                .update();
    }
}
