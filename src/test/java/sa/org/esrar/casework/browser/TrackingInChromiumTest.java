package sa.org.esrar.casework.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import sa.org.esrar.casework.api.Messages;
import sa.org.esrar.casework.requests.RequestDossiers;
import sa.org.esrar.casework.support.Journey;
import sa.org.esrar.casework.support.Journey.Filed;
import sa.org.esrar.casework.support.RequestForms;
import sa.org.esrar.casework.support.TestFiles;

/** What a family answers and sends on the page of its request, also after the page has closed meanwhile. */
class TrackingInChromiumTest extends FamiliesInChromium {

    private static final String TYPED = "Two metres <b>are</b> enough";

    private static final String CHECK = "userTask_checkCompleteness";

    @Autowired
    RequestDossiers dossiers;

    @Autowired
    Messages messages;

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void whatWasTypedIntoAPageThatClosedMeanwhileGoesThroughTheDoor(String language) {
        Filed filed = asked();
        try (FamilyPage family = telephone(language)) {
            family.track(filed.caseNumber(), filed.accessCode());
            checks.look(family, "tracking question", language);
            family.page.locator("#text").fill(TYPED);
            clock.set(clock.instant().plus(Duration.ofMinutes(40)));
            family.page.locator("form[action$='/reply'] button").click();
            family.page.locator("#caseNumber").waitFor();
            checks.look(family, "door after a while", language);
            Pictures.take(family.page, "door-after-a-while-" + language);
            family.page.locator("#caseNumber").fill(filed.caseNumber());
            family.page.locator("#accessCode").fill("AAAAAAAAAA");
            family.page.locator("main button[type=submit]").click();
            assertThat(family.page.locator(".alert-warning")).isVisible();
            checks.look(family, "door refused", language);
            family.page.locator("#caseNumber").fill(filed.caseNumber());
            family.page.locator("#accessCode").fill(filed.accessCode());
            family.page.locator("main button[type=submit]").click();
            family.page.locator("form[action$='/reply']").waitFor();
            checks.look(family, "unsent", language);
            Pictures.take(family.page, "unsent-" + language);
            family.page.locator("main .btn-primary").dblclick();
            family.page.locator(".portal-timeline").first().waitFor();
            assertThat(journey.status(filed)).isEqualTo("UNDER_STUDY");
            assertThat(dossiers.of(filed.caseNumber()).studies().get(0).reply()).isEqualTo(TYPED);
        }
        checks.report();
    }

    @Test
    void whatIsMissingIsAskedForTwiceAndSentTwice() {
        Filed filed = journey.fileAndSign(journey.filing(
                "fair-stall",
                Journey.noura(),
                Journey.stall(),
                Journey.document("product-photos", "a.jpg", TestFiles.jpeg())));
        try (FamilyPage arabic = telephone("ar");
                FamilyPage english = telephone("en")) {
            arabic.track(filed.caseNumber(), filed.accessCode());
            english.track(filed.caseNumber(), filed.accessCode());

            ask(filed, "product-photos", "UNREADABLE");
            lookAtBoth(arabic, english, "awaiting a document");
            FilingSteps steps = new FilingSteps(arabic);
            arabic.attach("صور المنتجات", "b.jpg", TestFiles.jpeg());
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
            Map<String, Object> refusal = RequestForms.refusal("S3-1");
            refusal.put("reasons", "The product is bought.");
            journey.submit("service-chair", filed, "userTask_decideRequest", refusal)
                    .expect(200);
            lookAtBoth(arabic, english, "decided");
            clock.set(clock.instant().plus(Duration.ofMinutes(1)));
            journey.runDueJobs();
            assertThat(journey.status(filed)).isEqualTo("ANSWERED");
            lookAtBoth(arabic, english, "answered");
            Pictures.take(arabic.page, "tracking-refused-ar");
            Pictures.take(english.page, "tracking-refused-en");
        }
        checks.report();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void papersAreDownloadedUntilThereWereTooMany(String language) {
        Filed filed = journey.fileAndSign(journey.filing(
                "fair-stall",
                Journey.noura(),
                Journey.stall(),
                Journey.document("product-photos", "a.jpg", TestFiles.jpeg())));
        Filed answered = answered();
        try (FamilyPage family = telephone(language)) {
            family.track(filed.caseNumber(), filed.accessCode());
            download(family, "receipt");
            Pictures.take(family.page, "tracking-receipt-pdf-" + language);
            ask(filed, "product-photos", "UNREADABLE");
            family.page.reload();
            download(family, "left");
            Pictures.take(family.page, "tracking-left-pdf-" + language);
            tire("letter-case", filed.caseNumber());
            paper(family, "left").click();
            family.meetsRefusals();
            assertThat(family.page.locator("main")).containsText(messages.text("api.tooMany", language));
            checks.look(family, "too many papers", language);
            Pictures.take(family.page, "tracking-too-many-pdf-" + language);
            family.page.goBack();

            family.track(answered.caseNumber(), answered.accessCode());
            download(family, "answer");
            checks.look(family, "tracking answered with papers", language);
            Pictures.take(family.page, "tracking-answer-pdf-" + language);
        }
        checks.report();
    }

    private static Locator paper(FamilyPage family, String name) {
        return family.page.locator("main a[href$='/" + name + ".pdf']");
    }

    private static void download(FamilyPage family, String name) {
        Download paper = family.page.waitForDownload(() -> paper(family, name).click());
        assertThat(paper.suggestedFilename()).matches(name + "-1448-\\d+\\.pdf");
        assertThat(paper.path()).content(StandardCharsets.ISO_8859_1).startsWith("%PDF-");
    }

    @Test
    void aReplyWithoutAConnectionStaysAndGoesByItselfOnceThereIsOne() {
        Filed filed = asked();
        try (FamilyPage family = telephone("ar")) {
            family.track(filed.caseNumber(), filed.accessCode());
            family.page.locator("#text").fill(TYPED);
            family.offline(true);
            Locator form = family.page.locator("form[action$='/reply']");
            form.locator("button").dblclick();
            assertThat(form.locator("[data-tells]")).containsText("ويُرسل متى عاد الاتصال");
            assertThat(family.page.locator("#text")).hasValue(TYPED);
            Pictures.take(family.page, "tracking-reply-offline");
            family.offline(false);
            assertThat(family.page.locator(".portal-status")).containsText("قيد الدراسة");
            assertThat(dossiers.of(filed.caseNumber()).studies().get(0).reply()).isEqualTo(TYPED);
            assertThat(family.page.locator(".alert-danger")).hasCount(0);
        }
    }

    @Test
    void aWithdrawalWithoutAConnectionWaitsForAnotherPress() {
        Filed filed = asked();
        try (FamilyPage family = telephone("ar")) {
            family.track(filed.caseNumber(), filed.accessCode());
            Locator form = family.page.locator("form[action$='/withdrawal']");
            family.page.locator("details summary").last().click();
            family.offline(true);
            form.locator("button").click();
            assertThat(form.locator("[data-tells]")).containsText("ولم يُسحب الطلب");
            family.offline(false);
            assertThat(form.locator("button")).isEnabled();
            assertThat(journey.status(filed)).isEqualTo("AWAITING_BENEFICIARY");
            form.locator("button").dblclick();
            assertThat(family.page.locator(".portal-status")).containsText("سحبتم الطلب");
            assertThat(family.page.locator(".alert-danger")).hasCount(0);
        }
    }

    @Test
    void anArrivalWithoutAConnectionIsToldOnceThereIsOne() {
        Filed filed = handedOver();
        try (FamilyPage family = telephone("ar")) {
            family.track(filed.caseNumber(), filed.accessCode());
            Locator form = family.page.locator("form[action$='/arrival']");
            family.offline(true);
            form.locator("button[value=ARRIVED]").dblclick();
            assertThat(form.locator("[data-tells]")).containsText("ويُرسل متى عاد الاتصال");
            family.offline(false);
            assertThat(family.page.locator("main")).containsText("أكّدتم وصول استحقاقكم");
            assertThat(family.page.locator(".alert-danger")).hasCount(0);
        }
    }

    @Test
    void aMissingItemWithoutAConnectionStaysAndGoesLater() {
        Filed filed = journey.fileAndSign(journey.filing(
                "fair-stall",
                Journey.noura(),
                Journey.stall(),
                Journey.document("product-photos", "a.jpg", TestFiles.jpeg())));
        ask(filed, "product-photos", "UNREADABLE");
        try (FamilyPage family = telephone("ar")) {
            family.track(filed.caseNumber(), filed.accessCode());
            Locator form = family.page.locator("form[action$='/document']");
            family.offline(true);
            family.attach("صور المنتجات", "b.jpg", TestFiles.jpeg());
            form.locator("button").click();
            assertThat(form.locator("[data-tells]")).containsText("ما زال الملف مختاراً");
            Pictures.take(family.page, "tracking-upload-offline");
            family.offline(false);
            form.locator("button").dblclick();
            assertThat(family.page.locator(".portal-status")).containsText("مراجعة الاكتمال");

            ask(filed, "self-employment", "INVALID");
            family.page.reload();
            FilingSteps steps = new FilingSteps(family);
            steps.fill("answers.documentNumber", "FL-300400");
            steps.fill("answers.documentExpiry", "2028-06-30");
            family.offline(true);
            Locator answers = family.page.locator("form[action$='/answers']");
            answers.locator("button").click();
            assertThat(answers.locator("[data-tells]")).containsText("ويُرسل متى عاد الاتصال");
            assertThat(steps.at("answers.documentNumber")).hasValue("FL-300400");
            family.offline(false);
            assertThat(family.page.locator(".portal-status")).containsText("مراجعة الاكتمال");
        }
    }

    private Filed handedOver() {
        Filed filed = answered();
        journey.submit("liaison-1", filed, "userTask_fulfilEntitlement", RequestForms.delivered("2026-11-22"))
                .expect(200);
        return filed;
    }

    private Filed answered() {
        Filed filed = journey.fileAndSign(journey.filing("licensing-support", Journey.noura(), Journey.licensing()));
        journey.submit("reception-1", filed, CHECK, RequestForms.complete()).expect(200);
        journey.runDueJobs();
        journey.submit("service-member", filed, "userTask_studyRequest", RequestForms.opinion("S5-1", "S5-2"))
                .expect(200);
        journey.submit("service-chair", filed, "userTask_decideRequest", RequestForms.approval("2026-12-20"))
                .expect(200);
        clock.set(clock.instant().plus(Duration.ofMinutes(1)));
        journey.runDueJobs();
        return filed;
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

    /** A request about which the committee has a question. */
    private Filed asked() {
        Filed filed = journey.fileAndSign(journey.filing("licensing-support", Journey.noura(), Journey.licensing()));
        journey.submit("reception-1", filed, "userTask_checkCompleteness", RequestForms.complete())
                .expect(200);
        journey.runDueJobs();
        journey.submit(
                        "service-member",
                        filed,
                        "userTask_studyRequest",
                        RequestForms.question("How long is the table?"))
                .expect(200);
        return filed;
    }
}
