package sa.org.esrar.casework;

import java.time.Duration;

/** How long a bench measures: as its page in the docs says, or with {@code -Dbench.quick=true} just to see that it works. */
public record Pace(Duration warmUp, int rounds, Duration round) {

    private static final Duration QUICK = Duration.ofSeconds(3);

    public static Pace of(Duration warmUp, int rounds, Duration round) {
        return Boolean.getBoolean("bench.quick") ? new Pace(QUICK, 2, QUICK) : new Pace(warmUp, rounds, round);
    }
}
