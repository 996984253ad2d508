package sa.org.esrar.casework.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.util.unit.DataSize;
import sa.org.esrar.casework.support.TestClock;

class RateLimitsTest {

    private final TestClock clock = new TestClock();
    private final RateLimits limits = new RateLimits(settings(1), clock);

    @AfterEach
    void theEnginesClockGoesOn() {
        org.camunda.bpm.engine.impl.util.ClockUtil.reset();
    }

    private static ApiSettings settings(int factor) {
        return new ApiSettings(
                DataSize.ofMegabytes(1),
                Duration.ZERO,
                Duration.ZERO,
                Duration.ZERO,
                Map.of(
                        "filing", new ApiSettings.Limit(2, Duration.ofMinutes(1)),
                        "default", new ApiSettings.Limit(3, Duration.ofMinutes(1))),
                factor);
    }

    @Test
    void afterTooManyTriesOneWaitsAndIsToldHowLong() {
        limits.check("filing", "a");
        limits.check("filing", "a");
        ApiException refused = catchThrowableOfType(ApiException.class, () -> limits.check("filing", "a"));
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.retryAfter()).contains(Duration.ofSeconds(30));

        clock.set(clock.instant().plusSeconds(29));
        assertThatThrownBy(() -> limits.check("filing", "a")).isInstanceOf(ApiException.class);
        clock.set(clock.instant().plusSeconds(1));
        limits.check("filing", "a");
    }

    @Test
    void keysAndNamesAreCountedApart() {
        limits.check("filing", "a");
        limits.check("filing", "a");
        limits.check("filing", "b");
        for (int tries = 0; tries < 3; tries++) {
            limits.check("a name without a limit", "a");
        }
        assertThatThrownBy(() -> limits.check("a name without a limit", "a")).isInstanceOf(ApiException.class);
    }

    @Test
    void theAddressIsTheContainersAndAForgedHeaderHelpsNobody() {
        for (int tries = 0; tries < 2; tries++) {
            limits.check("filing", from("192.0.2.1", "198.51.100." + tries));
        }
        assertThatThrownBy(() -> limits.check("filing", from("192.0.2.1", "198.51.100.9")))
                .isInstanceOf(ApiException.class);
        limits.check("filing", from("192.0.2.2", "198.51.100.1"));
    }

    @Test
    void oneHouseholdOnIpv6IsOneClient() {
        assertThat(RateLimits.client("2001:db8:1:2::1")).isEqualTo(RateLimits.client("2001:db8:1:2:ffff:1:2:3"));
        assertThat(RateLimits.client("2001:db8:1:2::1")).isNotEqualTo(RateLimits.client("2001:db8:1:3::1"));
        assertThat(RateLimits.client("not:an:address")).isEqualTo("not:an:address");
    }

    @Test
    void aFactorWidensEveryLimit() {
        RateLimits wide = new RateLimits(settings(100), clock);
        for (int tries = 0; tries < 200; tries++) {
            wide.check("filing", "a");
        }
        assertThatThrownBy(() -> wide.check("filing", "a")).isInstanceOf(ApiException.class);
    }

    @Test
    void thousandsOfAddressesDoNotFillTheMemory() {
        Instant before = clock.instant();
        for (int address = 0; address < 150_000; address++) {
            limits.check("filing", "address " + address);
        }
        assertThat(limits.size()).isLessThanOrEqualTo(100_000);
        assertThat(clock.instant()).isEqualTo(before);
    }

    private static MockHttpServletRequest from(String address, String forwarded) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        request.addHeader("X-Forwarded-For", forwarded);
        return request;
    }
}
