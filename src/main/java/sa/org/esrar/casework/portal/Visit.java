package sa.org.esrar.casework.portal;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The cases that one browser has opened, by handles that mean nothing elsewhere.
 *
 * @param started when the first was opened
 * @param seen when a page was last shown
 * @param cases by handle, the latest last
 */
record Visit(Instant started, Instant seen, Map<String, Visits.OpenCase> cases) {

    /** A telephone is passed on: a page left open closes by itself. */
    static final Duration IDLE = Duration.ofMinutes(30);

    static final Duration LONGEST = Duration.ofHours(8);

    /** So that the cookie stays small. */
    private static final int MOST = 12;

    static Visit begun(Instant now) {
        return new Visit(now, now, Map.of());
    }

    boolean isOver(Instant now) {
        return now.isAfter(seen.plus(IDLE)) || now.isAfter(started.plus(LONGEST));
    }

    Visit seen(Instant now) {
        return new Visit(started, now, cases);
    }

    Visit with(String handle, Visits.OpenCase open) {
        Map<String, Visits.OpenCase> more = new LinkedHashMap<>(cases);
        more.remove(handle);
        more.put(handle, open);
        while (more.size() > MOST) {
            more.remove(more.keySet().iterator().next());
        }
        return new Visit(started, seen, more);
    }

    Optional<String> handleOf(String caseNumber) {
        return cases.entrySet().stream()
                .filter(entry -> entry.getValue().caseNumber().equals(caseNumber))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
