package sa.org.esrar.casework.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static sa.org.esrar.casework.support.RequestForms.complete;
import static sa.org.esrar.casework.support.RequestForms.opinion;
import static sa.org.esrar.casework.support.RequestForms.refusal;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import sa.org.esrar.casework.casefile.CaseNumbers;
import sa.org.esrar.casework.support.Journey;
import sa.org.esrar.casework.support.Journey.Filed;
import sa.org.esrar.casework.support.TestClock;
import sa.org.esrar.casework.workflow.security.DemoPeople;
import sa.org.esrar.casework.workflow.webapps.TaskLists;

/** What staff do beside the forms: their own list in Tasklist, and from there the page on which a decision is taken back. */
class DecisionsPageInChromiumTest extends InChromium {

    private static final String TASKLIST = "/camunda/app/tasklist/default/";
    private static final String PAGE = "/staff/decisions";

    @Autowired
    Journey journey;

    @Autowired
    TestClock clock;

    @Autowired
    TaskLists lists;

    @Test
    void chairTakesTheDecisionBackOnThePageThatTasklistLinksTo() {
        Filed filed = decided();
        Filed other = decided();
        String chair = session("service-chair");
        try (TasklistPage tasklist = new TasklistPage(chromium.browser(), port, "ar", chair)) {
            Page page = tasklist.page;
            tasklist.open(TASKLIST);
            tasklist.workPage("قرارات بانتظار إرسال الرد").click();
            page.waitForURL("**" + PAGE);
            assertThat(page.locator("html")).hasAttribute("dir", "rtl");
            Pictures.take(page, "decisions");
            assertFits(page, "decisions");

            Locator card = card(page, filed);
            card.locator("button").click();
            assertThat(page).hasURL(page.url());
            card.locator("textarea").fill("   ");
            card.locator("button").click();
            assertThat(card.locator(".invalid-feedback")).hasText("يُرجى ذكر السبب.");
            assertThat(card.locator("textarea")).isFocused();
            assertThat(page.locator(".is-invalid")).hasCount(1);
            Pictures.take(page, "decisions-reason-owed");
            card.locator("textarea").fill("ورد ما يغيّر الرأي");
            card.locator("button").click();
            assertThat(page.getByRole(AriaRole.STATUS))
                    .containsText("سُحب القرار في " + CaseNumbers.spoken(filed.caseNumber()));
            assertThat(card(page, filed)).hasCount(0);
            assertThat(journey.status(filed)).isEqualTo("UNDER_STUDY");

            clock.set(clock.instant().plus(Duration.ofMinutes(1)));
            journey.runDueJobs();
            card(page, other).locator("textarea").fill("سبب متأخر");
            card(page, other).locator("button").click();
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("أُرسل الرد إلى المستفيد");
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("سبب متأخر");
            Pictures.take(page, "decisions-answer-sent");
            assertThat(tasklist.troubles).isEmpty();
        }
    }

    @Test
    void pageIsThereInEnglishToo() {
        decided();
        try (TasklistPage manager = new TasklistPage(chromium.browser(), port, "ar", session("executive-manager"))) {
            manager.open(PAGE);
            manager.page.getByText("English").click();
            assertThat(manager.page.locator("html")).hasAttribute("dir", "ltr");
            assertThat(manager.page.locator("main").innerText()).doesNotContainPattern("\\p{InArabic}");
            Pictures.take(manager.page, "decisions-en");
            assertFits(manager.page, "decisions-en");
            assertThat(manager.troubles).isEmpty();
        }
    }

    @Test
    void ownListShowsTheOwnTaskAndNotAColleagues() {
        lists.refresh();
        Filed own = journey.fileAndSign(journey.filing("licensing-support", Journey.noura(), Journey.licensing()));
        Filed colleagues =
                journey.fileAndSign(journey.filing("licensing-support", Journey.noura(), Journey.licensing()));
        journey.fileAndSign(journey.filing("licensing-support", Journey.noura(), Journey.licensing()));
        claim("reception-1", own);
        claim("reception-2", colleagues);
        try (TasklistPage reception = new TasklistPage(chromium.browser(), port, "ar", session("reception-1"))) {
            reception.open(TASKLIST);
            reception.page.getByText("مهامي").first().click();
            Locator cards = reception.page.locator(".casework-card");
            assertThat(cards).hasText(new String[] {CaseNumbers.shortForm(own.caseNumber())});
            Pictures.take(reception.page, "tasklist-own");
            assertThat(reception.troubles).isEmpty();
        }
        try (TasklistPage reception = new TasklistPage(chromium.browser(), port, "ar", session("reception-2"))) {
            reception.open(TASKLIST);
            reception.page.getByText("مهامي").first().click();
            assertThat(reception.page.locator(".casework-card"))
                    .hasText(new String[] {CaseNumbers.shortForm(colleagues.caseNumber())});
        }
    }

    private void claim(String user, Filed filed) {
        String task = journey.task(user, filed, "userTask_checkCompleteness")
                .get("id")
                .asText();
        journey.asStaff(user, MockMvcRequestBuilders.post("/api/v1/staff/tasks/{id}/claim", task), Map.of())
                .expect(204);
    }

    /** At 360 pixels nothing is wider than the window. */
    private static void assertFits(Page page, String picture) {
        page.setViewportSize(360, 740);
        assertThat((Boolean) page.evaluate("() => document.documentElement.scrollWidth <= window.innerWidth"))
                .isTrue();
        Pictures.take(page, picture + "-360");
        page.setViewportSize(1366, 900);
    }

    private static Locator card(Page page, Filed filed) {
        return page.locator("section:has(input[value='" + filed.caseNumber() + "'])");
    }

    private Filed decided() {
        clock.set(TestClock.START);
        Filed filed = journey.fileAndSign(journey.filing("licensing-support", Journey.noura(), Journey.licensing()));
        journey.submit("reception-1", filed, "userTask_checkCompleteness", complete())
                .expect(200);
        journey.runDueJobs();
        journey.submit("service-member", filed, "userTask_studyRequest", opinion("S5-1", "S5-2"))
                .expect(200);
        journey.submit("service-chair", filed, "userTask_decideRequest", refusal("S5-1"))
                .expect(200);
        return filed;
    }

    private String session(String user) {
        return TasklistPage.signIn(chromium.browser(), port, user, DemoPeople.PASSWORD);
    }
}
