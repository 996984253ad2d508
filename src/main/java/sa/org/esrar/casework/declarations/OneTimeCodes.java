package sa.org.esrar.casework.declarations;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.parties.TypedText;
import sa.org.esrar.casework.protection.Protection;

/** Six digits for one signature: short-lived, few tries, few sends, kept only as a keyed hash. */
@Component
class OneTimeCodes {

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

    /** A new code; only the last one counts. */
    String issue(String caseNumber) {
        int sent = jdbc.sql("select count(*) from one_time_code where case_number = ? and sent_at > ?")
                .params(caseNumber, Timestamp.from(clock.instant().minus(HOUR)))
                .query(Integer.class)
                .single();
        if (sent >= settings.sendsAnHour()) {
            throw new ApiException(429, "declarations.code.tooManySends").retryAfter(HOUR);
        }
        String code = String.format(Locale.ROOT, "%06d", random.nextInt(1_000_000));
        jdbc.sql("insert into one_time_code (id, case_number, code_hash, sent_at) values (?, ?, ?, ?)")
                .params(UUID.randomUUID(), caseNumber, hash(caseNumber, code), Timestamp.from(clock.instant()))
                .update();
        return code;
    }

    /**
     * Uses the last code that was sent. A wrong try is counted in a transaction of its own: the caller's is rolled back.
     *
     * @throws InvalidInputException on {@code code}
     */
    void use(String caseNumber, String typed) {
        String code = TypedText.clean(typed).replace(" ", "");
        Last last = ownTransaction.execute(status -> countTry(caseNumber));
        if (last == null || last.usedAt() != null) {
            throw new InvalidInputException("code", "declarations.code.used");
        }
        if (last.sentAt().toInstant().plus(settings.codeValidFor()).isBefore(clock.instant())) {
            throw new InvalidInputException("code", "declarations.code.late");
        }
        if (last.tries() > settings.tries()) {
            throw new InvalidInputException("code", "declarations.code.tooManyTries");
        }
        if (!MessageDigest.isEqual(last.hash(), hash(caseNumber, code))) {
            throw new InvalidInputException("code", "declarations.code.wrong");
        }
        jdbc.sql("update one_time_code set used_at = ? where id = ?")
                .params(Timestamp.from(clock.instant()), last.id())
                .update();
    }

    private Last countTry(String caseNumber) {
        Optional<Last> last = jdbc.sql(
                        """
                update one_time_code set tries = tries + 1
                where id = (select id from one_time_code where case_number = ? order by sent_at desc limit 1)
                returning id, code_hash, sent_at, tries, used_at""")
                .param(caseNumber)
                .query((row, n) -> new Last(
                        row.getObject("id", UUID.class),
                        row.getBytes("code_hash"),
                        row.getTimestamp("sent_at"),
                        row.getInt("tries"),
                        row.getTimestamp("used_at")))
                .optional();
        return last.orElse(null);
    }

    private byte[] hash(String caseNumber, String code) {
        return protection.lookupHash(PURPOSE, caseNumber + ":" + code);
    }

    private record Last(UUID id, byte[] hash, Timestamp sentAt, int tries, Timestamp usedAt) {}
}
