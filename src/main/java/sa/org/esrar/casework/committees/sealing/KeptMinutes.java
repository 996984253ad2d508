package sa.org.esrar.casework.committees.sealing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.committees.minutes.LockedMinutes;
import sa.org.esrar.casework.committees.minutes.Minutes;
import sa.org.esrar.casework.committees.minutes.MinutesLog;
import sa.org.esrar.casework.committees.minutes.MinutesState;
import sa.org.esrar.casework.letters.RegisterNumber;

/** Minutes among the papers that carry the seal. */
@Component
class KeptMinutes implements SealedPapers {

    private final JdbcClient jdbc;
    private final LockedMinutes minutes;
    private final MinutesLog log;

    KeptMinutes(JdbcClient jdbc, LockedMinutes minutes, MinutesLog log) {
        this.jdbc = jdbc;
        this.minutes = minutes;
        this.log = log;
    }

    @Override
    public Optional<Kept> find(String digest) {
        return jdbc.sql(
                        """
                select f.minutes, f.sha256, f.sealed_at, m.letter_year, m.letter_serial
                  from minutes_file f join minutes m on m.case_number = f.minutes where f.signed_digest = ?""")
                .param(digest)
                .query((row, number) -> kept(row))
                .optional();
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                row.getString("minutes"),
                new RegisterNumber(row.getInt("letter_year"), row.getLong("letter_serial")),
                row.getString("sha256"),
                row.getTimestamp("sealed_at").toInstant());
    }

    @Override
    public boolean awaitKey(String number, Instant since) {
        Minutes found = minutes.lock(number);
        if (found.state() != MinutesState.SEALING || found.awaitsKeySince() != null) {
            return false;
        }
        found.awaitKey(since);
        minutes.save(found);
        log.write(number, "sealAwaitsKey", MinutesLog.SYSTEM, null);
        return true;
    }

    @Override
    public String awaitedKeyNotice() {
        return "staff.sealAwaitsKey";
    }
}
