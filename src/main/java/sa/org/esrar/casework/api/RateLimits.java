package sa.org.esrar.casework.api;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.EstimationProbe;
import io.github.bucket4j.TimeMeter;
import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/**
 * Limits how often something may be tried, per key, in this process: {@code casework.api.rate-limits.<name>} with
 * {@code capacity} and {@code per}; a name without a limit has that of {@code default}.
 */
@Component
public class RateLimits {

    private static final String DEFAULT = "default";
    private static final long MOST_KEYS = 100_000;

    private final ApiSettings settings;
    private final TimeMeter time;
    private final Cache<Key, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST_KEYS)
            .expireAfterAccess(1, TimeUnit.DAYS)
            .build();

    RateLimits(ApiSettings settings, Clock clock) {
        this.settings = settings;
        this.time = new ClockMeter(clock);
    }

    /**
     * Counts one try.
     *
     * @param name of the limit, e.g. {@code filing}
     * @param key whom it concerns: a client address, a mobile number, a case number; kept in memory only
     * @throws ApiException 429 with Retry-After when there were too many
     */
    public void check(String name, String key) {
        ConsumptionProbe probe = buckets.get(new Key(name, key), this::bucket).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw tooMany(probe.getNanosToWaitForRefill());
        }
    }

    /**
     * Whether a further try would be refused, without counting one: for tries that count only when they fail.
     *
     * @throws ApiException 429 with Retry-After
     */
    public void requireLeft(String name, String key) {
        EstimationProbe probe =
                buckets.get(new Key(name, client(key)), this::bucket).estimateAbilityToConsume(1);
        if (!probe.canBeConsumed()) {
            throw tooMany(probe.getNanosToWaitForRefill());
        }
    }

    /** Counts one try that failed; never refuses. See {@link #requireLeft}. */
    public void count(String name, String key) {
        buckets.get(new Key(name, client(key)), this::bucket).tryConsume(1);
    }

    private static ApiException tooMany(long nanos) {
        return new ApiException(429, "api.tooMany").retryAfter(Duration.ofNanos(nanos));
    }

    /** Counts one try from the request's client address, as the container knows it (forward-headers-strategy). */
    public void check(String name, HttpServletRequest request) {
        check(name, client(request.getRemoteAddr()));
    }

    /** The address; of IPv6 the first 64 bits, because every household has all the others. */
    static String client(String address) {
        if (address == null || address.indexOf(':') < 0) {
            return String.valueOf(address);
        }
        try {
            InetAddress parsed = InetAddress.getByName(address);
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(parsed.getAddress(), 0, 8)
                    : parsed.getHostAddress();
        } catch (UnknownHostException notAnAddress) {
            return address;
        }
    }

    /** How many keys are held in memory. */
    long size() {
        buckets.cleanUp();
        return buckets.estimatedSize();
    }

    private Bucket bucket(Key key) {
        ApiSettings.Limit limit = settings.rateLimits()
                .getOrDefault(key.name(), settings.rateLimits().get(DEFAULT));
        if (limit == null) {
            throw new IllegalStateException("casework.api.rate-limits has neither " + key.name() + " nor default");
        }
        long capacity = limit.capacity() * settings.rateLimitFactor();
        return Bucket.builder()
                .addLimit(bandwidth -> bandwidth.capacity(capacity).refillGreedy(capacity, limit.per()))
                .withCustomTimePrecision(time)
                .build();
    }

    private record Key(String name, String key) {}

    /** The application's clock as Bucket4j wants it. */
    private record ClockMeter(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            Instant now = clock.instant();
            return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
