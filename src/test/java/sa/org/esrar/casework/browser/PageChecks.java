package sa.org.esrar.casework.browser;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.SoftAssertions;

/** What holds on every page: it fits, says everything in its language and loads without errors; axe looks once at each. */
final class PageChecks {

    /** What can be pressed and is smaller than 24 × 24; a link inside a sentence may be (WCAG 2.5.8). */
    static final String SMALL_TARGETS =
            """
            () => [...document.querySelectorAll('a, button, summary, select, input:not([type=hidden]), textarea')]
              .filter((target) => target.checkVisibility() && !target.closest('.visually-hidden-focusable'))
              .filter((target) => {
                const line = target.parentElement;
                const alone = line.textContent.trim() === target.textContent.trim();
                return target.tagName !== 'A' || alone || getComputedStyle(target).display !== 'inline';
              })
              .map((target) => [target, (target.labels?.[0] ?? target).getBoundingClientRect()])
              .filter(([target, box]) => box.width < 24 || box.height < 24)
              .map(([target, box]) => `${target.outerHTML.slice(0, 90)} ${box.width}x${box.height}`)
            """;

    /** Words in the letters of the other language, unless the page marks them as somebody else's; names of formats stay. */
    private static final String FOREIGN_WORDS =
            """
            (language) => {
              const foreign = language === 'ar' ? /[A-Za-z]{2,}/ : /\\p{Script=Arabic}/u;
              const known = /PDF|Excel|XLSX|CSV|JPEG|PNG|WebP|HEIC|SHA-256|SA|«\\w+»|[0-9a-f]{8}|[A-Z]{4}\\d{4}|name@example\\.com/g;
              const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              const found = [];
              while (walker.nextNode()) {
                const text = walker.currentNode.textContent.trim();
                const holder = walker.currentNode.parentElement;
                const marked = holder.closest('bdi, body [lang], [dir=auto], [dir=ltr]:not(html), script, style');
                if (!marked && holder.checkVisibility() && foreign.test(text.replace(known, ''))) {
                  found.push(text.slice(0, 120));
                }
              }
              return found;
            }
            """;

    /** Cards whose words touch their edge. */
    private static final String BARE_CARDS =
            """
            () => [...document.querySelectorAll('.portal-main .card')]
              .filter((card) => card.checkVisibility() && !card.querySelector(':scope > .card-body'))
              .filter((card) => getComputedStyle(card).paddingInlineStart === '0px')
              .map((card) => card.outerHTML.slice(0, 90))
            """;

    /** All of it in one go: each question of its own is a way to the browser and back, over thousands of looks. */
    private static final String LOOK =
            """
            (language) => ({
              lang: document.documentElement.lang,
              dir: document.documentElement.dir,
              title: document.title,
              headings: [...document.querySelectorAll('h1')].map((heading) => heading.innerText),
              untranslated: document.documentElement.outerHTML.includes('??'),
              fits: (%s)(),
              targets: (%s)(),
              cards: (%s)(),
              words: (%s)(language),
            })
            """
                    .formatted(FamilyPage.FITS, SMALL_TARGETS, BARE_CARDS, FOREIGN_WORDS);

    private final Set<String> looked = new HashSet<>();
    private SoftAssertions all = new SoftAssertions();

    /**
     * Looks at the page that is open.
     *
     * @param name of the page, for axe to look once at each in each language
     */
    void look(FamilyPage family, String name, String language) {
        String where = name + " " + language + " " + family.page.viewportSize().width;
        // Links are of another height before their stylesheet, and letters before their typeface.
        family.page.waitForLoadState();
        // Asked from here, for a page may run no script.
        family.page.waitForCondition(() -> "loaded".equals(family.page.evaluate("document.fonts.status")));
        Map<?, ?> seen = (Map<?, ?>) family.page.evaluate(LOOK, language);
        all.assertThat(seen.get("lang")).as("language of " + where).isEqualTo(language);
        all.assertThat(seen.get("dir")).as("direction of " + where).isEqualTo(language.equals("ar") ? "rtl" : "ltr");
        all.assertThat((String) seen.get("title")).as("title of " + where).isNotBlank();
        all.assertThat((List<?>) seen.get("headings"))
                .as("headings of " + where)
                .singleElement(InstanceOfAssertFactories.STRING)
                .isNotBlank();
        all.assertThat(seen.get("untranslated")).as("texts of " + where).isEqualTo(false);
        all.assertThat(seen.get("fits")).as("width of " + where).isEqualTo(true);
        all.assertThat((List<?>) seen.get("targets")).as("targets of " + where).isEmpty();
        all.assertThat((List<?>) seen.get("cards")).as("cards of " + where).isEmpty();
        all.assertThat((List<?>) seen.get("words")).as("words of " + where).isEmpty();
        all.assertThat(family.troubles).as("console of " + where).isEmpty();
        if (looked.add(name + language)) {
            all.assertThat(Axe.violations(family.page)).as("axe on " + where).isEmpty();
        }
    }

    /** Everything that was found, at once. */
    void report() {
        SoftAssertions found = all;
        all = new SoftAssertions();
        found.assertAll();
    }
}
