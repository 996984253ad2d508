package sa.org.esrar.casework.casefile.files;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.event.IIOReadWarningListener;
import javax.imageio.stream.ImageInputStream;

/**
 * Pictures: their size is read before anything is decoded, and they are decoded no larger than they are shown. What is
 * shown is drawn anew, so that nothing beside the pixels (place, camera, hidden parts) goes along.
 */
class PictureFiles {

    static final int LONGEST_SIDE = 1600;
    private static final float QUALITY = 0.85f;

    private final long mostPixels;

    PictureFiles(long mostPixels) {
        this.mostPixels = mostPixels;
    }

    Opened open(String mediaType, byte[] content, int page) throws IOException {
        if ("image/heic".equals(mediaType)) {
            return page == 0 ? heic(content) : Opened.not(Outcome.NO_PAGE);
        }
        if (page > 1) {
            return Opened.not(Outcome.NO_PAGE);
        }
        AtomicBoolean cutOff = new AtomicBoolean();
        BufferedImage picture = read(mediaType, content, cutOff);
        if (picture == null) {
            return Opened.not(Outcome.TOO_COMPLEX);
        }
        if (cutOff.get()) {
            return Opened.not(Outcome.BROKEN);
        }
        return page == 0 ? Opened.fine(1, false) : Opened.page(jpeg(upright(picture, Orientation.of(content))));
    }

    /** The picture; null when it has too many pixels to be opened. */
    private BufferedImage read(String mediaType, byte[] content, AtomicBoolean cutOff) throws IOException {
        List<ImageReader> readers = readers(mediaType);
        return readers.size() == 1 || isForScreens(readers.get(0), content)
                ? read(readers.get(0), 4 * LONGEST_SIDE, content, cutOff)
                : read(readers.get(1), 2 * LONGEST_SIDE, content, cutOff);
    }

    /**
     * Not in printers' colours (CMYK): some of these Java does not read, the others it keeps as inks, whose drawing takes
     * much memory and tells no profile. The other reader makes colours of them, and needs them in memory twice.
     */
    private static boolean isForScreens(ImageReader java, byte[] content) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            java.setInput(in, true, true);
            Iterator<ImageTypeSpecifier> types = java.getImageTypes(0);
            return types.hasNext() && types.next().getNumBands() < 4;
        }
    }

    /** Java's own first: it needs the least memory. */
    private static List<ImageReader> readers(String mediaType) {
        List<ImageReader> readers = new ArrayList<>();
        ImageIO.getImageReadersByMIMEType(mediaType).forEachRemaining(readers::add);
        readers.sort(Comparator.comparing(reader -> reader.getClass().getModule() != ImageIO.class.getModule()));
        return readers;
    }

    /** @param longest side that is decoded; of a longer one, only every second, third … point is */
    private BufferedImage read(ImageReader reader, int longest, byte[] content, AtomicBoolean cutOff)
            throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            reader.setInput(in, true, true);
            reader.addIIOReadWarningListener((IIOReadWarningListener) (source, warning) -> {
                if (warning.contains("Premature") || warning.contains("Corrupt")) {
                    cutOff.set(true);
                }
            });
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if ((long) width * height > mostPixels) {
                return null;
            }
            int step = (Math.max(width, height) + longest - 1) / longest;
            ImageReadParam smaller = reader.getDefaultReadParam();
            smaller.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, smaller);
        } finally {
            reader.dispose();
        }
    }

    /** Java has no reader for it; that its boxes follow one another to the very end is what can be told. */
    private static Opened heic(byte[] content) {
        long at = 0;
        while (at + 8 <= content.length) {
            long size = number(content, (int) at);
            if (size < 8) {
                // 0: to the end of the file; 1: a size beyond 4 GB.
                return Opened.not(size == 0 && at > 0 ? Outcome.FINE : Outcome.BROKEN);
            }
            at += size;
        }
        return at == content.length ? Opened.fine(0, false) : Opened.not(Outcome.BROKEN);
    }

    private static long number(byte[] content, int at) {
        long number = 0;
        for (int i = at; i < at + 4; i++) {
            number = number << 8 | content[i] & 0xFF;
        }
        return number;
    }

    /** As the camera was held, on white, no larger than it is shown. */
    private static BufferedImage upright(BufferedImage picture, Orientation held) {
        int width = held.turned() ? picture.getHeight() : picture.getWidth();
        int height = held.turned() ? picture.getWidth() : picture.getHeight();
        double scale = Math.min(1, (double) LONGEST_SIDE / Math.max(width, height));
        BufferedImage shown = new BufferedImage(
                Math.max(1, (int) Math.round(width * scale)),
                Math.max(1, (int) Math.round(height * scale)),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = shown.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, shown.getWidth(), shown.getHeight());
        AffineTransform place = AffineTransform.getScaleInstance(scale, scale);
        place.concatenate(held.upright(picture.getWidth(), picture.getHeight()));
        pen.drawImage(picture, place, null);
        pen.dispose();
        return shown;
    }

    static byte[] jpeg(BufferedImage picture) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                var out = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), how);
            out.flush();
            return bytes.toByteArray();
        } finally {
            writer.dispose();
        }
    }
}
