package sa.org.esrar.casework.declarations;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import sa.org.esrar.casework.declarations.Declarations.Heard;

/**
 * What signers said when they were heard themselves after a signature without a witness (C4): that they signed, or that they
 * did not; once for a case.
 */
@Repository
class Hearings {

    private final JdbcClient jdbc;
    private final Clock clock;

    Hearings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void confirmed(String caseNumber, Heard how, String by) {
        jdbc.sql("insert into declaration_confirmation (case_number, how, confirmed_by, confirmed_at)"
                        + " values (?, ?, ?, ?)")
                .params(caseNumber, how.name(), by, Timestamp.from(clock.instant()))
                .update();
    }

    void denied(String caseNumber, Heard how, String by) {
        jdbc.sql("insert into declaration_denial (case_number, how, heard_by, heard_at) values (?, ?, ?, ?)")
                .params(caseNumber, how.name(), by, Timestamp.from(clock.instant()))
                .update();
    }

    /** Who heard her say that she signed; empty when nobody did. */
    Optional<String> confirmedBy(String caseNumber) {
        return jdbc.sql("select confirmed_by from declaration_confirmation where case_number = ?")
                .param(caseNumber)
                .query(String.class)
                .optional();
    }

    boolean isDenied(String caseNumber) {
        return jdbc.sql("select exists (select from declaration_denial where case_number = ?)")
                .param(caseNumber)
                .query(Boolean.class)
                .single();
    }
}
