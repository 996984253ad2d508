package sa.org.esrar.casework.staff;

import java.sql.Types;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.staff.Committee.Alternate;
import sa.org.esrar.casework.staff.Committee.Member;
import sa.org.esrar.casework.staff.Committees.Formation;
import sa.org.esrar.casework.staff.Committees.SeatChange;

/** The seats of formations. Whoever leaves stays on record with the last day; nothing is overwritten. */
@Component
class CommitteeSeats {

    static final String ALTERNATE = "ALTERNATE";

    private final JdbcClient jdbc;

    CommitteeSeats(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Everyone whom the formation names. */
    void begin(long formationId, Formation formation) {
        LocalDate from = formation.inForceFrom();
        for (Member member : formation.members()) {
            seat(formationId, member.userId(), member.role().name(), null, from, null);
        }
        for (Alternate alternate : formation.alternates()) {
            seat(formationId, alternate.userId(), ALTERNATE, alternate.standsInFor(), from, null);
        }
    }

    /** The person who joins gets the seat as it is, and the alternates of that seat. */
    void replace(long formationId, Committee present, String leaving, String joining, SeatChange change) {
        end(formationId, leaving, change);
        if (present.hasAlternate(joining)) {
            end(formationId, joining, change);
        }
        if (isSeated(formationId, joining)) {
            throw new InvalidInputException("joining", "staff.committee.cannotJoin");
        }
        for (Member member : present.members()) {
            if (member.userId().equals(leaving)) {
                seat(formationId, joining, member.role().name(), null, change.from(), change);
            }
        }
        for (Alternate alternate : present.alternates()) {
            if (alternate.userId().equals(leaving)) {
                seat(formationId, joining, ALTERNATE, alternate.standsInFor(), change.from(), change);
            } else if (leaving.equals(alternate.standsInFor())
                    && !alternate.userId().equals(joining)) {
                end(formationId, alternate.userId(), change);
                seat(formationId, alternate.userId(), ALTERNATE, joining, change.from(), change);
            }
        }
    }

    /** Who would stand in for nobody leaves too. */
    void vacate(long formationId, String leaving, SeatChange change) {
        end(formationId, leaving, change);
        jdbc.sql(
                        """
                        select user_id from committee_member
                         where formation_id = :formationId and stands_in_for = :leaving and member_until is null
                        """)
                .param("formationId", formationId)
                .param("leaving", leaving)
                .query(String.class)
                .list()
                .forEach(alternate -> end(formationId, alternate, change));
    }

    private boolean isSeated(long formationId, String userId) {
        return jdbc.sql(
                        """
                        select exists (select 1 from committee_member
                                        where formation_id = :formationId and user_id = :userId and member_until is null)
                        """)
                .param("formationId", formationId)
                .param("userId", userId)
                .query(Boolean.class)
                .single();
    }

    /** @param by null where the formation itself gives the seat */
    private void seat(long formationId, String userId, String role, String standsInFor, LocalDate from, SeatChange by) {
        jdbc.sql(
                        """
                        insert into committee_member (formation_id, user_id, role, stands_in_for, member_from,
                               joined_decision, joined_decided_on, joined_recorded_by)
                        values (:formationId, :userId, :role, :standsInFor, :from, :number, :decidedOn, :by)
                        """)
                .param("formationId", formationId)
                .param("userId", userId)
                .param("role", role)
                .param("standsInFor", standsInFor, Types.VARCHAR)
                .param("from", from)
                .param("number", by == null ? null : by.decision().number(), Types.VARCHAR)
                .param("decidedOn", by == null ? null : by.decision().on(), Types.DATE)
                .param("by", by == null ? null : by.by(), Types.VARCHAR)
                .update();
    }

    private void end(long formationId, String userId, SeatChange change) {
        int ended = jdbc.sql(
                        """
                        update committee_member
                           set member_until = :until, left_decision = :number, left_decided_on = :decidedOn,
                               left_recorded_by = :by
                         where formation_id = :formationId and user_id = :userId and member_until is null
                           and member_from <= :from
                        """)
                .param("until", change.from().minusDays(1))
                .param("number", change.decision().number())
                .param("decidedOn", change.decision().on())
                .param("by", change.by())
                .param("formationId", formationId)
                .param("userId", userId)
                .param("from", change.from())
                .update();
        if (ended == 0) {
            // The seat changes hands on a later day already.
            throw new InvalidInputException("leaving", "staff.committee.leavesAlready");
        }
    }
}
