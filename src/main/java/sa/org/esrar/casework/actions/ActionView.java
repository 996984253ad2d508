package sa.org.esrar.casework.actions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A corrective action for who may see its case.
 *
 * @param text null of a missed promise, which its cause tells
 * @param ownerUser who was named to carry it out; null for anybody of the group
 * @param late its day has come
 * @param proof of the last time that it was carried out, or null
 * @param returnReason why it was not verified the last time, or null
 */
public record ActionView(
        UUID id,
        String caseNumber,
        Cause cause,
        String text,
        String ownerGroup,
        String ownerUser,
        LocalDate dueOn,
        boolean late,
        ActionState state,
        String proof,
        String carriedOutBy,
        Instant carriedOutAt,
        String returnReason) {

    /** Without what was typed. */
    @Override
    public String toString() {
        return "ActionView[" + id + ", " + state + "]";
    }
}
