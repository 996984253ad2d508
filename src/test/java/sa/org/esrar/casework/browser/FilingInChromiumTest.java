package sa.org.esrar.casework.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import sa.org.esrar.casework.support.Journey.Filed;

/** Families file on a telephone or at a desk, in Arabic or in English, page by page to the receipt, under every name. */
class FilingInChromiumTest extends FamiliesInChromium {

    static List<FilingSample> ten() {
        return FilingSample.ten();
    }

    @ParameterizedTest
    @MethodSource("ten")
    void requestIsFiledPageByPageToItsReceipt(FilingSample sample) {
        try (FamilyPage family = family(sample.language(), sample.width())) {
            FilingSteps steps = new FilingSteps(family, page -> checks.look(family, page, sample.language()));
            Filed filed = steps.file(sample, journey);
            assertThat(family.page.locator(".portal-status"))
                    .containsText(sample.language().equals("ar") ? "13/12/2026م (04/07/1448هـ)" : "13/12/2026");
            assertThat(family.page.locator(".portal-status")).containsText(filed.caseNumber());
            assertThat(family.page.locator(".portal-code")).isVisible();
            steps.next();
            family.page.locator(".portal-timeline").first().waitFor();
            checks.look(family, "tracking received", sample.language());
            assertThat(journey.status(filed)).isEqualTo("RECEIVED");
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
}
