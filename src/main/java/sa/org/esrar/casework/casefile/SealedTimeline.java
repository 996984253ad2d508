package sa.org.esrar.casework.casefile;

import jakarta.persistence.EntityManager;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.protection.Protection;

/** The timeline as a chain of seals; a case's row is locked before its chain grows. */
@Service
@Transactional
class SealedTimeline implements Timeline {

    static final String TEXT_PURPOSE = "casefile.timelineText";

    private static final int SALT_BYTES = 16;

    private final EntityManager entities;
    private final JdbcClient jdbc;
    private final CaseLock lock;
    private final TimelineSeals seals;
    private final Protection protection;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    SealedTimeline(
            EntityManager entities,
            JdbcClient jdbc,
            CaseLock lock,
            TimelineSeals seals,
            Protection protection,
            Clock clock) {
        this.entities = entities;
        this.jdbc = jdbc;
        this.lock = lock;
        this.seals = seals;
        this.protection = protection;
        this.clock = clock;
    }

    /** Begins the empty chain of a new case. */
    void begin(String caseNumber) {
        entities.persist(new TimelineHead(caseNumber, seals));
    }

    /** Reads the heads of many locked cases at once, before each gets an entry. */
    List<TimelineHead> prepare(List<String> caseNumbers) {
        return entities.createQuery("select h from TimelineHead h where h.caseNumber in :numbers", TimelineHead.class)
                .setParameter("numbers", caseNumbers)
                .getResultList();
    }

    @Override
    public void append(
            String caseNumber, String code, String actor, Visibility visibility, String text, String... arguments) {
        lock.lock(caseNumber);
        TimelineHead head = entities.find(TimelineHead.class, caseNumber);
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        TimelineSeals.Content content = new TimelineSeals.Content(
                caseNumber,
                head.length() + 1,
                // PostgreSQL keeps microseconds, and what was sealed has to be what is read.
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                code,
                actor,
                visibility,
                List.of(arguments),
                text == null ? null : TimelineSeals.digest(salt, text));
        byte[] seal = seals.sealEntry(content, head.lastSeal());
        entities.persist(new TimelineEntry(content, seal));
        head.moveTo(seal, seals);
        if (text != null) {
            jdbc.sql("insert into timeline_text (case_number, sequence, salt, text_cipher) values (?, ?, ?, ?)")
                    .params(caseNumber, content.sequence(), salt, protection.encrypt(TEXT_PURPOSE, text))
                    .update();
        }
    }

    @Override
    @Transactional(readOnly = true)
    public List<Entry> entries(String caseNumber) {
        List<TimelineSeals.Content> chain = entities.createQuery(
                        "select e from TimelineEntry e where e.caseNumber = :number order by e.sequence",
                        TimelineEntry.class)
                .setParameter("number", caseNumber)
                .getResultStream()
                .map(TimelineEntry::content)
                .toList();
        // Most chains have none.
        Map<Integer, String> texts =
                chain.stream().anyMatch(entry -> entry.textDigest() != null) ? texts(caseNumber) : Map.of();
        return chain.stream()
                .map(entry -> new Entry(
                        entry.sequence(),
                        entry.at(),
                        entry.code(),
                        entry.actor(),
                        entry.visibility(),
                        texts.get(entry.sequence()),
                        entry.arguments()))
                .toList();
    }

    private Map<Integer, String> texts(String caseNumber) {
        Map<Integer, String> texts = new HashMap<>();
        jdbc.sql("select sequence, text_cipher from timeline_text where case_number = ?")
                .param(caseNumber)
                .query(row -> {
                    texts.put(row.getInt("sequence"), protection.decrypt(TEXT_PURPOSE, row.getBytes("text_cipher")));
                });
        return texts;
    }

    @Override
    public void destroyText(String caseNumber, int sequence, String by, String reasonCode) {
        lock.lock(caseNumber);
        int destroyed = jdbc.sql("delete from timeline_text where case_number = ? and sequence = ?")
                .params(caseNumber, sequence)
                .update();
        if (destroyed > 0) {
            append(
                    caseNumber,
                    "casefile.textDestroyed",
                    by,
                    Visibility.STAFF,
                    null,
                    Integer.toString(sequence),
                    reasonCode);
        }
    }
}
