package sa.org.esrar.casework.parties;

import java.util.UUID;

/** The channel on which somebody wants to hear news (C5), changed by themselves. */
public interface AgreedChannels {

    /** Where somebody is told news now, and what they may choose; nothing of it is an address. */
    Agreed of(UUID partyId);

    /**
     * What was typed, as it would be kept.
     *
     * @throws sa.org.esrar.casework.api.InvalidInputException on {@code channel}, {@code email} or {@code contactTime}
     * @throws sa.org.esrar.casework.api.ApiException 409 when the contact is not confirmed yet, or a guardian's
     */
    Choice check(UUID partyId, String channel, String email, String contactTime);

    /** Makes it the contact in force; the one before stays as history. As {@link #check}. */
    void agree(UUID partyId, Choice choice, String caseNumber);

    /**
     * @param channel the first of the agreed ones
     * @param contactTime when a call is welcome, or null
     * @param changeable whether the person may change it: the contact is confirmed and their own
     */
    record Agreed(Channel channel, boolean hasMobile, boolean hasEmail, String contactTime, boolean changeable) {}

    /** @param newEmail an address that is not the one on record, and has to be proven first; else null */
    record Choice(Channel channel, String newEmail, String contactTime) {

        @Override
        public String toString() {
            return "Choice[" + channel + "]";
        }
    }
}
