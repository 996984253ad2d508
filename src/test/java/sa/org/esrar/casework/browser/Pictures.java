package sa.org.esrar.casework.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import javax.imageio.ImageIO;
import sa.org.esrar.casework.support.DocsPictures;

/** Pictures of the pages, where and when {@link DocsPictures} has them; drawn with few colours, so that the repository stays small. */
final class Pictures {

    /** Bytes; what {@code docs/pictures} has is held to it by its own test. */
    static final int LARGEST = 150_000;

    private static final int COLOURS = 32;

    private Pictures() {}

    /** The whole page, as high as it is. */
    static void take(Page page, String name) {
        if (!DocsPictures.isTaken(name)) {
            return;
        }
        page.waitForTimeout(400);
        keep(
                page.screenshot(
                        new Page.ScreenshotOptions().setFullPage(true).setAnimations(ScreenshotAnimations.DISABLED)),
                name);
    }

    /** One part of a page whose whole would be too large. */
    static void take(Locator part, String name) {
        if (DocsPictures.isTaken(name)) {
            keep(part.screenshot(), name);
        }
    }

    private static void keep(byte[] shot, String name) {
        try {
            byte[] png = withFewColours(shot);
            DocsPictures.keep(png, name);
            assertThat(png.length).as(name + ".png").isLessThan(LARGEST);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The most frequent colours, and for the others the nearest of these. */
    private static byte[] withFewColours(byte[] png) throws IOException {
        BufferedImage read = ImageIO.read(new ByteArrayInputStream(png));
        int width = read.getWidth();
        // Drawn once, all pixels are there as numbers; asked for one by one they take longer than the rest.
        BufferedImage shot = new BufferedImage(width, read.getHeight(), BufferedImage.TYPE_INT_RGB);
        shot.getGraphics().drawImage(read, 0, 0, null);
        int[] pixels = ((DataBufferInt) shot.getRaster().getDataBuffer()).getData();
        Map<Integer, Integer> counts = new HashMap<>();
        for (int i = 0, start = 0; i < pixels.length; i++) {
            if (i + 1 == pixels.length || pixels[i + 1] != pixels[i]) {
                counts.merge(pixels[i], i + 1 - start, Integer::sum);
                start = i + 1;
            }
        }
        int[] palette = counts.entrySet().stream()
                .sorted(Comparator.comparing(Map.Entry<Integer, Integer>::getValue)
                        .reversed())
                .limit(COLOURS)
                .mapToInt(Map.Entry::getKey)
                .toArray();
        Map<Integer, Integer> nearest = new HashMap<>();
        BufferedImage small = new BufferedImage(
                width,
                shot.getHeight(),
                BufferedImage.TYPE_BYTE_INDEXED,
                new IndexColorModel(8, palette.length, palette, 0, false, -1, java.awt.image.DataBuffer.TYPE_BYTE));
        byte[] indexes = new byte[pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            indexes[i] = i > 0 && pixels[i] == pixels[i - 1]
                    ? indexes[i - 1]
                    : nearest.computeIfAbsent(pixels[i], pixel -> nearest(palette, pixel))
                            .byteValue();
        }
        small.getRaster().setDataElements(0, 0, width, shot.getHeight(), indexes);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(small, "png", out);
        return out.toByteArray();
    }

    private static int nearest(int[] palette, int pixel) {
        int best = 0;
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < palette.length; i++) {
            int red = (palette[i] >> 16 & 255) - (pixel >> 16 & 255);
            int green = (palette[i] >> 8 & 255) - (pixel >> 8 & 255);
            int blue = (palette[i] & 255) - (pixel & 255);
            int distance = red * red + green * green + blue * blue;
            if (distance < least) {
                least = distance;
                best = i;
            }
        }
        return best;
    }
}
