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
 * @param telephone by which its holder signs in or has signed in, or null
 * @param renewed an access code that is told on the next page, or null
 */
record Visit(Instant started, Instant seen, Map<String, Visits.OpenCase> cases, Telephone telephone, Renewed renewed) {

    /** A telephone is passed on: a page left open closes by itself. */
    static final Duration IDLE = Duration.ofMinutes(30);

    static final Duration LONGEST = Duration.ofHours(8);

    /** How long a number waits for its code. */
    static final Duration ASKED = Duration.ofMinutes(15);

    /** A signed-in telephone shows every case at once: not as long as one that was opened with its own code. */
    static final Duration SIGNED_IN = Duration.ofHours(1);

    private static final Duration REWRITTEN_AFTER = Duration.ofMinutes(1);

    /** So that the cookie stays small. */
    private static final int MOST = 12;

    static Visit begun(Instant now) {
        return new Visit(now, now, Map.of(), null, null);
    }

    boolean isOver(Instant now) {
        return now.isAfter(seen.plus(IDLE)) || now.isAfter(started.plus(LONGEST));
    }

    /** Whether it is time to write down again that it is in use. */
    boolean isStale(Instant now) {
        return now.isAfter(seen.plus(REWRITTEN_AFTER));
    }

    Visit seen(Instant now) {
        return new Visit(started, now, cases, telephone, renewed);
    }

    Visit with(String handle, Visits.OpenCase open) {
        Map<String, Visits.OpenCase> more = new LinkedHashMap<>(cases);
        more.remove(handle);
        more.put(handle, open);
        while (more.size() > MOST) {
            more.remove(more.keySet().iterator().next());
        }
        return new Visit(started, seen, more, telephone, renewed);
    }

    /** A code was asked for; nothing is shown for it yet. */
    Visit asking(String mobile, Instant now) {
        return new Visit(started, now, cases, new Telephone(mobile, now.plus(ASKED), false), null);
    }

    /** The code was right. The visit begins anew, so that its cookie is another. */
    Visit signedIn(String mobile, Instant now) {
        return new Visit(now, now, cases, new Telephone(mobile, now.plus(SIGNED_IN), true), null);
    }

    Visit telling(Renewed code) {
        return new Visit(started, seen, cases, telephone, code);
    }

    /** The number that waits for its code, or the one that has proven itself. */
    Optional<String> mobile(boolean proven, Instant now) {
        return Optional.ofNullable(telephone)
                .filter(held -> held.proven() == proven && !now.isAfter(held.until()))
                .map(Telephone::mobile);
    }

    Optional<String> handleOf(String caseNumber) {
        return cases.entrySet().stream()
                .filter(entry -> entry.getValue().caseNumber().equals(caseNumber))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** @param proven whether its one-time code was typed */
    record Telephone(String mobile, Instant until, boolean proven) {

        @Override
        public String toString() {
            return "Telephone[proven=" + proven + "]";
        }
    }

    record Renewed(String caseNumber, String accessCode) {

        @Override
        public String toString() {
            return "Renewed[" + caseNumber + "]";
        }
    }
}
