package sa.org.esrar.casework.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import sa.org.esrar.casework.support.TestFiles;
import sa.org.esrar.casework.workflow.security.DemoPeople;

/** An administrator publishes in a browser, against the real limits of the server; anyone downloads it. */
class PublicationsInChromiumTest extends InChromium {

    private static final byte[] PDF = TestFiles.pdf("By-laws");

    @Test
    void whatIsTooLargeOrNoPdfIsSaidAndWhatIsRightIsPublishedAndDownloaded() throws IOException {
        String session = TasklistPage.signIn(chromium.browser(), port, "admin", DemoPeople.PASSWORD);
        try (TasklistPage admin = new TasklistPage(chromium.browser(), port, "ar", session)) {
            Page page = admin.page;
            admin.open("/staff/publications");
            assertThat(Axe.violations(page)).isEmpty();

            fill(page, Arrays.copyOf(PDF, 10 * 1024 * 1024 + 1));
            assertThat(page.locator("main")).containsText("الحد الأعلى للمرفق الواحد 10 ميجابايت");
            admin.open("/staff/publications");

            fill(page, "<html></html>".getBytes(StandardCharsets.US_ASCII));
            assertThat(page.locator("#file-problem")).containsText("PDF");
            assertThat(page.locator("#titleAr")).hasValue("اللائحة الأساسية (مثال)");
            Pictures.take(page, "publications");

            fill(page, PDF);
            assertThat(page.locator("[role=status]")).containsText("نُشرت الوثيقة");
            page.reload();
            assertThat(page.locator("tbody tr")).hasCount(2);
            assertThat(admin.troubles).isEmpty();
        }
        try (FamilyPage family = new FamilyPage(chromium.browser(), port, "ar", 360)) {
            family.open("/documents");
            family.page
                    .locator(".card")
                    .filter(new Locator.FilterOptions().setHasText("اللائحة الأساسية"))
                    .locator("a")
                    .click();
            Download download = family.page.waitForDownload(
                    () -> family.page.locator("main a.btn").click());
            assertThat(download.suggestedFilename()).matches("document-\\d+-1\\.pdf");
            assertThat(Files.readAllBytes(download.path())).isEqualTo(PDF);
        }
    }

    private static void fill(Page page, byte[] file) {
        page.locator("#titleAr").fill("اللائحة الأساسية (مثال)");
        page.locator("#titleEn").fill("By-laws (example)");
        page.locator("#from").fill("2026-11-01");
        page.locator("#file").setInputFiles(new FilePayload("bylaws.pdf", "application/pdf", file));
        page.locator("main button[type=submit]").click();
    }
}
