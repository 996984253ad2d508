package sa.org.esrar.casework.staff;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sa.org.esrar.casework.api.Localized;
import sa.org.esrar.casework.staff.Committee.Alternate;
import sa.org.esrar.casework.staff.Committee.Member;
import sa.org.esrar.casework.staff.Committee.Role;
import sa.org.esrar.casework.staff.Committee.Rule;
import sa.org.esrar.casework.staff.Committee.Way;
import sa.org.esrar.casework.staff.CommitteeFormation.Decision;

/**
 * Committees as data (D2): formed by a decision, from a date until the end of the term or the next formation. A committee
 * whose term has ended is not formed. Nothing of the past is changed: formations and seats change from today on at the
 * earliest, and what was before stays on record. Each change publishes {@link CommitteeChanged}.
 */
public interface Committees {

    /** Groups that can be the authority that endorses minutes for the association (D2). */
    Set<String> AUTHORITIES =
            Set.of("executive-manager", "management", "board-chair", "board", "authorised-signatories");

    /** As formed today. */
    Optional<Committee> find(String code);

    /** As formed today, and when its term is over as it was formed on its last day; empty where it never was. */
    Optional<Committee> lastFormed(String code);

    /** As formed on a day, e.g. that of a meeting. */
    Optional<Committee> find(String code, LocalDate on);

    /** All that are formed today. */
    List<Committee> all();

    /** Every committee that was ever formed, by code. */
    Map<String, Localized> names();

    /** All formations of a committee, the latest first; none where it was never formed. */
    List<CommitteeFormation> formations(String code);

    /** Committees that are formed until a day before this one, by their last formation on record. */
    Set<String> endingBefore(LocalDate day);

    /** As {@link #form(Formation, String)} by the system. */
    void form(Formation formation);

    /**
     * Forms a committee, or forms it anew: its former formation ends the day before.
     *
     * @param by who enters it
     * @throws sa.org.esrar.casework.api.InvalidInputException with a line for every wrong field: {@code decisionNumber},
     *     {@code decidedOn}, {@code inForceFrom}, {@code until}, {@code members} (one chair, at most one secretary, nobody
     *     twice, each at work and on record, no two with one title), {@code alternates}, {@code quorum}, {@code endorsedBy}
     * @throws sa.org.esrar.casework.api.ApiException 409 when it is formed from that date or a later one already
     */
    void form(Formation formation, String by);

    /**
     * One person takes another's seat and office from a day on, without a new formation. Alternates of the member who
     * leaves are the new member's.
     *
     * @param leaving a member or an alternate
     * @throws sa.org.esrar.casework.api.InvalidInputException on {@code leaving}, {@code joining}, {@code from}, {@code
     *     decisionNumber} or {@code decidedOn}
     * @throws sa.org.esrar.casework.api.ApiException 404 when the committee is not formed on that day
     */
    void replaceMember(String code, String leaving, String joining, SeatChange change);

    /**
     * A member or an alternate leaves from a day on, and the seat stays vacant; so do the alternates of that member. A chair
     * is only replaced.
     *
     * @throws sa.org.esrar.casework.api.InvalidInputException as {@link #replaceMember}
     * @throws sa.org.esrar.casework.api.ApiException 404 when the committee is not formed on that day
     */
    void removeMember(String code, String leaving, SeatChange change);

    /**
     * A change of one seat.
     *
     * @param from the first day on which it holds, today or later
     * @param decision by which it was decided
     * @param by who enters it
     */
    record SeatChange(LocalDate from, Decision decision, String by) {}

    /**
     * @param inForceFrom its first day
     * @param until the last day of its term, or null
     */
    record Formation(
            String code,
            Localized name,
            Way way,
            String decisionNumber,
            LocalDate decidedOn,
            LocalDate inForceFrom,
            LocalDate until,
            List<Member> members,
            List<Alternate> alternates) {

        /** Without a term and without alternates; an officer enters its decisions. */
        public Formation(
                String code,
                Localized name,
                Rule rule,
                String decisionNumber,
                LocalDate decidedOn,
                LocalDate inForceFrom,
                List<Member> members) {
            this(code, name, Way.byOfficer(rule), decisionNumber, decidedOn, inForceFrom, null, members, List.of());
        }

        /** How often an office is given. */
        long holders(Role office) {
            return members.stream().filter(member -> member.role() == office).count();
        }
    }
}
