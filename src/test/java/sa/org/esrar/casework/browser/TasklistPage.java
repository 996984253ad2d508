package sa.org.esrar.casework.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;

/** A browser window at 1366 pixels on the web apps, in one language, that notes what the console complains of. */
final class TasklistPage implements AutoCloseable {

    private static final Path PICTURES = Path.of("target", "pictures");

    final Page page;
    final List<String> troubles = new ArrayList<>();
    private final BrowserContext context;
    private final String root;

    /** @param session of {@link #signIn}, or null for nobody */
    TasklistPage(Browser browser, int port, String language, String session) {
        root = "http://localhost:" + port;
        context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(1366, 900)
                .setLocale("en-GB")
                .setTimezoneId("Asia/Riyadh")
                .setStorageState(session));
        cookie("casework-language", language);
        page = context.newPage();
        page.setDefaultTimeout(20_000);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("Failed to load resource")) {
                troubles.add(message.text() + " " + message.location());
            }
        });
        page.onPageError(troubles::add);
    }

    /** Signs someone in and returns the session for other windows. */
    static String signIn(Browser browser, int port, String user, String password) {
        try (TasklistPage first = new TasklistPage(browser, port, "ar", null)) {
            first.open("/camunda/app/tasklist/default/");
            first.page.locator("#username").fill(user);
            first.page.locator("#password").fill(password);
            first.page.locator("main button[type=submit]").click();
            first.page.waitForURL("**/camunda/app/**");
            return first.context.storageState();
        }
    }

    void open(String path) {
        page.navigate(root + path);
    }

    /** A page of ours in the menu at the head, once the menu is there. */
    Locator workPage(String title) {
        Locator menu = page.locator(".casework-pages");
        if (!menu.locator("ul").isVisible()) {
            menu.locator("button").click();
        }
        return menu.locator("a").filter(new Locator.FilterOptions().setHasText(title));
    }

    void openTask(String id) {
        open("/camunda/app/tasklist/default/#/?task=" + id);
    }

    /** The form of the open task, once it is ready. */
    Locator form() {
        Locator form = page.locator(".casework-form");
        form.locator(".casework-body:not([hidden])").waitFor();
        return form;
    }

    Locator field(String name) {
        return page.locator("[data-field=" + name + "]");
    }

    /** The row of a list that belongs to an item or a criterion. */
    Locator row(String code) {
        return page.locator(".casework-form [data-row='" + code + "']").first();
    }

    void complete() {
        page.locator(".form-actions .btn-primary").click();
    }

    /** Takes the open task from its group, as people do. */
    void claim() {
        page.locator(".casework-claim:not([hidden])").waitFor();
        page.locator("[cam-tasklist-task-meta] .claim, .task-card .claim, .claim")
                .first()
                .click();
        page.locator(".casework-body:not([disabled]):not([hidden])").waitFor();
    }

    /** Completes the open task and waits until Tasklist has closed it. */
    void completeAndClose() {
        complete();
        page.locator(".casework-form").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    /** The web apps and the forms take the day from the browser. */
    void itIs(Instant instant) {
        page.clock().setSystemTime(Date.from(instant));
    }

    /** What this window keeps of drafts by itself. */
    Object kept() {
        return page.evaluate(
                "() => Object.keys(sessionStorage).filter(key => key.startsWith('casework.draft.')).length");
    }

    void cookie(String name, String value) {
        context.addCookies(List.of(new Cookie(name, value).setUrl(root)));
    }

    void picture(String name) {
        page.waitForTimeout(500);
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }

    @Override
    public void close() {
        // A request that reaches a stand-in while the page closes would fail the closing.
        page.unrouteAll();
        context.close();
    }
}
