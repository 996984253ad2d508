package sa.org.esrar.casework.declarations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.support.TestFiles;

/** A mark that somebody drew (C4), and what is sent in its place. */
class DrawnMarkTest {

    @Test
    void aMarkIsKeptAsAPictureOnWhiteAndNothingElseComesAlong() throws Exception {
        byte[] sent = withText(TestFiles.mark(), "<script>alert(1)</script>");
        assertThat(new String(sent, StandardCharsets.ISO_8859_1)).contains("alert");

        byte[] kept = DrawnMark.of(sent);

        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("alert");
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(kept));
        assertThat(image.getWidth()).isEqualTo(600);
        assertThat(image.getRaster().getSample(300, 100, 0)).isLessThan(128);
        assertThat(image.getRaster().getSample(5, 5, 0)).isEqualTo(255);
    }

    @Test
    void aBlankFrameIsNoMark() {
        refused(null, "declarations.mark.blank");
        refused(new byte[0], "declarations.mark.blank");
        refused(TestFiles.png(600, 200, false), "declarations.mark.blank");
        BufferedImage black = new BufferedImage(200, 200, BufferedImage.TYPE_BYTE_GRAY);
        refused(written(black), "declarations.mark.blank");
    }

    @Test
    void whatIsNoPictureOrBrokenIsRefused() {
        refused("not a picture".getBytes(StandardCharsets.UTF_8), "declarations.mark.notAnImage");
        refused(TestFiles.jpeg(), "declarations.mark.notAnImage");
        refused(Arrays.copyOf(TestFiles.mark(), 120), "declarations.mark.notAnImage");
    }

    @Test
    void aSizeBeyondTheLimitIsRefusedBeforeItIsDecoded() {
        refused(TestFiles.png(2001, 100, true), "declarations.mark.tooLarge");
        refused(TestFiles.png(100, 20, true), "declarations.mark.tooLarge");
        refused(new byte[DrawnMark.LARGEST_FILE + 1], "declarations.mark.tooLarge");
        // 40,000 × 40,000 points in a few hundred bytes: would take gigabytes once decoded.
        refused(bomb(40_000), "declarations.mark.tooLarge");
    }

    private static void refused(byte[] png, String code) {
        assertThatThrownBy(() -> DrawnMark.of(png))
                .isInstanceOfSatisfying(InvalidInputException.class, refused -> assertThat(refused.problems())
                        .singleElement()
                        .satisfies(problem -> {
                            assertThat(problem.field()).isEqualTo("mark");
                            assertThat(problem.code()).isEqualTo(code);
                        }));
    }

    private static byte[] written(BufferedImage image) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** The picture with a text chunk after its header. */
    private static byte[] withText(byte[] png, String text) throws Exception {
        byte[] chunk = chunk("tEXt", ("Comment\0" + text).getBytes(StandardCharsets.ISO_8859_1));
        int afterHeader = 8 + 25;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(png, 0, afterHeader);
        out.write(chunk);
        out.write(png, afterHeader, png.length - afterHeader);
        return out.toByteArray();
    }

    private static byte[] bomb(int side) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
            out.write(chunk(
                    "IHDR",
                    ByteBuffer.allocate(13)
                            .putInt(side)
                            .putInt(side)
                            .put(new byte[] {8, 0, 0, 0, 0})
                            .array()));
            ByteArrayOutputStream data = new ByteArrayOutputStream();
            try (DeflaterOutputStream zip = new DeflaterOutputStream(data)) {
                zip.write(new byte[100_000]);
            }
            out.write(chunk("IDAT", data.toByteArray()));
            out.write(chunk("IEND", new byte[0]));
            return out.toByteArray();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static byte[] chunk(String type, byte[] data) {
        byte[] name = type.getBytes(StandardCharsets.ISO_8859_1);
        CRC32 crc = new CRC32();
        crc.update(name);
        crc.update(data);
        return ByteBuffer.allocate(12 + data.length)
                .putInt(data.length)
                .put(name)
                .put(data)
                .putInt((int) crc.getValue())
                .array();
    }
}
