package sa.org.esrar.casework.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import sa.org.esrar.casework.support.Journey.Filed;

/** Families file on a telephone or at a desk, in Arabic or in English, page by page to the receipt, under every name. */
class FilingInChromiumTest extends FamiliesInChromium {

    /** As if the service asked for one thing more since today. */
    private static final String NEWER_FORM =
            """
            insert into service_version (service_code, version, content_hash, definition, loaded_at)
            select service_code, version + 1, '\\x02', definition || jsonb_build_object('version', version + 1, 'fields',
                definition->'fields' || jsonb_build_array(jsonb_build_object('name', 'workshop', 'type', 'text',
                    'required', true, 'maxLength', 100,
                    'label', jsonb_build_object('ar', 'مكان الورشة', 'en', 'Workshop')))), loaded_at
            from service_version where service_code = 'licensing-support' order by version desc limit 1
            """;

    @Autowired
    JdbcClient jdbc;

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

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void theApplicantIsAnotherBeforeTheSignature(String language) {
        boolean arabic = language.equals("ar");
        FilingSample daughter =
                FilingSample.licensing(arabic ? "فاطمة علي الجريدي" : "Fatima Ali", "1999990029", "0519990002");
        FilingSample mother =
                FilingSample.licensing(arabic ? "منيرة فهد السعف" : "Munira Fahd", "1999990102", "0519990011");
        try (FamilyPage family = telephone(language)) {
            FilingSteps steps = new FilingSteps(family);
            Filed filed = steps.begin(daughter);
            family.page.locator(".filing-steps a[href$='/applicant']").click();
            steps.at("nationalId").waitFor();
            checks.look(family, "applicant again", language);
            Pictures.take(family.page, "filing-applicant-again-" + language);
            assertThat(steps.at("nationalId")).hasValue("");
            steps.next();
            family.page.locator("#problems").waitFor();
            checks.look(family, "applicant wrong", language);
            mother.applicant().forEach(steps::fill);
            steps.way().dblclick();
            family.page.waitForURL("**/review");
            assertThat(family.page.locator("main"))
                    .not()
                    .containsText(daughter.applicant().get("name"));
            family.page.locator("main a[href$='/request']").first().click();
            steps.details(LICENCE);
            assertThat(family.page.locator(".portal-answers dd").first())
                    .hasText(mother.applicant().get("name"));
            Pictures.take(family.page, "filing-review-another-" + language);
            family.page.locator("section a[href$='/applicant']").click();
            steps.at("nationalId").waitFor();
            family.page.goBack();
            steps.sign(filed, journey);
            assertThat(family.troubles).isEmpty();
        }
        checks.report();
    }

    @Test
    void aDraftOfAnOlderFormKeepsWhatFitsAndSaysWhatIsNew() {
        try (FamilyPage family = telephone("ar")) {
            FilingSteps steps = new FilingSteps(family);
            Filed filed = steps.begin(LICENCE);
            steps.details(LICENCE);
            jdbc.sql(NEWER_FORM).update();
            try {
                family.page.reload();
                Locator changed = family.page.locator(".alert-info");
                assertThat(changed).containsText("تغيّر نموذج هذه الخدمة");
                assertThat(changed).containsText("الجديد فيه: مكان الورشة.");
                checks.look(family, "review of a changed form", "ar");
                Pictures.take(family.page, "filing-form-changed");
                changed.locator("a").click();
                assertThat(steps.at("answers.activity")).hasValue("سعفيات وسلال");
                assertThat(changed).containsText("مكان الورشة");
                checks.look(family, "details of a changed form", "ar");
                steps.fill("answers.workshop", "الهفوف");
                steps.next();
                family.page.waitForURL("**/review");
                assertThat(changed).hasCount(0);
                steps.sign(filed, journey);
            } finally {
                jdbc.sql("delete from service_version where content_hash = '\\x02'")
                        .update();
            }
        }
        checks.report();
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
