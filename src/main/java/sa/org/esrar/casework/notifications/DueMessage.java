package sa.org.esrar.casework.notifications;

import java.time.Instant;
import java.util.UUID;
import sa.org.esrar.casework.parties.Channel;

/**
 * A message whose time has come, claimed by one dispatcher, to a party, a member of staff or a typed address; the other
 * two are null, but for a party that is written to at an address of its own choice.
 *
 * @param cipher its text, opened only while it is sent: one that cannot be read must not stop the others
 * @param uselessAfter for one-time codes, else null
 * @param event cipher of the date that goes along, or null
 */
record DueMessage(
        UUID id,
        String caseNumber,
        UUID partyId,
        String staffUser,
        byte[] address,
        Channel channel,
        String template,
        byte[] cipher,
        int attempts,
        Instant uselessAfter,
        byte[] event) {

    boolean toBeneficiary() {
        return partyId != null;
    }

    boolean isCode() {
        return uselessAfter != null;
    }

    /** Whether it waits until morning: a code is waited for, and staff are not at home. */
    boolean isHeldBackAtNight() {
        return staffUser == null && !isCode();
    }

    boolean isUseless(Instant now) {
        return isCode() && uselessAfter.isBefore(now);
    }

    @Override
    public String toString() {
        return "DueMessage[" + id + ", " + channel + ", " + template + "]";
    }
}
