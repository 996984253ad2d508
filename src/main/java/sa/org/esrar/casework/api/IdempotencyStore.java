package sa.org.esrar.casework.api;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.protection.Protection;

/** Keys and answers in PostgreSQL; every call belongs to the transaction of the request that it is for. */
@Component
class IdempotencyStore {

    static final String PURPOSE = "api.idempotency";
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private final JdbcTemplate jdbc;
    private final ObjectProvider<Protection> protection;
    private final Clock clock;
    private final ApiSettings settings;

    IdempotencyStore(JdbcTemplate jdbc, ObjectProvider<Protection> protection, Clock clock, ApiSettings settings) {
        this.jdbc = jdbc;
        this.protection = protection;
        this.clock = clock;
        this.settings = settings;
    }

    /**
     * Takes the key for this transaction. While another transaction holds it, PostgreSQL makes this one wait for its
     * end: after a roll-back the key is ours, after a commit it is not.
     *
     * @return whether the key is new, or its time had passed
     * @throws ApiException 409 with Retry-After when the other request took too long
     */
    boolean take(byte[] scope, byte[] request) {
        Instant now = clock.instant();
        jdbc.execute("set local lock_timeout = " + settings.idempotencyWait().toMillis());
        try {
            int taken = jdbc.update(
                    """
                    insert into idempotency_key as held (scope, request_seal, created_at, expires_at)
                    values (?, ?, ?, ?)
                    on conflict (scope) do update
                       set request_seal = excluded.request_seal, created_at = excluded.created_at,
                           expires_at = excluded.expires_at, status = null, content_type = null,
                           location = null, body = null
                     where held.expires_at <= excluded.created_at
                    """,
                    scope,
                    protection.getObject().seal(PURPOSE, request),
                    Timestamp.from(now),
                    Timestamp.from(now.plus(settings.idempotencyKept())));
            jdbc.execute("set local lock_timeout to default");
            return taken == 1;
        } catch (DataAccessException e) {
            if (e.getMostSpecificCause() instanceof SQLException sql && LOCK_NOT_AVAILABLE.equals(sql.getSQLState())) {
                throw new ApiException(409, "api.idempotency.inProgress").retryAfter(Duration.ofSeconds(2));
            }
            throw e;
        }
    }

    /** @throws ApiException 422 when the key was used with another request */
    StoredAnswer answer(byte[] scope, byte[] request) {
        return jdbc.queryForObject(
                "select request_seal, status, content_type, location, body from idempotency_key where scope = ?",
                (row, number) -> read(row, request),
                (Object) scope);
    }

    private StoredAnswer read(ResultSet row, byte[] request) throws SQLException {
        if (!protection.getObject().isSealed(PURPOSE, request, row.getBytes("request_seal"))) {
            throw new ApiException(422, "api.idempotency.keyReused");
        }
        byte[] body = row.getBytes("body");
        return new StoredAnswer(
                row.getInt("status"),
                row.getString("content_type"),
                row.getString("location"),
                body == null ? null : protection.getObject().decrypt(PURPOSE, body));
    }

    void keep(byte[] scope, StoredAnswer answer) {
        jdbc.update(
                "update idempotency_key set status = ?, content_type = ?, location = ?, body = ? where scope = ?",
                answer.status(),
                answer.contentType(),
                answer.location(),
                answer.body() == null ? null : protection.getObject().encrypt(PURPOSE, answer.body()),
                scope);
    }

    /** Gives the key back: the request was refused, and may be tried again. */
    void release(byte[] scope) {
        jdbc.update("delete from idempotency_key where scope = ?", (Object) scope);
    }

    /** Deletes the keys whose time has passed. */
    int deleteExpired() {
        return jdbc.update("delete from idempotency_key where expires_at <= ?", Timestamp.from(clock.instant()));
    }
}
