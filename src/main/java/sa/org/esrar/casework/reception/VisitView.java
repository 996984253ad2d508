package sa.org.esrar.casework.reception;

import java.time.Instant;
import java.util.UUID;

/**
 * A visit as reception sees it.
 *
 * @param number of the day, as on the ticket
 * @param whom code of {@link Hosts}, or null
 * @param caseTyped number of the case without its kind, {@code 1448/123}, or null
 * @param name first name or what was said instead; null when nothing was, or it was destroyed, like note and answer
 * @param endedAt null while the person is there
 */
public record VisitView(
        UUID id,
        int number,
        VisitState state,
        VisitMatter matter,
        String whom,
        String caseTyped,
        String name,
        String note,
        String answer,
        Instant arrivedAt,
        Instant calledAt,
        Instant endedAt) {

    /** Names and texts stay out of logs. */
    @Override
    public String toString() {
        return "VisitView[" + number + ", " + state + "]";
    }
}
