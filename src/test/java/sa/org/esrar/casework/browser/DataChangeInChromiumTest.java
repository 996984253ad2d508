package sa.org.esrar.casework.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import sa.org.esrar.casework.casefile.CaseRegister;
import sa.org.esrar.casework.parties.Parties;
import sa.org.esrar.casework.staff.DemoStaff;
import sa.org.esrar.casework.support.DataChangeForms;
import sa.org.esrar.casework.support.Desk;
import sa.org.esrar.casework.support.DocsPictures;
import sa.org.esrar.casework.support.Families;
import sa.org.esrar.casework.support.Journey.Filed;
import sa.org.esrar.casework.support.TestClock;
import sa.org.esrar.casework.workflow.security.DemoPeople;

/** A change of data in real browsers: with both telephones at hand, and with the old one lost (G3). */
@Tag(DocsPictures.TAG)
class DataChangeInChromiumTest extends FamiliesInChromium {

    private static final String NEW = "0519990018";
    private static final String CHECK = "userTask_checkDataChange";
    private static final Pattern NUMBER = Pattern.compile("UPD-\\d{4}-\\d{6}");
    private static final Pattern LINK = Pattern.compile("http://localhost:8080(/d/[a-z0-9]{12})");

    @Autowired
    Families families;

    @Autowired
    CaseRegister cases;

    @Autowired
    Parties parties;

    @Autowired
    DemoStaff staff;

    @Autowired
    TaskService tasks;

    @Autowired
    JdbcTemplate jdbc;

    private final PageAlbum album = new PageAlbum(checks);
    private final Map<String, String> sessions = new HashMap<>();

    @BeforeEach
    void people() {
        clock.set(TestClock.START);
        staff.load();
        jdbc.update("delete from start_draft");
        jdbc.update("delete from one_time_code");
        jdbc.update("delete from outbox_message");
        jdbc.update("update party_contact set mobile_cipher = null, mobile_hash = null, mobile_owner = null,"
                + " email_cipher = null, email_hash = null");
    }

    @Test
    void withBothTelephonesAt360PixelsByTheCodesToEach() {
        Filed request = families.signed("هدى إبراهيم السعفي", "1999990045", "0519990004", "OWN");
        Filed change;
        try (FamilyPage family = telephone("ar")) {
            family.meetsRefusals();
            family.track(request.caseNumber(), request.accessCode());
            family.page.locator("main a[href$='/details']").click();
            family.press("إرسال رموز التحقق");
            assertThat(family.page.locator("#problems")).isFocused();
            assertThat(family.page.locator("#problems")).containsText("فلا شيء يتغيّر");
            family.page.locator("#mobile").fill("0135861234");
            family.press("إرسال رموز التحقق");
            assertThat(family.page.locator("#mobile-problem")).isVisible();
            album.look(family, "data-change-problem");
            family.page.setViewportSize(FilingSample.TELEPHONE, 900);
            family.page.locator("#mobile").fill("٠٥١٩٩٩٠٠١٨");
            family.page.locator("#owner").selectOption("OWN");
            family.press("إرسال رموز التحقق");
            assertThat(family.page.locator("[role=status]")).containsText("إلى الجوال الجديد");
            assertThat(family.page.locator("#mobile")).hasValue("٠٥١٩٩٩٠٠١٨");
            family.page.locator("#code").fill(families.lastCode("otp.data"));
            family.page.locator("#mobileCode").fill("000");
            family.press("طلب التحديث");
            assertThat(family.page.locator("#mobileCode-problem")).isVisible();
            Pictures.take(family.page, "change-my-data");
            album.look(family, "data-change-codes");
            family.page.locator("#mobileCode").fill(families.lastCode("otp.mobile"));
            family.press("طلب التحديث");
            assertThat(family.page.locator("h1")).hasText("إيصال طلب التحديث");
            album.look(family, "data-change-receipt");
            change = new Filed(
                    number(family.page.locator("main").innerText()),
                    family.page.locator("dl bdi.fs-4").innerText());
            family.press("عرض المعاملة");
            assertThat(family.page.locator(".portal-status")).containsText("قيد التحقق");
            album.look(family, "data-change-received");
        }
        checked(change, "reception-1", false);
        try (FamilyPage family = telephone("ar")) {
            family.track(change.caseNumber(), change.accessCode());
            assertThat(family.page.locator(".portal-status")).containsText("حُدِّثت بياناتكم");
            album.look(family, "data-change-made");
        }
        try (FamilyPage former = telephone("ar")) {
            Matcher link = LINK.matcher(
                    journey.messages(change.caseNumber(), "data.changed").get(0));
            assertThat(link.find()).isTrue();
            former.open(link.group(1));
            album.look(former, "data-change-denial");
            former.press("لم أطلب هذا التغيير");
            assertThat(former.page.locator("[role=status]")).containsText("أعدنا وسيلة التواصل السابقة");
            album.look(former, "data-change-denied");
        }
        assertThat(parties.contact(cases.view(request.caseNumber()).partyId()).mobileE164())
                .isEqualTo("+966519990004");
        reviewed(change);
        checks.report();
    }

    private void checked(Filed change, String officer, boolean picture) {
        Task task = task(change, CHECK);
        tasks.setAssignee(task.getId(), officer);
        try (TasklistPage checker = tasklist(officer)) {
            checker.itIs(clock.instant());
            checker.openTask(task.getId());
            assertThat(checker.form()).containsText("05••••018");
            assertThat(checker.form()).not().containsText(NEW);
            axe(checker.page);
            if (picture) {
                checker.page.setViewportSize(1366, 1250);
                Pictures.take(checker.page, "form-check-data-change");
            }
            checker.form()
                    .locator("button", new Locator.LocatorOptions().setHasText("عرض القيم كاملة"))
                    .click();
            assertThat(checker.form().locator("table").first()).containsText(NEW);
            checker.field("accepted").locator("input[value=false]").check();
            checker.complete();
            assertThat(checker.field("reason").locator(".casework-error")).hasCount(1);
            checker.field("accepted").locator("input[value=true]").check();
            checker.completeAndClose();
            assertThat(checker.troubles).isEmpty();
        }
    }

    private void reviewed(Filed change) {
        Task task = task(change, "userTask_reviewDeniedDataChange");
        tasks.setAssignee(task.getId(), "privacy-officer");
        try (TasklistPage reviewer = tasklist("privacy-officer")) {
            reviewer.itIs(clock.instant());
            reviewer.openTask(task.getId());
            reviewer.field("finding").locator("input[value=NOT_ASKED_FOR]").check();
            reviewer.field("note").locator("textarea").fill("سُمعت هاتفياً، ولم تطلبه.");
            axe(reviewer.page);
            reviewer.page.setViewportSize(1366, 1400);
            Pictures.take(reviewer.page, "form-review-denied-data-change");
            reviewer.completeAndClose();
            assertThat(reviewer.troubles).isEmpty();
        }
    }

    @Test
    void withTheOldTelephoneLostTheDeskTwoColleaguesAndTheNewOne() {
        Filed request = families.signed("زينب حسين الليفي", "1999990078", "0519990007", "OWN");
        try (FamilyPage family = telephone("ar")) {
            family.open("/my-cases");
            family.page.locator("main a[href$='/lost-mobile']").click();
            assertThat(family.page.locator("main")).containsText("زيارتنا ومعكم أصل الهوية");
            album.look(family, "lost-mobile");
        }
        Filed change = takenDown();
        witnessedByAColleague(change);
        checked(change, "reception-2", true);

        assertThat(journey.messages(change.caseNumber(), "data.changed")).hasSize(1);
        assertThat(journey.messages(change.caseNumber(), "data.confirmed")).hasSize(1);
        jdbc.update("delete from one_time_code");
        try (FamilyPage family = telephone("ar")) {
            signIn(family, "0519990007");
            assertThat(family.page.locator("main")).containsText("لا معاملات مسجَّلة");
        }
        try (FamilyPage family = telephone("ar")) {
            signIn(family, NEW);
            assertThat(family.page.locator("main")).containsText("تحديث بيانات رقم");
            assertThat(family.page.locator("input[value='" + request.caseNumber() + "']"))
                    .not()
                    .hasCount(0);
            album.look(family, "my-cases-with-a-change");
            family.page
                    .locator("li:has(input[value='" + change.caseNumber() + "']) button")
                    .first()
                    .click();
            assertThat(family.page.locator(".portal-status")).containsText("حُدِّثت بياناتكم");
        }
        checks.report();
    }

    private Filed takenDown() {
        try (TasklistPage desk = tasklist("reception-1")) {
            desk.page.setViewportSize(1366, 1500);
            desk.open("/camunda/app/tasklist/default/#/?processStart=data-change-intake");
            desk.form();
            Locator search = desk.page.locator("[data-person=person] input[type=search]");
            search.fill("1999990078");
            desk.page.waitForResponse("**/staff/desk/people", () -> search.press("Enter"));
            desk.page
                    .locator("[data-person=person] .casework-found li button")
                    .first()
                    .click();
            desk.page.locator("[data-field=sighted] input").check();
            assertThat(desk.page.locator("[data-field='new.category'] option"))
                    .not()
                    .hasCount(1);
            input(desk, "sightedNumber").fill("١٩٩٩٩٩٠٠٧٨");
            input(desk, "new.mobile").fill("٠٥١٩٩٩٠٠١٨");
            axe(desk.page);
            desk.page.setViewportSize(1366, 1950);
            desk.page.locator(".modal").evaluate("modal => modal.scrollTop = 0");
            Pictures.take(desk.page, "form-data-change-intake");
            input(desk, "sightedNumber").fill("1999990011");
            input(desk, "new.mobile").fill("0135861234");
            press(desk);
            assertThat(desk.form().locator(".casework-summary")).isFocused();
            assertThat(desk.page.locator("[data-field='new.mobile'] .casework-error"))
                    .hasCount(1);
            assertThat(desk.page.locator("[data-field=sightedNumber] .casework-error"))
                    .hasCount(1);
            input(desk, "sightedNumber").fill("١٩٩٩٩٩٠٠٧٨");
            input(desk, "new.mobile").fill("٠٥١٩٩٩٠٠١٨");
            press(desk);
            Locator started = desk.page.locator(".casework-started");
            started.waitFor();
            String number = number(started.innerText());
            Page sheet = desk.page.waitForPopup(
                    () -> started.locator(".casework-sheet").click());
            sheet.waitForLoadState();
            assertThat(sheet.locator("main")).containsText("تحديث بيانات رقم");
            axe(sheet);
            assertThat(desk.troubles).isEmpty();
            return new Filed(number, sheet.locator("bdi.fs-4").innerText());
        }
    }

    private void witnessedByAColleague(Filed change) {
        Task task = task(change, "userTask_witnessDataChange");
        tasks.setAssignee(task.getId(), "liaison-1");
        try (TasklistPage witness = tasklist("liaison-1")) {
            witness.itIs(clock.instant());
            witness.openTask(task.getId());
            witness.field("confirmed").locator("input[value=true]").check();
            assertThat(witness.field("emailCode")).hasCount(0);
            witness.form()
                    .locator("button:visible", new Locator.LocatorOptions().setHasText("إرسال رمز التحقق"))
                    .click();
            assertThat(witness.form()).containsText("أُرسل الرمز");
            witness.field("mobileCode").locator("input").fill("12");
            axe(witness.page);
            witness.page.setViewportSize(1366, 1250);
            Pictures.take(witness.page, "form-witness-data-change");
            witness.complete();
            assertThat(witness.field("mobileCode").locator(".casework-error")).hasCount(1);
            witness.field("mobileCode").locator("input").fill(families.lastCode("otp.mobile"));
            witness.completeAndClose();
            assertThat(witness.troubles).isEmpty();
        }
    }

    /** The pages that the journeys above do not come by, in both languages. */
    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void everyOtherPageOfAChange(String language) {
        boolean arabic = language.equals("ar");
        Map<String, Object> person = Desk.somebody();
        Filed request = families.signed(
                "أحمد مؤمن الكربي", (String) person.get("nationalId"), (String) person.get("mobile"), "OWN");
        try (FamilyPage family = telephone(language)) {
            family.meetsRefusals();
            family.track(request.caseNumber(), request.accessCode());
            family.page.locator("main a[href$='/details']").click();
            family.page.locator("#mobile").waitFor();
            family.page.evaluate("document.querySelectorAll('main details').forEach((part) => (part.open = true))");
            album.lookClosely(family, "data-change");
            family.page.locator("#town").fill("العيون");
            family.page.locator("#contactTime").selectOption("ANY");
            family.page.locator("main form button[type=submit]").first().click();
            family.page.locator("#code").fill(families.lastCode("otp.data"));
            family.page.locator("main form button[type=submit]").first().click();
            family.page.waitForURL("**/recorded");
            Filed change = new Filed(
                    number(family.page.locator("main").innerText()),
                    family.page.locator("dl bdi.fs-4").innerText());
            journey.submit(
                            "reception-1",
                            change,
                            CHECK,
                            DataChangeForms.declined(arabic ? "نأمل زيارتنا." : "Please visit us."))
                    .expect(200);
            family.track(change.caseNumber(), change.accessCode());
            album.look(family, "data-change-declined");
            family.open("/d/abcdefgh2345");
            album.lookAtRefusal(family, "data-change-denial-unknown");
        }
        checks.report();
    }

    private static void press(TasklistPage desk) {
        desk.page.locator(".modal-footer .btn-primary").click();
    }

    private static Locator input(TasklistPage desk, String field) {
        return desk.page.locator("[data-field='" + field + "'] input");
    }

    private static String number(String text) {
        Matcher number = NUMBER.matcher(text);
        assertThat(number.find()).isTrue();
        return number.group();
    }

    private void signIn(FamilyPage family, String mobile) {
        family.open("/my-cases");
        family.page.locator("#mobile").fill(mobile);
        family.page.locator("main form button[type=submit]").first().click();
        family.page.locator("#code").fill(families.lastCode("otp.signIn"));
        family.page.locator("main form button[type=submit]").first().click();
        family.page.locator("main h1").waitFor();
    }

    private Task task(Filed change, String key) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(change.caseNumber())
                .taskDefinitionKey(key)
                .singleResult();
    }

    private TasklistPage tasklist(String user) {
        return new TasklistPage(
                chromium.browser(),
                port,
                "ar",
                sessions.computeIfAbsent(
                        user, one -> TasklistPage.signIn(chromium.browser(), port, one, DemoPeople.PASSWORD)));
    }

    private static void axe(Page page) {
        String part = page.locator(".casework-form").count() > 0 ? ".casework-form" : "html";
        assertThat(Axe.violations(page, part)).isEmpty();
    }
}
