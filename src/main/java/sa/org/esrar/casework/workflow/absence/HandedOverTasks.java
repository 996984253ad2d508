package sa.org.esrar.casework.workflow.absence;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which tasks a substitute has while a colleague is away. */
@Repository
class HandedOverTasks {

    private final JdbcClient jdbc;

    HandedOverTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param caseNumber null for a task that belongs to no case */
    record HandedOver(String taskId, String caseNumber, String takenFrom, String handedTo) {}

    void add(long absenceId, HandedOver task) {
        jdbc.sql(
                        """
                        insert into handed_over_task (absence_id, task_id, case_number, handed_to)
                        values (?, ?, ?, ?)""")
                .params(absenceId, task.taskId(), task.caseNumber(), task.handedTo())
                .update();
    }

    /** Those that did not go back, by case. */
    List<HandedOver> of(long absenceId) {
        return jdbc.sql(
                        """
                        select task_id, case_number, a.user_id as taken_from, handed_to
                          from handed_over_task t join absence a on a.id = t.absence_id
                         where t.absence_id = ? and given_back_at is null
                         order by case_number nulls first, task_id""")
                .param(absenceId)
                .query(HandedOver.class)
                .list();
    }

    /** Closes the handover of the task by somebody who had it as a substitute, and says to whom it went. */
    Optional<String> passedOn(String taskId, String by, Instant at) {
        return jdbc.sql(
                        """
                        update handed_over_task t set given_back_at = ?
                          from absence a
                         where a.id = t.absence_id and t.task_id = ? and a.user_id = ? and t.given_back_at is null
                        returning t.handed_to""")
                .params(Timestamp.from(at), taskId, by)
                .query(String.class)
                .optional();
    }

    void givenBack(long absenceId, Instant at) {
        jdbc.sql("update handed_over_task set given_back_at = ? where absence_id = ? and given_back_at is null")
                .params(Timestamp.from(at), absenceId)
                .update();
    }
}
