package sa.org.esrar.casework.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import sa.org.esrar.casework.catalogue.PublishQuestion;
import sa.org.esrar.casework.catalogue.PublishedQuestions;
import sa.org.esrar.casework.staff.DemoStaff;
import sa.org.esrar.casework.support.DocsPictures;
import sa.org.esrar.casework.support.Families;
import sa.org.esrar.casework.support.InquiryForms;
import sa.org.esrar.casework.support.Journey.Filed;
import sa.org.esrar.casework.support.TestClock;
import sa.org.esrar.casework.workflow.security.DemoPeople;

/** An inquiry in real browsers: asked on a narrow telephone, answered in Tasklist by the substitute, found enough. */
@Tag(DocsPictures.TAG)
class InquiryInChromiumTest extends FamiliesInChromium {

    private static final String QUESTION = "هل يُستأجر مشغل الخياطة بالساعة؟";

    @Autowired
    Families families;

    @Autowired
    PublishedQuestions published;

    @Autowired
    DemoStaff staff;

    @Autowired
    TaskService tasks;

    @Autowired
    JdbcClient jdbc;

    private final PageAlbum album = new PageAlbum(checks);

    @BeforeEach
    void people() {
        clock.set(TestClock.START);
        staff.load();
        jdbc.sql("delete from start_draft").update();
    }

    @Test
    void askedAt360PixelsReachesTheSubstituteAndComesBackAnswered() {
        Filed asked;
        try (FamilyPage family = telephone("ar")) {
            family.open("/");
            family.press("استفسار");
            assertThat(family.page.locator("h1")).hasText("إرسال استفسار");
            family.meetsRefusals();
            family.press("إرسال السؤال");
            assertThat(family.page.locator("#problems")).isFocused();
            assertThat(family.page.locator("#question-problem")).isVisible();
            album.look(family, "ask-problems");

            // While one types, a published question is offered; this one is not it.
            family.open("/ask");
            family.page.locator("#question").fill("كم دوامكم في رمضان؟");
            Locator similar = family.page.locator("[data-similar] details").first();
            similar.waitFor();
            similar.locator("summary").click();
            assertThat(similar).containsText("دوام رمضان منشور");
            Pictures.take(family.page, "ask");
            album.look(family, "ask-similar");
            family.page.locator("#question").fill(QUESTION);
            family.page.locator("#name").fill("منيرة فهد الصرامي");
            family.page.locator("#mobile").fill("٠٥١٩٩٩٠٠٤٥");
            family.page.locator("#field").selectOption("food");
            family.press("إرسال السؤال");
            passTheOffer(family);
            assertThat(family.page.locator("h1")).hasText("إيصال استلام الاستفسار");
            album.look(family, "inquiry-receipt");
            asked = new Filed(
                    family.page.locator("dl dd bdi").first().innerText(),
                    family.page.locator("dl bdi.fs-4").innerText());
        }
        journey.runDueJobs();
        answeredByTheSubstitute(asked);
        reviewedAndPublished(asked);
        try (FamilyPage family = telephone("ar")) {
            family.track(asked.caseNumber(), asked.accessCode());
            assertThat(family.page.locator("main")).containsText("نعم، صباح كل أحد.");
            Pictures.take(family.page, "inquiry-answered");
            album.look(family, "inquiry-answered");
            family.page.locator("#remark").fill("وكم السعر؟");
            family.press("ما زال لدي سؤال");
            assertThat(family.page.locator(".portal-status")).containsText("عاد سؤالكم إلى ضابط الاتصال");
            album.look(family, "inquiry-again");
        }
        Task again = task(asked, "userTask_answerInquiry");
        try (TasklistPage officer = tasklist("liaison-1", "ar")) {
            officer.openTask(again.getId());
            assertThat(officer.form()).containsText("وكم السعر؟");
            officer.field("answer").locator("textarea").fill("خمسون ريالاً للساعة.");
            officer.completeAndClose();
        }
        journey.submit("liaison-2", asked, "userTask_reviewAnswer", InquiryForms.approved())
                .expect(200);
        try (FamilyPage family = telephoneWithoutScript("ar")) {
            family.track(asked.caseNumber(), asked.accessCode());
            family.press("أجابت عن سؤالي");
            assertThat(family.page.locator(".portal-status")).containsText("أفدتم بكفاية الإجابة");
        }
        try (FamilyPage family = telephone("ar")) {
            family.track(asked.caseNumber(), asked.accessCode());
            album.look(family, "inquiry-enough");
        }
        checks.report();
    }

    /** The officer of food is away: the task is the substitute's own, without being claimed. */
    private void answeredByTheSubstitute(Filed asked) {
        Task task = task(asked, "userTask_answerInquiry");
        assertThat(task.getAssignee()).isEqualTo("liaison-1");
        try (TasklistPage officer = tasklist("liaison-1", "ar")) {
            officer.openTask(task.getId());
            assertThat(officer.form()).containsText(QUESTION);
            assertThat(officer.form()).containsText("لم يُتحقَّق منه");
            Locator answer = officer.field("answer").locator("textarea");
            answer.fill("نعم، صباح كل أحد.");
            axe(officer.page);
            officer.page.setViewportSize(1366, 1150);
            Pictures.take(officer.page, "form-answer-inquiry");
            answer.fill("");
            officer.complete();
            assertThat(officer.form().locator(".casework-summary")).isFocused();
            answer.fill("نعم، صباح كل أحد.");
            officer.completeAndClose();
            assertThat(officer.troubles).isEmpty();
        }
    }

    private void reviewedAndPublished(Filed asked) {
        Task task = task(asked, "userTask_reviewAnswer");
        tasks.setAssignee(task.getId(), "liaison-2");
        try (TasklistPage reviewer = tasklist("liaison-2", "ar")) {
            reviewer.openTask(task.getId());
            assertThat(reviewer.form()).containsText("نعم، صباح كل أحد.");
            reviewer.field("approved").locator("input[value=true]").check();
            reviewer.field("publish").locator("input").check();
            reviewer.field("section").locator("select").selectOption("filing");
            reviewer.field("questionAr").locator("textarea").fill(QUESTION);
            Locator answer = reviewer.field("answerAr").locator("textarea");
            answer.fill("نعم، صباح كل أحد.");
            axe(reviewer.page);
            reviewer.page.setViewportSize(1366, 1550);
            Pictures.take(reviewer.page, "form-review-answer");
            answer.fill("نعم، صباح كل أحد، جوال الضابط 0519990001.");
            reviewer.complete();
            assertThat(reviewer.field("answerAr").locator(".casework-error")).hasCount(1);
            answer.fill("نعم، صباح كل أحد.");
            reviewer.completeAndClose();
            assertThat(reviewer.troubles).isEmpty();
        }
    }

    @Test
    void aCallIsTakenDownInTasklistAndTheSheetHasNumberAndCode() {
        try (TasklistPage desk = tasklist("reception-1", "ar")) {
            desk.page.setViewportSize(1366, 1500);
            desk.open("/camunda/app/tasklist/default/#/?processStart=desk-inquiry");
            desk.form();
            desk.field("channel").locator("select").selectOption("PHONE");
            desk.field("kind").locator("select").selectOption("GENERAL");
            desk.field("question").locator("textarea").fill("متى يفتح المعرض؟");
            desk.page.setViewportSize(1366, 950);
            Pictures.take(desk.page, "form-register-inquiry");
            axe(desk.page);
            desk.page.locator(".modal-footer .btn-primary").click();
            assertThat(desk.form()).containsText("يُرجى البحث عن السائل أو تسجيله");
            desk.field("named").locator("select").selectOption("UNNAMED");
            desk.page.locator(".modal-footer .btn-primary").click();
            Locator started = desk.page.locator(".casework-started");
            started.waitFor();
            assertThat(started.innerText()).containsPattern("INQ-\\d{4}-\\d{6}");
            Page sheet = desk.page.waitForPopup(
                    () -> started.locator(".casework-sheet").click());
            sheet.waitForLoadState();
            assertThat(sheet.locator("main")).containsText("INQ-");
            assertThat(sheet.locator("bdi.fs-4")).hasText(Pattern.compile("[0-9A-Z]{10}"));
            assertThat(sheet.url()).doesNotContain("INQ-");
            axe(sheet);
            assertThat(desk.troubles).isEmpty();
        }
    }

    /** The pages that the journey above does not come by, in both languages. */
    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void everyOtherPageOfAnInquiry(String language) {
        boolean arabic = language.equals("ar");
        Filed filed = families.signed("هدى إبراهيم السعفي", "1999990045", "0519990004", "OWN");
        try (FamilyPage family = telephone(language)) {
            // What is offered while one types does not come: the page before sending offers the same.
            family.meetsRefusals();
            family.page.route("**/ask/similar", route -> route.fulfill(new Route.FulfillOptions().setStatus(503)));
            family.open("/ask");
            family.page
                    .locator("#question")
                    .fill(arabic ? "كم دوامكم في رمضان؟" : "Can a non-Saudi resident join the courses?");
            family.press(arabic ? "إرسال السؤال" : "Send the question");
            assertThat(family.page.locator("h1")).hasText(arabic ? "قبل إرسال السؤال" : "Before you send it");
            album.look(family, "ask-before");
            family.press(arabic ? "لم أجد جوابي" : "My answer is not here");
            family.page.waitForURL("**/asked");
            album.look(family, "inquiry-receipt-unnamed");
            family.press(arabic ? "فتح صفحة الاستفسار" : "Open the inquiry");
            family.page.locator(".portal-timeline").first().waitFor();
            unfold(family);
            album.look(family, "inquiry-received");

            family.track(filed.caseNumber(), filed.accessCode());
            family.page.locator("main a[href$='/ask']").click();
            family.page.locator("#question").waitFor();
            album.look(family, "inquiry-about");
            family.page.locator("#question").fill("؟؟؟");
            family.press(arabic ? "إرسال السؤال" : "Send the question");
            family.page.locator("#question-problem").waitFor();
            album.look(family, "inquiry-about-problem");
        }
        try (FamilyPage family = telephone(language)) {
            family.open("/staff/sign-in");
            family.page.locator("#username").fill("liaison-1");
            family.page.locator("#password").fill(DemoPeople.PASSWORD);
            family.page.locator("main button[type=submit]").click();
            family.page.waitForURL("**/camunda/app/**");
            published.publish(
                    new PublishQuestion(
                            "filing",
                            "هل المعرض مسقوف؟",
                            "نعم.",
                            arabic ? null : "Is it roofed?",
                            arabic ? null : "Yes."),
                    "liaison-1");
            family.open("/staff/questions");
            album.look(family, "staff-questions");
        }
        checks.report();
    }

    private static void unfold(FamilyPage family) {
        family.page.evaluate("document.querySelectorAll('main details').forEach((part) => (part.open = true))");
    }

    private void passTheOffer(FamilyPage family) {
        if (family.page.locator("h1").innerText().contains("قبل إرسال السؤال")) {
            family.press("لم أجد جوابي");
        }
    }

    private Task task(Filed asked, String key) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(asked.caseNumber())
                .taskDefinitionKey(key)
                .singleResult();
    }

    private TasklistPage tasklist(String user, String language) {
        String session = TasklistPage.signIn(chromium.browser(), port, user, DemoPeople.PASSWORD);
        return new TasklistPage(chromium.browser(), port, language, session);
    }

    private static void axe(Page page) {
        String part = page.locator(".casework-form").count() > 0 ? ".casework-form" : "html";
        assertThat(Axe.violations(page, part)).isEmpty();
    }
}
