package sa.org.esrar.casework.committees.meetings;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.committees.minutes.MinutesText.Attendance;

/** Who came to the meeting of minutes, and whom management appointed for them alone. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class MinutesSeats {

    private final JdbcClient jdbc;

    MinutesSeats(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param actsFor the absent member for whom an alternate sat; null for members themselves */
    public record Came(String userId, Attendance attendance, String actsFor) {

        public boolean present() {
            return attendance == Attendance.PRESENT;
        }
    }

    public record Appointed(String userId, String decisionNumber, LocalDate decidedOn) {}

    /** Who has a seat when the committee is called; in the place of who had at an earlier call. */
    void called(String minutes, List<String> members) {
        jdbc.sql("delete from minutes_called where minutes = ?").param(minutes).update();
        members.forEach(member -> jdbc.sql("insert into minutes_called (minutes, user_id) values (?, ?)")
                .params(minutes, member)
                .update());
    }

    public List<String> called(String minutes) {
        return jdbc.sql("select user_id from minutes_called where minutes = ? order by user_id")
                .param(minutes)
                .query(String.class)
                .list();
    }

    /** In place of what was recorded before. */
    void attended(String minutes, List<Came> everybody) {
        jdbc.sql("delete from minutes_attendance where minutes = ?")
                .param(minutes)
                .update();
        for (Came one : everybody) {
            jdbc.sql("insert into minutes_attendance (minutes, user_id, attendance, acts_for)"
                            + " values (:minutes, :user, :attendance, :actsFor)")
                    .param("minutes", minutes)
                    .param("user", one.userId())
                    .param("attendance", one.attendance().name())
                    .param("actsFor", one.actsFor(), Types.VARCHAR)
                    .update();
        }
    }

    public List<Came> attendance(String minutes) {
        return jdbc.sql(
                        "select user_id, attendance, acts_for from minutes_attendance where minutes = ? order by user_id")
                .param(minutes)
                .query((row, number) -> new Came(
                        row.getString("user_id"),
                        Attendance.valueOf(row.getString("attendance")),
                        row.getString("acts_for")))
                .list();
    }

    void appoint(String minutes, Appointed one, String by, Instant at) {
        jdbc.sql(
                        "insert into minutes_appointment (minutes, user_id, decision_number, decided_on, appointed_by, appointed_at)"
                                + " values (?, ?, ?, ?, ?, ?)")
                .params(minutes, one.userId(), one.decisionNumber(), one.decidedOn(), by, Timestamp.from(at))
                .update();
    }

    public List<Appointed> appointed(String minutes) {
        return jdbc.sql("select user_id, decision_number, decided_on from minutes_appointment where minutes = ?"
                        + " order by appointed_at, user_id")
                .param(minutes)
                .query((row, number) -> new Appointed(
                        row.getString("user_id"),
                        row.getString("decision_number"),
                        row.getObject("decided_on", LocalDate.class)))
                .list();
    }
}
