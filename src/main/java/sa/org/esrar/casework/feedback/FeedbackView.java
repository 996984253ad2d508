package sa.org.esrar.casework.feedback;

import java.time.Instant;
import java.util.UUID;

/**
 * A suggestion or thanks as its reader sees it; texts are opened.
 *
 * @param contact mobile or mail address, for management alone; null when none was left
 * @param note what came of it, for management alone; null until it was answered
 * @param passedTo the member of staff who reads the thanks too, or null
 * @param repliedAt when the writer was told, or null
 */
public record FeedbackView(
        UUID id,
        FeedbackKind kind,
        FeedbackState state,
        String text,
        String whom,
        String name,
        String contact,
        Instant receivedAt,
        String note,
        String handledBy,
        String passedTo,
        Instant repliedAt) {

    @Override
    public String toString() {
        return "FeedbackView[" + id + ", " + kind + ", " + state + "]";
    }
}
