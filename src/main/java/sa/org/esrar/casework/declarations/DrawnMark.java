package sa.org.esrar.casework.declarations;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import sa.org.esrar.casework.api.InvalidInputException;

/**
 * A mark that somebody drew. What comes is distrusted: its size is read before it is decoded, and what is kept is drawn
 * anew, so that nothing but the picture comes along.
 */
final class DrawnMark {

    static final String FIELD = "mark";
    static final int LARGEST_FILE = 200 * 1024;
    private static final int LARGEST_SIDE = 2000;
    private static final int SMALLEST_SIDE = 40;
    /** A dot of the pen: less is no mark. */
    private static final int LEAST_INK = 60;

    private DrawnMark() {}

    /**
     * The mark as it is kept.
     *
     * @throws InvalidInputException on {@code mark}
     */
    static byte[] of(byte[] png) {
        if (png == null || png.length == 0) {
            throw wrong("declarations.mark.blank");
        }
        if (png.length > LARGEST_FILE) {
            throw wrong("declarations.mark.tooLarge");
        }
        BufferedImage onWhite = onWhite(decoded(png));
        int ink = ink(onWhite);
        if (ink < LEAST_INK || ink > onWhite.getWidth() * onWhite.getHeight() / 2) {
            throw wrong("declarations.mark.blank");
        }
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        try {
            ImageIO.write(onWhite, "png", kept);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return kept.toByteArray();
    }

    private static BufferedImage decoded(byte[] png) {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("png");
        ImageReader reader = readers.next();
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(png))) {
            reader.setInput(in, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if (Math.max(width, height) > LARGEST_SIDE || Math.min(width, height) < SMALLEST_SIDE) {
                throw wrong("declarations.mark.tooLarge");
            }
            return reader.read(0);
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw wrong("declarations.mark.notAnImage");
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage onWhite(BufferedImage image) {
        BufferedImage grey = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = grey.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, grey.getWidth(), grey.getHeight());
        pen.drawImage(image, 0, 0, null);
        pen.dispose();
        return grey;
    }

    private static int ink(BufferedImage image) {
        int ink = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                if (image.getRaster().getSample(x, y, 0) < 128) {
                    ink++;
                }
            }
        }
        return ink;
    }

    private static InvalidInputException wrong(String code) {
        return new InvalidInputException(FIELD, code);
    }
}
