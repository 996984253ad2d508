package sa.org.esrar.casework.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import sa.org.esrar.casework.inquiries.AskQuestion;
import sa.org.esrar.casework.inquiries.Inquiries;
import sa.org.esrar.casework.inquiries.InquiryKind;
import sa.org.esrar.casework.staff.DemoStaff;
import sa.org.esrar.casework.support.CaseworkTest;
import sa.org.esrar.casework.support.Chromium;
import sa.org.esrar.casework.support.DocsPictures;
import sa.org.esrar.casework.support.Journey;
import sa.org.esrar.casework.support.TestClock;
import sa.org.esrar.casework.workflow.security.DemoPeople;

/** Top management reviews and instructs in Tasklist, an owner carries out, and the live list is there at any time (H5). */
@Tag(DocsPictures.TAG)
@CaseworkTest
class OversightInChromiumTest {

    private static final String MANAGER = "executive-manager";
    private static final String WORD = "اتصلتُ بها، وأجبتُ عن سؤالها";

    @LocalServerPort
    int port;

    @Autowired
    Journey journey;

    @Autowired
    Inquiries inquiries;

    @Autowired
    DemoStaff staff;

    @Autowired
    ManagementService management;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TestClock clock;

    private final PageChecks checks = new PageChecks();
    private String late;

    @BeforeEach
    void aWeekWithALateInquiry() {
        runtime.createProcessInstanceQuery()
                .rootProcessInstances()
                .list()
                .forEach(left -> runtime.deleteProcessInstance(left.getId(), "another test's", true));
        jdbc.update("delete from management_instruction");
        clock.set(TestClock.START);
        staff.load();
        late = ask("textiles");
        ask("perfumes");
        clock.set(LocalDate.parse("2026-11-29"), LocalTime.of(8, 0));
        journey.runDueJobs();
    }

    @Test
    void managementInstructsTwiceInTheReviewAndAnOwnerCarriesOneOut() {
        management.createJobQuery().processDefinitionKey("management-review").timers().list().stream()
                .filter(job -> job.getProcessInstanceId() == null)
                .forEach(job -> management.executeJob(job.getId()));
        Chromium chromium = Chromium.start();
        try (TasklistPage window = window(chromium, MANAGER)) {
            Task review = task("userTask_reviewOpenCases");
            claim(MANAGER, review);
            window.openTask(review.getId());
            window.form();
            assertThat(window.page.locator("[data-oversight=attention] tbody tr"))
                    .hasCount(2);
            Locator lines = window.page.locator("[data-field=instructions]");
            fill(lines.locator("[data-row]").first(), "يُتصل بالسائلة اليوم", "user:liaison-1", "2026-12-04", late);
            lines.locator("button").click();
            fill(
                    lines.locator("[data-row]").nth(1),
                    "يُحدَّث دليل الخدمات",
                    "group:service-committee",
                    "2026-12-03",
                    "");
            window.field("notes").locator("textarea").fill("يُتابع الأسبوع القادم");
            window.complete();
            assertThat(lines.locator(".casework-error")).containsText("ليس هذا اليوم يوم عمل");
            lines.locator("[data-row]").first().locator("[data-cell=dueOn]").fill("2026-12-02");
            assertThat(Axe.violations(window.page, ".casework-form")).isEmpty();
            window.page.setViewportSize(1366, 2500);
            Pictures.take(window.page, "form-review-open-cases");
            window.completeAndClose();
            assertThat(window.troubles).isEmpty();
        }
        try (TasklistPage window = window(chromium, "liaison-1")) {
            window.openTask(task("liaison-1", "userTask_carryOutInstruction").getId());
            window.form();
            assertThat(window.page.locator("[data-oversight=instruction]")).containsText("يُتصل بالسائلة اليوم");
            window.field("proof").locator("textarea").fill(WORD);
            assertThat(Axe.violations(window.page, ".casework-form")).isEmpty();
            window.page.setViewportSize(1366, 1200);
            Pictures.take(window.page, "form-carry-out-instruction");
            window.completeAndClose();
            assertThat(window.troubles).isEmpty();
        }
        try (FamilyPage page = page(chromium, "ar", 1366)) {
            page.open("/staff/oversight");
            assertThat(page.page.locator("#instructions + *")).not().containsText(WORD);
            assertThat(page.page.locator("main")).containsText("يُحدَّث دليل الخدمات");
            page.page.locator("#reviews ~ ul a").first().click();
            assertThat(page.page.locator("main")).containsText(WORD);
            checks.look(page, "oversight-review", "ar");
        }
        checks.report();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void theLiveListAndAnInstructionOnATelephoneAndOnADesk(String language) {
        Chromium chromium = Chromium.start();
        for (int width : new int[] {360, 1366}) {
            try (FamilyPage page = page(chromium, language, width)) {
                page.open("/staff/oversight");
                checks.look(page, "oversight", language);
                if (language.equals("ar")) {
                    Pictures.take(page.page, width == 1366 ? "oversight" : "oversight-on-a-telephone");
                }
                page.page.locator("#due").selectOption("LATE");
                page.page.locator(".oversight__filter button").click();
                page.page.locator("tbody form button").first().click();
                page.page.locator("#text").waitFor();
                checks.look(page, "oversight-instruction", language);
                page.meetsRefusals();
                page.page.locator("main .btn-primary").click();
                page.page.locator("#text-problem").waitFor();
                checks.look(page, "oversight-instruction-problems", language);
                page.page.locator("#text").fill("يُجاب اليوم");
                page.page.locator("#owner").selectOption("user:liaison-1");
                page.page.locator("#dueOn").fill("2026-12-02");
                page.page.locator("main .btn-primary").click();
                page.page.locator("main [role=status].alert").waitFor();
                checks.look(page, "oversight-given", language);
            }
        }
        checks.report();
    }

    private static void fill(Locator row, String text, String owner, String dueOn, String caseNumber) {
        row.locator("[data-cell=text]").fill(text);
        row.locator("[data-cell=owner]").selectOption(owner);
        row.locator("[data-cell=dueOn]").fill(dueOn);
        row.locator("[data-cell=caseNumber]").fill(caseNumber);
    }

    private String ask(String field) {
        String number = inquiries
                .ask(new AskQuestion(
                        InquiryKind.GENERAL,
                        "متى تبدأ الدورة المسائية؟",
                        null,
                        field,
                        "أحمد مؤمن",
                        "0519990006",
                        null,
                        null,
                        "ar"))
                .caseNumber();
        journey.runDueJobs();
        return number;
    }

    private void claim(String user, Task task) {
        journey.asStaff(user, post("/api/v1/staff/tasks/{id}/claim", task.getId()), Map.of())
                .expect(204);
    }

    private Task task(String key) {
        return tasks.createTaskQuery().taskDefinitionKey(key).singleResult();
    }

    private Task task(String user, String key) {
        return tasks.createTaskQuery().taskDefinitionKey(key).taskAssignee(user).singleResult();
    }

    private TasklistPage window(Chromium chromium, String user) {
        TasklistPage window = new TasklistPage(
                chromium.browser(),
                port,
                "ar",
                TasklistPage.signIn(chromium.browser(), port, user, DemoPeople.PASSWORD));
        window.itIs(clock.instant());
        window.page.setViewportSize(1366, 1600);
        return window;
    }

    private FamilyPage page(Chromium chromium, String language, int width) {
        FamilyPage page = new FamilyPage(chromium.browser(), port, language, width);
        page.open("/staff/sign-in");
        page.page.locator("#username").fill(MANAGER);
        page.page.locator("#password").fill(DemoPeople.PASSWORD);
        page.page.locator("main button[type=submit]").click();
        page.page.waitForLoadState();
        return page;
    }
}
