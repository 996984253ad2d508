package sa.org.esrar.casework.workflow.tasks;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was handed in with start forms until the process starts, and drafts; both encrypted, both for a limited time. */
@Repository
class StagedStarts {

    private final JdbcClient jdbc;
    private final SealedFields sealed;
    private final StartSettings settings;
    private final Clock clock;

    StagedStarts(JdbcClient jdbc, SealedFields sealed, StartSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.sealed = sealed;
        this.settings = settings;
        this.clock = clock;
    }

    void stage(String caseNumber, String processId, String userId, Map<String, Object> fields) {
        jdbc.sql("insert into start_submission (case_number, process_id, user_id, fields, expires_at)"
                        + " values (?, ?, ?, ?, ?)")
                .params(
                        caseNumber,
                        processId,
                        userId,
                        sealed.seal(fields),
                        Timestamp.from(clock.instant().plus(settings.stagedFor())))
                .update();
    }

    /** Takes what this person staged under the number, unless its time has passed; a second call finds nothing. */
    Optional<Map<String, Object>> take(String caseNumber, String processId, String userId) {
        Optional<byte[]> found = jdbc.sql("delete from start_submission where case_number = ? and process_id = ?"
                        + " and user_id = ? and expires_at > ? returning fields")
                .params(caseNumber, processId, userId, Timestamp.from(clock.instant()))
                .query(byte[].class)
                .optional();
        found.ifPresent(fields -> forgetDraft(processId, userId));
        return found.map(sealed::open);
    }

    void saveDraft(String processId, String userId, Map<String, Object> fields) {
        jdbc.sql(
                        """
                insert into start_draft (process_id, user_id, fields, saved_at) values (?, ?, ?, ?)
                on conflict (process_id, user_id) do update
                  set fields = excluded.fields, saved_at = excluded.saved_at""")
                .params(processId, userId, sealed.seal(fields), Timestamp.from(clock.instant()))
                .update();
    }

    Optional<Map<String, Object>> draft(String processId, String userId) {
        return jdbc.sql("select fields from start_draft where process_id = ? and user_id = ? and saved_at > ?")
                .params(processId, userId, Timestamp.from(draftsSince()))
                .query(byte[].class)
                .optional()
                .map(sealed::open);
    }

    void forgetDraft(String processId, String userId) {
        jdbc.sql("delete from start_draft where process_id = ? and user_id = ?")
                .params(processId, userId)
                .update();
    }

    /** What was never started, and drafts that nobody came back to. */
    void forgetExpired() {
        jdbc.sql("delete from start_submission where expires_at <= ?")
                .param(Timestamp.from(clock.instant()))
                .update();
        jdbc.sql("delete from start_draft where saved_at <= ?")
                .param(Timestamp.from(draftsSince()))
                .update();
    }

    private Instant draftsSince() {
        return clock.instant().minus(settings.draftsKept());
    }
}
