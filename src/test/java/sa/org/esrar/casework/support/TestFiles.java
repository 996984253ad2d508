package sa.org.esrar.casework.support;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** Real files made on the spot. */
public final class TestFiles {

    private TestFiles() {}

    /** A mark as a signature pad sends it: strokes on a transparent ground. */
    public static byte[] mark() {
        return png(600, 200, true);
    }

    /** A picture of this size, with or without a mark on it. */
    public static byte[] png(int width, int height, boolean marked) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        if (marked) {
            Graphics2D pen = image.createGraphics();
            pen.setColor(Color.BLACK);
            pen.setStroke(new BasicStroke(4));
            pen.drawLine(width / 4, height / 4, width * 3 / 4, height * 3 / 4);
            pen.drawLine(width * 3 / 4, height / 4, width / 4, height * 3 / 4);
            pen.dispose();
        }
        return written(image, "png");
    }

    /** A small picture. */
    public static byte[] jpeg() {
        return picture("jpg", 64, 48);
    }

    /** @param format {@code jpg} or {@code png} */
    public static byte[] picture(String format, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.ORANGE);
        pen.fillOval(width / 8, height / 6, width * 5 / 8, height * 5 / 8);
        pen.dispose();
        return written(image, format);
    }

    /**
     * A JPEG in printers' colours, as Adobe's programs write it: the inks turned round, and a mark that says so. Cyan to the
     * left, yellow to the right.
     */
    public static byte[] printersColours(int width, int height) {
        WritableRaster inks = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, width, height, 4, null);
        int[] cyan = {0, 255, 255, 255};
        int[] yellow = {255, 255, 0, 255};
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                inks.setPixel(x, y, x < width / 2 ? cyan : yellow);
            }
        }
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (ByteArrayOutputStream plain = new ByteArrayOutputStream();
                ByteArrayOutputStream marked = new ByteArrayOutputStream()) {
            try (ImageOutputStream out = ImageIO.createImageOutputStream(plain)) {
                writer.setOutput(out);
                writer.write(new IIOImage(inks, null, null));
            }
            byte[] jpeg = plain.toByteArray();
            marked.write(jpeg, 0, 2);
            marked.write("\u00FF\u00EE\0\u000EAdobe\0d\0\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1));
            marked.write(jpeg, 2, jpeg.length - 2);
            return marked.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
    }

    private static byte[] written(BufferedImage image, String format) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(image, format, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A picture that does not compress. */
    public static byte[] noise(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(1448);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, random.nextInt());
            }
        }
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One pixel. */
    public static byte[] webp() {
        return Base64.getDecoder().decode("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA");
    }

    /** Boxes that follow one another, with nothing in them. */
    public static byte[] heic() {
        return "\0\0\0\u0018ftypheic\0\0\0\0mif1heic".getBytes(StandardCharsets.ISO_8859_1);
    }

    /** A document with a line on each of its pages. */
    public static byte[] pdf(String... pages) {
        return pdf(document -> {}, pages.length == 0 ? new String[] {"page"} : pages);
    }

    /** What a document gets besides its pages. */
    public interface Addition {
        void to(PDDocument document) throws IOException;
    }

    public static byte[] pdf(Addition addition, String... pages) {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (String text : pages) {
                PDPage page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.beginText();
                    content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 36);
                    content.newLineAtOffset(72, 700);
                    content.showText(text);
                    content.endText();
                }
            }
            addition.to(document);
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A document with another file inside, as electronic invoices have it. */
    public static byte[] invoice() {
        return pdf(
                document -> {
                    PDComplexFileSpecification file = new PDComplexFileSpecification();
                    file.setFile("invoice.xml");
                    file.setEmbeddedFile(new PDEmbeddedFile(
                            document, new ByteArrayInputStream("<Invoice/>".getBytes(StandardCharsets.UTF_8))));
                    PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
                    files.setNames(Map.of("invoice.xml", file));
                    PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
                    names.setEmbeddedFiles(files);
                    document.getDocumentCatalog().setNames(names);
                },
                "invoice");
    }

    /** The file with the EICAR test string behind its end, where no reader of such files looks. */
    public static byte[] infected(byte[] file) {
        byte[] infected = Arrays.copyOf(file, file.length + 1 + Clamd.EICAR.length);
        infected[file.length] = '\n';
        System.arraycopy(Clamd.EICAR, 0, infected, file.length + 1, Clamd.EICAR.length);
        return infected;
    }
}
