package sa.org.esrar.casework.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.LoadState;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import sa.org.esrar.casework.support.Journey.Filed;

/** A poor connection, an old browser, impatient fingers: a request comes through, nothing lost and nothing doubled. */
class FilingInTroubleTest extends FamiliesInChromium {

    @Autowired
    JdbcClient jdbc;

    @Test
    void whatIsTypedWithoutAConnectionStaysAndIsKeptOnceThereIsOne() {
        try (FamilyPage family = telephone("ar");
                FamilyPage computer = family("ar", FilingSample.DESKTOP)) {
            FilingSteps steps = new FilingSteps(family);
            Filed filed = steps.begin(LICENCE);
            family.offline(true);
            steps.at("answers.activity").pressSequentially("سلال");
            Locator told = family.page.locator("[data-kept-here]");
            assertThat(told).containsText("تعذّر الاتصال بالشبكة");
            assertThat(steps.at("answers.activity")).hasValue("سلال");
            Pictures.take(family.page, "filing-offline");

            steps.next();
            Locator refused = family.page.locator("[data-tells]");
            assertThat(refused).containsText("تعذّر الاتصال بالشبكة");
            assertThat(steps.way()).isEnabled();
            assertThat(steps.at("answers.activity")).hasValue("سلال");

            family.offline(false);
            assertThat(told).hasText("حُفظ ما كُتب.");
            assertThat(refused).isHidden();

            // The battery is empty: another device goes on.
            family.page.close();
            computer.track(filed.caseNumber(), filed.accessCode());
            assertThat(computer.page.locator(".portal-status")).containsText("الترخيص المطلوب");
            computer.page.locator(".portal-status a").first().click();
            FilingSteps there = new FilingSteps(computer);
            assertThat(there.at("answers.activity")).hasValue("سلال");
            there.details(LICENCE);
            there.next();
            computer.page.waitForURL("**/signature");
            computer.offline(true);
            there.fill("code", journey.lastCode(filed.caseNumber()));
            there.next();
            assertThat(computer.page.locator("[data-tells]")).containsText("تعذّر الاتصال بالشبكة");
            computer.offline(false);
            there.next();
            computer.page.waitForURL("**/receipt");
            assertThat(journey.status(filed)).isEqualTo("RECEIVED");
        }
    }

    @Test
    void aFileThatDidNotGoStaysChosenAndGoesLater() {
        try (FamilyPage family = telephone("ar")) {
            FilingSteps steps = new FilingSteps(family);
            Filed filed = steps.begin(STALL);
            steps.details(STALL);
            family.offline(true);
            steps.choose("product-photos");
            steps.attach("product-photos");
            Locator paper = steps.paper("product-photos");
            assertThat(paper.locator("[data-tells]")).containsText("ما زال الملف مختاراً");
            assertThat(paper.locator("progress")).hasCount(0);
            assertThat(paper.locator("input[type=file]").evaluate("field => field.files.length"))
                    .isEqualTo(1);
            Pictures.take(family.page, "filing-upload-offline");
            family.offline(false);
            steps.attachButton("product-photos").dblclick();
            assertThat(paper.locator(".portal-papers img")).hasCount(1);
            steps.next();
            assertThat(family.page.locator("main")).containsText("product-photos.jpg");
            assertThat(documents(filed)).isEqualTo(1);
            assertThat(lines(filed, "requests.documentReceived")).isEqualTo(1);
        }
    }

    @Test
    void aFileThatTheServerCouldNotKeepIsToldBesideItsItemAndGoesLater() {
        try (FamilyPage family = telephone("ar")) {
            FilingSteps steps = new FilingSteps(family);
            Filed filed = steps.begin(STALL);
            steps.details(STALL);
            Locator paper = steps.paper("product-photos");
            jdbc.sql("alter table case_document add constraint full_disk check (false) not valid")
                    .update();
            try {
                steps.choose("product-photos");
                steps.attach("product-photos");
                assertThat(paper.locator("[data-tells]")).containsText("لخلل من جهتنا");
                assertThat(paper.locator("progress")).hasCount(0);
                assertThat(paper.locator("input[type=file]").evaluate("field => field.files.length"))
                        .isEqualTo(1);
                Pictures.take(family.page, "filing-upload-failed");
            } finally {
                jdbc.sql("alter table case_document drop constraint full_disk").update();
            }
            steps.attach("product-photos");
            assertThat(paper.locator(".portal-papers img")).hasCount(1);
            assertThat(documents(filed)).isEqualTo(1);
        }
    }

    @Test
    void withoutScriptAFileThatIsTooLargeIsToldWithAWayBack() {
        try (FamilyPage family = telephoneWithoutScript("ar")) {
            FilingSteps steps = new FilingSteps(family);
            steps.begin(STALL);
            steps.details(STALL);
            steps.paper("product-photos")
                    .locator("input[type=file]")
                    .setInputFiles(new FilePayload("a.jpg", "image/jpeg", new byte[11 * 1024 * 1024]));
            steps.attach("product-photos");
            assertThat(family.page.locator("main")).containsText("10 ميجابايت");
            Pictures.take(family.page, "filing-upload-too-large-without-script");
            family.page.locator("main a[href$='/documents']").click();
            steps.paper("product-photos").waitFor();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"نأمل ", "😀"})
    void aTextOfTwoHundredThousandLettersIsRefusedInWordsAndNothingIsLost(String word) {
        try (FamilyPage family = telephone("ar")) {
            FilingSteps steps = new FilingSteps(family);
            steps.begin(LICENCE);
            LICENCE.answers().forEach((field, value) -> steps.fill("answers." + field, value));
            String text = word.repeat(200_000 / word.codePointCount(0, word.length()));
            steps.fill("answers.activity", text);
            steps.next();
            family.page.locator("#problems").waitFor();
            assertThat(family.page.locator("#problems li")).hasCount(1);
            assertThat(steps.at("answers.activity").inputValue()).isEqualTo(text);
            assertThat(steps.at("answers.previousRefusalReason")).hasValue("لم تُقبل الصورة");
            assertThat(family.fits()).isTrue();
            steps.fill("answers.activity", "سعفيات");
            steps.next();
            family.page.waitForURL("**/review");
            assertThat(family.page.locator(".portal-answers").last()).containsText("سعفيات");
        }
    }

    @Test
    void withoutScriptTheWholeWayToTheReceipt() {
        try (FamilyPage family = telephoneWithoutScript("ar")) {
            Filed filed = new FilingSteps(family).file(STALL, journey);
            assertThat(family.page.locator(".portal-status")).containsText(filed.caseNumber());
            assertThat(family.page.locator("[data-print]")).isHidden();
            assertThat(journey.status(filed)).isEqualTo("RECEIVED");
        }
    }

    @Test
    void detailsSentAfterTheVisitWasOverAreNotTypedAgain() {
        try (FamilyPage family = telephone("ar")) {
            FilingSteps steps = new FilingSteps(family);
            Filed filed = steps.begin(LICENCE);
            LICENCE.answers().forEach((field, value) -> steps.fill("answers." + field, value));
            clock.set(clock.instant().plus(Duration.ofMinutes(40)));
            steps.next();
            family.page.locator("#caseNumber").waitFor();
            family.page.locator("#caseNumber").fill(filed.caseNumber());
            family.page.locator("#accessCode").fill(filed.accessCode());
            family.page.locator("main button[type=submit]").click();
            family.page.locator("form[action$='/request']").waitFor();
            steps.next();
            family.page.waitForURL("**/review");
            assertThat(family.page.locator("main")).containsText("لم تُقبل الصورة");
        }
    }

    @Test
    void impatientFingersFileSignAndWithdrawOnce() {
        try (FamilyPage family = telephone("ar")) {
            FilingSteps steps = new FilingSteps(family);
            long before = cases();
            family.open("/requests/" + LICENCE.service());
            LICENCE.applicant().forEach(steps::fill);
            steps.way().dblclick();
            family.page.waitForURL("**/track/*/request");
            Filed filed = steps.keeps();
            LICENCE.answers().forEach((field, value) -> steps.fill("answers." + field, value));
            steps.way().dblclick();
            family.page.waitForURL("**/review");
            steps.way().dblclick();
            family.page.waitForURL("**/signature");
            assertThat(journey.messages(filed.caseNumber(), "otp.signature")).hasSize(1);
            steps.fill("code", journey.lastCode(filed.caseNumber()));
            steps.way().dblclick();
            family.page.waitForURL("**/receipt");
            assertThat(cases() - before).isEqualTo(1);
            assertThat(lines(filed, "requests.signed")).isEqualTo(1);

            // Back, step by step: the request as it stands, never a page that can be sent again.
            for (int i = 0; i < 3; i++) {
                Response shown = family.page.goBack();
                assertThat(shown == null || shown.ok()).isTrue();
                assertThat(family.page.locator("form[action$='/signature'], form[action$='/code']"))
                        .hasCount(0);
            }
            family.track(filed.caseNumber(), filed.accessCode());
            family.page.locator("details summary").last().click();
            Pictures.take(family.page, "tracking-withdrawal");
            family.page.locator(".btn-outline-danger").dblclick();
            assertThat(family.page.locator(".portal-status")).containsText("سحبتم الطلب");
            assertThat(lines(filed, "requests.withdrawn")).isEqualTo(1);
            assertThat(family.page.locator(".alert-danger")).hasCount(0);
        }
    }

    @Test
    void ofTwoTabsTheLaterOneCountsAndNothingIsDoubled() {
        try (FamilyPage family = telephone("ar")) {
            FilingSteps steps = new FilingSteps(family);
            Filed filed = steps.begin(LICENCE);
            long before = cases();
            Page other = family.anotherTab();
            other.navigate(family.page.url());
            steps.details(LICENCE);
            other.locator("[id='answers.activity']").fill("خبز وكليجا");
            other.locator("main .btn-primary").first().click();
            other.locator(".portal-status").waitFor();
            family.page.reload();
            assertThat(family.page.locator(".portal-answers").last()).containsText("خبز وكليجا");
            assertThat(family.page.locator(".portal-status")).containsText("الترخيص المطلوب");
            assertThat(cases()).isEqualTo(before);
            assertThat(journey.status(filed)).isEqualTo("DRAFT");
        }
    }

    @Test
    void theSameFamilyFilesTheSameServiceTwiceUnderTwoNumbers() {
        try (FamilyPage family = telephone("ar")) {
            FilingSteps steps = new FilingSteps(family);
            Filed first = steps.file(LICENCE, journey);
            Filed second = steps.file(LICENCE, journey);
            assertThat(second.caseNumber()).isNotEqualTo(first.caseNumber());
            assertThat(family.page.locator(".portal-status")).containsText(second.caseNumber());
            family.track(first.caseNumber(), first.accessCode());
            assertThat(family.page.locator(".portal-status")).containsText("استلمنا طلبكم");
            family.page.waitForLoadState(LoadState.LOAD);
            assertThat(family.troubles).isEmpty();
        }
    }

    private long cases() {
        return jdbc.sql("select count(*) from case_file").query(Long.class).single();
    }

    private long documents(Filed filed) {
        return jdbc.sql("select count(*) from case_document where case_number = ?")
                .param(filed.caseNumber())
                .query(Long.class)
                .single();
    }

    private long lines(Filed filed, String code) {
        return jdbc.sql("select count(*) from timeline_entry where case_number = ? and code = ?")
                .params(filed.caseNumber(), code)
                .query(Long.class)
                .single();
    }
}
