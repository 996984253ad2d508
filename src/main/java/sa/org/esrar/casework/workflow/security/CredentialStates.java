package sa.org.esrar.casework.workflow.security;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Whose password somebody else has chosen, so that it has to be changed before anything else. */
@Component
class CredentialStates {

    private final JdbcTemplate jdbc;
    private final Clock clock;

    CredentialStates(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    boolean mustChange(String userId) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select coalesce((select must_change from staff_credential_state where user_id = ?), false)",
                Boolean.class,
                userId));
    }

    /** Whether the password was set or reset after that moment. */
    boolean changedAfter(String userId, Instant moment) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select 1 from staff_credential_state where user_id = ? and changed_at > ?)",
                Boolean.class,
                userId,
                Timestamp.from(moment)));
    }

    void set(String userId, boolean mustChange) {
        jdbc.update(
                """
                insert into staff_credential_state (user_id, must_change, changed_at) values (?, ?, ?)
                on conflict (user_id) do update set must_change = excluded.must_change, changed_at = excluded.changed_at
                """,
                userId,
                mustChange,
                Timestamp.from(clock.instant()));
    }
}
