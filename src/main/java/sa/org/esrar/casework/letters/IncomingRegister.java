package sa.org.esrar.casework.letters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.calendar.HijriDates;
import sa.org.esrar.casework.protection.Protection;

/**
 * The incoming register (وارد) with numbers of its own (A2, A4). Whether a person may see an entry is its case's matter:
 * callers ask the case file first.
 */
@Service
@Transactional
public class IncomingRegister {

    static final String TABLE = "incoming_letter";
    static final String SENDER_PURPOSE = "letters.sender";
    static final String REFERENCE_PURPOSE = "letters.senderReference";

    private static final String OF_ENTRY = " where hijri_year = ? and serial = ?";

    private final JdbcClient jdbc;
    private final RegisterSerials serials;
    private final Protection protection;
    private final Clock clock;

    IncomingRegister(JdbcClient jdbc, RegisterSerials serials, Protection protection, Clock clock) {
        this.jdbc = jdbc;
        this.serials = serials;
        this.protection = protection;
        this.clock = clock;
    }

    /** Something that arrived; the same fields as {@link RegisterIncoming}. */
    public record Entry(
            RegisterNumber number,
            RegisterIncoming.Kind kind,
            String sender,
            String reference,
            LocalDate sentOn,
            Integer pages,
            String caseNumber,
            Instant receivedAt,
            String registeredBy) {}

    /**
     * Enters what arrived, under a number of the Hijri year in Riyadh.
     *
     * @throws sa.org.esrar.casework.api.InvalidInputException on {@code kind}, {@code sender}, {@code reference}, {@code
     *     sentOn}, {@code pages}
     */
    public RegisterNumber register(RegisterIncoming arrived, String by) {
        Instant at = clock.instant();
        arrived.check(HijriDates.dayInRiyadh(at));
        RegisterNumber number = serials.next(TABLE, at);
        jdbc.sql(
                        """
                        insert into incoming_letter (hijri_year, serial, kind, sender_cipher, reference_cipher, sent_on,
                            pages, case_number, received_at, registered_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        number.hijriYear(),
                        number.serial(),
                        arrived.kind().name(),
                        protection.encrypt(SENDER_PURPOSE, arrived.sender()),
                        arrived.reference() == null ? null : protection.encrypt(REFERENCE_PURPOSE, arrived.reference()),
                        arrived.sentOn(),
                        arrived.pages(),
                        arrived.caseNumber(),
                        at.atOffset(ZoneOffset.UTC),
                        by)
                .update();
        return number;
    }

    /**
     * Says to which case an entry belongs.
     *
     * @throws ApiException 404 when there is no such entry
     */
    public void assign(RegisterNumber number, String caseNumber) {
        int found = jdbc.sql("update incoming_letter set case_number = ?" + OF_ENTRY)
                .params(caseNumber, number.hijriYear(), number.serial())
                .update();
        if (found == 0) {
            throw notFound();
        }
    }

    /** @throws ApiException 404 when there is no such entry */
    @Transactional(readOnly = true)
    public Entry entry(RegisterNumber number) {
        return jdbc.sql("select * from incoming_letter" + OF_ENTRY)
                .params(number.hijriYear(), number.serial())
                .query((row, n) -> entry(row))
                .optional()
                .orElseThrow(IncomingRegister::notFound);
    }

    /** The number that was typed from a paper, where it is in the register and belongs to no case yet. */
    @Transactional(readOnly = true)
    public Optional<RegisterNumber> free(String typed) {
        return RegisterNumber.typed(typed)
                .filter(number -> jdbc.sql("select case_number is null from incoming_letter" + OF_ENTRY)
                        .params(number.hijriYear(), number.serial())
                        .query(Boolean.class)
                        .optional()
                        .orElse(false));
    }

    /** What arrived for a case, in the order in which it was registered. */
    @Transactional(readOnly = true)
    public List<Entry> ofCase(String caseNumber) {
        return jdbc.sql("select * from incoming_letter where case_number = ? order by hijri_year, serial")
                .param(caseNumber)
                .query((row, n) -> entry(row))
                .list();
    }

    /**
     * What arrived in a Hijri year, the newest first.
     *
     * @param kind null for every kind
     * @param most how many at most
     */
    @Transactional(readOnly = true)
    public List<Entry> ofYear(int hijriYear, RegisterIncoming.Kind kind, int most) {
        return jdbc.sql(
                        """
                        select * from incoming_letter
                        where hijri_year = :year and (cast(:kind as text) is null or kind = :kind)
                        order by serial desc limit :most
                        """)
                .param("year", hijriYear)
                .param("kind", kind == null ? null : kind.name())
                .param("most", most)
                .query((row, n) -> entry(row))
                .list();
    }

    private Entry entry(ResultSet row) throws SQLException {
        byte[] reference = row.getBytes("reference_cipher");
        return new Entry(
                new RegisterNumber(row.getInt("hijri_year"), row.getLong("serial")),
                RegisterIncoming.Kind.valueOf(row.getString("kind")),
                protection.decrypt(SENDER_PURPOSE, row.getBytes("sender_cipher")),
                reference == null ? null : protection.decrypt(REFERENCE_PURPOSE, reference),
                row.getObject("sent_on", LocalDate.class),
                row.getObject("pages", Integer.class),
                row.getString("case_number"),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getString("registered_by"));
    }

    private static ApiException notFound() {
        return new ApiException(404, "letters.incoming.notFound");
    }
}
