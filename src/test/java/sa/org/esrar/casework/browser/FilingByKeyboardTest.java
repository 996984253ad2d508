package sa.org.esrar.casework.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sa.org.esrar.casework.support.Journey.Filed;

/** Filing by keyboard alone, and with mistakes: the focus is seen, and leads to what is to be mended. */
class FilingByKeyboardTest extends FamiliesInChromium {

    /** One sees where one is: a line or a shadow that the same thing has not without focus. */
    private static final String FOCUS_SEEN =
            """
            () => {
              const here = document.activeElement;
              const look = () => [getComputedStyle(here).outlineStyle, getComputedStyle(here).boxShadow].join();
              const focused = look();
              here.blur();
              const plain = look();
              here.focus({focusVisible: true});
              return focused !== plain;
            }
            """;

    @Test
    void byKeyboardAloneFromTheFirstFieldToTheReceipt() {
        try (FamilyPage family = telephone("ar")) {
            Page page = family.page;
            family.open("/requests/licensing-support");
            startAtTheContent(page);
            assertThat(tabThrough(page, 10))
                    .containsExactly(
                            "name",
                            "nationalId",
                            "mobile",
                            "mobileOwner",
                            "email",
                            "category",
                            "addressForm",
                            "channel-SMS",
                            "channel-EMAIL",
                            "channel-PHONE");
            page.keyboard().press("Tab");
            assertThat(target(page))
                    .as("the privacy notice that one agrees to have read")
                    .isEqualTo("/privacy");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            page.locator("#problems").waitFor();
            assertThat(page.locator("#problems")).isFocused();
            page.keyboard().press("Tab");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            assertThat(page.locator("#nationalId")).isFocused();
            page.keyboard().press("Shift+Tab");
            page.keyboard().type("فاطمة علي الجريدي");
            page.keyboard().press("Tab");
            page.keyboard().type("۱۹۹۹۹۹۰۰۲۹");
            page.keyboard().press("Tab");
            page.keyboard().type("۰۵۱۹۹۹۰۰۰۲");
            chooseByKeyboard(page, 2);
            page.keyboard().press("Tab");
            chooseByKeyboard(page, 1);
            chooseByKeyboard(page, 1);
            page.keyboard().press("Tab");
            page.keyboard().press("Tab");
            page.keyboard().press("Tab");
            page.keyboard().press("Space");
            page.keyboard().press("Enter");
            page.waitForURL("**/track/*/request");

            Filed filed = new FilingSteps(family).keeps();
            startAtTheContent(page);
            theStepsLeadBackToWhoAsks(page);
            page.keyboard().press("Tab");
            assertThat(focused(page)).as("going on later").isEqualTo("summary");
            page.keyboard().press("Tab");
            page.keyboard().type("سعفيات وسلال");
            chooseByKeyboard(page, 1);
            chooseByKeyboard(page, 2);
            chooseByKeyboard(page, 2);
            page.keyboard().press("Tab");
            chooseByKeyboard(page, 1);
            page.keyboard().press("Tab");
            assertThat((Boolean) page.evaluate(FOCUS_SEEN)).isTrue();
            page.keyboard().press("Enter");
            page.waitForURL("**/review");

            startAtTheContent(page);
            theStepsLeadBackToWhoAsks(page);
            for (String edit : List.of("/applicant", "/request")) {
                page.keyboard().press("Tab");
                assertThat(target(page)).endsWith(edit);
            }
            page.keyboard().press("Tab");
            assertThat(focused(page)).isEqualTo("إرسال رمز التوقيع");
            page.keyboard().press("Enter");
            page.waitForURL("**/signature");
            startAtTheContent(page);
            theStepsLeadBackToWhoAsks(page);
            page.keyboard().press("Tab");
            assertThat(focused(page)).isEqualTo("code");
            page.keyboard().type("1");
            page.keyboard().press("Enter");
            page.locator("#code-problem").waitFor();
            assertThat(page.locator("#code")).isFocused();
            page.keyboard().type(journey.lastCode(filed.caseNumber()));
            page.keyboard().press("Enter");
            page.waitForURL("**/receipt");
            assertThat(journey.status(filed)).isEqualTo("RECEIVED");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void everyMistakeIsToldWhereItIsAndTheSummaryLeadsThere(String language) {
        try (FamilyPage family = telephone(language)) {
            FilingSteps steps = new FilingSteps(family);
            family.open("/requests/cash-assistance");
            family.page.locator("#channel-SMS").uncheck();
            steps.fill("email", "nobody");
            steps.next();
            family.page.locator("#problems").waitFor();
            checks.look(family, "applicant with mistakes", language);
            everyLinkLeadsToItsField(family.page);

            FilingSample sample = FilingSample.ten().get(language.equals("ar") ? 0 : 6);
            Filed filed = steps.begin(sample);
            steps.next();
            steps.next();
            family.page.waitForURL("**/review");
            checks.look(family, "review with something left", language);
            Pictures.take(family.page, "filing-review-left-" + language);
            family.page.locator(".portal-status a").first().click();
            family.page.waitForURL("**/request#answers.*");
            sample.answers().keySet().stream()
                    .filter(field -> steps.at("answers." + field)
                            .evaluate("field => field.type")
                            .toString()
                            .startsWith("text"))
                    .forEach(field -> steps.fill("answers." + field, "x".repeat(1_200)));
            steps.next();
            family.page.locator("#problems").waitFor();
            checks.look(family, "details with mistakes", language);
            everyLinkLeadsToItsField(family.page);

            steps.details(sample);
            steps.documents(sample);
            steps.next();
            family.page.waitForURL("**/signature");
            steps.fill("code", "000");
            steps.next();
            family.page.locator("#code-problem").waitFor();
            checks.look(family, "signature refused", language);
            steps.fill("code", journey.lastCode(filed.caseNumber()));
            steps.next();
            family.page.waitForURL("**/receipt");
        }
        checks.report();
    }

    /** Past the head of the page, by its first link. */
    private static void startAtTheContent(Page page) {
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(page.locator("main")).isFocused();
    }

    private static void theStepsLeadBackToWhoAsks(Page page) {
        page.keyboard().press("Tab");
        assertThat(target(page)).endsWith("/applicant");
        assertThat((Boolean) page.evaluate(FOCUS_SEEN)).isTrue();
    }

    /** Where the link leads that has the focus. */
    private static String target(Page page) {
        return (String) page.evaluate("() => document.activeElement.getAttribute('href')");
    }

    /** The ids that the focus meets; on each one sees where one is. */
    private static List<String> tabThrough(Page page, int stops) {
        List<String> met = new ArrayList<>();
        for (int i = 0; i < stops; i++) {
            page.keyboard().press("Tab");
            met.add(focused(page));
            assertThat((Boolean) page.evaluate(FOCUS_SEEN))
                    .as("focus on " + met.get(i))
                    .isTrue();
        }
        return met;
    }

    private static void chooseByKeyboard(Page page, int option) {
        page.keyboard().press("Tab");
        for (int i = 0; i < option; i++) {
            page.keyboard().press("ArrowDown");
        }
    }

    private static String focused(Page page) {
        return (String) page.evaluate("() => { const here = document.activeElement;"
                + " return here.id || (here.tagName === 'SUMMARY' ? 'summary' : here.textContent.trim()); }");
    }

    private static void everyLinkLeadsToItsField(Page page) {
        assertThat(page.locator("#problems")).isFocused();
        List<?> astray = (List<?>) page.evaluate("() => [...document.querySelectorAll('#problems a')]"
                + ".filter((link) => { link.click();"
                + " const place = document.getElementById(link.hash.slice(1));"
                + " return !place || !place.contains(document.activeElement); })"
                + ".map((link) => link.outerHTML)");
        assertThat(astray).isEmpty();
        assertThat(page.locator("#problems a")).not().hasCount(0);
    }
}
