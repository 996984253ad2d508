package sa.org.esrar.casework.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import sa.org.esrar.casework.staff.DemoStaff;
import sa.org.esrar.casework.support.DocsPictures;
import sa.org.esrar.casework.support.Journey.Filed;
import sa.org.esrar.casework.support.TestClock;
import sa.org.esrar.casework.workflow.security.DemoPeople;

/** A report of a violation as people make and read it: on a telephone without a name, and in real Tasklist (F2, F4). */
@Tag(DocsPictures.TAG)
class ReportInChromiumTest extends InChromium {

    private static final int TELEPHONE = 360;
    private static final int DESK = 1366;

    @Autowired
    TestClock clock;

    @Autowired
    TaskService tasks;

    @Autowired
    DemoStaff staff;

    private final PageChecks checks = new PageChecks();
    private final Map<String, String> sessions = new HashMap<>();

    @BeforeEach
    void sundayMorning() {
        clock.set(TestClock.START);
        staff.load();
    }

    @AfterEach
    void report() {
        checks.report();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void unnamedReportOnATelephone(String language) {
        try (FamilyPage page = new FamilyPage(chromium.browser(), port, language, TELEPHONE)) {
            page.open("/report");
            checks.look(page, "report", language);
            send(page);
            page.page.locator("#problems").waitFor();
            checks.look(page, "report-again", language);
            Filed filed = file(page);
            checks.look(page, "reported", language);
            Pictures.take(page.page, "reported-" + language);
            page.page.locator("main a.btn-primary").click();
            page.page.locator(".portal-timeline").first().waitFor();
            checks.look(page, "report-case", language);
            assertThat(filed.caseNumber()).startsWith("VIO-");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void samePagesOnAWideScreen(String language) {
        try (FamilyPage page = new FamilyPage(chromium.browser(), port, language, DESK)) {
            page.open("/report");
            checks.look(page, "report-wide", language);
            Pictures.take(page.page, "report-wide-" + language);
            file(page);
            page.page.locator("main a.btn-primary").click();
            page.page.locator(".portal-timeline").first().waitFor();
            checks.look(page, "report-case-wide", language);
            Pictures.take(page.page, "report-case-wide-" + language);
        }
    }

    private static void send(FamilyPage page) {
        page.page.locator("form button[type=submit]").last().click();
    }

    private static Filed file(FamilyPage page) {
        page.page.locator("#text").fill("تُكتب فواتير الصالة بأكثر من قيمتها، والفرق لا يُقيَّد.");
        page.page.locator("#concerned").selectOption("STAFF");
        page.page.locator("#how").fill("رأيت فاتورتين بيدي.");
        send(page);
        Locator lines = page.page.locator("dl dd");
        lines.first().waitFor();
        return new Filed(
                lines.nth(0).locator("bdi").innerText().strip(),
                page.page.locator("#code").innerText().strip());
    }

    @Test
    void questionReplyAndOutcomeWhileTheReporterStaysUnnamed() {
        // Later than the same words of the other tests.
        clock.set(TestClock.START.plus(Duration.ofHours(1)));
        Filed filed;
        try (FamilyPage page = new FamilyPage(chromium.browser(), port, "ar", TELEPHONE)) {
            page.open("/report");
            Pictures.take(page.page, "report");
            filed = file(page);
        }
        try (TasklistPage reader = claimed("reports-1", filed, "userTask_examineReport")) {
            assertThat(reader.form()).containsText("تُكتب فواتير الصالة");
            assertThat(reader.form()).containsText("لم يذكر اسمه");
            assertThat(reader.form()).not().containsText("false");
            reader.complete();
            assertThat(reader.field("result").locator(".casework-error")).hasCount(1);
            reader.field("result").locator("input[value=ASK]").check();
            reader.field("question").locator("textarea").fill("في أي شهر كان ذلك؟");
            Pictures.take(reader.page, "form-examine-report");
            reader.completeAndClose();
            assertThat(reader.troubles).isEmpty();
        }
        try (FamilyPage page = new FamilyPage(chromium.browser(), port, "ar", TELEPHONE)) {
            page.track(filed.caseNumber(), filed.accessCode());
            assertThat(page.page.locator("main")).containsText("في أي شهر كان ذلك؟");
            checks.look(page, "report-question", "ar");
            Pictures.take(page.page, "report-question");
            page.page.locator("#words").fill("في شهر محرم");
            page.press("إرسال الجواب");
            assertThat(page.page.locator("main")).containsText("في شهر محرم");
            page.page
                    .locator("summary", new Page.LocatorOptions().setHasText("إضافة اسمكم"))
                    .click();
            page.page.locator("#name").fill("نورة سعد العذقي");
            page.page.locator("#contact").fill("0519990001");
            page.page.locator("form[action$='/reporter'] button").click();
            assertThat(page.page.locator("main")).containsText("ذكر المبلِّغ اسمه");
            assertThat(page.page.locator("main")).not().containsText("العذقي");
        }
        try (TasklistPage reader = claimed("reports-1", filed, "userTask_examineReport")) {
            assertThat(reader.form()).containsText("في شهر محرم");
            assertThat(reader.form()).not().containsText("العذقي");
            reader.page.getByText("فتح الاسم").click();
            assertThat(reader.form()).containsText("نورة سعد العذقي");
            reader.field("result").locator("input[value=INVESTIGATE]").check();
            reader.row("accountant").locator("input").check();
            reader.completeAndClose();
            assertThat(reader.troubles).isEmpty();
        }
        try (TasklistPage reader = claimed("reports-1", filed, "userTask_investigateReport")) {
            reader.field("result").locator("input[value=FOUND]").check();
            reader.field("findings").locator("textarea").fill("وُجد فرق في ثلاث فواتير.");
            reader.completeAndClose();
            assertThat(reader.troubles).isEmpty();
        }
        try (TasklistPage reader = claimed("reports-2", filed, "userTask_decideReport")) {
            assertThat(reader.form()).containsText("وُجد فرق في ثلاث فواتير.");
            reader.field("outcome").locator("select").selectOption("SUBSTANTIATED");
            reader.field("reasons").locator("textarea").fill("ثلاث فواتير بخط واحد.");
            reader.field("told").locator("textarea").fill("تحققنا مما ذكرتم، واتُّخذ ما يلزم.");
            reader.complete();
            assertThat(reader.field("measure").locator(".casework-error")).hasCount(1);
            reader.field("measure").locator("textarea").fill("تُراجع فواتير الصالة من اثنين.");
            Pictures.take(reader.page, "form-decide-report");
            reader.completeAndClose();
            assertThat(reader.troubles).isEmpty();
        }
        try (FamilyPage page = new FamilyPage(chromium.browser(), port, "ar", TELEPHONE)) {
            page.track(filed.caseNumber(), filed.accessCode());
            assertThat(page.page.locator("main")).containsText("تحققنا مما ذكرتم");
            assertThat(page.page.locator("main")).not().containsText("ثلاث فواتير بخط واحد.");
            checks.look(page, "report-outcome", "ar");
            Pictures.take(page.page, "report-outcome");
        }
    }

    @Test
    void reportIsTakenDownAtTheDeskAndItsCodeHandedOutOnce() {
        try (TasklistPage desk = new TasklistPage(chromium.browser(), port, "ar", session("reception-1"))) {
            desk.page.setViewportSize(DESK, 1500);
            desk.open("/camunda/app/tasklist/default/#/?processStart=violation-intake");
            desk.form();
            desk.field("channel").locator("select").selectOption("INTERVIEW");
            desk.field("text").locator("textarea").fill("تُصرف المواد دون توقيع.");
            desk.field("concerned").locator("select").selectOption("UNKNOWN");
            desk.field("readBack").locator("input").check();
            desk.page.locator(".modal-footer .btn-primary").click();
            assertThat(desk.field("silence").locator(".casework-error")).hasCount(1);
            desk.field("silence").locator("input").check();
            Pictures.take(desk.page.locator(".modal-dialog"), "form-violation-intake");
            desk.page.locator(".modal-footer .btn-primary").click();
            Locator started = desk.page.locator(".casework-started");
            assertThat(started).containsText("VIO-");
            Page sheet = desk.page.context().waitForPage(() -> started.locator(".casework-sheet")
                    .click());
            assertThat(sheet.locator("#code")).hasText(Pattern.compile("[0-9A-Z]{10}"));
            assertThat(sheet.locator("main")).containsText("لا تتحدثوا");
            Pictures.take(sheet, "report-sheet");
        }
    }

    private TasklistPage claimed(String user, Filed filed, String key) {
        Task task = tasks.createTaskQuery()
                .processInstanceBusinessKey(filed.caseNumber())
                .taskDefinitionKey(key)
                .singleResult();
        assertThat(task).as(key).isNotNull();
        TasklistPage page = new TasklistPage(chromium.browser(), port, "ar", session(user));
        page.itIs(clock.instant());
        page.page.setViewportSize(DESK, 1500);
        page.openTask(task.getId());
        page.form();
        page.claim();
        return page;
    }

    private String session(String user) {
        return sessions.computeIfAbsent(
                user, one -> TasklistPage.signIn(chromium.browser(), port, one, DemoPeople.PASSWORD));
    }
}
