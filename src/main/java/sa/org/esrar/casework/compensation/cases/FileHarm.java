package sa.org.esrar.casework.compensation.cases;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import sa.org.esrar.casework.parties.Channel;

/**
 * A claim for compensation as it comes in (D1).
 *
 * @param party who was harmed
 * @param harmedIn the complaint or other case in which it happened, or null
 * @param represented whether a guardian or the heirs' agent acts
 * @param text what happened
 * @param claimed in riyals, or null; the sum of {@code items} where there are any
 * @param takenBy staff user id, or null where nobody of the staff took it down
 */
public record FileHarm(
        Origin origin,
        UUID party,
        String harmedIn,
        boolean represented,
        String text,
        BigDecimal claimed,
        List<ClaimedItem> items,
        Channel channel,
        int noticeVersion,
        String takenBy) {

    public FileHarm {
        items = List.copyOf(items);
    }

    /** The same of a party that was registered with it. */
    public FileHarm by(UUID registered) {
        return new FileHarm(
                origin, registered, harmedIn, represented, text, claimed, items, channel, noticeVersion, takenBy);
    }

    /** One thing that is claimed for, and its amount in riyals. */
    public record ClaimedItem(String what, BigDecimal amount) {}

    /** Without what was typed: commands end up in logs. */
    @Override
    public String toString() {
        return "FileHarm[origin=" + origin + ", channel=" + channel + "]";
    }
}
