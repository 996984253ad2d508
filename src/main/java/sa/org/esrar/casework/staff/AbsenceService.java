package sa.org.esrar.casework.staff;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.api.InvalidInputException;

@Service
@Transactional
class AbsenceService implements Absences {

    private final JdbcClient jdbc;
    private final StaffDirectory directory;

    AbsenceService(JdbcClient jdbc, StaffDirectory directory) {
        this.jdbc = jdbc;
        this.directory = directory;
    }

    @Override
    public long record(String userId, LocalDate from, LocalDate until, String substituteId) {
        if (directory.find(userId).isEmpty()) {
            throw new ApiException(404, "staff.notFound");
        }
        if (until.isBefore(from)) {
            throw new InvalidInputException("until", "staff.absence.endsBeforeItBegins");
        }
        boolean stands = substituteId == null
                || (!substituteId.equals(userId)
                        && directory
                                .find(substituteId)
                                .filter(StaffDirectory.StaffMember::active)
                                .isPresent());
        if (!stands) {
            throw new InvalidInputException("substituteId", "staff.absence.substituteInvalid");
        }
        return jdbc.sql(
                        """
                        insert into absence (user_id, absent_from, absent_until, substitute_id)
                        values (:userId, :from, :until, :substituteId) returning id
                        """)
                .param("userId", userId)
                .param("from", from)
                .param("until", until)
                .param("substituteId", substituteId)
                .query(Long.class)
                .single();
    }

    @Override
    public void cancel(long absenceId) {
        jdbc.sql("delete from absence where id = :id").param("id", absenceId).update();
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isAway(String userId, LocalDate on) {
        return jdbc.sql(
                        """
                        select exists (select 1 from absence
                                        where user_id = :userId and :on between absent_from and absent_until)
                        """)
                .param("userId", userId)
                .param("on", on)
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
                         where a.user_id = :userId and :on between a.absent_from and a.absent_until
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
