package sa.org.esrar.casework.casefile;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who looked at which case, when, and at what (F2: read audit). Every page that shows a case to staff writes here. */
@Service
@Transactional
public class ReadLog {

    private static final Duration SAME_LOOK = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    ReadLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One look; {@code what} is a code such as {@code case} or {@code document:<id>}. */
    public record Look(String userId, String what, Instant at) {}

    /** Writes down that someone looked; again within the hour at the same thing is the same look. */
    public void looked(String caseNumber, String userId, String what) {
        Instant now = clock.instant();
        jdbc.sql(
                        """
                        insert into case_read (case_number, user_id, what, at)
                        select :number, :user, :what, :now
                        where not exists (select from case_read where case_number = :number and user_id = :user
                            and what = :what and at > :since)
                        """)
                .param("number", caseNumber)
                .param("user", userId)
                .param("what", what)
                .param("now", SqlTime.of(now))
                .param("since", SqlTime.of(now.minus(SAME_LOOK)))
                .update();
    }

    /** As {@link #looked(String, String, String)} for all cases of a list, in one statement. */
    public void looked(Collection<String> caseNumbers, String userId, String what) {
        Instant now = clock.instant();
        jdbc.sql(
                        """
                        insert into case_read (case_number, user_id, what, at)
                        select listed.number, :user, :what, :now from unnest(string_to_array(:numbers, ',')) listed (number)
                        where not exists (select from case_read where case_number = listed.number and user_id = :user
                            and what = :what and at > :since)
                        """)
                .param("numbers", String.join(",", caseNumbers))
                .param("user", userId)
                .param("what", what)
                .param("now", SqlTime.of(now))
                .param("since", SqlTime.of(now.minus(SAME_LOOK)))
                .update();
    }

    /** Writes down every single time: attachments, and who reports a violation. */
    public void read(String caseNumber, String userId, String what) {
        jdbc.sql("insert into case_read (case_number, user_id, what, at) values (?, ?, ?, ?)")
                .params(caseNumber, userId, what, SqlTime.of(clock.instant()))
                .update();
    }

    /** Everyone who looked at a case, newest first. */
    @Transactional(readOnly = true)
    public List<Look> looks(String caseNumber) {
        return jdbc.sql("select user_id, what, at from case_read where case_number = ? order by at desc, id desc")
                .param(caseNumber)
                .query((row, number) ->
                        new Look(row.getString("user_id"), row.getString("what"), SqlTime.read(row, "at")))
                .list();
    }
}
