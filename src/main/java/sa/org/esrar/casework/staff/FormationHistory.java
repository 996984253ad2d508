package sa.org.esrar.casework.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.staff.Committee.Role;
import sa.org.esrar.casework.staff.Committee.Rule;
import sa.org.esrar.casework.staff.Committee.Way;
import sa.org.esrar.casework.staff.CommitteeFormation.Decision;
import sa.org.esrar.casework.staff.CommitteeFormation.Seat;

/** Formations as they stand on record. */
@Component
class FormationHistory {

    private static final String ALL =
            """
            select f.id, f.decision_number, f.decided_on, f.in_force_from, f.in_force_until, f.rule, f.quorum,
                   f.decides_by_minutes, f.by_circulation, f.endorsed_by, f.recorded_by,
                   m.user_id, m.role, m.stands_in_for, m.member_from, m.member_until,
                   m.joined_decision, m.joined_decided_on, m.left_decision, m.left_decided_on
              from committee_formation f
              left join committee_member m on m.formation_id = f.id
             where f.committee = :code
             order by f.in_force_from desc, f.id,
                      array_position(array['CHAIR', 'SECRETARY', 'MEMBER', 'ALTERNATE'], m.role::text), m.id
            """;

    private final JdbcClient jdbc;

    FormationHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest first. */
    List<CommitteeFormation> of(String code) {
        Map<Long, CommitteeFormation> formations = new LinkedHashMap<>();
        jdbc.sql(ALL).param("code", code).query(row -> {
            long id = row.getLong("id");
            if (!formations.containsKey(id)) {
                formations.put(id, formation(row));
            }
            if (row.getString("user_id") != null) {
                formations.get(id).seats().add(seat(row));
            }
        });
        return List.copyOf(formations.values());
    }

    private static CommitteeFormation formation(ResultSet row) throws SQLException {
        return new CommitteeFormation(
                new Decision(row.getString("decision_number"), row.getObject("decided_on", LocalDate.class)),
                row.getObject("in_force_from", LocalDate.class),
                row.getObject("in_force_until", LocalDate.class),
                way(row),
                row.getString("recorded_by"),
                new ArrayList<>());
    }

    static Way way(ResultSet row) throws SQLException {
        return new Way(
                Rule.valueOf(row.getString("rule")),
                row.getInt("quorum"),
                row.getBoolean("decides_by_minutes"),
                row.getBoolean("by_circulation"),
                row.getString("endorsed_by"));
    }

    private static Seat seat(ResultSet row) throws SQLException {
        String role = row.getString("role");
        return new Seat(
                row.getString("user_id"),
                CommitteeSeats.ALTERNATE.equals(role) ? null : Role.valueOf(role),
                row.getString("stands_in_for"),
                row.getObject("member_from", LocalDate.class),
                row.getObject("member_until", LocalDate.class),
                decision(row, "joined"),
                decision(row, "left"));
    }

    private static Decision decision(ResultSet row, String of) throws SQLException {
        String number = row.getString(of + "_decision");
        return number == null ? null : new Decision(number, row.getObject(of + "_decided_on", LocalDate.class));
    }
}
