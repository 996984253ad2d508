package sa.org.esrar.casework.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.ArrayList;
import java.util.List;

/** A family's browser on the public pages; every field is found by its label, as people find it. */
final class FamilyPage implements AutoCloseable {

    /** Whether nothing makes the page wider than its window. */
    static final String FITS = "() => document.documentElement.scrollWidth <= document.documentElement.clientWidth";

    private static final String REFUSED = "Failed to load resource";

    final Page page;
    final List<String> troubles = new ArrayList<>();
    final String language;
    private final LentContext lent;
    private final String root;
    private boolean meetsRefusals;

    FamilyPage(Browser browser, int port, String language, int width) {
        this(LentContext.of(browser, language, true), port, language, width);
    }

    private FamilyPage(LentContext lent, int port, String language, int width) {
        this.lent = lent;
        this.language = language;
        root = "http://localhost:" + port;
        page = watched(lent.page(width));
    }

    /** A browser that runs no script. */
    static FamilyPage withoutScript(Browser browser, int port, String language, int width) {
        return new FamilyPage(LentContext.of(browser, language, false), port, language, width);
    }

    /** A browser that was never here and has nothing in its caches. */
    static FamilyPage forTheFirstTime(Browser browser, int port, String language, int width) {
        return new FamilyPage(LentContext.ofNobodyBefore(browser, language), port, language, width);
    }

    /** Another tab of the same browser; its troubles count with the others. */
    Page anotherTab() {
        return watched(lent.page(page.viewportSize().width));
    }

    private Page watched(Page page) {
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !(meetsRefusals && ofPage(message))) {
                troubles.add(message.text() + " " + message.location());
            }
        });
        page.onPageError(troubles::add);
        return page;
    }

    /** From here on the console may say that a page itself was refused, sooner or later; what it loads may not be. */
    void meetsRefusals() {
        meetsRefusals = true;
        troubles.removeIf(trouble -> trouble.startsWith(REFUSED));
    }

    private static boolean ofPage(ConsoleMessage message) {
        return message.text().startsWith(REFUSED) && !message.location().matches(".*/(css|js|images|fonts|webjars)/.*");
    }

    void open(String path) {
        page.navigate(root + path);
    }

    Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(false))
                .first();
    }

    /** The first cell of a column of a list. */
    Locator cell(String column) {
        return page.getByLabel(column, new Page.GetByLabelOptions().setExact(true))
                .first();
    }

    void type(String label, String text) {
        field(label).fill(text);
    }

    void choose(String label, String option) {
        field(label).selectOption(new com.microsoft.playwright.options.SelectOption().setLabel(option));
    }

    void press(String button) {
        page.locator("main button:visible, main a.btn:visible")
                .filter(new Locator.FilterOptions().setHasText(button))
                .first()
                .click();
    }

    void attach(String item, String fileName, byte[] content) {
        page.getByLabel(item).setInputFiles(new FilePayload(fileName, "image/jpeg", content));
    }

    /** What the definition list of the receipt says, by its order. */
    String receipt(int line) {
        return page.locator("dl dd").nth(line).innerText().strip();
    }

    /** Opens the tracking page with what the receipt says. */
    void track(String caseNumber, String accessCode) {
        open("/track");
        page.locator("#caseNumber").fill(caseNumber);
        page.locator("#accessCode").fill(accessCode);
        page.locator("main button[type=submit]").click();
        page.locator("main h1").waitFor();
    }

    /** From here on there is no network, or there is one again. */
    void offline(boolean offline) {
        lent.context.setOffline(offline);
    }

    /** The page is not wider than the window. */
    boolean fits() {
        return (Boolean) page.evaluate(FITS);
    }

    @Override
    public void close() {
        lent.giveBack(root);
    }
}
