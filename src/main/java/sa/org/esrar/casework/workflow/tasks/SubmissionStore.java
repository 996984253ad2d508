package sa.org.esrar.casework.workflow.tasks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import sa.org.esrar.casework.protection.Protection;

/** Accepted submissions until their task completes, and drafts; both encrypted, for people type into them. */
@Repository
class SubmissionStore {

    static final String PURPOSE = "workflow.submission";
    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Protection protection;
    private final ObjectMapper json;
    private final Clock clock;

    SubmissionStore(JdbcClient jdbc, Protection protection, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.protection = protection;
        this.json = json;
        this.clock = clock;
    }

    /** The last accepted submission of a task counts. */
    void accept(String taskId, String userId, Map<String, Object> fields) {
        jdbc.sql(
                        """
                insert into task_submission (task_id, user_id, fields, accepted_at) values (?, ?, ?, ?)
                on conflict (task_id) do update
                  set user_id = excluded.user_id, fields = excluded.fields, accepted_at = excluded.accepted_at""")
                .params(taskId, userId, sealed(fields), Timestamp.from(clock.instant()))
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
        return found.map(this::open);
    }

    void saveDraft(String taskId, String userId, Map<String, Object> fields) {
        jdbc.sql(
                        """
                insert into task_draft (task_id, user_id, fields, saved_at) values (?, ?, ?, ?)
                on conflict (task_id, user_id) do update
                  set fields = excluded.fields, saved_at = excluded.saved_at""")
                .params(taskId, userId, sealed(fields), Timestamp.from(clock.instant()))
                .update();
    }

    Optional<Map<String, Object>> draft(String taskId, String userId) {
        return jdbc.sql("select fields from task_draft where task_id = ? and user_id = ?")
                .params(taskId, userId)
                .query(byte[].class)
                .optional()
                .map(this::open);
    }

    /** A task that was cancelled leaves nothing behind. */
    void forget(String taskId) {
        jdbc.sql("delete from task_submission where task_id = ?").param(taskId).update();
        jdbc.sql("delete from task_draft where task_id = ?").param(taskId).update();
    }

    private byte[] sealed(Map<String, Object> fields) {
        try {
            return protection.encrypt(PURPOSE, json.writeValueAsString(fields));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private Map<String, Object> open(byte[] cipher) {
        try {
            return json.readValue(protection.decrypt(PURPOSE, cipher), FIELDS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
