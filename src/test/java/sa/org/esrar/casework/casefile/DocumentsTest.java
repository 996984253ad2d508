package sa.org.esrar.casework.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.protection.ProtectionException;

class DocumentsTest extends CasefileTest {

    static final byte[] PDF = "%PDF-1.7\n1 0 obj\n<< >>\nendobj\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16, 'J', 'F', 'I', 'F', 0
    };
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R'};

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
                Arguments.of(JPEG, "image/jpeg", "x.jpg"),
                Arguments.of(PNG, "image/png", "x.png"),
                Arguments.of(text("\0\0\0\u0018ftypheic\0\0\0\0"), "image/heic", "x.heic"),
                Arguments.of(text("RIFF\0\0\0\0WEBPVP8 "), "image/webp", "x.webp"));
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
                text("just words"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void aFileOfTheWrongTypeIsRefusedUnderARightName(byte[] content) {
        assertRefused(415, "casefile.document.typeNotAccepted", content);
        assertThat(documents.list(number)).isEmpty();
    }

    @Test
    void anEmptyFileAndATooLargeOneAreRefused() {
        byte[] justRight = Arrays.copyOf(PDF, 10 * 1024 * 1024);
        byte[] tooLarge = Arrays.copyOf(PDF, 10 * 1024 * 1024 + 1);

        assertRefused(415, "casefile.document.empty", new byte[0]);
        assertRefused(413, "casefile.document.tooLarge", tooLarge);
        UUID id = store("large.pdf", justRight);
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
        UUID forAnotherItem = documents.store(number, "licence", "a.pdf", new ByteArrayInputStream(PDF), "beneficiary");

        assertThat(second).isEqualTo(first);
        assertThat(forAnotherItem).isNotEqualTo(first);
        assertThat(documents.list(number)).hasSize(2);
    }

    @Test
    void aCaseHoldsNoMoreThanItsLimit() {
        for (int i = 0; i < 40; i++) {
            store("a.pdf", text("%PDF-1.7 " + i));
        }

        assertRefused(409, "casefile.document.tooMany", PDF);
    }

    @Test
    void contentAndNameLieEncryptedAndBoundToTheirRow() {
        UUID one = store("سر.pdf", PDF);
        UUID two = store("b.pdf", text("%PDF-1.4 other"));

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
        return documents.store(number, "photo", fileName, new ByteArrayInputStream(content), "beneficiary");
    }

    private void assertRefused(int status, String code, byte[] content) {
        assertThatThrownBy(() -> store("صورة.pdf", content)).isInstanceOfSatisfying(ApiException.class, refusal -> {
            assertThat(refusal.status()).isEqualTo(status);
            assertThat(refusal.code()).isEqualTo(code);
        });
    }

    private static byte[] text(String content) {
        return content.getBytes(StandardCharsets.ISO_8859_1);
    }
}
