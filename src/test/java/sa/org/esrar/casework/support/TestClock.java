package sa.org.esrar.casework.support;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A clock that a test moves; the engine's clock moves with it. */
public final class TestClock extends Clock {

    /** Sunday 22 November 2026 (12/06/1448), ten in the morning in Riyadh. */
    public static final Instant START = Instant.parse("2026-11-22T07:00:00Z");

    private static final ZoneId RIYADH = ZoneId.of("Asia/Riyadh");

    private volatile Instant now = START;

    /** Moves to an instant. */
    public void set(Instant instant) {
        now = instant;
        ClockUtil.setCurrentTime(Date.from(instant));
    }

    /** Moves to a time of day in Riyadh. */
    public void set(LocalDate day, LocalTime time) {
        set(day.atTime(time).atZone(RIYADH).toInstant());
    }

    @Override
    public ZoneId getZone() {
        return ZoneId.of("UTC");
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }

    @Override
    public Instant instant() {
        return now;
    }

    /** Puts the movable clock in the place of the real one. */
    @TestConfiguration(proxyBeanMethods = false)
    public static class Configuration {

        @Bean
        @Primary
        TestClock testClock() {
            TestClock clock = new TestClock();
            clock.set(START);
            return clock;
        }
    }
}
