package sa.org.esrar.casework.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A browser window at 1366 pixels on the web apps, signed in, in one language, that notes what the console says. */
final class TasklistPage implements AutoCloseable {

    private static final Path PICTURES = Path.of("target", "pictures");

    final Page page;
    final List<String> troubles = new ArrayList<>();
    private final BrowserContext context;
    private final String root;

    TasklistPage(Browser browser, int port, String language) {
        root = "http://localhost:" + port;
        context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(1366, 900)
                .setLocale("en-GB")
                .setTimezoneId("Asia/Riyadh"));
        context.addCookies(List.of(new Cookie("casework-language", language).setUrl(root)));
        page = context.newPage();
        page.setDefaultTimeout(15_000);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                troubles.add(message.text() + " " + message.location());
            }
        });
        page.onPageError(troubles::add);
    }

    void signIn(String app, String user, String password) {
        page.navigate(root + "/camunda/app/" + app + "/default/");
        page.locator("#username").fill(user);
        page.locator("#password").fill(password);
        page.locator("button[type=submit]").click();
        page.waitForURL("**/camunda/app/" + app + "/**");
    }

    void open(String path) {
        page.navigate(root + path);
    }

    void openTask(String id) {
        open("/camunda/app/tasklist/default/#/?task=" + id);
        page.reload();
    }

    void cookie(String name, String value) {
        context.addCookies(List.of(new Cookie(name, value).setUrl(root)));
    }

    void picture(String name) {
        page.waitForTimeout(600);
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }

    @Override
    public void close() {
        context.close();
    }
}
