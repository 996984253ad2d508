package sa.org.esrar.casework.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import sa.org.esrar.casework.support.CaseworkTest;
import sa.org.esrar.casework.support.Chromium;
import sa.org.esrar.casework.support.Journey;
import sa.org.esrar.casework.support.Journey.Filed;
import sa.org.esrar.casework.support.RequestForms;

/** Filing by keyboard alone, with mistakes, and under every kind of name; what is missing is sent once more. */
@CaseworkTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FilingForEveryoneTest {

    private static final String CHECK = "userTask_checkCompleteness";
    private static final FilingSample LICENCE = FilingSample.licensing("فاطمة علي الجريدي", "1999990029", "0519990002");

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

    @LocalServerPort
    int port;

    @Autowired
    Journey journey;

    private final PageChecks checks = new PageChecks();
    private Chromium chromium;

    @BeforeAll
    void startTheBrowser() {
        chromium = Chromium.start();
    }

    @AfterAll
    void closeTheBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

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
            page.keyboard().press("Tab");
            page.keyboard().press("Tab");
            assertThat(focused(page)).isEqualTo("إرسال رمز التوقيع");
            page.keyboard().press("Enter");
            page.waitForURL("**/signature");
            startAtTheContent(page);
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

    @ParameterizedTest
    @CsvSource({
        "مريم, مريم",
        "\u202Bنورة سعد\u202C العذقي\u200F, نورة سعد العذقي",
        "Amina Ra'hman O’Yusuf, Amina Ra'hman O’Yusuf",
    })
    void namesOfEveryKindAreTakenAsTheyAre(String typed, String shown) {
        filedAs(typed, shown);
    }

    @Test
    void aNameOfOneHundredAndTwentyLettersFitsATelephone() {
        filedAs("ن".repeat(120), "ن".repeat(120));
    }

    @ParameterizedTest
    @ValueSource(strings = {"نورة 🌴", "<script>alert(1)</script>"})
    void whatIsNoNameIsToldAndStaysOnThePage(String typed) {
        try (FamilyPage family = telephone("ar")) {
            FilingSteps steps = new FilingSteps(family);
            family.open("/requests/licensing-support");
            named(typed).forEach(steps::fill);
            steps.next();
            family.page.locator("#problems").waitFor();
            assertThat(family.page.locator("#problems a")).hasCount(1);
            assertThat(steps.at("name")).hasValue(typed);
            assertThat(family.troubles).isEmpty();
        }
    }

    @Test
    void whatIsMissingIsAskedForTwiceAndSentTwice() {
        Filed filed = journey.fileAndSign(journey.filing(
                "fair-stall",
                Journey.noura(),
                Journey.stall(),
                Journey.document("product-photos", "a.jpg", sa.org.esrar.casework.support.TestFiles.jpeg())));
        try (FamilyPage arabic = telephone("ar");
                FamilyPage english = new FamilyPage(chromium.browser(), port, "en", FilingSample.DESKTOP)) {
            arabic.track(filed.caseNumber(), filed.accessCode());
            english.track(filed.caseNumber(), filed.accessCode());

            ask(filed, "product-photos", "UNREADABLE");
            lookAtBoth(arabic, english, "awaiting a document");
            FilingSteps steps = new FilingSteps(arabic);
            arabic.attach("صور المنتجات", "b.jpg", sa.org.esrar.casework.support.TestFiles.jpeg());
            arabic.press("إرفاق");
            assertThat(arabic.page.locator(".portal-status")).containsText("مراجعة الاكتمال");

            ask(filed, "self-employment", "INVALID");
            lookAtBoth(arabic, english, "awaiting an answer");
            Pictures.take(arabic.page, "tracking-awaiting-answer-ar");
            Pictures.take(english.page, "tracking-awaiting-answer-en");
            steps.fill("answers.documentNumber", "FL-300400");
            steps.fill("answers.documentExpiry", "2028-06-30");
            arabic.page.locator("form[action$='/answers'] button").click();
            assertThat(arabic.page.locator(".portal-status")).containsText("مراجعة الاكتمال");

            journey.submit("reception-1", filed, CHECK, RequestForms.complete()).expect(200);
            journey.runDueJobs();
            journey.submit(
                            "service-member",
                            filed,
                            "userTask_studyRequest",
                            RequestForms.opinion("S3-1", "S3-2", "S3-3", "S3-4"))
                    .expect(200);
            journey.submit("service-chair", filed, "userTask_decideRequest", RequestForms.refusal("S3-1"))
                    .expect(200);
            lookAtBoth(arabic, english, "decided");
        }
        checks.report();
    }

    private void lookAtBoth(FamilyPage arabic, FamilyPage english, String state) {
        arabic.page.reload();
        english.page.reload();
        checks.look(arabic, "tracking " + state, "ar");
        checks.look(english, "tracking " + state, "en");
    }

    private void ask(Filed filed, String item, String reason) {
        Map<String, Object> left = new LinkedHashMap<>(RequestForms.left(item, reason));
        left.put("gaps", List.of(Map.of("item", item, "reason", reason, "note", "FL-100200")));
        journey.submit("reception-1", filed, CHECK, left).expect(200);
    }

    private void filedAs(String typed, String shown) {
        try (FamilyPage family = telephone("ar")) {
            FilingSteps steps = new FilingSteps(family, page -> checks.look(family, "names", "ar"));
            family.open("/requests/licensing-support");
            named(typed).forEach(steps::fill);
            steps.next();
            family.page.waitForURL("**/track/*/request");
            Filed filed = steps.keeps();
            steps.details(LICENCE);
            assertThat(family.page.locator(".portal-answers dd").first()).hasText(shown);
            steps.sign(filed, journey);
        }
        checks.report();
    }

    /** The person of the sample under another name, with Persian digits as some keyboards type them. */
    private static Map<String, String> named(String name) {
        Map<String, String> person = new LinkedHashMap<>(LICENCE.applicant());
        person.put("name", name);
        person.put("nationalId", "\u200F۱۹۹۹۹۹۰۰۲۹");
        person.put("mobile", "۰۵۱۹ ۹۹۰ ۰۰۲");
        return person;
    }

    private FamilyPage telephone(String language) {
        return new FamilyPage(chromium.browser(), port, language, FilingSample.TELEPHONE);
    }

    /** Past the head of the page, by its first link. */
    private static void startAtTheContent(Page page) {
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(page.locator("main")).isFocused();
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
