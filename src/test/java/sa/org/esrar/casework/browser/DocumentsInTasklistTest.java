package sa.org.esrar.casework.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import sa.org.esrar.casework.casefile.QuarantineScans;
import sa.org.esrar.casework.support.DocsPictures;
import sa.org.esrar.casework.support.Journey;
import sa.org.esrar.casework.support.Journey.Filed;
import sa.org.esrar.casework.support.TestClock;
import sa.org.esrar.casework.support.TestFiles;
import sa.org.esrar.casework.workflow.security.DemoPeople;

/** Attachments in real Tasklist: added with their progress shown, looked at page by page, destroyed, kept apart. */
@Tag(DocsPictures.TAG)
class DocumentsInTasklistTest extends InChromium {

    private static final String CHECK = "userTask_checkCompleteness";
    private static final String REVIEW = "userTask_reviewQuarantinedFile";

    @Autowired
    Journey journey;

    @Autowired
    TaskService tasks;

    @Autowired
    QuarantineScans scans;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    private String session;
    private Filed filed;

    @BeforeAll
    void signInAtTheDesk() {
        session = TasklistPage.signIn(chromium.browser(), port, "reception-1", DemoPeople.PASSWORD);
    }

    @BeforeEach
    void aRequestWithACatalogue() {
        filed = journey.fileAndSign(journey.filing(
                "fair-stall",
                Journey.noura(),
                Journey.stall(),
                Journey.document("product-photos", "كتالوج.pdf", TestFiles.pdf("Page one", "Page two", "Page three"))));
    }

    @Test
    void aDocumentIsTurnedPageByPageWithButtonsAndKeys() {
        try (TasklistPage reception = open(CHECK, "ar")) {
            reception.claim();
            Locator row = row(reception, "كتالوج.pdf");
            row.getByText("عرض", exactly()).click();
            Locator viewer = row.locator(".casework-viewer");
            assertThat(viewer).isFocused();
            assertThat(viewer.getByRole(com.microsoft.playwright.options.AriaRole.STATUS))
                    .hasText("صفحة 1 من 3");
            shown(viewer);
            assertThat(viewer.locator("img")).hasAttribute("alt", "كتالوج.pdf، صفحة 1 من 3");
            Pictures.take(reception.page, "document-viewer");
            // Reading goes to the left.
            reception.page.keyboard().press("ArrowLeft");
            assertThat(viewer).containsText("صفحة 2 من 3");
            viewer.getByText("التالية", exactly()).click();
            assertThat(viewer).containsText("صفحة 3 من 3");
            shown(viewer);
            reception.page.keyboard().press("PageDown");
            assertThat(viewer).containsText("صفحة 3 من 3");
            reception.page.keyboard().press("ArrowRight");
            assertThat(viewer).containsText("صفحة 2 من 3");
            reception.page.keyboard().press("Escape");
            assertThat(viewer).hasCount(0);
            assertThat(row.getByText("عرض", exactly())).isFocused();
            assertThat(reception.troubles).isEmpty();
        }
    }

    @Test
    void aTabOfItsOwnShowsAllPages() {
        try (TasklistPage reception = open(CHECK, "ar")) {
            reception.claim();
            Page window = reception.page.waitForPopup(() -> reception
                    .page
                    .locator(".casework-form")
                    .getByText("فتح في نافذة", new Locator.GetByTextOptions().setExact(true))
                    .click());
            assertThat(window.locator("figure img")).hasCount(3);
            window.waitForFunction("() => document.querySelector('figure img').naturalWidth > 100");
            assertThat(window.url()).doesNotContain("REQ-");
            assertThat(window.locator("html")).hasAttribute("dir", "rtl");
            Pictures.take(window.locator("main"), "document-window");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void ofAPictureThatCannotBeShownItIsSaidHowToOpenIt(String language) {
        filed = journey.fileAndSign(journey.filing(
                "fair-stall",
                Journey.noura(),
                Journey.stall(),
                Journey.document("product-photos", "الركن.heic", TestFiles.heic())));
        try (TasklistPage reception = open(CHECK, language)) {
            reception.claim();
            Locator row = row(reception, "الركن.heic");
            assertThat(row)
                    .containsText(language.equals("ar") ? "يُنزَّل ويُفتح على الجهاز" : "Download it and open it");
            assertThat(row.getByText(language.equals("ar") ? "عرض" : "View", exactly()))
                    .hasCount(0);
            assertThat(row.getByText(language.equals("ar") ? "تنزيل" : "Download", exactly()))
                    .isVisible();
            reception.picture(language + "-not-shown");
            assertThat(reception.troubles).isEmpty();
        }
    }

    @Test
    void aFileIsAddedWithItsProgressShownAndMistakesAreToldBesideIt() {
        try (TasklistPage reception = open(CHECK, "ar")) {
            reception.claim();
            Locator part = reception.page.locator(".casework-upload").first();
            part.locator("summary").click();
            Locator file = part.locator("input[type=file]");
            Locator send = part.getByText("إرفاق", exactly());
            assertThat(part.locator(".hint")).containsText("10 ميجابايت");
            send.click();
            assertThat(part.locator(".casework-error")).hasText("يُرجى اختيار الملف.");
            assertThat(file).isFocused();

            file.setInputFiles(new FilePayload("تقرير.txt", "text/plain", "just words".getBytes()));
            send.click();
            assertThat(part.locator(".casework-error")).containsText("نستقبل ملفات PDF والصور");
            file.setInputFiles(new FilePayload("كبير.jpg", "image/jpeg", new byte[10 * 1024 * 1024 + 1]));
            send.click();
            assertThat(part.locator(".casework-error")).containsText("أكبر من 10 ميجابايت");
            reception.picture("ar-upload-error");

            slowly(reception.page);
            file.setInputFiles(new FilePayload("صورة الركن.png", "image/png", noise()));
            send.click();
            assertThat(part.locator("progress")).isVisible();
            assertThat(part.getByRole(com.microsoft.playwright.options.AriaRole.STATUS))
                    .containsText("جارٍ الإرسال");
            reception.picture("ar-upload-progress");
            assertThat(row(reception, "صورة الركن.png")).isVisible();
            row(reception, "صورة الركن.png").getByText("عرض", exactly()).click();
            shown(row(reception, "صورة الركن.png"));
            assertThat(reception.troubles).isEmpty();
        }
    }

    @Test
    void whatIsNotNeededIsDestroyedAfterOneMoreQuestion() {
        try (TasklistPage reception = open(CHECK, "ar")) {
            reception.claim();
            Locator row = row(reception, "كتالوج.pdf");
            row.getByText("إتلاف", exactly()).click();
            assertThat(row.locator(".casework-question")).containsText("لا يُستعاد المرفق بعد إتلافه");
            row.locator("select").selectOption("IDENTITY_PAPER");
            reception.picture("ar-destroy");
            row.getByText("تأكيد الإتلاف", exactly()).click();
            assertThat(reception.page.locator(".casework-form")).containsText("لا مستندات بعد");
            assertThat(row).hasCount(0);
        }
        assertThat(jdbc.sql("select destroyed_by || ' ' || destroyed_reason from case_document where case_number = ?")
                        .param(filed.caseNumber())
                        .query(String.class)
                        .single())
                .isEqualTo("reception-1 IDENTITY_PAPER");
    }

    @Test
    void ownWorkIsMarkedAndShown() {
        try (TasklistPage reception = open(CHECK, "ar")) {
            reception.claim();
            Locator row = row(reception, "كتالوج.pdf");
            row.getByText("عمل مملوك", exactly()).click();
            row.locator("select").selectOption("SHOP_ONLY");
            row.getByText("حفظ", exactly()).click();
            assertThat(row.locator(".casework-own-work")).hasText("عمل مملوك للمستفيد: للعرض في المتجر فقط");
            reception.picture("ar-own-work");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void aFileThatIsKeptApartIsLookedAtInATaskOfItsOwn(String language) {
        jdbc.sql("update case_document set held = 'INFECTED', scan_found = 'Eicar-Test-Signature'"
                        + " where case_number = ?")
                .param(filed.caseNumber())
                .update();
        scans.askReviews();
        try (TasklistPage reception = open(REVIEW, language)) {
            reception.claim();
            assertThat(reception.page.locator(".casework-held").first()).containsText("كتالوج.pdf");
            assertThat(reception.page.locator(".casework-form").getByText("عرض", exactly()))
                    .hasCount(0);
            reception.picture(language + "-quarantine");
            reception.complete();
            assertThat(reception.field("files").locator(".casework-error")).hasCount(1);
            reception.page.locator("[data-cell=decision]").selectOption("DESTROY");
            reception.completeAndClose();
            assertThat(reception.troubles).isEmpty();
        }
        assertThat(jdbc.sql("select destroyed_reason from case_document where case_number = ?")
                        .param(filed.caseNumber())
                        .query(String.class)
                        .single())
                .isEqualTo("QUARANTINED");
    }

    private TasklistPage open(String key, String language) {
        TasklistPage tasklist = new TasklistPage(chromium.browser(), port, language, session);
        tasklist.itIs(clock.instant());
        tasklist.page.setViewportSize(1366, 1500);
        tasklist.openTask(tasks.createTaskQuery()
                .processInstanceBusinessKey(filed.caseNumber())
                .taskDefinitionKey(key)
                .singleResult()
                .getId());
        return tasklist;
    }

    private static Locator row(TasklistPage tasklist, String fileName) {
        return tasklist.page
                .locator(".casework-form [data-document]")
                .filter(new Locator.FilterOptions().setHasText(fileName));
    }

    /** The picture has come and is more than a frame. */
    private static void shown(Locator inside) {
        assertThat(inside.locator("img.casework-page")).isVisible();
        inside.page()
                .waitForFunction(
                        "picture => picture.naturalWidth > 30",
                        inside.locator("img.casework-page").elementHandle());
    }

    private static void slowly(Page page) {
        CDPSession network = page.context().newCDPSession(page);
        JsonObject slow = new JsonObject();
        slow.addProperty("offline", false);
        slow.addProperty("latency", 0);
        slow.addProperty("downloadThroughput", -1);
        slow.addProperty("uploadThroughput", 60_000);
        network.send("Network.enable");
        network.send("Network.emulateNetworkConditions", slow);
    }

    /** A picture that does not compress. */
    private static byte[] noise() {
        return TestFiles.noise(300, 200);
    }

    private static Locator.GetByTextOptions exactly() {
        return new Locator.GetByTextOptions().setExact(true);
    }
}
