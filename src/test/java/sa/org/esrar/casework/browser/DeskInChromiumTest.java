package sa.org.esrar.casework.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import sa.org.esrar.casework.parties.AddressForm;
import sa.org.esrar.casework.parties.Channel;
import sa.org.esrar.casework.parties.Guardians;
import sa.org.esrar.casework.parties.Parties;
import sa.org.esrar.casework.parties.RegisterParty;
import sa.org.esrar.casework.support.DocsPictures;
import sa.org.esrar.casework.support.Journey;
import sa.org.esrar.casework.workflow.security.DemoPeople;

/** The desk's forms in real Tasklist against the real API, with everything that goes wrong on the way. */
@Tag(DocsPictures.TAG)
class DeskInChromiumTest extends InChromium {

    @Autowired
    Parties parties;

    @Autowired
    Guardians guardians;

    @Autowired
    TaskService tasks;

    @Autowired
    Journey journey;

    @Autowired
    JdbcClient jdbc;

    private String session;

    @BeforeAll
    void registerTheSamples() {
        session = TasklistPage.signIn(chromium.browser(), port, "reception-1", DemoPeople.PASSWORD);
        sample("نورة سعد العذقي", "1999990011", "0519990001", AddressForm.FEMININE);
        sample("فاطمة علي الجريدي", "1999990029", "0519990002", AddressForm.FEMININE);
        UUID abdullah = sample("عبدالله حسن الخلاصي", "1999990037", "0519990003", AddressForm.MASCULINE);
        sample("هدى إبراهيم السعفي", "1999990045", "0519990004", AddressForm.FEMININE);
        sample("أحمد مؤمن الكربي", "1999990060", "0519990006", AddressForm.MASCULINE);
        UUID reem = sample("ريم عبدالله الخلاصي", "1999990094", null, AddressForm.FEMININE);
        guardians.appointForMinor(reem, abdullah, LocalDate.parse("2010-09-01"));
    }

    @BeforeEach
    void noDraftOfAnotherTest() {
        jdbc.sql("delete from start_draft").update();
    }

    @Test
    void aNewPersonIsTakenDownAfterWhatIsWrongWasSaidBesideTheFields() {
        try (IntakePage intake = open("ar")) {
            assertThat(intake.page.locator("html")).hasAttribute("dir", "rtl");
            intake.press();
            assertThat(intake.form().locator(".casework-summary")).isFocused();
            assertThat(intake.field("channel").locator(".casework-error")).hasCount(1);
            assertThat(intake.field("noticeGiven").locator(".casework-error")).hasCount(1);
            assertThat(intake.field("serviceCode").locator(".casework-error")).hasCount(1);

            intake.choose("channel", "INTERVIEW");
            intake.check("noticeGiven");
            intake.beneficiary("شيخة ناصر البسري", "1999990012", "0129990001", "SMS");
            intake.choose("serviceCode", "fair-stall");
            intake.field("answers.productList").waitFor();
            assertThat(intake.form()).containsText("المنتج من صنع الأسرة");
            assertThat(intake.form()).containsText("لاختيار موقع الركن والتعريف به");
            Locator line = intake.field("answers.productList").locator("[data-row]");
            line.locator("[data-cell=name]").fill("معمول");
            line.locator("[data-cell=price]").fill("خمسة");
            intake.press();
            assertThat(intake.field("person.nationalId").locator(".casework-error"))
                    .hasCount(1);
            assertThat(intake.field("person.mobile").locator(".casework-error")).hasCount(1);
            assertThat(line.locator("[data-cell=price]")).hasAttribute("aria-invalid", "true");
            assertThat(line.locator("[data-cell=name]")).hasValue("معمول");
            picture(intake.page, "desk-errors");

            intake.type("person.nationalId", "1999990110");
            intake.type("person.mobile", "٠٥١٩٩٩٠٠٢٠");
            line.locator("[data-cell=price]").fill("٢٥");
            intake.page.locator("[data-row=identity] input").fill("0110");
            axe(intake.page);
            intake.page.setViewportSize(1366, 3100);
            intake.page.locator(".modal").evaluate("modal => modal.scrollTop = 0");
            Pictures.take(intake.page, "form-desk-intake");
            String number = intake.start();
            picture(intake.page, "desk-started");
            assertThat(intake.tasklist.troubles).isEmpty();

            Page sheet = intake.page.waitForPopup(() ->
                    intake.page.locator(".casework-started .casework-sheet").click());
            sheet.waitForLoadState();
            assertThat(sheet.locator("main")).containsText(number);
            assertThat(sheet.locator("main")).containsText("صور المنتجات");
            assertThat(sheet.url()).doesNotContain(number);
            assertThat(sheet.locator("[data-print]")).isVisible();
            Pictures.take(sheet, "desk-sheet");
            String code = sheet.locator("bdi.fs-4").innerText();
            assertThat(journey.track(new Journey.Filed(number, code))
                            .get("status")
                            .asText())
                    .isEqualTo("DRAFT");
            axe(sheet);
            sheet.close();
            complete(number);
        }
    }

    private void complete(String number) {
        try (TasklistPage reception = task(number, "userTask_completeDeskFile", "reception-1")) {
            reception.page.setViewportSize(1366, 1500);
            reception.claim();
            assertThat(reception.form().locator(".casework-left")).containsText("صور المنتجات");
            assertThat(reception.form().locator(".casework-items .there").first())
                    .hasText("موجود");
            assertThat(reception.page.locator("[data-field='answers.productList'] [data-cell=name]"))
                    .hasValue("معمول");
            axe(reception.page);
            reception.page.setViewportSize(1366, 2450);
            Pictures.take(reception.page, "form-complete-desk-file");
            reception.page.locator("[data-field='answers.nameOnStall'] input").fill("حلويات شيخة");
            reception.completeAndClose();
            assertThat(reception.troubles).isEmpty();
        }
        assertThat(tasks.createTaskQuery()
                        .processInstanceBusinessKey(number)
                        .taskDefinitionKey("userTask_completeDeskFile")
                        .count())
                .as("it came back, for something is left")
                .isOne();
    }

    @Test
    void personsAreFoundHoweverTheirNamesAreWritten() {
        try (IntakePage intake = open("ar")) {
            for (String[] pair : new String[][] {
                {"فاطمه على الجريدى", "فاطمة علي الجريدي"},
                {"عبد الله الخلاصي", "عبدالله حسن الخلاصي"},
                {"هدي ابراهيم", "هدى إبراهيم السعفي"},
                {"احمد مومن", "أحمد مؤمن الكربي"},
                {"نـورة", "نورة سعد العذقي"},
                {"١٩٩٩٩٩٠٠١١", "نورة سعد العذقي"},
                {"0519-990-002", "فاطمة علي الجريدي"}
            }) {
                Locator found = intake.find("person", pair[0]);
                assertThat(found.first()).containsText(pair[1]);
                assertThat(found.first()).containsText("••••");
            }
            assertThat(intake.form().innerText()).doesNotContain("1999990011", "0519990002");
            assertThat(intake.find("person", "لا أحد بهذا الاسم")).hasCount(0);
            assertThat(intake.person("person")).containsText("لم نجد أحداً");
            picture(intake.page, "desk-search");
        }
    }

    @Test
    void likelyDuplicatesAreShownWithTheirLikenessAndNeverMergedSilently() {
        try (IntakePage intake = open("ar")) {
            intake.choose("channel", "INTERVIEW");
            intake.check("noticeGiven");
            intake.beneficiary("نوره سعد العذقى", null, "0519990013", "SMS");
            Locator alike = intake.page.locator(".casework-alike");
            assertThat(alike).containsText("نورة سعد العذقي");
            assertThat(alike).containsText("تشابه الاسم 100%");
            intake.licensing();
            picture(intake.page, "desk-likely-duplicate");
            intake.press();
            assertThat(intake.field("person.notTheSame").locator(".casework-error"))
                    .hasCount(1);
            intake.check("person.notTheSame");
            intake.type("person.nationalId", "1999990011");
            intake.press();
            assertThat(intake.field("person.nationalId").locator(".casework-error"))
                    .containsText("نورة سعد العذقي");
            alike.locator("button").first().click();
            assertThat(intake.person("person").locator(".casework-person")).containsText("••••0011");
            intake.start();
        }
        assertThat(parties.search("نورة سعد العذقي", 10)).hasSize(1);
    }

    @Test
    void theContactOnRecordIsCompletedInItsOwnersPresenceOnlyAndNeverReplaced() {
        try (IntakePage intake = open("ar")) {
            intake.choose("channel", "INTERVIEW");
            intake.check("noticeGiven");
            intake.take("person", "أحمد الكربي");
            intake.check("person.newContact");
            intake.type("person.mobile", "0519990099");
            intake.field("person.agreedChannels").locator("input[value=PHONE]").check();
            intake.choose("channel", "PHONE");
            assertThat(intake.field("person.newContact")).isHidden();
            intake.choose("channel", "INTERVIEW");
            intake.licensing();
            intake.press();
            assertThat(intake.field("person.mobile")).containsText("تحديث بيانات");
            intake.type("person.mobile", "");
            intake.type("person.email", "ahmad@example.com");
            intake.start();
        }
        UUID ahmad = parties.findByNationalId("1999990060").orElseThrow();
        assertThat(parties.contact(ahmad).mobileE164()).isEqualTo("+966519990006");
        assertThat(parties.contact(ahmad).email()).isEqualTo("ahmad@example.com");
        assertThat(parties.contact(ahmad).agreedChannels()).containsExactly(Channel.PHONE);
    }

    @Test
    void aMobileOnThreePersonsIsFlaggedAndNotRefused() {
        for (String name : List.of("دلال سعد الكربي", "مزنة خالد الليفي")) {
            sample(name, null, "0519990014", AddressForm.FEMININE);
        }
        try (IntakePage intake = open("ar")) {
            intake.choose("channel", "INTERVIEW");
            intake.check("noticeGiven");
            intake.beneficiary("رقية علي الشيشي", "1999990128", "0519990014", "SMS");
            assertThat(intake.page.locator(".casework-caution:visible")).containsText(": 2");
            intake.licensing();
            assertThat(intake.page.locator(".casework-alike")).containsText("الجوال نفسه");
            intake.check("person.notTheSame");
            intake.start();
        }
    }

    @Test
    void aWardIsTakenDownWithTheGuardianOnRecordAndNeverAlone() {
        try (IntakePage intake = open("ar")) {
            intake.choose("channel", "INTERVIEW");
            intake.check("noticeGiven");
            intake.take("person", "ريم الخلاصي");
            assertThat(intake.person("person").locator(".casework-person")).containsText("عبدالله حسن الخلاصي");
            intake.licensing();
            intake.press();
            assertThat(intake.field("actsFor").locator(".casework-error")).hasCount(1);
            intake.choose("actsFor", "GUARDIAN");
            intake.take("acting", "هدى السعفي");
            intake.press();
            assertThat(intake.page.locator("[data-field='acting.id'] .casework-error, .casework-summary li"))
                    .not()
                    .hasCount(0);
            intake.person("acting").getByText("تغيير الشخص").click();
            intake.take("acting", "عبدالله الخلاصي");
            intake.start();
        }
    }

    @Test
    void aGuardianIsNobodysWhoIsOfAgeAndAnAgencyHasItsEnd() {
        try (IntakePage intake = open("ar")) {
            intake.choose("channel", "INTERVIEW");
            intake.check("noticeGiven");
            intake.beneficiary("غالية حمد القنوي", "1999990136", null, "LETTER");
            intake.licensing();
            intake.choose("actsFor", "GUARDIAN");
            intake.take("acting", "عبدالله الخلاصي");
            intake.choose("acting.because", "MINOR");
            intake.type("acting.bornOn", "2000-01-01");
            intake.press();
            assertThat(intake.field("acting.bornOn").locator(".casework-error")).containsText("سن الرشد");
            assertThat(intake.field("acting.deedNumber").locator(".casework-error"))
                    .hasCount(1);

            Locator address = intake.person("person").locator(".casework-address");
            assertThat(address.locator(".casework-error")).containsText("يُرجى كتابة العنوان");
            intake.type("person.building", "٨٢٢");
            intake.type("person.street", "شارع التجربة 15");
            intake.type("person.district", "حي العيون");
            intake.type("person.city", "الهفوف");
            intake.type("person.postalCode", "٣٦٣٦١");
            intake.type("person.additionalNumber", "2121");
            intake.press();
            assertThat(intake.field("person.building").locator(".casework-error"))
                    .hasText("رقم المبنى أربعة أرقام.");
            assertThat(address.locator(".casework-error")).hasCount(1);
            Pictures.take(address, "desk-postal-address");
            intake.type("person.building", "٨٢٢٨");

            intake.choose("actsFor", "AGENT");
            intake.type("acting.agencyNumber", "441200015");
            intake.type("acting.agencyScope", "مراجعة الجمعيات وتقديم الطلبات");
            intake.type("acting.agencyUntil", "2026-11-01");
            intake.press();
            assertThat(intake.field("acting.agencyUntil").locator(".casework-error"))
                    .containsText("انتهى سريان");
            intake.type("acting.agencyUntil", "2027-11-01");
            intake.start();
        }
    }

    @Test
    void whatWasTypedIsKeptAndComesBack() {
        try (IntakePage intake = open("ar")) {
            intake.choose("channel", "LETTER");
            intake.type("particulars.senderReference", "س-5");
            intake.take("person", "فاطمة الجريدي");
            intake.choose("serviceCode", "licensing-support");
            intake.field("answers.activity").waitFor();
            intake.type("answers.activity", "سدو");
            assertThat(intake.page.locator(".casework-status")).hasText("حُفظت المسودة");
        }
        try (IntakePage intake = open("ar")) {
            assertThat(intake.field("particulars.senderReference").locator("input"))
                    .hasValue("س-5");
            assertThat(intake.person("person").locator(".casework-person")).containsText("فاطمة علي الجريدي");
            assertThat(intake.field("answers.activity").locator("input, textarea"))
                    .hasValue("سدو");
            intake.page.getByText("بدء نموذج فارغ").click();
            intake.page.locator(".casework-body:not([hidden])").waitFor();
            assertThat(intake.field("channel").locator("select")).hasValue("");
        }
    }

    @Test
    void theFormIsThereInEnglishToo() {
        try (IntakePage intake = open("en")) {
            intake.choose("channel", "FAX");
            intake.choose("actsFor", "AGENT");
            intake.choose("serviceCode", "fair-stall");
            intake.field("answers.nameOnStall").waitFor();
            intake.person("person").getByText("Register a new person").click();
            assertThat(intake.form().innerText()).doesNotContainPattern("\\p{InArabic}");
            picture(intake.page, "desk-english");
            intake.press();
            assertThat(intake.field("particulars.faxPages").locator(".casework-error"))
                    .containsText("how many pages");
        }
    }

    private UUID sample(String name, String nationalId, String mobile, AddressForm form) {
        return parties.registerAtDesk(
                new RegisterParty(
                        name,
                        nationalId,
                        mobile,
                        null,
                        null,
                        "craftsperson",
                        null,
                        form,
                        mobile == null ? List.of() : List.of(Channel.SMS),
                        null,
                        null),
                "");
    }

    private IntakePage open(String language) {
        return new IntakePage(chromium.browser(), port, language, session);
    }

    private TasklistPage task(String number, String key, String user) {
        TasklistPage tasklist = new TasklistPage(
                chromium.browser(),
                port,
                "ar",
                TasklistPage.signIn(chromium.browser(), port, user, DemoPeople.PASSWORD));
        tasklist.openTask(tasks.createTaskQuery()
                .processInstanceBusinessKey(number)
                .taskDefinitionKey(key)
                .singleResult()
                .getId());
        return tasklist;
    }

    private static void picture(Page page, String name) {
        if (!DocsPictures.areTaken()) {
            return;
        }
        page.waitForTimeout(400);
        page.screenshot(new Page.ScreenshotOptions().setPath(java.nio.file.Path.of("target/pictures", name + ".png")));
    }

    /** Within our form: the web apps around it are not ours. */
    private static void axe(Page page) {
        boolean ours = page.locator(".casework-form").count() == 0;
        assertThat(ours ? Axe.violations(page) : Axe.violations(page, ".casework-form"))
                .isEmpty();
    }
}
