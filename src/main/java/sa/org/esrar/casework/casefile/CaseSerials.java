package sa.org.esrar.casework.casefile;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One PostgreSQL sequence per Hijri year for all kinds of case, made on its first use. */
@Component
class CaseSerials {

    private static final String LOCK_TO_CREATE = "casefile.case_number";

    private final JdbcClient jdbc;

    CaseSerials(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long next(int hijriYear) {
        String sequence = "case_number_" + hijriYear;
        return nextOf(sequence).orElseGet(() -> {
            // "if not exists" alone is no protection against two at once: the second would fail on a unique index.
            jdbc.sql("select pg_advisory_xact_lock(hashtext(?))")
                    .param(LOCK_TO_CREATE)
                    .query((row, number) -> 0)
                    .single();
            jdbc.sql("create sequence if not exists " + sequence).update();
            return nextOf(sequence).orElseThrow();
        });
    }

    /** Empty when there is no such sequence. */
    private Optional<Long> nextOf(String sequence) {
        return jdbc.sql("select nextval(to_regclass(?))")
                .param(sequence)
                .query(Long.class)
                .optional();
    }
}
