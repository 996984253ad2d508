package sa.org.esrar.casework.staff;

import java.time.LocalDate;
import java.util.List;
import sa.org.esrar.casework.staff.Committee.Role;
import sa.org.esrar.casework.staff.Committee.Way;

/**
 * A formation on record, in force or not, with everyone who ever sat in it.
 *
 * @param decision that formed the committee
 * @param from its first day
 * @param until its last day, by its term or by the next formation; null while none is known
 * @param recordedBy who entered it; null where that was not kept
 */
public record CommitteeFormation(
        Decision decision, LocalDate from, LocalDate until, Way way, String recordedBy, List<Seat> seats) {

    /** A decision of whoever forms committees, by number and date. */
    public record Decision(String number, LocalDate on) {}

    /**
     * Who sat, from when until when.
     *
     * @param role null for an alternate
     * @param standsInFor of an alternate: for which member; null for whoever is absent
     * @param until the last day; null while it is that of the formation
     * @param joined the decision that gave the seat to this person; null where the formation did
     * @param left the decision by which this person left; null where none did
     */
    public record Seat(
            String userId,
            Role role,
            String standsInFor,
            LocalDate from,
            LocalDate until,
            Decision joined,
            Decision left) {

        public boolean isHeldOn(LocalDate day) {
            return !from.isAfter(day) && (until == null || !until.isBefore(day));
        }
    }

    public boolean isInForceOn(LocalDate day) {
        return !from.isAfter(day) && (until == null || !until.isBefore(day));
    }
}
