package sa.org.esrar.casework.staff;

import java.time.LocalDate;
import java.util.Set;
import sa.org.esrar.casework.staff.CommitteeFormation.Decision;

/**
 * A committee was formed, or one of its seats changed, from today or a later day on. Published in the same transaction.
 *
 * @param code of the committee, e.g. {@code service-committee}
 * @param from the first day on which it holds
 * @param decision by which it was decided
 * @param leaving members who have no seat any more; alternates are not among them
 * @param joining members who have one now
 */
public record CommitteeChanged(
        String code, LocalDate from, Decision decision, Set<String> leaving, Set<String> joining) {}
