package sa.org.esrar.casework.workflow.tasks;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Accepted submissions until their task completes, and drafts; both encrypted, for people type into them. */
@Repository
class SubmissionStore {

    private final JdbcClient jdbc;
    private final SealedFields sealed;
    private final Clock clock;

    SubmissionStore(JdbcClient jdbc, SealedFields sealed, Clock clock) {
        this.jdbc = jdbc;
        this.sealed = sealed;
        this.clock = clock;
    }

    /** The last accepted submission of a task counts. */
    void accept(String taskId, String userId, Map<String, Object> fields) {
        jdbc.sql(
                        """
                insert into task_submission (task_id, user_id, fields, accepted_at) values (?, ?, ?, ?)
                on conflict (task_id) do update
                  set user_id = excluded.user_id, fields = excluded.fields, accepted_at = excluded.accepted_at""")
                .params(taskId, userId, sealed.seal(fields), Timestamp.from(clock.instant()))
                .update();
    }

    /** Takes what this person had accepted for the task; a second call finds nothing. */
    Optional<Map<String, Object>> take(String taskId, String userId) {
        Optional<byte[]> found = jdbc.sql(
                        "delete from task_submission where task_id = ? and user_id = ? returning fields")
                .params(taskId, userId)
                .query(byte[].class)
                .optional();
        found.ifPresent(fields -> jdbc.sql("delete from task_draft where task_id = ?")
                .param(taskId)
                .update());
        return found.map(sealed::open);
    }

    void saveDraft(String taskId, String userId, Map<String, Object> fields) {
        jdbc.sql(
                        """
                insert into task_draft (task_id, user_id, fields, saved_at) values (?, ?, ?, ?)
                on conflict (task_id, user_id) do update
                  set fields = excluded.fields, saved_at = excluded.saved_at""")
                .params(taskId, userId, sealed.seal(fields), Timestamp.from(clock.instant()))
                .update();
    }

    Optional<Map<String, Object>> draft(String taskId, String userId) {
        return jdbc.sql("select fields from task_draft where task_id = ? and user_id = ?")
                .params(taskId, userId)
                .query(byte[].class)
                .optional()
                .map(sealed::open);
    }

    /** A task that was cancelled, or submitted at once, leaves nothing behind. */
    void forget(String taskId) {
        jdbc.sql(
                        """
                with submission as (delete from task_submission where task_id = :task)
                delete from task_draft where task_id = :task""")
                .param("task", taskId)
                .update();
    }
}
