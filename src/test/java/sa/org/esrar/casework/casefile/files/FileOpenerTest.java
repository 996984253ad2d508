package sa.org.esrar.casework.casefile.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.util.unit.DataSize;
import sa.org.esrar.casework.support.TestFiles;

/** Files as strangers send them, opened in the real process. */
@Timeout(120)
class FileOpenerTest {

    private static final String PDF = "application/pdf";
    private static FileOpener opener;

    @BeforeAll
    static void start() {
        opener = new FileOpener(new FileOpeningSettings(
                DataSize.ofMegabytes(96), Duration.ofSeconds(20), Duration.ofSeconds(30), 60_000_000, 20));
    }

    @AfterAll
    static void stop() {
        opener.destroy();
    }

    @Test
    void showsPicturesNoLargerThanTheScreenAndWithoutTheirPlace() throws IOException {
        byte[] photograph = withExif(TestFiles.picture("jpg", 4000, 2000), 6, "GPS-24.7136-46.6753");

        assertThat(opener.inspect("image/jpeg", photograph).pages()).isOne();
        byte[] shown = opener.page("image/jpeg", photograph, 1).page();

        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(shown));
        // Held upright, as the camera noted.
        assertThat(picture.getHeight()).isEqualTo(1600);
        assertThat(picture.getWidth()).isEqualTo(800);
        assertThat(new String(shown, StandardCharsets.ISO_8859_1)).doesNotContain("GPS", "Exif");
        assertThat(opener.page("image/jpeg", photograph, 2).outcome()).isEqualTo(Outcome.NO_PAGE);
    }

    @Test
    void readsEveryPictureThatIsAccepted() {
        assertThat(opener.inspect("image/png", TestFiles.picture("png", 30, 20)).pages())
                .isOne();
        assertThat(opener.inspect("image/webp", TestFiles.webp()).pages()).isOne();
        assertThat(opener.page("image/webp", TestFiles.webp(), 1).page()).isNotEmpty();
        assertThat(opener.inspect("image/heic", TestFiles.heic())).satisfies(opened -> {
            assertThat(opened.outcome()).isEqualTo(Outcome.FINE);
            assertThat(opened.pages()).isZero();
        });
    }

    @Test
    void showsPrintersColoursAsTheyLookOnPaper() throws IOException {
        byte[] printed = TestFiles.printersColours(600, 400);

        assertThat(opener.inspect("image/jpeg", printed).pages()).isOne();
        BufferedImage shown = ImageIO.read(
                new ByteArrayInputStream(opener.page("image/jpeg", printed, 1).page()));
        assertThat(shown.getWidth()).isEqualTo(600);
        Color cyan = new Color(shown.getRGB(100, 200));
        assertThat(cyan.getRed()).isLessThan(100);
        assertThat(cyan.getBlue()).isGreaterThan(150);
        Color yellow = new Color(shown.getRGB(500, 200));
        assertThat(yellow.getRed()).isGreaterThan(200);
        assertThat(yellow.getBlue()).isLessThan(100);
        assertThat(outcome("image/jpeg", Arrays.copyOf(printed, printed.length / 2)))
                .isEqualTo(Outcome.BROKEN);
    }

    /** As it is, it would not fit into the memory of the process. */
    @Test
    void showsPrintersColoursHoweverLarge() throws IOException {
        byte[] poster = TestFiles.printersColours(6000, 4500);

        BufferedImage shown = ImageIO.read(
                new ByteArrayInputStream(opener.page("image/jpeg", poster, 1).page()));
        assertThat(shown.getWidth()).isEqualTo(1600);
    }

    @Test
    void tellsPicturesThatAreCutOff() {
        byte[] jpeg = TestFiles.picture("jpg", 600, 400);
        byte[] png = TestFiles.picture("png", 600, 400);

        assertThat(outcome("image/jpeg", Arrays.copyOf(jpeg, jpeg.length / 2))).isEqualTo(Outcome.BROKEN);
        assertThat(outcome("image/jpeg", Arrays.copyOf(jpeg, 20))).isEqualTo(Outcome.BROKEN);
        assertThat(outcome("image/png", Arrays.copyOf(png, png.length / 2))).isEqualTo(Outcome.BROKEN);
        assertThat(outcome("image/webp", Arrays.copyOf(TestFiles.webp(), 20))).isEqualTo(Outcome.BROKEN);
        assertThat(outcome("image/heic", Arrays.copyOf(TestFiles.heic(), 12))).isEqualTo(Outcome.BROKEN);
    }

    @Test
    void doesNotDecodeAPictureOfTooManyPixels() throws IOException {
        byte[] bomb = png(30_000, 30_000);

        assertThat(bomb.length).isLessThan(200);
        assertThat(outcome("image/png", bomb)).isEqualTo(Outcome.TOO_COMPLEX);
    }

    @Test
    void showsThePagesOfADocument() throws IOException {
        byte[] document = TestFiles.pdf("one", "two", "three");

        assertThat(opener.inspect(PDF, document)).satisfies(opened -> {
            assertThat(opened.pages()).isEqualTo(3);
            assertThat(opened.pagesOnly()).isFalse();
        });
        BufferedImage page = ImageIO.read(
                new ByteArrayInputStream(opener.page(PDF, document, 3).page()));
        assertThat(page.getHeight()).isEqualTo(1600);
        assertThat(opener.page(PDF, document, 4).outcome()).isEqualTo(Outcome.NO_PAGE);
    }

    @Test
    void tellsDocumentsThatDoNotOpen() {
        byte[] document = TestFiles.pdf("one");

        assertThat(outcome(PDF, "%PDF-1.7\nnothing".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(Outcome.BROKEN);
        assertThat(outcome(PDF, Arrays.copyOf(document, 100))).isEqualTo(Outcome.BROKEN);
        assertThat(outcome(PDF, TestFiles.pdf(x -> x.protect(policy("owner", "user")), "one")))
                .isEqualTo(Outcome.ENCRYPTED);
        assertThat(outcome(PDF, TestFiles.pdf("page ".repeat(21).split(" ", 21))))
                .isEqualTo(Outcome.TOO_COMPLEX);
    }

    @Test
    void opensWhatAnyoneMayOpenAlthoughItIsProtectedFromChange() {
        assertThat(outcome(PDF, TestFiles.pdf(x -> x.protect(policy("owner", "")), "one")))
                .isEqualTo(Outcome.FINE);
    }

    @Test
    void refusesDocumentsThatRunSomething() {
        List<TestFiles.Addition> active = List.of(
                x -> x.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)")),
                x -> {
                    PDAnnotationLink link = new PDAnnotationLink();
                    link.setAction(new PDActionLaunch());
                    x.getPage(0).getAnnotations().add(link);
                    x.getPage(0).setAnnotations(List.of(link));
                },
                x -> x.getDocumentCatalog().getCOSObject().setString(COSName.getPDFName("XFA"), "form"));

        for (TestFiles.Addition addition : active) {
            assertThat(outcome(PDF, TestFiles.pdf(addition, "one"))).isEqualTo(Outcome.ACTIVE);
        }
    }

    @Test
    void ofADocumentWithFilesInsideOnlyThePagesAreGiven() {
        byte[] invoice = TestFiles.invoice();

        assertThat(opener.inspect(PDF, invoice)).satisfies(opened -> {
            assertThat(opened.outcome()).isEqualTo(Outcome.FINE);
            assertThat(opened.pagesOnly()).isTrue();
        });
    }

    /** More than the whole memory when unpacked; nothing of it has to be held, and it is read piece by piece. */
    @Test
    void aBombThatIsOnlyBlanksIsShown() throws IOException {
        Opened page = opener.page(PDF, bomb("", 128), 1);

        assertThat(page.outcome()).isEqualTo(Outcome.FINE);
        assertThat(ImageIO.read(new ByteArrayInputStream(page.page())).getHeight())
                .isEqualTo(1600);
        assertThat(outcome(PDF, TestFiles.pdf("after"))).isEqualTo(Outcome.FINE);
    }

    /** One word of a gigabyte: its process dies of it, this one does not, and the next file opens in a new one. */
    @Test
    void aBombThatHasToBeHeldEndsItsProcessAndNothingElse() {
        assertThat(outcome(PDF, TestFiles.pdf("before"))).isEqualTo(Outcome.FINE);
        Process broken = process();

        assertThat(opener.page(PDF, bomb("(", 1024), 1).outcome()).isEqualTo(Outcome.TOO_COMPLEX);

        assertThat(broken.onExit()).succeedsWithin(Duration.ofSeconds(10));
        assertThat(outcome(PDF, TestFiles.pdf("after"))).isEqualTo(Outcome.FINE);
        assertThat(process()).isNotEqualTo(broken).matches(Process::isAlive);
    }

    @Test
    void whatTakesTooLongIsEnded() {
        List<ProcessHandle> others = ProcessHandle.current().children().toList();
        FileOpener hurried = new FileOpener(new FileOpeningSettings(
                DataSize.ofMegabytes(96), Duration.ofMillis(1), Duration.ofSeconds(30), 60_000_000, 20));
        try {
            assertThat(hurried.inspect(PDF, TestFiles.pdf("one")).outcome()).isEqualTo(Outcome.TOO_COMPLEX);
            assertThat(ProcessHandle.current().children().filter(process -> !others.contains(process)))
                    .allSatisfy(process -> assertThat(process.onExit()).succeedsWithin(Duration.ofSeconds(10)));
        } finally {
            hurried.destroy();
        }
    }

    /** A page of some kilobytes whose content becomes so many megabytes: the beginning, and then zeros. */
    private static byte[] bomb(String beginning, int megabytes) {
        byte[] bomb = TestFiles.pdf(
                x -> {
                    COSStream stream = x.getDocument().createCOSStream();
                    stream.setItem(COSName.FILTER, COSName.FLATE_DECODE);
                    try (var raw = stream.createRawOutputStream();
                            var deflated = new DeflaterOutputStream(raw)) {
                        deflated.write(beginning.getBytes(StandardCharsets.US_ASCII));
                        byte[] zeros = new byte[1 << 20];
                        for (int i = 0; i < megabytes; i++) {
                            deflated.write(zeros);
                        }
                    }
                    x.getPage(0).getCOSObject().setItem(COSName.CONTENTS, stream);
                },
                "bomb");
        assertThat(bomb.length).isLessThan(2_000_000);
        return bomb;
    }

    private static Process process() {
        return (Process) ReflectionTestUtils.getField(opener, "process");
    }

    private static Outcome outcome(String mediaType, byte[] content) {
        return opener.inspect(mediaType, content).outcome();
    }

    private static StandardProtectionPolicy policy(String owner, String user) {
        return new StandardProtectionPolicy(owner, user, new AccessPermission());
    }

    /** A picture whose head promises that many pixels. */
    private static byte[] png(int width, int height) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        DataOutputStream numbers = new DataOutputStream(head);
        numbers.writeInt(width);
        numbers.writeInt(height);
        numbers.write(new byte[] {8, 2, 0, 0, 0});
        chunk(out, "IHDR", head.toByteArray());
        chunk(out, "IDAT", new byte[] {0x78, (byte) 0x9C, 3, 0, 0, 0, 0, 1});
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] content) throws IOException {
        DataOutputStream numbers = new DataOutputStream(out);
        numbers.writeInt(content.length);
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        numbers.write(name);
        numbers.write(content);
        CRC32 sum = new CRC32();
        sum.update(name);
        sum.update(content);
        numbers.writeInt((int) sum.getValue());
    }

    /** The picture with an Exif part behind its first marker. */
    private static byte[] withExif(byte[] jpeg, int orientation, String note) throws IOException {
        ByteArrayOutputStream exif = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(exif);
        out.writeBytes("Exif\0\0MM\0*");
        out.writeInt(8);
        out.writeShort(1);
        out.writeShort(0x0112);
        out.writeShort(3);
        out.writeInt(1);
        out.writeShort(orientation);
        out.writeShort(0);
        out.writeInt(0);
        out.writeBytes(note);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        DataOutputStream numbers = new DataOutputStream(all);
        numbers.write(jpeg, 0, 2);
        numbers.writeShort(0xFFE1);
        numbers.writeShort(exif.size() + 2);
        numbers.write(exif.toByteArray());
        numbers.write(jpeg, 2, jpeg.length - 2);
        return all.toByteArray();
    }
}
