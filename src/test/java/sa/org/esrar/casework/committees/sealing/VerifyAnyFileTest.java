package sa.org.esrar.casework.committees.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.ResponseEntity;
import sa.org.esrar.casework.committees.sealing.SealedSample.Sealed;
import sa.org.esrar.casework.datastore.StartRefusedException;
import sa.org.esrar.casework.staff.DemoStaff;
import sa.org.esrar.casework.support.CaseworkTest;
import sa.org.esrar.casework.support.CommitteesByMinutes;
import sa.org.esrar.casework.support.TestClock;
import sa.org.esrar.casework.workflow.security.Browser;

/** Whatever is handed in to be verified, at the page over HTTP or to the command, is told in a sentence (D2). */
@CaseworkTest
@ExtendWith(OutputCaptureExtension.class)
class VerifyAnyFileTest {

    private static final String PAGE = "/staff/minutes/verify";

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    VerifyMinutes command;

    @Autowired
    DemoStaff demoStaff;

    @Autowired
    CommitteesByMinutes committees;

    @LocalServerPort
    int port;

    @Autowired
    TestClock clock;

    private Browser reception;

    @BeforeEach
    void somebodyOfTheStaff() {
        demoStaff.load();
        committees.of("service-committee");
        reception = new Browser(port).as("reception-1");
    }

    /** Ways in which a file can be wrong. */
    enum Wrong {
        TEXT,
        UPDATED,
        STRANGERS,
        COUNTERSIGNED,
        ENCRYPTED,
        ENCRYPTED_COPY,
        CUT_OFF;

        byte[] of(byte[] sealed, SealKey stranger, TestClock clock) throws IOException {
            return switch (this) {
                case TEXT -> "This is text and no PDF.".getBytes(UTF_8);
                case UPDATED -> updated(sealed);
                case STRANGERS -> signed(plain(), stranger, clock);
                case COUNTERSIGNED -> signed(sealed, stranger, clock);
                case ENCRYPTED -> encrypted(plain());
                case ENCRYPTED_COPY -> encrypted(sealed);
                case CUT_OFF -> Arrays.copyOf(sealed, sealed.length / 2);
            };
        }

        private static byte[] plain() throws IOException {
            try (PDDocument document = new PDDocument()) {
                document.addPage(new PDPage());
                return saved(document);
            }
        }

        private static byte[] updated(byte[] sealed) throws IOException {
            try (PDDocument document = Loader.loadPDF(sealed)) {
                document.getDocumentInformation().setTitle("another");
                document.getDocumentInformation().getCOSObject().setNeedToBeUpdated(true);
                ByteArrayOutputStream more = new ByteArrayOutputStream();
                document.saveIncremental(more);
                return more.toByteArray();
            }
        }

        private static byte[] signed(byte[] pdf, SealKey key, TestClock clock) {
            return PdfSeal.seal(pdf, key, "x", "x", "x", clock.instant()).file();
        }

        private static byte[] encrypted(byte[] pdf) throws IOException {
            try (PDDocument document = Loader.loadPDF(pdf)) {
                document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
                return saved(document);
            }
        }

        private static byte[] saved(PDDocument document) throws IOException {
            ByteArrayOutputStream saved = new ByteArrayOutputStream();
            document.save(saved);
            return saved.toByteArray();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            TEXT           | ليس هذا الملف PDF                                  | This file is no PDF
            UPDATED        | أُضيف إلى هذا الملف شيء بعد ختمه                   | Something was added to this file after it was sealed
            STRANGERS      | ليس آخر توقيع في هذا الملف ختم الجمعية             | The last signature in this file is not
            COUNTERSIGNED  | ليس آخر توقيع في هذا الملف ختم الجمعية             | The last signature in this file is not
            ENCRYPTED      | ليس في هذا الملف ختم                               | There is no seal in this file
            ENCRYPTED_COPY | ليس في هذا الملف ختم                               | There is no seal in this file
            CUT_OFF        | أو وصل ناقصاً                                      | or it arrived incomplete
            """)
    void eachIsToldWhatItIs(Wrong wrong, String arabic, String english, CapturedOutput log, @TempDir Path folder)
            throws Exception {
        byte[] file = wrong.of(sealed().file(), SealKey.generate("جهة أخرى", "ختم آخر", clock.instant()), clock);
        assertSays(reception.upload(PAGE, "ar", file, true), 200, arabic);
        assertSays(reception.upload(PAGE, "en", file, true), 200, english);
        assertThat(command.run(
                        List.of(Files.write(folder.resolve("a.pdf"), file).toString())))
                .isEqualTo(1);
        assertThat(log).contains(arabic, english).doesNotContain("\tat ");
    }

    @Test
    void anEmptyFileIsToldApartFromNone(CapturedOutput log) {
        assertSays(reception.upload(PAGE, "ar", new byte[0], true), 422, "الملف المختار فارغ");
        assertSays(reception.upload(PAGE, "en", new byte[0], true), 422, "The chosen file is empty");
        assertThat(log).doesNotContain("\tat ");
    }

    /** The token in the form is not read with it, that in the header is: both are told. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void thirtyMegabytesAreTooLargeForThePage(boolean tokenInHeader, CapturedOutput log) {
        byte[] large = new byte[30 << 20];
        assertSays(reception.upload(PAGE, "ar", large, tokenInHeader), 413, "10 ميجابايت");
        assertSays(reception.upload(PAGE, "en", large, tokenInHeader), 413, "10 MB");
        assertThat(log).doesNotContain("\tat ");
    }

    @Test
    void theCommandReadsWhatIsLargeAndRefusesWhatNoPaperIs(@TempDir Path folder) throws Exception {
        Path large = Files.write(folder.resolve("large.pdf"), new byte[30 << 20]);
        assertThat(command.run(List.of(large.toString()))).isEqualTo(1);

        Path huge = folder.resolve("huge.pdf");
        try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
            file.setLength(3L << 30);
        }
        assertThatThrownBy(() -> command.run(List.of(huge.toString())))
                .isInstanceOfSatisfying(StartRefusedException.class, refused -> {
                    assertThat(refused.arabic()).contains("100 ميجابايت");
                    assertThat(refused.english()).contains("100 MB");
                });
        assertThatThrownBy(() -> command.run(List.of(folder.toString()))).isInstanceOf(StartRefusedException.class);
    }

    @Test
    void whoIsNotSignedInIsLedToTheSignIn() {
        ResponseEntity<String> page = new Browser(port).upload(PAGE, "ar", "%PDF-1.7 and more".getBytes(UTF_8), true);
        assertThat(page.getStatusCode().value()).isEqualTo(302);
        assertThat(page.getHeaders().getLocation()).hasPath("/staff/sign-in");
    }

    private static void assertSays(ResponseEntity<String> page, int status, String sentence) {
        assertThat(page.getStatusCode().value()).as(page.getBody()).isEqualTo(status);
        assertThat(page.getBody()).contains(sentence, "staff-page").doesNotContain("Exception", "\tat ");
    }

    private Sealed sealed() {
        return beans.createBean(SealedSample.class).sealed(1);
    }
}
