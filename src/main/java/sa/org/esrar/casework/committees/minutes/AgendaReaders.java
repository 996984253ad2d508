package sa.org.esrar.casework.committees.minutes;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.casefile.CaseAccess;
import sa.org.esrar.casework.staff.Committees;
import sa.org.esrar.casework.staff.StaffUser;

/**
 * Who belongs to a committee reads the cases on its agenda, from the call to the seal (D2, F2): they decide on them. The
 * excluded never do, whoever asks here (F4). For cases that carry out a decision of theirs they keep what they read.
 */
@Component
@Transactional(readOnly = true)
class AgendaReaders implements CaseAccess.OpenTasks {

    private final JdbcClient jdbc;
    private final Committees committees;

    AgendaReaders(JdbcClient jdbc, Committees committees) {
        this.jdbc = jdbc;
        this.committees = committees;
    }

    @Override
    public boolean anyFor(String caseNumber, StaffUser user) {
        return jdbc.sql(
                        """
                select minutes.case_number, minutes.committee from minutes_item item
                  join minutes on minutes.case_number = item.minutes
                 where item.case_number = ? and item.state in ('ON_AGENDA', 'DECIDED')
                   and minutes.state not in ('CALLING', 'SEALED', 'NOT_APPROVED', 'NOT_CALLED')""")
                .param(caseNumber)
                .query((row, line) -> belongs(row.getString(1), row.getString(2), user.id()))
                .list()
                .contains(true);
    }

    private boolean belongs(String number, String committee, String user) {
        return committees.find(committee).filter(formed -> formed.has(user)).isPresent() || sits(number, user);
    }

    /** An alternate who is present, whom management appointed for these minutes alone, and who left the committee with a vote. */
    private boolean sits(String number, String user) {
        return jdbc.sql(
                        """
                select exists (select from minutes_attendance
                                where minutes = :number and user_id = :user and attendance = 'PRESENT')
                    or exists (select from minutes_appointment where minutes = :number and user_id = :user)
                    or exists (select from minutes_voter where minutes = :number and user_id = :user)""")
                .param("number", number)
                .param("user", user)
                .query(Boolean.class)
                .single();
    }
}
