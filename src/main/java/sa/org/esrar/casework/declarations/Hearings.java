package sa.org.esrar.casework.declarations;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import sa.org.esrar.casework.declarations.Declarations.Heard;

/**
 * What signers said when they were heard themselves after a signature without a witness (C4): that they signed, or that they
 * did not; once for each matter of a case.
 */
@Repository
class Hearings {

    private static final String OF_MATTER = " where case_number = ? and purpose = ? and number = ?";

    private final JdbcClient jdbc;
    private final Clock clock;

    Hearings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void confirmed(String caseNumber, Matter matter, Heard how, String by) {
        jdbc.sql("insert into declaration_confirmation"
                        + " (case_number, purpose, number, how, confirmed_by, confirmed_at) values (?, ?, ?, ?, ?, ?)")
                .params(caseNumber, matter.purpose(), matter.number(), how.name(), by, Timestamp.from(clock.instant()))
                .update();
    }

    void denied(String caseNumber, Matter matter, Heard how, String by) {
        jdbc.sql("insert into declaration_denial (case_number, purpose, number, how, heard_by, heard_at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(caseNumber, matter.purpose(), matter.number(), how.name(), by, Timestamp.from(clock.instant()))
                .update();
    }

    /** Who heard her say that she signed; empty when nobody did. */
    Optional<String> confirmedBy(String caseNumber, Matter matter) {
        return jdbc.sql("select confirmed_by from declaration_confirmation" + OF_MATTER)
                .params(caseNumber, matter.purpose(), matter.number())
                .query(String.class)
                .optional();
    }

    boolean isDenied(String caseNumber, Matter matter) {
        return jdbc.sql("select exists (select from declaration_denial" + OF_MATTER + ")")
                .params(caseNumber, matter.purpose(), matter.number())
                .query(Boolean.class)
                .single();
    }
}
