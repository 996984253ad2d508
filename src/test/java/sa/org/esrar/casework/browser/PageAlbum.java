package sa.org.esrar.casework.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.nio.file.Path;

/**
 * Checks a page on a telephone and at a desk, and with {@code -Dcasework.album} keeps it as people see it in {@code
 * target/pages/<language>-<width>}: half of the time would go into pictures that nobody looks at.
 */
final class PageAlbum {

    private static final Path PLACE = Path.of("target", "pages");
    private static final boolean KEPT = System.getProperty("casework.album") != null;

    /** A desk at 200 %. */
    private static final int ENLARGED = FilingSample.DESKTOP / 2;

    private final PageChecks checks;

    PageAlbum(PageChecks checks) {
        this.checks = checks;
    }

    void look(FamilyPage family, String name) {
        at(FilingSample.TELEPHONE, family, name);
        at(FilingSample.DESKTOP, family, name);
    }

    /** One of the main pages, which are looked at enlarged too. */
    void lookClosely(FamilyPage family, String name) {
        at(ENLARGED, family, name);
        look(family, name);
    }

    /** A page that the server refuses; the browser's console says so, and may. */
    void lookAtRefusal(FamilyPage family, String name) {
        family.meetsRefusals();
        look(family, name);
    }

    private void at(int width, FamilyPage family, String name) {
        family.page.locator("main h1").waitFor();
        // Its style sheets too: the heading is there before them.
        family.page.waitForLoadState();
        family.page.setViewportSize(width, 900);
        checks.look(family, name, family.language);
        if (KEPT) {
            family.page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setAnimations(ScreenshotAnimations.DISABLED)
                    .setPath(PLACE.resolve(family.language + "-" + width).resolve(name + ".png")));
        }
    }
}
