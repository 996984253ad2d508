package sa.org.esrar.casework.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * Pictures of letters, in grey: into {@code target/pictures} for who looks into a test, and one of each kind into {@code
 * docs/pictures} when the profile {@code pictures} runs.
 */
final class LetterPictures {

    private static final String PLACE = "target/pictures";
    private static final int LARGEST = 100_000;
    private static final float DOTS_PER_INCH = 70;

    private LetterPictures() {}

    /** @param shown in the documentation too */
    static void keep(byte[] pdf, String name, boolean shown) throws IOException {
        Path place = Path.of(shown ? System.getProperty("casework.pictures", PLACE) : PLACE);
        Files.createDirectories(place);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (int page = 0; page < (shown ? 1 : document.getNumberOfPages()); page++) {
                BufferedImage picture =
                        new PDFRenderer(document).renderImageWithDPI(page, DOTS_PER_INCH, ImageType.GRAY);
                ByteArrayOutputStream png = new ByteArrayOutputStream();
                ImageIO.write(picture, "png", png);
                assertThat(png.size()).as(name).isLessThan(LARGEST);
                String number = shown ? "" : "-" + (page + 1);
                Files.write(place.resolve("letter-" + name + number + ".png"), png.toByteArray());
            }
        }
    }
}
