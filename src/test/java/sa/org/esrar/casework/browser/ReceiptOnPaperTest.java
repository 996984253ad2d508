package sa.org.esrar.casework.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sa.org.esrar.casework.support.Journey.Filed;

/** The receipt as it comes out of a printer: one sheet, with number and code, and a square that a camera reads. */
class ReceiptOnPaperTest extends FamiliesInChromium {

    private static final Pattern SHEET = Pattern.compile("/Type\\s*/Page[^s]");

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void receiptIsOneSheetWhoseSquareLeadsToTheTrackingPage(String language) throws Exception {
        try (FamilyPage family = family(language, FilingSample.DESKTOP)) {
            Filed filed = new FilingSteps(family).file(LICENCE, journey);
            Path picture = Path.of("target", "pages", language + "-paper", "receipt.png");
            byte[] pdf = family.page.pdf(
                    new Page.PdfOptions().setPreferCSSPageSize(true).setPath(picture.resolveSibling("receipt.pdf")));
            assertThat(SHEET.matcher(new String(pdf, StandardCharsets.ISO_8859_1))
                            .results())
                    .hasSize(1);

            family.page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(family.page.locator("main")).containsText(filed.caseNumber());
            assertThat(family.page.locator("main")).containsText(filed.accessCode());
            assertThat(family.page.locator(".portal-head__name")).isVisible();
            assertThat(family.page
                            .locator("nav, main button, main a.btn, .portal-foot a")
                            .filter(new Locator.FilterOptions().setVisible(true)))
                    .hasCount(0);
            family.page.screenshot(
                    new Page.ScreenshotOptions().setFullPage(true).setPath(picture));
            String address = family.page.locator(".portal-code ~ p bdi").innerText();
            assertThat(read(family.page.locator(".portal-code").screenshot())).isEqualTo(address);
        }
    }

    private static String read(byte[] png) throws IOException, ReaderException {
        BufferedImage shot = ImageIO.read(new ByteArrayInputStream(png));
        int width = shot.getWidth();
        int height = shot.getHeight();
        int[] pixels = shot.getRGB(0, 0, width, height, null, 0, width);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels))))
                .getText();
    }
}
