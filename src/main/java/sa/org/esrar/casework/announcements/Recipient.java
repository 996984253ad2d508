package sa.org.esrar.casework.announcements;

import java.time.Instant;
import java.util.UUID;
import sa.org.esrar.casework.notifications.Circulars.Way;
import sa.org.esrar.casework.parties.Channel;

/**
 * Somebody whom an announcement concerns, and how far it came.
 *
 * @param caseNumber an open case of theirs; null for a member without one
 * @param way null until their turn comes
 * @param channel on which they are told, or were by a colleague; may be null
 * @param textHash of what they were told; null until then
 * @param at when it reached this state; null while it waits
 */
public record Recipient(
        UUID partyId, String caseNumber, Way way, Channel channel, String textHash, RecipientState state, Instant at) {

    /** A colleague follows it up in the case. */
    public boolean followedUp() {
        return caseNumber != null
                && (way == Way.BY_HAND && state == RecipientState.QUEUED
                        || way == Way.MESSAGE && state == RecipientState.FAILED);
    }

    /** No case of theirs is there to follow it up in: who has told them says so on the page. */
    public boolean toldByWhoFindsThem() {
        return caseNumber == null && !state.reached() && way != null && way != Way.WEBSITE;
    }
}
