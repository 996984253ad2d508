package sa.org.esrar.casework.support;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The browser of the browser tests: {@code CHROMIUM_PATH}, else a Chromium or Chrome on the path, never a download.
 * Without one the test is skipped, and on CI it fails.
 */
public final class Chromium {

    private static Chromium only;

    /** First the one that draws no window of its own: it opens a page with a sixth of the work. */
    private static final List<String> NAMES = List.of(
            "chromium-headless-shell",
            "chromium",
            "chromium-browser",
            "google-chrome",
            "google-chrome-stable",
            "chrome");

    private final Browser browser;

    private Chromium(Path executable) {
        // Its driver ends with this JVM, and the browser with its driver.
        browser = Playwright.create()
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                // As for the JVM: much is loaded, little runs long.
                                "--js-flags=--max-optimized-bytecode-size=0",
                                // In one process with the browser; the other feature is of Playwright itself.
                                "--enable-features=NetworkServiceInProcess2,CDPScreenshotNewSurface")));
    }

    /** The one browser of this JVM, which ends with it; starts it, or skips the test where there is none. */
    public static synchronized Chromium start() {
        if (only != null && only.browser.isConnected()) {
            return only;
        }
        Optional<Path> executable = executable();
        if (executable.isEmpty()) {
            if (System.getenv("CI") != null) {
                fail("no Chromium: set CHROMIUM_PATH or install one");
            }
            assumeTrue(false, "no Chromium: set CHROMIUM_PATH or install one");
        }
        // Two cores shared with a whole build: a page may take its time.
        PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
        only = new Chromium(executable.get());
        return only;
    }

    public Browser browser() {
        return browser;
    }

    private static Optional<Path> executable() {
        String set = System.getenv("CHROMIUM_PATH");
        if (set != null) {
            return Optional.of(Path.of(set));
        }
        List<String> folders = List.of(System.getenv("PATH").split(java.io.File.pathSeparator));
        return NAMES.stream()
                .flatMap(name -> folders.stream().map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
