package sa.org.esrar.casework.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sa.org.esrar.casework.support.DocsPictures;

/** A browser window at 1366 pixels on the web apps, in one language, that notes what the console complains of. */
final class TasklistPage implements AutoCloseable {

    private static final Path PICTURES = Path.of("target", "pictures");
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    /** What people who signed in were given, by their sessions. */
    private static final Map<String, List<Cookie>> SIGNED_IN = new HashMap<>();

    private static final String CLOCK =
            """
            (() => {
              const Real = window.RealDate ??= Date;
              const ahead = %d - Real.now();
              const now = () => Real.now() + ahead;
              window.Date = new Proxy(Real, {
                construct: (target, given) => (given.length ? new Real(...given) : new Real(now())),
                apply: () => new Real(now()).toString(),
                get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
              });
            })();
            """;

    final Page page;
    final List<String> troubles = new ArrayList<>();
    private final LentContext lent;
    private final String root;

    /** @param session of {@link #signIn}, or null for nobody */
    TasklistPage(Browser browser, int port, String language, String session) {
        root = "http://localhost:" + port;
        lent = LentContext.of(browser, "en-GB", true);
        if (session != null) {
            lent.context.addCookies(SIGNED_IN.get(session));
        }
        cookie("casework-language", language);
        page = lent.page(1366);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("Failed to load resource")) {
                troubles.add(message.text() + " " + message.location());
            }
        });
        page.onPageError(troubles::add);
    }

    /** Signs someone in, as the form of the page does, and returns the session for windows. */
    static String signIn(Browser browser, int port, String user, String password) {
        String page = "http://localhost:" + port + "/staff/sign-in";
        try (BrowserContext context = browser.newContext()) {
            APIRequestContext http = context.request();
            Matcher token = TOKEN.matcher(http.get(page).text());
            assertThat(token.find()).as("token of the form").isTrue();
            FormData form = FormData.create()
                    .set("username", user)
                    .set("password", password)
                    .set("_csrf", token.group(1));
            http.post(page, RequestOptions.create().setForm(form).setMaxRedirects(0));
            // The web apps hand out their own token with their first page, once.
            APIResponse first = http.get("http://localhost:" + port + "/camunda/app/tasklist/default/");
            assertThat(first.url()).as("where " + user + " comes to").endsWith("/camunda/app/tasklist/default/");
            String session = UUID.randomUUID().toString();
            SIGNED_IN.put(session, context.cookies());
            return session;
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

    /** The web apps and the forms take the day from the browser. Of this window alone: Playwright's clock stays in the next. */
    void itIs(Instant instant) {
        String clock = CLOCK.formatted(instant.toEpochMilli());
        page.addInitScript(clock);
        page.evaluate(clock);
    }

    /** What this window keeps of drafts by itself. */
    Object kept() {
        return page.evaluate(
                "() => Object.keys(sessionStorage).filter(key => key.startsWith('casework.draft.')).length");
    }

    void cookie(String name, String value) {
        lent.context.addCookies(List.of(new Cookie(name, value).setUrl(root)));
    }

    void picture(String name) {
        if (!DocsPictures.areTaken()) {
            return;
        }
        page.waitForTimeout(500);
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }

    @Override
    public void close() {
        lent.giveBack(root);
    }
}
