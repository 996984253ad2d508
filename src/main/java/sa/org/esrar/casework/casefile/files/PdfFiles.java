package sa.org.esrar.casework.casefile.files;

import java.awt.image.BufferedImage;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** PDF documents, each page as a picture; everything stays in memory. */
class PdfFiles {

    /** Of 72 dots an inch: sharp enough to read a printed page. */
    private static final float LARGEST_SCALE = 2f;

    private final int mostPages;

    PdfFiles(int mostPages) {
        this.mostPages = mostPages;
    }

    Opened open(byte[] content, int page) throws IOException {
        try (PDDocument document = Loader.loadPDF(content, "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
            return page == 0 ? inspect(document) : page(document, page);
        } catch (InvalidPasswordException e) {
            return Opened.not(Outcome.ENCRYPTED);
        }
    }

    private Opened inspect(PDDocument document) throws IOException {
        int pages = document.getNumberOfPages();
        if (pages == 0) {
            return Opened.not(Outcome.BROKEN);
        }
        if (pages > mostPages) {
            return Opened.not(Outcome.TOO_COMPLEX);
        }
        PdfContents contents = PdfContents.of(document.getDocument());
        return contents.active() ? Opened.not(Outcome.ACTIVE) : Opened.fine(pages, contents.holdsFiles());
    }

    private static Opened page(PDDocument document, int page) throws IOException {
        if (page > document.getNumberOfPages()) {
            return Opened.not(Outcome.NO_PAGE);
        }
        PDRectangle size = document.getPage(page - 1).getCropBox();
        float longest = Math.max(size.getWidth(), size.getHeight());
        if (!(longest > 0)) {
            return Opened.not(Outcome.BROKEN);
        }
        PDFRenderer renderer = new PDFRenderer(document);
        renderer.setSubsamplingAllowed(true);
        BufferedImage picture = renderer.renderImage(
                page - 1, Math.min(LARGEST_SCALE, PictureFiles.LONGEST_SIDE / longest), ImageType.RGB);
        return Opened.page(PictureFiles.jpeg(picture));
    }
}
