package sa.org.esrar.casework.casefile;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.parties.Channel;
import sa.org.esrar.casework.parties.ContactTime;
import sa.org.esrar.casework.protection.Protection;

/** Every contact about a case, in either direction (A1 to A6): channel, time, who, and what it was about. */
@Service
@Transactional
public class ContactLog {

    static final String SUMMARY_PURPOSE = "casefile.contactSummary";

    private final JdbcClient jdbc;
    private final CaseFiles files;
    private final Protection protection;
    private final Clock clock;

    ContactLog(JdbcClient jdbc, CaseFiles files, Protection protection, Clock clock) {
        this.jdbc = jdbc;
        this.files = files;
        this.protection = protection;
        this.clock = clock;
    }

    /** To the association or from it. */
    public enum Direction {
        IN,
        OUT
    }

    /**
     * One contact.
     *
     * @param by staff user id, {@code beneficiary} or {@code system}
     * @param summary what it was about, or null
     * @param result what came of it, or null
     * @param callBack when we call again, or null
     */
    public record Contact(
            UUID id,
            Channel channel,
            Direction direction,
            Instant at,
            String by,
            String summary,
            ContactResult result,
            ContactTime callBack) {}

    /**
     * Logs a contact that happens now.
     *
     * @param summary what it was about, kept encrypted; may be null
     * @throws sa.org.esrar.casework.api.ApiException 404 when there is no such case
     */
    public UUID log(String caseNumber, Channel channel, Direction direction, String by, String summary) {
        return log(caseNumber, new LogContact(channel, direction, null, null, null, summary), by);
    }

    /** As above, for what a member of staff writes down; the caller has checked it. */
    public UUID log(String caseNumber, LogContact contact, String by) {
        files.head(caseNumber).orElseThrow(CaseLock::notFound);
        UUID id = UUID.randomUUID();
        jdbc.sql(
                        """
                        insert into contact_entry (id, case_number, channel, direction, at, made_by, summary_cipher,
                            result, call_back)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        id,
                        caseNumber,
                        contact.channel().name(),
                        contact.direction().name(),
                        SqlTime.of(contact.at() == null ? clock.instant() : contact.at()),
                        by,
                        contact.about() == null ? null : protection.encrypt(SUMMARY_PURPOSE, contact.about()),
                        name(contact.result()),
                        name(contact.callBack()))
                .update();
        return id;
    }

    private static String name(Enum<?> code) {
        return code == null ? null : code.name();
    }

    /** Oldest first. */
    @Transactional(readOnly = true)
    public List<Contact> of(String caseNumber) {
        return jdbc.sql("select * from contact_entry where case_number = ? order by at, id")
                .param(caseNumber)
                .query((row, number) -> {
                    byte[] summary = row.getBytes("summary_cipher");
                    return new Contact(
                            row.getObject("id", UUID.class),
                            Channel.valueOf(row.getString("channel")),
                            Direction.valueOf(row.getString("direction")),
                            SqlTime.read(row, "at"),
                            row.getString("made_by"),
                            summary == null ? null : protection.decrypt(SUMMARY_PURPOSE, summary),
                            code(ContactResult.class, row.getString("result")),
                            code(ContactTime.class, row.getString("call_back")));
                })
                .list();
    }

    private static <E extends Enum<E>> E code(Class<E> type, String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }
}
