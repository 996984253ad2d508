package sa.org.esrar.casework.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import sa.org.esrar.casework.casefile.ContactLog;
import sa.org.esrar.casework.parties.Channel;
import sa.org.esrar.casework.staff.DemoStaff;
import sa.org.esrar.casework.support.DocsPictures;
import sa.org.esrar.casework.support.Journey;
import sa.org.esrar.casework.support.Journey.Filed;
import sa.org.esrar.casework.support.TestClock;
import sa.org.esrar.casework.workflow.security.DemoPeople;

/** The reception line from Tasklist's head to the screen in the hall, and a call that is read aloud and logged. */
@Tag(DocsPictures.TAG)
class ReceptionInChromiumTest extends InChromium {

    private static final String TASKLIST = "/camunda/app/tasklist/default/";

    @Autowired
    Journey journey;

    @Autowired
    ContactLog contacts;

    @Autowired
    TaskService tasks;

    @Autowired
    DemoStaff demoStaff;

    @Autowired
    TestClock clock;

    @BeforeEach
    void loadStaff() {
        demoStaff.load();
    }

    @Test
    void receptionGivesNumbersCallsAndAnswers() {
        try (TasklistPage reception = window("reception-1", "ar")) {
            Page page = reception.page;
            reception.open(TASKLIST);
            reception.workPage("خط الاستقبال").click();
            page.waitForURL("**/staff/reception");
            assertThat(page.locator("html")).hasAttribute("dir", "rtl");

            add(page, 1, "INQUIRY", "أم سعد", "", "تسأل عن دورة التصوير");
            add(page, 2, "FOLLOW_UP", "فاطمة", "1448/4321", "");
            page.locator("#whom").selectOption("group:service-committee");
            add(page, 3, "DELIVERY", "عبدالله", "", "");
            page.locator("#answer").fill("الدوام من الثامنة إلى الثالثة");
            add(page, 4, "INQUIRY", "", "", "");
            clock.set(clock.instant().plus(Duration.ofMinutes(7)));

            line(page, 1).getByText("نداء").click();
            assertThat(line(page, 1)).containsText("نودي");
            line(page, 2).locator("[name=answer]").press("Enter");
            assertThat(line(page, 2).locator(".staff-problem")).hasText("يُرجى كتابة ما أُجيب به في سطر.");
            assertThat(line(page, 2).locator("[name=answer]")).isFocused();
            look(page, "reception");
            Pictures.take(page, "reception");
            fits(page, "reception");

            line(page, 2).locator("[name=answer]").fill("طلبها معروض على اللجنة");
            line(page, 2).getByText("أُجيب فوراً").last().click();
            assertThat(page.locator("#queue ~ ol > li")).hasCount(2);
            page.locator("details summary").click();
            Pictures.take(page, "reception-ended");

            page.getByText("شاشة الأرقام").click();
            assertThat(page.locator(".hall__now")).hasText("1");
            assertThat(page.locator("body")).not().containsText("أم سعد");
            Pictures.take(page, "reception-display");
            assertThat(reception.troubles).isEmpty();
        }
    }

    @Test
    void thePageIsThereInEnglishAndTheLinkForThoseAloneToWhomItIsOpen() {
        try (TasklistPage manager = window("executive-manager", "en")) {
            manager.open(TASKLIST);
            manager.workPage("Reception line").click();
            assertThat(manager.page.locator("html")).hasAttribute("dir", "ltr");
            assertThat(manager.page.locator("h1")).hasText("Reception line");
            look(manager.page, "reception in English");
            Pictures.take(manager.page, "reception-en");
            manager.open("/staff/reception/display");
            assertThat(manager.page.locator("h1")).hasText("Numbers called");
            assertThat(manager.troubles).isEmpty();
        }
        try (TasklistPage chair = window("service-chair", "ar")) {
            chair.open(TASKLIST);
            assertThat(chair.workPage("قرارات بانتظار إرسال الرد")).isVisible();
            assertThat(chair.workPage("خط الاستقبال")).hasCount(0);
        }
    }

    @Test
    void whatArrivesGetsItsNumberToWriteOnThePaper() {
        try (TasklistPage reception = window("reception-1", "ar")) {
            Page page = reception.page;
            reception.open(TASKLIST);
            reception.workPage("سجل الوارد").click();
            page.waitForURL("**/staff/incoming");
            page.locator("#kind").selectOption("FAX");
            page.locator("#sender").fill("بلدية الأحساء (مثال)");
            page.locator("#reference").fill("45/2026");
            page.locator("#sentOn").fill("2026-11-20");
            page.locator("section form button").first().click();
            assertThat(page.locator("#pages-problem")).isVisible();
            assertThat(page.locator("#sender")).hasValue("بلدية الأحساء (مثال)");
            page.locator("#pages").fill("٣");
            page.locator("section form button").first().click();
            assertThat(page.getByRole(AriaRole.STATUS)).containsText("رقم الوارد الذي يُكتب على الورق");
            assertThat(page.locator("tbody tr").first()).containsText("3 صفحات");
            look(page, "incoming");
            Pictures.take(page, "incoming");
            fits(page, "incoming");
            page.getByText("English").click();
            assertThat(page.locator("h1")).hasText("Incoming register");
            look(page, "incoming in English");
            assertThat(reception.troubles).isEmpty();
        }
    }

    @Test
    void aCallIsReadAloudAndLoggedBesideTheTask() {
        Filed filed = journey.fileAndSign(journey.filing("licensing-support", Journey.noura(), Journey.licensing()));
        try (TasklistPage reception = window("reception-1", "ar")) {
            reception.itIs(clock.instant());
            Page page = reception.page;
            page.setViewportSize(1366, 1800);
            reception.openTask(tasks.createTaskQuery()
                    .processInstanceBusinessKey(filed.caseNumber())
                    .singleResult()
                    .getId());
            page.locator(".nav-tabs a")
                    .filter(new Locator.FilterOptions().setHasText("ملف المعاملة"))
                    .click();
            Locator tab = page.locator(".casework-tab");

            tab.getByText("ما يُقرأ في المكالمة").click();
            assertThat(tab.locator("blockquote").first()).containsText("المكرمة نورة سعد العذقي");
            assertThat(tab.locator(".casework-expected")).hasText(new String[] {"01", "11"});
            Pictures.take(tab.locator(".casework-call"), "call-script");

            tab.getByText("تسجيل تواصل").click();
            Locator form = tab.locator(".casework-contact");
            form.locator("button[type=submit]").click();
            assertThat(form.locator(".casework-summary li")).hasCount(3);
            choose(form, "channel", "PHONE");
            choose(form, "direction", "OUT");
            assertThat(field(form, "callBack")).isHidden();
            choose(form, "result", "NOT_REACHED");
            choose(form, "callBack", "AFTER_ASR");
            field(form, "at").locator("input").fill("2026-11-23T09:00");
            field(form, "about").locator("input").fill("إبلاغها بموعد الرد <b>");
            form.locator("button[type=submit]").click();
            assertThat(form.locator(".casework-summary li"))
                    .hasText("الوقت: هذا الوقت لم يحن بعد. يُرجى كتابة وقت التواصل كما كان.");
            Pictures.take(tab.locator(".casework-contacts"), "contact-form");
            assertThat(Axe.violations(page, ".casework-tab")).as("case tab").isEmpty();
            field(form, "at").locator("input").fill("2026-11-22T09:30");
            form.locator("button[type=submit]").click();
            assertThat(tab.locator(".casework-contacts .casework-status")).hasText("سُجّلت واقعة التواصل.");

            assertThat(tab.locator("[data-case=contacts] li").last())
                    .hasText("22/11/2026 09:30 – الاتصال الهاتفي · صادر · لم يُرد · بعد العصرإبلاغها بموعد الرد <b>");
            assertThat(tab.locator("[data-case=timeline]")).containsText("سُجّلت واقعة تواصل صادرة: اتصال هاتفي.");
            assertThat(contacts.of(filed.caseNumber()))
                    .filteredOn(contact -> contact.channel() == Channel.PHONE)
                    .hasSize(1);
            assertThat(journey.messages(filed.caseNumber(), "callback.missed"))
                    .singleElement()
                    .asString()
                    .contains("نعاود الاتصال بعد العصر");
            Pictures.take(page, "case-tab-contacts");
            assertThat(reception.troubles).isEmpty();
        }
    }

    private static Locator field(Locator form, String name) {
        return form.locator("[data-field=" + name + "]");
    }

    private static void choose(Locator form, String name, String code) {
        field(form, name).locator("select").selectOption(code);
    }

    private static void add(Page page, int number, String matter, String name, String caseNumber, String note) {
        page.locator("#matter").selectOption(matter);
        page.locator("#name").fill(name);
        page.locator("#caseNumber").fill(caseNumber);
        page.locator("#note").fill(note);
        page.getByText("إعطاء رقم").click();
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("أُعطي الرقم " + number);
    }

    private static Locator line(Page page, int number) {
        return page.locator("#queue ~ ol > li:has(#answer-" + number + ")");
    }

    private static void look(Page page, String name) {
        assertThat(Axe.violations(page)).as("axe on " + name).isEmpty();
    }

    /** At 360 pixels nothing is wider than the window. */
    private static void fits(Page page, String picture) {
        page.setViewportSize(360, 740);
        assertThat((Boolean) page.evaluate("() => document.documentElement.scrollWidth <= window.innerWidth"))
                .isTrue();
        Pictures.take(page, picture + "-360");
        page.setViewportSize(1366, 900);
    }

    private TasklistPage window(String user, String language) {
        return new TasklistPage(
                chromium.browser(),
                port,
                language,
                TasklistPage.signIn(chromium.browser(), port, user, DemoPeople.PASSWORD));
    }
}
