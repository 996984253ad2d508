package sa.org.esrar.casework.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.LoadState;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;
import sa.org.esrar.casework.workflow.security.DemoPeople;

/** The pages of Camunda's web apps as an administrator sees them, in both languages. */
class WebAppsInArabicTest extends InChromium {

    /** A key that has no text shows as itself. */
    private static final Pattern RAW_KEY = Pattern.compile("\\b[A-Z]+_[A-Z_]{3,}\\b");

    @Autowired
    ConfigurableApplicationContext application;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    private String session;

    @BeforeAll
    void startACase() {
        FormsKitProcess.deploy(application, repository);
        runtime.startProcessInstanceByKey(FormsKitProcess.KEY, "KIT-1448-000123");
        session = TasklistPage.signIn(chromium.browser(), port, "admin", DemoPeople.PASSWORD);
    }

    @ParameterizedTest
    @CsvSource({
        "tasklist-list, tasklist, , .tasks-list",
        "cockpit-dashboard, cockpit, #/dashboard, .dashboard",
        "cockpit-processes, cockpit, #/processes, .process-definitions-list",
        "cockpit-decisions, cockpit, #/decisions, .ctn-main",
        "cockpit-tasks, cockpit, #/tasks, .ctn-main",
        "cockpit-deployments, cockpit, #/repository, .ctn-main",
        "admin-users, admin, #/users, .section-content",
        "admin-groups, admin, #/groups, .section-content",
        "admin-authorizations, admin, #/authorization?resource=0, .ctn-main",
        "admin-system, admin, #/system?section=system-settings-general, .ctn-main",
        "welcome, welcome, #/welcome, .webapps",
    })
    void areRightToLeftInArabicAndLeftToRightInEnglish(String name, String app, String path, String content) {
        for (String language : new String[] {"ar", "en"}) {
            try (TasklistPage window = new TasklistPage(chromium.browser(), port, language, session)) {
                window.open("/camunda/app/" + app + "/default/" + (path == null ? "" : path));
                window.page.locator("[cam-widget-header] .navbar-brand").waitFor();
                window.page.locator(content).first().waitFor();
                window.page.waitForLoadState(LoadState.NETWORKIDLE);
                window.picture(language + "-" + name);
                assertThat(window.page.locator("html")).hasAttribute("dir", language.equals("ar") ? "rtl" : "ltr");
                assertThat(window.page.locator("html")).hasAttribute("lang", language);
                if (!name.equals("admin-authorizations")) {
                    // There the engine's own names of permissions stand in capitals.
                    assertThat(window.page.locator("body").innerText()).doesNotContainPattern(RAW_KEY);
                }
                assertThat(window.troubles).isEmpty();
            }
        }
    }

    @Test
    void tasklistsColumnsAndHeaderStandInTheOrderOfTheLanguage() {
        assertThat(left("ar", ".column.filters, [cam-tasklist-filters]"))
                .isGreaterThan(left("ar", ".column.task, [cam-tasklist-task]"));
        assertThat(left("en", ".column.filters, [cam-tasklist-filters]"))
                .isLessThan(left("en", ".column.task, [cam-tasklist-task]"));
        assertThat(left("ar", ".navbar-brand")).isGreaterThan(683);
        assertThat(left("en", ".navbar-brand")).isLessThan(683);
    }

    @Test
    void whatTheEngineRefusesHasNoButton() {
        try (TasklistPage window = new TasklistPage(chromium.browser(), port, "ar", session)) {
            window.open("/camunda/app/tasklist/default/");
            window.page.locator(".start-process-action").waitFor();
            assertThat(window.page.locator(".create-task-action")).hasCount(0);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void theMenuOfOurPagesIsWorkedByKeysAndTheHeadFits(String language) {
        String manager = TasklistPage.signIn(chromium.browser(), port, "executive-manager", DemoPeople.PASSWORD);
        try (TasklistPage window = new TasklistPage(chromium.browser(), port, language, manager)) {
            window.open("/camunda/app/tasklist/default/");
            Locator button = window.page.locator(".casework-pages button");
            Locator list = window.page.locator(".casework-pages ul");
            Locator links = list.locator("a");
            assertThat(button).hasAttribute("aria-expanded", "false");
            assertThat(list).isHidden();
            button.press("Enter");
            assertThat(button).hasAttribute("aria-expanded", "true");
            assertThat(links.first()).hasText(language.equals("ar") ? "خط الاستقبال" : "Reception line");
            button.press("ArrowDown");
            assertThat(links.first()).isFocused();
            links.first().press("ArrowUp");
            assertThat(links.last()).isFocused();
            window.picture(language + "-tasklist-menu");
            assertThat(Axe.violations(window.page, ".casework-pages")).isEmpty();
            links.last().press("Escape");
            assertThat(button).isFocused();
            assertThat(list).isHidden();
            button.click();
            window.page.locator(".navbar-brand").hover();
            window.page.mouse().down();
            assertThat(list).isHidden();
            for (Locator part :
                    window.page.locator("[cam-widget-header] li:visible").all()) {
                assertThat(part.boundingBox().x).isNotNegative();
                assertThat(part.boundingBox().x + part.boundingBox().width).isLessThanOrEqualTo(1366);
            }
            assertThat(window.troubles).isEmpty();
        }
    }

    private double left(String language, String selector) {
        try (TasklistPage window = new TasklistPage(chromium.browser(), port, language, session)) {
            window.open("/camunda/app/tasklist/default/");
            Locator place = window.page.locator(selector).first();
            place.waitFor();
            window.page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
            return place.boundingBox().x;
        }
    }
}
