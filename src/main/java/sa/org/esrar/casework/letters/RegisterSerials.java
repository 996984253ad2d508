package sa.org.esrar.casework.letters;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.calendar.HijriDates;

/** One PostgreSQL sequence per register and Hijri year, made on its first use: no number is ever taken twice. */
@Component
class RegisterSerials {

    private static final String LOCK_TO_CREATE = "letters.register_number";

    private final JdbcClient jdbc;

    RegisterSerials(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param register the table's name */
    RegisterNumber next(String register, Instant at) {
        int year = HijriDates.yearOf(HijriDates.dayInRiyadh(at));
        String sequence = register + "_" + year;
        if (!exists(sequence)) {
            // "if not exists" alone is no protection against two at once: the second would fail on a unique index.
            jdbc.sql("select pg_advisory_xact_lock(hashtext(?))")
                    .param(LOCK_TO_CREATE)
                    .query((row, number) -> 0)
                    .single();
            jdbc.sql("create sequence if not exists " + sequence).update();
        }
        return new RegisterNumber(
                year,
                jdbc.sql("select nextval(?::regclass)")
                        .param(sequence)
                        .query(Long.class)
                        .single());
    }

    private boolean exists(String sequence) {
        return jdbc.sql("select to_regclass(?) is not null")
                .param(sequence)
                .query(Boolean.class)
                .single();
    }
}
