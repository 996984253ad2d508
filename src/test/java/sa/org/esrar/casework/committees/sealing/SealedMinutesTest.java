package sa.org.esrar.casework.committees.sealing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.util.AopTestUtils;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.transaction.support.TransactionTemplate;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.casefile.CaseRegister;
import sa.org.esrar.casework.casefile.CaseStatus;
import sa.org.esrar.casework.casefile.Timeline;
import sa.org.esrar.casework.committees.minutes.Minutes;
import sa.org.esrar.casework.committees.minutes.MinutesRepository;
import sa.org.esrar.casework.committees.minutes.MinutesState;
import sa.org.esrar.casework.committees.minutes.MinutesVersions;
import sa.org.esrar.casework.committees.sealing.MinutesToSeal.Approved;
import sa.org.esrar.casework.committees.sealing.MinutesVerifier.Finding;
import sa.org.esrar.casework.committees.sealing.MinutesVerifier.Verdict;
import sa.org.esrar.casework.datastore.StartRefusedException;
import sa.org.esrar.casework.letters.Letters;
import sa.org.esrar.casework.letters.MinutesLetter;
import sa.org.esrar.casework.letters.OutgoingRegister;
import sa.org.esrar.casework.letters.PdfA;
import sa.org.esrar.casework.letters.PrintedText;
import sa.org.esrar.casework.staff.Committee.Rule;
import sa.org.esrar.casework.staff.Committee.Way;
import sa.org.esrar.casework.staff.DemoStaff;
import sa.org.esrar.casework.support.CaseworkTest;
import sa.org.esrar.casework.support.CommitteesByMinutes;
import sa.org.esrar.casework.support.TestClock;

/** D2: approved minutes become one file that is numbered, sealed and found out when a byte of it changes. */
@CaseworkTest
class SealedMinutesTest {

    @Autowired
    AutowireCapableBeanFactory beans;

    private MinutesToSeal minutes;

    @Autowired
    SealedMinutes sealed;

    @Autowired
    SealKeys keys;

    @Autowired
    MinutesVerifier verifier;

    @Autowired
    VerifyMinutes command;

    @Autowired
    MinutesRepository repository;

    @Autowired
    MinutesOnPaper paper;

    @Autowired
    MinutesVersions versions;

    @Autowired
    Letters letters;

    @Autowired
    OutgoingRegister register;

    @Autowired
    CaseRegister cases;

    @Autowired
    Timeline timeline;

    @Autowired
    DemoStaff demoStaff;

    @Autowired
    CommitteesByMinutes committees;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestClock clock;

    @BeforeEach
    void aCommitteeThatDecidesByMinutes() {
        demoStaff.load();
        committees.of("service-committee");
        minutes = beans.createBean(MinutesToSeal.class);
    }

    @Test
    void theFileIsNumberedSignedAndStillPdfA() throws Exception {
        Approved approved = minutes.approved(2);
        sealed.seal(approved.number());

        byte[] file = file(approved.number());
        PdfA.assertValid(file);
        try (PDDocument document = Loader.loadPDF(file)) {
            assertThat(document.getSignatureDictionaries()).hasSize(1);
            PDSignature signature = document.getLastSignatureDictionary();
            int[] range = signature.getByteRange();
            assertThat(range[0]).isZero();
            assertThat(range[2] + range[3]).isEqualTo(file.length);
            assertThat(signature.getSubFilter()).isEqualTo("ETSI.CAdES.detached");
            assertThat(signature.getReason()).contains("ختم محضر رقم");
            assertThat(signature.getLocation()).startsWith("الأحساء");
            assertThat(signature.getSignDate().toInstant()).isEqualTo(clock.instant());
        }
        Minutes found = repository.findById(approved.number()).orElseThrow();
        assertThat(found.state()).isEqualTo(MinutesState.SEALED);
        assertThat(found.endedAt()).isEqualTo(clock.instant());
        assertThat(register.entry(found.letter()).caseNumber()).isEqualTo(approved.number());
        assertThat(cases.view(approved.number()).status()).isEqualTo(CaseStatus.CLOSED);
        assertThat(timeline.entries(approved.number()))
                .filteredOn(entry -> entry.code().equals("committees.sealed"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.arguments())
                        .containsExactly(found.letter().printed()));
    }

    /** Every part of the text, each approval, and the hash of what was approved. */
    @Test
    void thePaperSaysWhatWasFrozenAndWhoApproved() throws Exception {
        Approved approved = minutes.approved(1);
        sealed.seal(approved.number());

        PrintedText text = PrintedText.of(file(approved.number()));
        String hash = jdbc.queryForObject(
                "select hash from minutes_version where minutes = ?", String.class, approved.number());
        assertThat(List.of("محضر اجتماع", "الموافقة", "3,250.00", "ثلاثة", "بحضور", "نوقشت", "أتحفظ", "الإصدار"))
                .allMatch(text::says);
        assertThat(text.latin()).contains(hash);
    }

    @Test
    void sealingAgainRegistersNothingMore() throws Exception {
        Approved approved = minutes.approved(1);
        sealed.seal(approved.number());
        byte[] first = file(approved.number());
        sealed.seal(approved.number());

        assertThat(file(approved.number())).isEqualTo(first);
        assertThat(register.ofCase(approved.number())).hasSize(1);
        assertThat(jdbc.queryForObject("select count(*) from minutes_file", Integer.class))
                .isPositive();
    }

    @Test
    void aFailureLeavesNothingBehind() {
        Approved approved = minutes.approved(1);
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    sealed.seal(approved.number());
                    throw new IllegalStateException("the node dies before the commit");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertUntouched(approved);
        sealed.seal(approved.number());
        assertThat(register.ofCase(approved.number())).hasSize(1);
    }

    @Test
    void withoutAKeyNothingHappensAndARetrySealsOnceThereIsOne() {
        Approved approved = minutes.approved(1);
        Object target = AopTestUtils.getUltimateTargetObject(keys);
        ReflectionTestUtils.setField(target, "makesOwn", false);
        try {
            assertThatThrownBy(() -> sealed.seal(approved.number()))
                    .isInstanceOf(NoSealKeyException.class)
                    .hasMessageContaining("casework.committees.seal.keystore");
            assertUntouched(approved);
        } finally {
            ReflectionTestUtils.setField(target, "makesOwn", true);
        }
        sealed.seal(approved.number());
        assertThat(repository.findById(approved.number()).orElseThrow().state()).isEqualTo(MinutesState.SEALED);
    }

    @Test
    void minutesInAnotherStateAreNotSealed() {
        Approved approved = minutes.approved(1);
        jdbc.update("update minutes set state = 'VOTING' where case_number = ?", approved.number());

        refused("committees.stateDoesNotAllow", () -> sealed.seal(approved.number()));
    }

    /** Whatever the diagram says: the votes are counted once more. */
    @Test
    void whatTheMembersDidNotApproveIsNotSealed() {
        Approved approved = minutes.approved(1);
        jdbc.update("update minutes_vote set choice = 'OBJECT' where minutes = ?", approved.number());

        refused("committees.seal.notApproved", () -> sealed.seal(approved.number()));
        assertUntouched(approved);
    }

    @Test
    void whatTheBoardApprovedIsSealedAndSaysSo() throws Exception {
        Approved approved = minutes.approved(1);
        jdbc.update("update minutes_vote set choice = 'OBJECT' where minutes = ?", approved.number());
        jdbc.update("update minutes set board_reference = '1448/27' where case_number = ?", approved.number());
        sealed.seal(approved.number());

        assertThat(PrintedText.of(file(approved.number())).latin()).contains("144827");
    }

    @Test
    void whereAnEndorsementIsOwedItIsWaitedFor() throws Exception {
        committees.of("service-committee", new Way(Rule.MAJORITY, 0, true, true, "executive-manager"));
        Approved approved = minutes.approved(1);
        refused("committees.seal.notEndorsed", () -> sealed.seal(approved.number()));
        jdbc.update(
                "update minutes set endorsed_by = 'executive-manager', endorsed_at = now() where case_number = ?",
                approved.number());
        sealed.seal(approved.number());

        assertThat(PrintedText.of(file(approved.number())).says("التنفيذي")).isTrue();
    }

    // ---- verifying

    @Test
    void theSealedFileIsAuthentic() throws Exception {
        Approved approved = minutes.approved(1);
        sealed.seal(approved.number());

        Verdict verdict = verifier.verify(file(approved.number()));
        assertThat(verdict.finding()).isEqualTo(Finding.AUTHENTIC);
        assertThat(verdict.minutes()).isEqualTo(approved.number());
        assertThat(verdict.sealedAt()).isEqualTo(clock.instant());
    }

    /** Head, content, cross-reference table, signature dictionary, the signature and its padding, the last line. */
    @Test
    void oneChangedByteIsFoundWhereverItIs() throws Exception {
        Approved approved = minutes.approved(1);
        sealed.seal(approved.number());
        byte[] file = file(approved.number());
        String text = new String(file, ISO_8859_1);
        int contents = text.lastIndexOf("/Contents <");
        IntStream named = IntStream.of(
                0,
                7,
                text.indexOf("stream") + 20,
                text.indexOf("xref") + 12,
                text.indexOf("startxref") + 11,
                text.lastIndexOf("/ByteRange") + 3,
                text.lastIndexOf("/ByteRange") + 12,
                text.lastIndexOf("/Reason") + 20,
                contents + 11,
                contents + 400,
                contents + 20_000,
                file.length - 2);
        IntStream anywhere = new Random(20261122).ints(400, 0, file.length);
        // Letters of names in the certificate, which become no letters at all.
        IntStream letters =
                IntStream.range(contents + 11, contents + 2000).filter(at -> Character.toLowerCase(file[at]) == 'd');
        IntStream.concat(IntStream.concat(named, letters), anywhere).forEach(at -> {
            byte[] changed = file.clone();
            changed[at] ^= 0x01;
            assertThat(verifier.verify(changed).authentic())
                    .as("byte " + at + " of " + file.length)
                    .isFalse();
        });
    }

    @Test
    void whatIsAddedOrCutOffIsFound() throws Exception {
        Approved approved = minutes.approved(1);
        sealed.seal(approved.number());
        byte[] file = file(approved.number());

        assertThat(verifier.verify(and(file, "\n".getBytes(ISO_8859_1))).finding())
                .isEqualTo(Finding.ADDED_TO);
        assertThat(verifier.verify(Arrays.copyOf(file, file.length - 1)).authentic())
                .isFalse();
        byte[] twice =
                PdfSeal.seal(file, stranger(), "x", "x", "x", clock.instant()).file();
        assertThat(verifier.verify(twice).finding()).isEqualTo(Finding.NOT_OURS);
    }

    @Test
    void whatIsNotOursIsSaid() throws Exception {
        Approved approved = minutes.approved(1);
        sealed.seal(approved.number());
        byte[] plain = letters.render(letter(approved));

        assertThat(verifier.verify("text".getBytes(ISO_8859_1)).finding()).isEqualTo(Finding.NOT_A_PDF);
        assertThat(verifier.verify(new byte[0]).finding()).isEqualTo(Finding.NOT_A_PDF);
        assertThat(verifier.verify(plain).finding()).isEqualTo(Finding.NOT_SEALED);
        assertThat(verifier.verify(PdfSeal.seal(plain, stranger(), "x", "x", "x", clock.instant())
                                .file())
                        .finding())
                .isEqualTo(Finding.NOT_OURS);
        // Sealed with our own key, but never by the system's own way.
        SealKey ours = transaction.execute(status -> keys.present());
        assertThat(verifier.verify(PdfSeal.seal(plain, ours, "x", "x", "x", clock.instant())
                                .file())
                        .finding())
                .isEqualTo(Finding.NOT_KEPT);
    }

    @Test
    void aFileStaysAuthenticAfterItsKeyWasReplaced() throws Exception {
        Approved approved = minutes.approved(1);
        sealed.seal(approved.number());
        byte[] file = file(approved.number());
        clock.set(clock.instant().plusSeconds(11L * 365 * 24 * 3600));
        try {
            SealKey next = transaction.execute(status -> keys.present());
            assertThat(next.isValidAt(clock.instant())).isTrue();
            assertThat(jdbc.queryForObject("select count(*) from minutes_seal_certificate", Integer.class))
                    .isGreaterThan(1);
            assertThat(verifier.verify(file).finding()).isEqualTo(Finding.AUTHENTIC);
        } finally {
            clock.set(TestClock.START);
        }
    }

    @Test
    void theCommandTellsByItsExitCode(@TempDir Path folder) throws Exception {
        Approved approved = minutes.approved(1);
        sealed.seal(approved.number());
        Path whole = Files.write(folder.resolve("a.pdf"), file(approved.number()));
        Path changed = Files.write(folder.resolve("b.pdf"), and(file(approved.number()), " ".getBytes(ISO_8859_1)));

        assertThat(command.run(List.of(whole.toString()))).isZero();
        assertThat(command.run(List.of(changed.toString()))).isEqualTo(1);
        assertThat(command.run(List.of())).isEqualTo(2);
        assertThatThrownBy(() -> command.run(List.of(folder.resolve("none.pdf").toString())))
                .isInstanceOf(StartRefusedException.class);
    }

    // ---- keys

    @Test
    void nodesThatSealForTheFirstTimeAtOnceMakeOneKey() throws Exception {
        jdbc.update("delete from minutes_file");
        jdbc.update("delete from minutes_seal_certificate");
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        try {
            Callable<String> first =
                    () -> transaction.execute(status -> keys.present().fingerprint());
            List<Future<String>> made = nodes.invokeAll(List.of(first, first, first, first));
            assertThat(made).extracting(Future::get).containsOnly(made.get(0).get());
        } finally {
            nodes.shutdown();
        }
        assertThat(jdbc.queryForObject("select count(*) from minutes_seal_certificate", Integer.class))
                .isEqualTo(1);
    }

    /** Neither the private key nor its text can be read from the table. */
    @Test
    void theOwnKeyLiesEncrypted() {
        SealKey own = transaction.execute(status -> keys.present());
        byte[] kept = jdbc.queryForObject(
                "select private_key from minutes_seal_certificate where fingerprint = ?",
                byte[].class,
                own.fingerprint());
        assertThat(new String(kept, ISO_8859_1))
                .doesNotContain(Base64.getEncoder()
                        .encodeToString(own.key().getEncoded())
                        .substring(0, 40));
        assertThat(own.toString()).doesNotContain("PRIVATE").hasSizeLessThan(90);
    }

    private void assertUntouched(Approved approved) {
        Minutes found = repository.findById(approved.number()).orElseThrow();
        assertThat(found.state()).isEqualTo(MinutesState.SEALING);
        assertThat(found.letter()).isNull();
        assertThat(register.ofCase(approved.number())).isEmpty();
        assertThat(jdbc.queryForObject(
                        "select count(*) from minutes_file where minutes = ?", Integer.class, approved.number()))
                .isZero();
    }

    private MinutesLetter letter(Approved approved) {
        return transaction.execute(status -> paper.letter(
                repository.findById(approved.number()).orElseThrow(),
                versions.last(approved.number()).orElseThrow()));
    }

    private byte[] file(String number) {
        return letters.get(repository.findById(number).orElseThrow().letter());
    }

    private SealKey stranger() {
        return SealKey.generate("جهة أخرى", "ختم آخر", clock.instant());
    }

    private static byte[] and(byte[] file, byte[] more) throws Exception {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.write(file);
        both.write(more);
        return both.toByteArray();
    }

    private static void refused(String code, Runnable work) {
        assertThatThrownBy(work::run).isInstanceOfSatisfying(ApiException.class, refused -> assertThat(refused.code())
                .isEqualTo(code));
    }
}
