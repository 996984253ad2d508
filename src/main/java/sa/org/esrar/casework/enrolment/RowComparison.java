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
        twice(importId, "identity_hash", "WRONG", "nationalId", "enrolment.row.twice");
        twice(importId, "same_hash", "LIKELY", "name", "enrolment.row.twice");
        jdbc.sql(
                        """
                update people_import_row r
                   set outcome = 'WRONG', taken = false,
                       problems = r.problems || jsonb_build_array(jsonb_build_object('field', 'relation', 'code',
                           'enrolment.row.secondRepresentative', 'arguments', jsonb_build_array(first.row_number::text)))
                  from (select household_hash, min(row_number) as row_number from people_import_row
                         where import_id = :import and relation = 'REPRESENTATIVE' and outcome <> 'WRONG'
                         group by household_hash) first
                 where r.import_id = :import and r.household_hash = first.household_hash and r.relation = 'REPRESENTATIVE'
                   and r.outcome <> 'WRONG' and r.row_number > first.row_number""")
                .param("import", importId)
                .update();
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

    private void twice(UUID importId, String hash, String outcome, String field, String code) {
        jdbc.sql(
                        """
                update people_import_row r
                   set outcome = :outcome, taken = false,
                       problems = r.problems || jsonb_build_array(jsonb_build_object('field', :field, 'code', :code,
                           'arguments', jsonb_build_array(first.row_number::text)))
                  from (select %1$s, min(row_number) as row_number from people_import_row
                         where import_id = :import and %1$s is not null and outcome <> 'WRONG' group by %1$s) first
                 where r.import_id = :import and r.%1$s = first.%1$s and r.outcome <> 'WRONG'
                   and r.row_number > first.row_number"""
                                .formatted(hash))
                .param("import", importId)
                .param("outcome", outcome)
                .param("field", field)
                .param("code", code)
                .update();
    }
}
