package sa.org.esrar.casework.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.api.FieldProblem;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.letters.RegisterIncoming.Kind;
import sa.org.esrar.casework.protection.Sha256;
import sa.org.esrar.casework.support.CaseworkTest;
import sa.org.esrar.casework.support.TestClock;

@CaseworkTest
class RegistersTest {

    private static final String BY = "reception-1";
    private static final byte[] SEALED = {1, 2, 3};

    @Autowired
    Letters letters;

    @Autowired
    OutgoingRegister outgoing;

    @Autowired
    IncomingRegister incoming;

    @Autowired
    RegisterSerials serials;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TestClock clock;

    @Test
    void aLetterPrintedTwiceIsTheSameFileUnderTheSameNumber() throws Exception {
        RegisterNumber number = letters.register(SampleLetters.declined(), BY);
        byte[] first = letters.print(number, BY);
        clock.set(clock.instant().plus(Duration.ofDays(3)));
        byte[] second = letters.print(number, "reception-2");

        assertThat(second).isEqualTo(first).isEqualTo(letters.get(number));
        PdfA.assertValid(first);
        OutgoingRegister.Entry entry = outgoing.entry(number);
        assertThat(entry.sha256()).isEqualTo(Sha256.hex(first));
        assertThat(entry.addressee()).isEqualTo("عبدالله حسن الخلاصي");
        assertThat(entry.caseNumber()).isEqualTo("REQ-1448-000123");
        assertThat(entry.state()).isEqualTo(LetterState.PRINTED);
        assertThat(outgoing.steps(number))
                .extracting(OutgoingRegister.Step::state, OutgoingRegister.Step::by)
                .containsExactly(
                        tuple(LetterState.REGISTERED, BY),
                        tuple(LetterState.PRINTED, BY),
                        tuple(LetterState.PRINTED, "reception-2"));
        assertThat(outgoing.ofCase("REQ-1448-000123"))
                .extracting(OutgoingRegister.Entry::number)
                .contains(number);
    }

    @Test
    void aLetterGoesOutComesBackAndGoesOutAgain() {
        RegisterNumber number = letters.register(SampleLetters.declined(), BY);
        refused(409, () -> outgoing.posted(number, BY));
        letters.print(number, BY);
        refused(409, () -> outgoing.returned(number, BY));
        outgoing.posted(number, BY);
        outgoing.returned(number, BY);
        refused(409, () -> outgoing.delivered(number, BY));
        outgoing.posted(number, BY);
        letters.print(number, BY);
        assertThat(outgoing.entry(number).state()).isEqualTo(LetterState.POSTED);
        outgoing.delivered(number, BY);

        assertThat(outgoing.entry(number).state()).isEqualTo(LetterState.DELIVERED);
        refused(409, () -> outgoing.posted(number, BY));
        assertThat(outgoing.steps(number)).hasSize(7);
    }

    @Test
    void minutesAreRegisteredWithoutAnAddressee() {
        RegisterNumber number = letters.register(SampleLetters.minutes(1), pdf -> SEALED, BY);

        OutgoingRegister.Entry entry = outgoing.entry(number);
        assertThat(entry.kind()).isEqualTo(LetterKind.MINUTES);
        assertThat(entry.addressee()).isNull();
        assertThat(entry.caseNumber()).isEqualTo("MIN-1448-000012");
        assertThat(letters.get(number)).isEqualTo(SEALED);
        assertThat(outgoing.ofCase("MIN-1448-000012"))
                .extracting(OutgoingRegister.Entry::number)
                .contains(number);
    }

    @Test
    void whatIsNotInARegisterIsNotFound() {
        RegisterNumber none = new RegisterNumber(1400, 1);
        refused(404, () -> outgoing.entry(none));
        refused(404, () -> letters.get(none));
        refused(404, () -> letters.print(none, BY));
        refused(404, () -> outgoing.posted(none, BY));
        refused(404, () -> incoming.entry(none));
        refused(404, () -> incoming.assign(none, "REQ-1448-000001"));
    }

    @Test
    void nobodyCanChangeWhatWasDone() {
        letters.register(SampleLetters.declined(), BY);
        assertThatThrownBy(() -> jdbc.update("update outgoing_letter_step set made_by = 'x'"))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.update("delete from outgoing_letter_step"))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void namesAndFilesLieEncrypted() {
        RegisterNumber number = letters.register(SampleLetters.declined(), BY);
        incoming.register(new RegisterIncoming(Kind.LETTER, "نورة سعد العذقي", "خ-7", null, null, null), BY);

        byte[] file = jdbc.queryForObject(
                "select cipher from outgoing_letter_content where serial = ?", byte[].class, number.serial());
        assertThat(new String(file, StandardCharsets.ISO_8859_1)).doesNotContain("%PDF");
        assertThat(jdbc.queryForList("select o::text from outgoing_letter o", String.class))
                .noneMatch(row -> row.contains("الخلاصي") || row.contains(hex("الخلاصي")));
        assertThat(jdbc.queryForList("select i::text from incoming_letter i", String.class))
                .noneMatch(row -> row.contains("نورة") || row.contains(hex("نورة")));
    }

    @Test
    void theYearIsTheHijriYearInRiyadhAndEachRegisterCountsForItself() {
        // 1 Muharram 1449 is 6 June 2027 (Umm al-Qura); in Riyadh it begins at 21:00 UTC.
        clock.set(Instant.parse("2027-06-05T20:59:59Z"));
        assertThat(fax(1).hijriYear()).isEqualTo(1448);
        clock.set(Instant.parse("2027-06-05T21:00:00Z"));

        assertThat(fax(1)).isEqualTo(new RegisterNumber(1449, 1));
        assertThat(letters.register(SampleLetters.declined(), BY)).isEqualTo(new RegisterNumber(1449, 1));
        assertThat(fax(2)).isEqualTo(new RegisterNumber(1449, 2));
    }

    @Test
    void fiftyAtOnceOnTheFirstDayOfAYearGetNumbersOfTheirOwn() throws Exception {
        Instant firstDay = Instant.parse("2030-06-05T09:00:00Z");

        List<RegisterNumber> numbers =
                atOnce(50, () -> transaction.execute(status -> serials.next(OutgoingRegister.TABLE, firstDay)));

        assertThat(numbers).doesNotHaveDuplicates().hasSize(50).allMatch(number -> number.hijriYear() == 1452);
    }

    @Test
    void eightWholeLettersAtOnceAreEightLetters() throws Exception {
        List<RegisterNumber> numbers = atOnce(8, () -> letters.register(SampleLetters.declined(), BY));

        assertThat(numbers).doesNotHaveDuplicates();
        assertThat(numbers)
                .allSatisfy(number ->
                        assertThat(outgoing.entry(number).sha256()).isEqualTo(Sha256.hex(letters.get(number))));
    }

    @Test
    void aBlankFormIsKeptNowhere() {
        long before = jdbc.queryForObject("select count(*) from outgoing_letter", Long.class);
        assertThat(letters.render(SampleLetters.form())).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
        assertThat(jdbc.queryForObject("select count(*) from outgoing_letter", Long.class))
                .isEqualTo(before);
    }

    @Test
    void aFaxWithItsPagesIsEnteredAndAssigned() {
        RegisterNumber number = incoming.register(
                new RegisterIncoming(Kind.FAX, " منشأة سعف\u200f ", "١٢/٣", LocalDate.of(2026, 11, 20), 4, null), BY);
        incoming.assign(number, "CMP-1448-000007");

        assertThat(incoming.ofCase("CMP-1448-000007"))
                .containsExactly(new IncomingRegister.Entry(
                        number,
                        Kind.FAX,
                        "منشأة سعف",
                        "12/3",
                        LocalDate.of(2026, 11, 20),
                        4,
                        "CMP-1448-000007",
                        clock.instant(),
                        BY));
    }

    @ParameterizedTest
    @CsvSource({
        "FAX,نورة,,pages,letters.incoming.pagesMissing",
        "FAX,نورة,0,pages,letters.incoming.pagesInvalid",
        "LETTER,نورة,1000,pages,letters.incoming.pagesInvalid",
        ",نورة,1,kind,letters.incoming.kindMissing",
        "EMAIL,' ',,sender,letters.incoming.senderMissing"
    })
    void whatIsMissingIsSaidAtItsField(Kind kind, String sender, Integer pages, String field, String code) {
        assertThatThrownBy(() -> incoming.register(new RegisterIncoming(kind, sender, null, null, pages, null), BY))
                .isInstanceOfSatisfying(InvalidInputException.class, refusal -> assertThat(refusal.problems())
                        .extracting(FieldProblem::field, FieldProblem::code)
                        .containsExactly(tuple(field, code)));
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        RegisterIncoming wrong =
                new RegisterIncoming(Kind.FAX, "ن".repeat(201), "1".repeat(61), LocalDate.of(2027, 1, 1), null, null);
        assertThatThrownBy(() -> incoming.register(wrong, BY))
                .isInstanceOfSatisfying(InvalidInputException.class, refusal -> assertThat(refusal.problems())
                        .extracting(FieldProblem::field)
                        .containsExactly("sender", "reference", "sentOn", "pages"));
    }

    private RegisterNumber fax(int pages) {
        return incoming.register(new RegisterIncoming(Kind.FAX, "منشأة سعف", null, null, pages, null), BY);
    }

    private static void refused(int status, org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOfSatisfying(ApiException.class, refusal -> assertThat(refusal.status())
                .isEqualTo(status));
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }

    private static <T> List<T> atOnce(int threads, Callable<T> work) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            CyclicBarrier start = new CyclicBarrier(threads);
            List<Future<T>> running = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                running.add(pool.submit(() -> {
                    start.await();
                    return work.call();
                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> one : running) {
                results.add(one.get(60, TimeUnit.SECONDS));
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }
}
