package sa.org.esrar.casework.declarations;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.calendar.HijriDates;
import sa.org.esrar.casework.casefile.CaseRegister;
import sa.org.esrar.casework.notifications.Notifications;
import sa.org.esrar.casework.protection.Protection;

/** Declarations signed by one-time code (C4). */
@Service
class SignedDeclarations implements Declarations {

    static final String PURPOSE = "declarations.rendered";

    private final CaseRegister cases;
    private final OneTimeCodes codes;
    private final Notifications notifications;
    private final Protection protection;
    private final JdbcClient jdbc;
    private final Clock clock;

    SignedDeclarations(
            CaseRegister cases,
            OneTimeCodes codes,
            Notifications notifications,
            Protection protection,
            JdbcClient jdbc,
            Clock clock) {
        this.cases = cases;
        this.codes = codes;
        this.notifications = notifications;
        this.protection = protection;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void sendCode(String caseNumber) {
        cases.lock(caseNumber);
        notifications.sendCode(caseNumber, "otp.signature", codes.issue(caseNumber), codes.validFor());
    }

    @Override
    @Transactional
    public void recallCode(String caseNumber) {
        codes.close(caseNumber);
    }

    @Override
    @Transactional
    public Signed sign(String caseNumber, String code, String content) {
        cases.lock(caseNumber);
        codes.use(caseNumber, code, "code");
        DeclarationText text = text();
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        String rendered = rendered(caseNumber, text, content, now);
        String hash = sha256(rendered);
        jdbc.sql(
                        """
                insert into declaration
                  (id, case_number, text_version, method, content_hash, rendered, signed_at, signed_local, signed_hijri)
                values (?, ?, ?, 'ONE_TIME_CODE', ?, ?, ?, ?, ?)""")
                .params(
                        UUID.randomUUID(),
                        caseNumber,
                        text.version(),
                        hash,
                        protection.encrypt(PURPOSE, rendered),
                        Timestamp.from(now),
                        now.atZone(HijriDates.RIYADH).toOffsetDateTime().toString(),
                        HijriDates.format(HijriDates.dayInRiyadh(now)))
                .update();
        return new Signed(now, text.version(), hash);
    }

    @Override
    @Transactional(readOnly = true)
    public DeclarationText text() {
        return jdbc.sql(
                        """
                select version, text_ar as ar, text_en as en from declaration_text
                where valid_from <= ? order by version desc limit 1""")
                .param(Date.valueOf(HijriDates.dayInRiyadh(clock.instant())))
                .query(DeclarationText.class)
                .single();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Copy> copy(String caseNumber) {
        return jdbc.sql(
                        """
                select version, text_ar, text_en, content_hash, signed_at, signed_local, signed_hijri
                from declaration join declaration_text on version = text_version where case_number = ?""")
                .param(caseNumber)
                .query((row, n) -> new Copy(
                        new DeclarationText(row.getInt("version"), row.getString("text_ar"), row.getString("text_en")),
                        row.getString("content_hash"),
                        row.getTimestamp("signed_at").toInstant(),
                        row.getString("signed_local"),
                        row.getString("signed_hijri")))
                .optional();
    }

    /** Both languages: the reader saw one of them, and each is the declaration. */
    private static String rendered(String caseNumber, DeclarationText text, String content, Instant at) {
        return String.join(
                "\n", caseNumber, String.valueOf(text.version()), text.ar(), text.en(), content, at.toString());
    }

    private static String sha256(String rendered) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(rendered.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
