package sa.org.esrar.casework.declarations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import sa.org.esrar.casework.calendar.HijriDates;
import sa.org.esrar.casework.protection.Protection;

/** The table of signatures; what was rendered, and the mark, lie encrypted. */
@Repository
class DeclarationRecords {

    static final String RENDERED = "declarations.rendered";
    static final String MARK = "declarations.mark";

    private final JdbcClient jdbc;
    private final Protection protection;

    DeclarationRecords(JdbcClient jdbc, Protection protection) {
        this.jdbc = jdbc;
        this.protection = protection;
    }

    void insert(DeclarationRow row, String rendered, byte[] mark) {
        jdbc.sql(
                        """
                insert into declaration
                  (id, case_number, purpose, number, text_version, method, declared_hash, content_hash, rendered, signed_at, signed_local,
                   signed_hijri, taken_by, witness, second_witness, own_number, scan_id, mark, attachment_hash)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        UUID.randomUUID(),
                        row.caseNumber(),
                        row.matter().purpose(),
                        row.matter().number(),
                        row.textVersion(),
                        row.method().name(),
                        row.declaredHash(),
                        row.contentHash(),
                        protection.encrypt(RENDERED, rendered),
                        Timestamp.from(row.signedAt()),
                        inRiyadh(row.signedAt()),
                        hijri(row.signedAt()),
                        row.takenBy(),
                        row.witness(),
                        row.secondWitness(),
                        row.ownNumber(),
                        row.scan(),
                        mark == null
                                ? null
                                : protection.encrypt(MARK, Base64.getEncoder().encodeToString(mark)),
                        row.attachmentHash())
                .update();
    }

    Optional<Stored> find(String caseNumber, Matter matter) {
        return jdbc.sql("select * from declaration where case_number = ? and purpose = ? and number = ?")
                .params(caseNumber, matter.purpose(), matter.number())
                .query((row, n) -> stored(row))
                .optional();
    }

    static String inRiyadh(Instant at) {
        return at.atZone(HijriDates.RIYADH).toOffsetDateTime().toString();
    }

    static String hijri(Instant at) {
        return HijriDates.format(HijriDates.dayInRiyadh(at));
    }

    /** @throws sa.org.esrar.casework.protection.ProtectionException when the column was changed */
    String rendered(Stored stored) {
        return protection.decrypt(RENDERED, stored.rendered());
    }

    /** @throws sa.org.esrar.casework.protection.ProtectionException when the column was changed */
    byte[] mark(Stored stored) {
        return Base64.getDecoder().decode(protection.decrypt(MARK, stored.mark()));
    }

    private static Stored stored(ResultSet row) throws SQLException {
        return new Stored(
                new DeclarationRow(
                        row.getString("case_number"),
                        new Matter(row.getString("purpose"), row.getInt("number")),
                        row.getInt("text_version"),
                        Method.valueOf(row.getString("method")),
                        row.getString("declared_hash"),
                        row.getString("content_hash"),
                        row.getTimestamp("signed_at").toInstant(),
                        row.getString("taken_by"),
                        row.getString("witness"),
                        row.getString("second_witness"),
                        row.getObject("own_number", Boolean.class),
                        row.getObject("scan_id", UUID.class),
                        row.getString("attachment_hash")),
                row.getString("signed_local"),
                row.getString("signed_hijri"),
                row.getBytes("rendered"),
                row.getBytes("mark"));
    }

    /** A row with its encrypted columns; {@code rendered} is null in the very first rows. */
    record Stored(DeclarationRow row, String signedInRiyadh, String signedHijri, byte[] rendered, byte[] mark) {}
}
