package sa.org.esrar.casework.declarations;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.calendar.HijriDates;
import sa.org.esrar.casework.notifications.Notifications;

/** Declarations signed by one-time code (C4). */
@Service
class SignedDeclarations implements Declarations {

    private final OneTimeCodes codes;
    private final Notifications notifications;
    private final JdbcClient jdbc;
    private final Clock clock;

    SignedDeclarations(OneTimeCodes codes, Notifications notifications, JdbcClient jdbc, Clock clock) {
        this.codes = codes;
        this.notifications = notifications;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void sendCode(String caseNumber) {
        notifications.sendCode(caseNumber, "otp.signature", codes.issue(caseNumber));
    }

    @Override
    @Transactional
    public Signed sign(String caseNumber, String code, String content) {
        codes.use(caseNumber, code);
        DeclarationText text = text();
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        String hash = sha256(caseNumber + "\n" + text.version() + "\n" + text.ar() + "\n" + content + "\n" + now);
        jdbc.sql(
                        """
                insert into declaration
                  (id, case_number, text_version, method, content_hash, signed_at, signed_local, signed_hijri)
                values (?, ?, ?, 'ONE_TIME_CODE', ?, ?, ?, ?)""")
                .params(
                        UUID.randomUUID(),
                        caseNumber,
                        text.version(),
                        hash,
                        Timestamp.from(now),
                        now.atZone(HijriDates.RIYADH).toOffsetDateTime().toString(),
                        HijriDates.format(HijriDates.dayInRiyadh(now)))
                .update();
        return new Signed(now, text.version(), hash);
    }

    @Override
    @Transactional(readOnly = true)
    public DeclarationText text() {
        Map<String, Object> row = jdbc.sql(
                        "select version, text_ar, text_en from declaration_text where valid_from <= ? order by version desc limit 1")
                .param(java.sql.Date.valueOf(HijriDates.dayInRiyadh(clock.instant())))
                .query()
                .singleRow();
        return new DeclarationText(
                (Integer) row.get("version"), (String) row.get("text_ar"), (String) row.get("text_en"));
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
