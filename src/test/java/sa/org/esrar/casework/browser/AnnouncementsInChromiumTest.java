package sa.org.esrar.casework.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import sa.org.esrar.casework.announcements.AnnouncementSteps;
import sa.org.esrar.casework.parties.Channel;
import sa.org.esrar.casework.support.CaseworkTest;
import sa.org.esrar.casework.support.Chromium;
import sa.org.esrar.casework.support.Journey;
import sa.org.esrar.casework.support.TestClock;
import sa.org.esrar.casework.workflow.security.DemoPeople;

/** An announcement from management's form through the approval in Tasklist to the page that everybody reads. */
@CaseworkTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnnouncementsInChromiumTest {

    private static final String PAGE = "/staff/announcements";

    @LocalServerPort
    int port;

    @Autowired
    AnnouncementSteps steps;

    @Autowired
    Journey journey;

    @Autowired
    TaskService tasks;

    @Autowired
    TestClock clock;

    private Chromium chromium;

    @BeforeAll
    void open() {
        chromium = Chromium.start();
    }

    @Test
    void itIsWrittenLookedAtApprovedAndReadByEverybody() {
        steps.nobodyYet();
        steps.signed("نورة سعد العذقي", "1999990011", "0519990001", Channel.SMS);
        steps.signed("فاطمة علي الجريدي", "1999990029", "0519990002", Channel.PHONE);
        steps.member("أحمد مؤمن الكربي", "1999990060", "0519990006", Channel.LETTER);
        long id;
        try (TasklistPage manager = window("executive-manager", "ar")) {
            Page page = manager.page;
            manager.open(PAGE + "/form");
            page.locator("main button[type=submit]").click();
            assertThat(page.locator("#textAr-problem")).isVisible();
            look(page, "form with problems");
            page.locator("#subject").selectOption("SERVICE:licensing-support");
            page.locator("#textAr").fill(AnnouncementSteps.TEXT);
            page.locator("#textEn").fill("The longest licence is now two years instead of one.");
            page.locator("#from").fill("2026-12-01");
            page.locator("#appliesToReceived-false").check();
            page.locator("#audience").selectOption("BOTH");
            page.setViewportSize(1366, 900);
            Pictures.take(page, "announcement-form");
            page.locator("main button[type=submit]").click();
            assertThat(page.locator("main")).containsText("3 أشخاص");
            look(page, "preview");
            page.setViewportSize(360, 740);
            look(page, "preview 360");
            Pictures.take(page, "announcement-preview-360");
            page.setViewportSize(1366, 900);
            Pictures.take(page, "announcement-preview");
            page.locator("main button[value=amend]").click();
            assertThat(page.locator("#textAr")).hasValue(AnnouncementSteps.TEXT);
            page.locator("main button[type=submit]").click();
            page.locator("main button[value=propose]").click();
            assertThat(page.locator("[role=status]").first()).containsText("أُرسل الإعلان إلى الاعتماد");
            id = Long.parseLong(page.url().replaceAll(".*/", ""));
            assertThat(manager.troubles.stream()
                            .filter(one -> !one.contains("422"))
                            .toList())
                    .isEmpty();
        }
        approve();
        journey.runDueJobs();
        staffPages(id);
        publicPages(id);
        journey.goTo(java.time.LocalDate.parse("2026-11-25"));
        review();
        clock.set(TestClock.START);
    }

    private void approve() {
        String task = tasks.createTaskQuery()
                .taskDefinitionKey("userTask_approveAnnouncement")
                .singleResult()
                .getId();
        try (TasklistPage chair = window("board-chair", "ar")) {
            chair.openTask(task);
            chair.form();
            chair.claim();
            assertThat(chair.form().locator("[data-announcement=says]")).containsText(AnnouncementSteps.TEXT);
            assertThat(chair.form().locator("[data-announcement=concerned]")).containsText("3");
            assertThat(Axe.violations(chair.page, ".casework-form")).isEmpty();
            Pictures.take(chair.page, "form-approve-announcement");
            chair.field("approved").locator("input[value=true]").check();
            chair.completeAndClose();
            assertThat(chair.troubles).isEmpty();
        }
    }

    private void review() {
        String task = tasks.createTaskQuery()
                .taskDefinitionKey("userTask_reviewUnreached")
                .singleResult()
                .getId();
        try (TasklistPage manager = window("executive-manager", "en")) {
            manager.openTask(task);
            manager.form();
            manager.claim();
            assertThat(manager.form().locator("[data-announcement=unreached] a"))
                    .hasCount(1);
            assertThat(Axe.violations(manager.page, ".casework-form")).isEmpty();
            Pictures.take(manager.page, "form-review-unreached-en");
            manager.field("note").locator("textarea").fill("تُزار الأسرة يوم الأحد");
            manager.completeAndClose();
            assertThat(manager.troubles).isEmpty();
        }
    }

    private void staffPages(long id) {
        Map<String, String> pages = new HashMap<>(Map.of(
                "list", PAGE,
                "form", PAGE + "/form",
                "one", PAGE + "/" + id,
                "unreached", PAGE + "/" + id + "?show=unreached",
                "proof", PAGE + "/" + id + "/proof"));
        for (String language : List.of("ar", "en")) {
            try (TasklistPage manager = window("executive-manager", language)) {
                for (int width : new int[] {1366, 360}) {
                    manager.page.setViewportSize(width, 900);
                    pages.forEach((name, path) -> {
                        manager.open(path + (path.contains("?") ? "&" : "?") + "lang=" + language);
                        look(manager.page, name + " " + language + " " + width);
                        Pictures.take(manager.page, "announcements-" + name + "-" + language + "-" + width);
                    });
                }
                assertThat(manager.troubles).isEmpty();
            }
        }
    }

    private void publicPages(long id) {
        PageChecks checks = new PageChecks();
        for (String language : List.of("ar", "en")) {
            for (int width : new int[] {1366, 360}) {
                try (FamilyPage family = new FamilyPage(chromium.browser(), port, language, width)) {
                    for (String path :
                            List.of("/announcements", "/announcements/" + id, "/services/licensing-support")) {
                        family.open(path);
                        checks.look(family, path, language);
                        Pictures.take(family.page, "public" + path.replace('/', '-') + "-" + language + "-" + width);
                    }
                }
            }
        }
        checks.report();
    }

    /** It fits, what is pressed is large enough, and axe finds nothing. */
    private static void look(Page page, String name) {
        assertThat((Boolean) page.evaluate(
                        "() => document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .as(name)
                .isTrue();
        assertThat((List<?>) page.evaluate(PageChecks.SMALL_TARGETS)).as(name).isEmpty();
        assertThat(page.content()).as(name).doesNotContain("??");
        assertThat(Axe.violations(page)).as(name).isEmpty();
    }

    private TasklistPage window(String user, String language) {
        TasklistPage window = new TasklistPage(
                chromium.browser(),
                port,
                language,
                TasklistPage.signIn(chromium.browser(), port, user, DemoPeople.PASSWORD));
        window.itIs(clock.instant());
        return window;
    }
}
