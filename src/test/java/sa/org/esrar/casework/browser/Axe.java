package sa.org.esrar.casework.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/**
 * Looks at a page with axe, by the rules of WCAG 2.2 AA, in the page itself: the builder that comes with axe opens a
 * browser context more for each look and reads back all that is right too.
 */
final class Axe {

    private static final String PRESENT = "() => 'axe' in window";
    private static final String SCRIPT = "() => {" + AxeBuilder.getAxeScript() + "}";
    private static final String LOOK =
            """
            async (part) => {
              const found = await axe.run(part, {
                runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
                resultTypes: ['violations'],
              });
              return found.violations.map((rule) => `${rule.id} ${rule.nodes.map((node) => node.html)}`);
            }
            """;

    private Axe() {}

    /** What is wrong: each rule with the elements that break it. */
    static List<String> violations(Page page) {
        return violations(page, "html");
    }

    /** Within one part of the page. */
    @SuppressWarnings("unchecked")
    static List<String> violations(Page page, String part) {
        // Before its stylesheet it is another page.
        page.waitForLoadState();
        if (!(Boolean) page.evaluate(PRESENT)) {
            page.evaluate(SCRIPT);
        }
        return (List<String>) page.evaluate(LOOK, part);
    }
}
