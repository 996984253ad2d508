package sa.org.esrar.casework.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.protection.ProtectionException;
import sa.org.esrar.casework.support.TestFiles;

class DocumentsTest extends CasefileTest {

    static final byte[] PDF = TestFiles.pdf("pdf");

    @Autowired
    IncomingFiles incoming;

    @Autowired
    Documents documents;

    @Autowired
    ReadLog readLog;

    private String number;

    @BeforeEach
    void aCase() {
        number = newCase();
    }

    static Stream<Arguments> accepted() {
        return Stream.of(
                Arguments.of(PDF, "application/pdf", "x.pdf"),
                Arguments.of(TestFiles.jpeg(), "image/jpeg", "x.jpg"),
                Arguments.of(TestFiles.picture("png", 8, 8), "image/png", "x.png"),
                Arguments.of(TestFiles.heic(), "image/heic", "x.heic"),
                Arguments.of(TestFiles.webp(), "image/webp", "x.webp"));
    }

    @ParameterizedTest
    @MethodSource
    void accepted(byte[] content, String mediaType, String fileName) {
        UUID id = store("x.exe", content);

        Documents.Document document = documents.list(number).get(0);
        assertThat(document.mediaType()).isEqualTo(mediaType);
        assertThat(document.fileName()).isEqualTo(fileName);
        assertThat(document.bytes()).isEqualTo(content.length);
        assertThat(documents.read(number, id, "reception-1")).isEqualTo(content);
    }

    static Stream<byte[]> refused() {
        return Stream.of(
                text("MZ\u0090\0\u0003\0\0\0"),
                text("<html><script>alert(1)</script></html>"),
                text("<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>"),
                text("PK\u0003\u0004\u0014\0\u0006\0"),
                text("#!/bin/sh\nrm -rf /"),
                text("GIF89a"),
                text("just words"),
                // Two things at once: a picture that is an archive too, a page, a document.
                joined(TestFiles.jpeg(), text("PK\u0005\u0006" + "\0".repeat(18))),
                joined(TestFiles.jpeg(), text("<html><script>alert(1)</script></html>")),
                joined(TestFiles.picture("png", 8, 8), PDF),
                joined(text("GIF89a;\n"), PDF));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void aFileOfTheWrongTypeIsRefusedUnderARightName(byte[] content) {
        assertRefused(415, "casefile.document.typeNotAccepted", content);
        assertThat(documents.list(number)).isEmpty();
    }

    @Test
    void anEmptyFileAndATooLargeOneAreRefused() {
        byte[] justRight = Arrays.copyOf(TestFiles.jpeg(), 10 * 1024 * 1024);
        byte[] tooLarge = Arrays.copyOf(TestFiles.jpeg(), 10 * 1024 * 1024 + 1);

        assertRefused(415, "casefile.document.empty", new byte[0]);
        assertRefused(413, "casefile.document.tooLarge", tooLarge);
        UUID id = store("large.jpg", justRight);
        assertThat(documents.read(number, id, "reception-1")).hasSize(10 * 1024 * 1024);
    }

    static Stream<Arguments> names() {
        return Stream.of(
                Arguments.of("../../etc/passwd", "passwd.pdf"),
                Arguments.of("C:\\Users\\noura\\فاتورة.PDF", "فاتورة.pdf"),
                Arguments.of("صورة المنتج.jpg", "صورة المنتج.pdf"),
                Arguments.of("عرض سعر 1.2.pdf", "عرض سعر 1.2.pdf"),
                Arguments.of("invoice\u202Efdp.exe", "invoicefdp.pdf"),
                Arguments.of("a\"b;c\r\nd.pdf", "a_b_cd.pdf"),
                Arguments.of("..pdf", "document.pdf"),
                Arguments.of("", "document.pdf"),
                Arguments.of(null, "document.pdf"),
                Arguments.of("<script>.pdf", "_script_.pdf"));
    }

    @ParameterizedTest
    @MethodSource("names")
    void aNameIsKeptWithoutWhatCouldMislead(String sent, String kept) {
        assertThat(FileTypes.safeName(sent, "application/pdf")).isEqualTo(kept);
        assertThat(FileTypes.safeName("ن".repeat(5000) + ".pdf", "application/pdf"))
                .hasSize(104);
    }

    @Test
    void theSamePaperTwiceIsOneAttachment() {
        UUID first = store("a.pdf", PDF);
        UUID second = store("b.pdf", PDF);
        UUID forAnotherItem = documents
                .store(number, "licence", checked("a.pdf", PDF), "beneficiary")
                .id();

        assertThat(second).isEqualTo(first);
        assertThat(forAnotherItem).isNotEqualTo(first);
        assertThat(documents.list(number)).hasSize(2);
    }

    @Test
    void aCaseHoldsNoMoreThanItsLimit() {
        for (int i = 0; i < 40; i++) {
            store("a.pdf", TestFiles.pdf("page " + i));
        }

        assertRefused(409, "casefile.document.tooMany", PDF);
    }

    @Test
    void contentAndNameLieEncryptedAndBoundToTheirRow() {
        UUID one = store("سر.pdf", PDF);
        UUID two = store("b.pdf", TestFiles.pdf("other"));

        byte[] cipher = jdbc.queryForObject(
                "select cipher from case_document_content where document_id = ?", byte[].class, one);
        assertThat(new String(cipher, StandardCharsets.ISO_8859_1))
                .doesNotContain("PDF")
                .doesNotContain("endobj");
        byte[] name = jdbc.queryForObject("select file_name_cipher from case_document where id = ?", byte[].class, one);
        assertThat(new String(name, StandardCharsets.UTF_8)).doesNotContain("سر");

        jdbc.update("update case_document_content set cipher = ? where document_id = ?", cipher, two);
        assertThatThrownBy(() -> documents.read(number, two, "reception-1")).isInstanceOf(ProtectionException.class);
    }

    @Test
    void anAttachmentBelongsToItsOwnCase() {
        UUID id = store("a.pdf", PDF);
        String other = newCase();

        assertThatThrownBy(() -> documents.read(other, id, "reception-1"))
                .isInstanceOfSatisfying(ApiException.class, refusal -> assertThat(refusal.status())
                        .isEqualTo(404));
        assertThatThrownBy(() -> documents.destroy(other, id, "dpo", "IDENTITY_PAPER"))
                .isInstanceOfSatisfying(ApiException.class, refusal -> assertThat(refusal.status())
                        .isEqualTo(404));
    }

    @Test
    void aDestroyedAttachmentIsGoneAndLeavesATrace() {
        UUID id = store("هوية.pdf", PDF);

        documents.destroy(number, id, "privacy-officer", "IDENTITY_PAPER");

        assertThat(documents.list(number)).isEmpty();
        assertThatThrownBy(() -> documents.read(number, id, "reception-1")).isInstanceOf(ApiException.class);
        assertThat(jdbc.queryForObject(
                        "select count(*) from case_document_content where document_id = ?", Long.class, id))
                .isZero();
        assertThat(jdbc.queryForMap("select destroyed_by, destroyed_reason from case_document where id = ?", id))
                .containsEntry("destroyed_by", "privacy-officer")
                .containsEntry("destroyed_reason", "IDENTITY_PAPER");
        assertThat(timeline.entries(number))
                .extracting(Timeline.Entry::code)
                .containsExactly("casefile.documentReceived", "casefile.documentDestroyed");
        assertThatThrownBy(() -> documents.destroy(number, id, "privacy-officer", "AGAIN"))
                .isInstanceOf(ApiException.class);
    }

    static Stream<Arguments> notStored() {
        byte[] picture = TestFiles.picture("jpg", 300, 200);
        return Stream.of(
                Arguments.of("casefile.document.broken", Arrays.copyOf(picture, picture.length / 2)),
                Arguments.of("casefile.document.broken", Arrays.copyOf(picture, 24)),
                Arguments.of("casefile.document.broken", text("%PDF-1.7\n1 0 obj\n")),
                Arguments.of(
                        "casefile.document.active",
                        TestFiles.pdf(
                                pdf -> pdf.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)")),
                                "script")),
                Arguments.of(
                        "casefile.document.encrypted",
                        TestFiles.pdf(
                                pdf -> pdf.protect(
                                        new StandardProtectionPolicy("owner", "user", new AccessPermission())),
                                "shut")));
    }

    @ParameterizedTest
    @MethodSource("notStored")
    void whatDoesNotOpenOrWouldRunIsToldBeforeItIsStored(String code, byte[] content) {
        assertRefused(422, code, content);
        assertThat(documents.list(number)).isEmpty();
    }

    @Test
    void filesAreCheckedBeforeTheTransaction() {
        assertThatThrownBy(() -> inTransaction(() -> store("a.pdf", PDF))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void ownWorkIsMarkedWithWhatItsUseIsPermittedFor() {
        UUID id = store("نقشة.pdf", PDF);

        documents.markOwnWork(number, id, Documents.OwnWork.SHOP_ONLY, "reception-1");
        documents.markOwnWork(number, id, Documents.OwnWork.SHOP_ONLY, "reception-1");

        assertThat(documents.list(number)).singleElement().satisfies(document -> assertThat(document.ownWork())
                .isEqualTo(Documents.OwnWork.SHOP_ONLY));
        documents.markOwnWork(number, id, null, "reception-1");
        assertThat(timeline.entries(number))
                .extracting(Timeline.Entry::code)
                .containsExactly("casefile.documentReceived", "casefile.ownWorkMarked", "casefile.ownWorkUnmarked");
    }

    @Test
    void everyReadIsLogged() {
        UUID id = store("a.pdf", PDF);

        documents.read(number, id, "reception-1");
        documents.read(number, id, "reception-1");

        assertThat(readLog.looks(number))
                .extracting(ReadLog.Look::userId, ReadLog.Look::what)
                .containsOnly(tuple("reception-1", "document:" + id))
                .hasSize(2);
    }

    private UUID store(String fileName, byte[] content) {
        return documents
                .store(number, "photo", checked(fileName, content), "beneficiary")
                .id();
    }

    private CheckedFile checked(String fileName, byte[] content) {
        return incoming.check(fileName, new ByteArrayInputStream(content));
    }

    private void assertRefused(int status, String code, byte[] content) {
        assertThatThrownBy(() -> store("صورة.pdf", content)).isInstanceOfSatisfying(ApiException.class, refusal -> {
            assertThat(refusal.status()).isEqualTo(status);
            assertThat(refusal.code()).isEqualTo(code);
        });
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] joined = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }

    private static byte[] text(String content) {
        return content.getBytes(StandardCharsets.ISO_8859_1);
    }
}
