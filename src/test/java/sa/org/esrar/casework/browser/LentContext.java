package sa.org.esrar.casework.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A browser context that one window after another uses: nobody is signed in there and nothing is stored, but styles, scripts and
 * letters are in its caches, which a new one has to load and compile again.
 */
final class LentContext {

    private static final Map<Browser, Map<Kind, Deque<BrowserContext>>> FREE = new HashMap<>();

    /** What cannot be changed once it is open. */
    private record Kind(String locale, boolean script) {}

    final BrowserContext context;
    /** Where it waits for the next window; null for one that is used once. */
    private final Deque<BrowserContext> free;

    private LentContext(BrowserContext context, Deque<BrowserContext> free) {
        this.context = context;
        this.free = free;
    }

    /** @param script whether its pages run scripts */
    static LentContext of(Browser browser, String locale, boolean script) {
        Deque<BrowserContext> free = FREE.computeIfAbsent(browser, any -> new HashMap<>())
                .computeIfAbsent(new Kind(locale, script), any -> new ArrayDeque<>());
        return new LentContext(free.isEmpty() ? open(browser, locale, script) : free.pop(), free);
    }

    /** One with nothing in its caches, as of somebody who comes for the first time. */
    static LentContext ofNobodyBefore(Browser browser, String locale) {
        return new LentContext(open(browser, locale, true), null);
    }

    private static BrowserContext open(Browser browser, String locale, boolean script) {
        return browser.newContext(new Browser.NewContextOptions()
                .setLocale(locale)
                .setTimezoneId("Asia/Riyadh")
                // Smooth scrolling keeps elements moving while a test wants to press them.
                .setReducedMotion(ReducedMotion.REDUCE)
                .setJavaScriptEnabled(script));
    }

    /** A page with nothing in it. */
    Page page(int width) {
        Page page = context.newPage();
        page.setViewportSize(width, 900);
        page.setDefaultTimeout(20_000);
        return page;
    }

    /**
     * Its windows are closed, what they stored is forgotten, and the next may have it; one whose windows are gone already ends.
     *
     * @param origin whose pages were open
     */
    void giveBack(String origin) {
        List<Page> pages = List.copyOf(context.pages());
        if (free == null || pages.isEmpty()) {
            context.close();
            return;
        }
        // A request that reaches a stand-in while the page closes would fail the closing.
        pages.forEach(Page::unrouteAll);
        JsonObject storage = new JsonObject();
        storage.addProperty("origin", origin);
        storage.addProperty("storageTypes", "local_storage");
        context.newCDPSession(pages.get(0)).send("Storage.clearDataForOrigin", storage);
        pages.forEach(Page::close);
        context.setOffline(false);
        context.clearCookies();
        free.push(context);
    }
}
