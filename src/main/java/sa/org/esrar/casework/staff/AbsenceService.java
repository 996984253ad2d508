package sa.org.esrar.casework.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.protection.Protection;

@Service
@Transactional
class AbsenceService implements Absences {

    static final String PURPOSE = "staff.absence";

    private static final String OPEN =
            """
            select id, user_id, absent_from, absent_until, substitute_id, note
              from absence where ended_at is null and\s""";

    private final JdbcClient jdbc;
    private final StaffDirectory directory;
    private final Protection protection;
    private final Clock clock;

    AbsenceService(JdbcClient jdbc, StaffDirectory directory, Protection protection, Clock clock) {
        this.jdbc = jdbc;
        this.directory = directory;
        this.protection = protection;
        this.clock = clock;
    }

    @Override
    public long record(String userId, LocalDate from, LocalDate until, String substituteId, String note, String by) {
        if (directory.find(userId).isEmpty()) {
            throw new ApiException(404, "staff.notFound");
        }
        if (until.isBefore(from)) {
            throw new InvalidInputException("until", "staff.absence.endsBeforeItBegins");
        }
        if (substituteId != null) {
            requireSubstitute(userId, substituteId);
        }
        return jdbc.sql(
                        """
                        insert into absence (user_id, absent_from, absent_until, substitute_id, note, recorded_by)
                        values (:userId, :from, :until, :substituteId, :note, :by) returning id
                        """)
                .param("userId", userId)
                .param("from", from)
                .param("until", until)
                .param("substituteId", substituteId)
                .param("note", note == null ? null : protection.encrypt(PURPOSE, note), Types.BINARY)
                .param("by", by)
                .query(Long.class)
                .single();
    }

    private void requireSubstitute(String userId, String substituteId) {
        boolean stands = !substituteId.equals(userId)
                && directory
                        .find(substituteId)
                        .filter(StaffDirectory.StaffMember::active)
                        .isPresent();
        if (!stands) {
            throw new InvalidInputException("substituteId", "staff.absence.substituteInvalid");
        }
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Absence> find(long absenceId) {
        return jdbc.sql(OPEN + "id = :id")
                .param("id", absenceId)
                .query(this::absence)
                .optional();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Absence> openOn(LocalDate day) {
        return jdbc.sql(OPEN + "absent_until >= :day order by absent_from, id")
                .param("day", day)
                .query(this::absence)
                .list();
    }

    private Absence absence(ResultSet row, int number) throws SQLException {
        byte[] note = row.getBytes("note");
        return new Absence(
                row.getLong("id"),
                row.getString("user_id"),
                row.getObject("absent_from", LocalDate.class),
                row.getObject("absent_until", LocalDate.class),
                row.getString("substitute_id"),
                note == null ? null : protection.decrypt(PURPOSE, note));
    }

    @Override
    public void name(long absenceId, String substituteId) {
        find(absenceId).ifPresent(absence -> requireSubstitute(absence.userId(), substituteId));
        jdbc.sql("update absence set substitute_id = :substituteId where id = :id and ended_at is null")
                .param("substituteId", substituteId)
                .param("id", absenceId)
                .update();
    }

    @Override
    public void cancel(long absenceId, String by) {
        jdbc.sql("update absence set ended_at = :at, ended_by = :by where id = :id and ended_at is null")
                .param("at", Timestamp.from(clock.instant()))
                .param("by", by)
                .param("id", absenceId)
                .update();
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isAway(String userId, LocalDate on) {
        return jdbc.sql(
                        """
                        select exists (select 1 from absence
                                        where user_id = :userId and ended_at is null
                                          and :on between absent_from and absent_until)
                        """)
                .param("userId", userId)
                .param("on", on)
                .query(Boolean.class)
                .single();
    }

    @Override
    @Transactional(readOnly = true)
    public Set<String> awayOn(LocalDate day) {
        return jdbc.sql(
                        """
                        select distinct user_id from absence
                         where ended_at is null and :day between absent_from and absent_until
                        """)
                .param("day", day)
                .query(String.class)
                .set();
    }

    @Override
    @Transactional(readOnly = true)
    public boolean standInForEachOther(String one, String other, LocalDate since) {
        return jdbc.sql(
                        """
                        select exists (select 1 from absence
                                        where ended_at is null and absent_until >= :since
                                          and (user_id, substitute_id) in ((:one, :other), (:other, :one)))
                        """)
                .param("one", one)
                .param("other", other)
                .param("since", since)
                .query(Boolean.class)
                .single();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> whoActsFor(String userId, LocalDate on) {
        Set<String> away = new HashSet<>();
        String acting = userId;
        while (acting != null && isAway(acting, on)) {
            if (!away.add(acting)) {
                return Optional.empty();
            }
            acting = substituteOf(acting, on);
        }
        return Optional.ofNullable(acting);
    }

    /** Of two absences at once the one recorded last counts. */
    private String substituteOf(String userId, LocalDate on) {
        return jdbc.sql(
                        """
                        select a.substitute_id
                          from absence a join staff_member s on s.user_id = a.substitute_id and s.active
                         where a.user_id = :userId and a.ended_at is null and :on between a.absent_from and a.absent_until
                         order by a.id desc
                         limit 1
                        """)
                .param("userId", userId)
                .param("on", on)
                .query(String.class)
                .optional()
                .orElse(null);
    }
}
