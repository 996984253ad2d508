package sa.org.esrar.casework.notifications;

import java.time.Instant;
import java.util.UUID;

/**
 * A message as it is shown on the embedded default.
 *
 * @param to {@code BENEFICIARY} or {@code STAFF}; never an address
 * @param text null once it was blanked
 */
public record MessageView(
        UUID id,
        String caseNumber,
        String to,
        String channel,
        String template,
        String text,
        String status,
        Instant createdAt,
        Instant sentAt) {}
