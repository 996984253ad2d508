package sa.org.esrar.casework.staff;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import sa.org.esrar.casework.api.Localized;
import sa.org.esrar.casework.staff.Committee.Alternate;
import sa.org.esrar.casework.staff.Committee.Member;
import sa.org.esrar.casework.staff.Committee.Role;
import sa.org.esrar.casework.staff.Committee.Rule;
import sa.org.esrar.casework.staff.Committee.Way;

/** Committees as data: formed by a decision, from a date until the next decision. */
public interface Committees {

    /** As formed today. */
    Optional<Committee> find(String code);

    /** As formed on a day, e.g. that of a meeting. */
    Optional<Committee> find(String code, LocalDate on);

    /** All that are formed today. */
    List<Committee> all();

    /**
     * Forms a committee, or forms it anew: its former formation ends the day before.
     *
     * @throws sa.org.esrar.casework.api.InvalidInputException on {@code members} unless there is one chair, at most one
     *     secretary, nobody twice, and each has a staff record
     * @throws sa.org.esrar.casework.api.ApiException 409 when it is formed from that date or a later one already
     */
    void form(Formation formation);

    /**
     * One member takes another's seat and office from a day on, without a new formation.
     *
     * @throws sa.org.esrar.casework.api.ApiException 409 when the first is no member on that day or the second is one
     */
    void replaceMember(String code, String leaving, String joining, LocalDate from);

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
