package sa.org.esrar.casework.declarations;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.parties.TypedText;
import sa.org.esrar.casework.protection.Protection;

/**
 * Six digits for one purpose: short-lived, few tries, few sends, kept only as a keyed hash. What a code is for is its
 * <i>subject</i>: a case number for its signature, else a purpose with a case number or a keyed hash, never an address.
 */
@Component
public class OneTimeCodes {

    private static final String PURPOSE = "declarations.code";
    private static final Duration HOUR = Duration.ofHours(1);

    private final SecureRandom random = new SecureRandom();
    private final JdbcClient jdbc;
    private final Protection protection;
    private final DeclarationSettings settings;
    private final TransactionTemplate ownTransaction;
    private final Clock clock;

    OneTimeCodes(
            JdbcClient jdbc,
            Protection protection,
            DeclarationSettings settings,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.jdbc = jdbc;
        this.protection = protection;
        this.settings = settings;
        this.clock = clock;
        this.ownTransaction = new TransactionTemplate(transactions);
        ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * A new code; only the last one counts. Two who ask at once are served one after the other.
     *
     * @throws ApiException 429 with Retry-After when too many were sent
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public String issue(String subject) {
        lock(subject);
        Instant now = clock.instant();
        List<Timestamp> sent = jdbc.sql(
                        "select sent_at from one_time_code where subject = ? and sent_at > ? order by sent_at desc")
                .params(subject, Timestamp.from(now.minus(HOUR)))
                .query(Timestamp.class)
                .list();
        if (sent.size() >= settings.sendsAnHour()) {
            Instant free = sent.get(settings.sendsAnHour() - 1).toInstant().plus(HOUR);
            throw new ApiException(429, "declarations.code.tooManySends").retryAfter(Duration.between(now, free));
        }
        close(subject);
        String code = String.format(Locale.ROOT, "%06d", random.nextInt(1_000_000));
        jdbc.sql("insert into one_time_code (id, subject, code_hash, sent_at) values (?, ?, ?, ?)")
                .params(
                        UUID.randomUUID(),
                        subject,
                        protection.lookupHash(PURPOSE, hashed(subject, code)),
                        Timestamp.from(now))
                .update();
        return code;
    }

    /** The last code that was sent is worth nothing from now on. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void close(String subject) {
        lock(subject);
        jdbc.sql("update one_time_code set closed_at = ? where subject = ? and closed_at is null")
                .params(Timestamp.from(clock.instant()), subject)
                .update();
    }

    /**
     * Whether it is the last code that was sent, without using it up. A wrong try is counted in a transaction of its own: the
     * caller's is rolled back.
     *
     * @param field in which the code was typed
     * @throws InvalidInputException on the field
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void check(String subject, String typed, String field) {
        matching(subject, typed, field);
    }

    /**
     * Uses the last code that was sent, as {@link #check} finds it. Of two who try at once the second finds it used.
     *
     * @param field in which the code was typed
     * @throws InvalidInputException on the field
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void use(String subject, String typed, String field) {
        Open open = matching(subject, typed, field);
        jdbc.sql("update one_time_code set closed_at = ? where id = ?")
                .params(Timestamp.from(clock.instant()), open.id())
                .update();
    }

    private Open matching(String subject, String typed, String field) {
        lock(subject);
        Open open = open(subject).orElseThrow(() -> new InvalidInputException(field, "declarations.code.used"));
        if (open.sentAt().plus(settings.codeValidFor()).isBefore(clock.instant())) {
            throw new InvalidInputException(field, "declarations.code.late");
        }
        if (open.tries() >= settings.tries()) {
            throw new InvalidInputException(field, "declarations.code.tooManyTries");
        }
        String code = TypedText.clean(typed).replace(" ", "");
        if (!protection.isLookupHash(PURPOSE, hashed(subject, code), open.hash())) {
            ownTransaction.executeWithoutResult(status -> countTry(open.id()));
            throw new InvalidInputException(field, "declarations.code.wrong");
        }
        return open;
    }

    private Optional<Open> open(String subject) {
        return jdbc.sql(
                        "select id, code_hash, sent_at, tries from one_time_code where subject = ? and closed_at is null")
                .param(subject)
                .query((row, n) -> new Open(
                        row.getObject("id", UUID.class),
                        row.getBytes("code_hash"),
                        row.getTimestamp("sent_at").toInstant(),
                        row.getInt("tries")))
                .optional();
    }

    /** How long a code can be used. */
    public Duration validFor() {
        return settings.codeValidFor();
    }

    private void countTry(UUID id) {
        jdbc.sql("update one_time_code set tries = tries + 1 where id = ?")
                .param(id)
                .update();
    }

    private void lock(String subject) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 7041))")
                .param(subject)
                .query(Object.class)
                .list();
    }

    /** A code is worth nothing for another subject. */
    private static String hashed(String subject, String code) {
        return subject + ":" + code;
    }

    private record Open(UUID id, byte[] hash, Instant sentAt, int tries) {}
}
