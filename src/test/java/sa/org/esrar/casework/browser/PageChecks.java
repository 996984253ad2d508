package sa.org.esrar.casework.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;

/** What holds on every page: it fits, says everything in its language and loads without errors; axe looks once at each. */
final class PageChecks {

    private static final List<String> WCAG_2_2_AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private final Set<String> looked = new HashSet<>();
    private SoftAssertions all = new SoftAssertions();

    /**
     * Looks at the page that is open.
     *
     * @param name of the page, for axe to look once at each in each language
     */
    void look(FamilyPage family, String name, String language) {
        String where = name + " " + language + " " + family.page.viewportSize().width;
        all.assertThat(family.page.locator("html").getAttribute("lang"))
                .as("language of " + where)
                .isEqualTo(language);
        all.assertThat(family.page.locator("h1").count())
                .as("headings of " + where)
                .isEqualTo(1);
        all.assertThat(family.page.content()).as("texts of " + where).doesNotContain("??");
        all.assertThat(family.fits()).as("width of " + where).isTrue();
        all.assertThat(family.troubles).as("console of " + where).isEmpty();
        if (language.equals("en")) {
            all.assertThat(family.page.locator("main").innerText())
                    .as("words of " + where)
                    .doesNotContainPattern("\\p{InArabic}");
        }
        if (looked.add(name + language)) {
            all.assertThat(new AxeBuilder(family.page)
                            .withTags(WCAG_2_2_AA)
                            .analyze()
                            .getViolations())
                    .as("axe on " + where)
                    .extracting(rule -> rule.getId() + " "
                            + rule.getNodes().stream()
                                    .map(node -> node.getHtml())
                                    .toList())
                    .isEmpty();
        }
    }

    /** Everything that was found, at once. */
    void report() {
        SoftAssertions found = all;
        all = new SoftAssertions();
        found.assertAll();
    }
}
