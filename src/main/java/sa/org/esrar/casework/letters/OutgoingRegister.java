package sa.org.esrar.casework.letters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.protection.Protection;
import sa.org.esrar.casework.protection.Sha256;

/**
 * The outgoing register (صادر): what was sent to whom, and what became of it (A2). Whether a person may see a letter is
 * its case's matter: callers ask the case file first.
 */
@Service
@Transactional
public class OutgoingRegister {

    static final String TABLE = "outgoing_letter";
    static final String ADDRESSEE_PURPOSE = "letters.addressee";

    private static final String OF_LETTER = " where hijri_year = ? and serial = ?";

    private final JdbcClient jdbc;
    private final RegisterSerials serials;
    private final Protection protection;
    private final Clock clock;

    OutgoingRegister(JdbcClient jdbc, RegisterSerials serials, Protection protection, Clock clock) {
        this.jdbc = jdbc;
        this.serials = serials;
        this.protection = protection;
        this.clock = clock;
    }

    /**
     * A letter in the register.
     *
     * @param addressee null for a paper that is addressed to nobody
     * @param sha256 of the PDF, in hexadecimal digits
     */
    public record Entry(
            RegisterNumber number,
            LetterKind kind,
            String caseNumber,
            String addressee,
            Instant registeredAt,
            String sha256,
            LetterState state) {}

    /** Something that was done with a letter. */
    public record Step(LetterState state, Instant at, String by) {}

    /** @throws ApiException 404 when there is no such letter */
    @Transactional(readOnly = true)
    public Entry entry(RegisterNumber number) {
        return jdbc.sql("select * from outgoing_letter" + OF_LETTER)
                .params(number.hijriYear(), number.serial())
                .query((row, n) -> entry(row))
                .optional()
                .orElseThrow(OutgoingRegister::notFound);
    }

    /** The letters of a case, in the order in which they were registered. */
    @Transactional(readOnly = true)
    public List<Entry> ofCase(String caseNumber) {
        return jdbc.sql("select * from outgoing_letter where case_number = ? order by hijri_year, serial")
                .param(caseNumber)
                .query((row, n) -> entry(row))
                .list();
    }

    /** Everything that was done with a letter, the first first. */
    @Transactional(readOnly = true)
    public List<Step> steps(RegisterNumber number) {
        return jdbc.sql("select state, at, made_by from outgoing_letter_step" + OF_LETTER + " order by id")
                .params(number.hijriYear(), number.serial())
                .query((row, n) -> new Step(
                        LetterState.valueOf(row.getString("state")), time(row, "at"), row.getString("made_by")))
                .list();
    }

    /** @throws ApiException 404 no such letter, 409 when it was not printed before */
    public void posted(RegisterNumber number, String by) {
        step(number, LetterState.POSTED, by);
    }

    /** @throws ApiException 404 no such letter, 409 when it was neither printed nor posted */
    public void delivered(RegisterNumber number, String by) {
        step(number, LetterState.DELIVERED, by);
    }

    /** @throws ApiException 404 no such letter, 409 when it was not posted */
    public void returned(RegisterNumber number, String by) {
        step(number, LetterState.RETURNED, by);
    }

    RegisterNumber nextNumber(Instant at) {
        return serials.next(TABLE, at);
    }

    /** Enters a letter under its number. */
    void enter(RegisterNumber number, Letter.Registered letter, byte[] pdf, Instant at, String by) {
        jdbc.sql(
                        """
                        insert into outgoing_letter (hijri_year, serial, kind, case_number, addressee_cipher,
                            registered_at, sha256, state)
                        values (:year, :serial, :kind, :case, :addressee, :at, :sha256, :state)
                        """)
                .param("year", number.hijriYear())
                .param("serial", number.serial())
                .param("kind", letter.kind().name())
                .param("case", letter.caseNumber())
                .param(
                        "addressee",
                        letter.addressee() == null ? null : protection.encrypt(ADDRESSEE_PURPOSE, letter.addressee()),
                        Types.BINARY)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("sha256", Sha256.of(pdf))
                .param("state", LetterState.REGISTERED.name())
                .update();
        jdbc.sql("insert into outgoing_letter_content (hijri_year, serial, cipher) values (?, ?, ?)")
                .params(number.hijriYear(), number.serial(), protection.encryptBytes(contentPurpose(number), pdf))
                .update();
        note(number, LetterState.REGISTERED, at, by);
    }

    /** The file of a letter; that it was printed is noted, each time. */
    byte[] print(RegisterNumber number, String by) {
        step(number, LetterState.PRINTED, by);
        return content(number);
    }

    byte[] content(RegisterNumber number) {
        byte[] cipher = jdbc.sql("select cipher from outgoing_letter_content" + OF_LETTER)
                .params(number.hijriYear(), number.serial())
                .query(byte[].class)
                .optional()
                .orElseThrow(OutgoingRegister::notFound);
        return protection.decryptBytes(contentPurpose(number), cipher);
    }

    private void step(RegisterNumber number, LetterState next, String by) {
        LetterState present = jdbc.sql("select state from outgoing_letter" + OF_LETTER + " for update")
                .params(number.hijriYear(), number.serial())
                .query((row, n) -> LetterState.valueOf(row.getString("state")))
                .optional()
                .orElseThrow(OutgoingRegister::notFound);
        if (!present.allows(next)) {
            throw new ApiException(409, "letters.outgoing.stateDoesNotAllow");
        }
        // Printed once more, a letter that is on its way stays on its way.
        if (next != LetterState.PRINTED || present == LetterState.REGISTERED) {
            jdbc.sql("update outgoing_letter set state = ?" + OF_LETTER)
                    .params(next.name(), number.hijriYear(), number.serial())
                    .update();
        }
        note(number, next, clock.instant(), by);
    }

    private void note(RegisterNumber number, LetterState state, Instant at, String by) {
        jdbc.sql("insert into outgoing_letter_step (hijri_year, serial, state, at, made_by) values (?, ?, ?, ?, ?)")
                .params(number.hijriYear(), number.serial(), state.name(), at.atOffset(ZoneOffset.UTC), by)
                .update();
    }

    private Entry entry(ResultSet row) throws SQLException {
        byte[] addressee = row.getBytes("addressee_cipher");
        return new Entry(
                new RegisterNumber(row.getInt("hijri_year"), row.getLong("serial")),
                LetterKind.valueOf(row.getString("kind")),
                row.getString("case_number"),
                addressee == null ? null : protection.decrypt(ADDRESSEE_PURPOSE, addressee),
                time(row, "registered_at"),
                HexFormat.of().formatHex(row.getBytes("sha256")),
                LetterState.valueOf(row.getString("state")));
    }

    /** Bound to its own letter: the content of one row is worth nothing in another. */
    private static String contentPurpose(RegisterNumber number) {
        return "letters.outgoing." + number.printed();
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static ApiException notFound() {
        return new ApiException(404, "letters.outgoing.notFound");
    }
}
