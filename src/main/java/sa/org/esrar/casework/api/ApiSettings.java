package sa.org.esrar.casework.api;

import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of the API.
 *
 * @param maxBody largest body of a request that is not multipart; a 10 MB document is 13.4 MB in base64
 * @param idempotencyKept how long the answer to an Idempotency-Key is kept and replayed
 * @param idempotencyWait how long a second request with the same key waits for the first
 * @param copiesKept how long a node keeps its {@link Copies}
 * @param rateLimits limits by name; {@code default} stands for names without one
 * @param rateLimitFactor multiplies every capacity, for load tests and test runs
 */
@ConfigurationProperties("casework.api")
record ApiSettings(
        @DefaultValue("32MB") DataSize maxBody,
        @DefaultValue("24h") Duration idempotencyKept,
        @DefaultValue("5s") Duration idempotencyWait,
        @DefaultValue("2s") Duration copiesKept,
        @DefaultValue Map<String, Limit> rateLimits,
        @DefaultValue("1") int rateLimitFactor) {

    /** So many requests in such a time. */
    record Limit(long capacity, Duration per) {}
}
