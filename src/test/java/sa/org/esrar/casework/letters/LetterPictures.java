package sa.org.esrar.casework.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import sa.org.esrar.casework.support.DocsPictures;

/** Pictures of letters, in grey, where {@link DocsPictures} has them. */
public final class LetterPictures {

    private static final int LARGEST = 100_000;
    private static final float DOTS_PER_INCH = 70;

    private LetterPictures() {}

    /** @param shown as the documentation would show it: the first page alone */
    public static void keep(byte[] pdf, String name, boolean shown) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (int page = 0; page < (shown ? 1 : document.getNumberOfPages()); page++) {
                BufferedImage picture =
                        new PDFRenderer(document).renderImageWithDPI(page, DOTS_PER_INCH, ImageType.GRAY);
                ByteArrayOutputStream png = new ByteArrayOutputStream();
                ImageIO.write(picture, "png", png);
                assertThat(png.size()).as(name).isLessThan(LARGEST);
                String number = shown ? "" : "-" + (page + 1);
                DocsPictures.keep(png.toByteArray(), "letter-" + name + number);
            }
        }
    }
}
