package sa.org.esrar.casework.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import sa.org.esrar.casework.staff.DemoStaff;
import sa.org.esrar.casework.support.CaseworkTest;
import sa.org.esrar.casework.support.Chromium;
import sa.org.esrar.casework.support.DocsPictures;
import sa.org.esrar.casework.support.Journey;
import sa.org.esrar.casework.support.Journey.Filed;
import sa.org.esrar.casework.support.TestClock;
import sa.org.esrar.casework.workflow.security.DemoPeople;

/** An absence from the page on which it is recorded to the forms of management and of the substitute. */
@CaseworkTest
@Tag(DocsPictures.TAG)
class AbsenceInTasklistTest {

    private static final String NOTE = "الأسرة تفضل الاتصال عصراً";

    @LocalServerPort
    int port;

    @Autowired
    Journey journey;

    @Autowired
    DemoStaff staff;

    @Autowired
    TaskService tasks;

    @Autowired
    TestClock clock;

    @Test
    void theSubstituteReadsTheNoteAndManagementNamesWhoIsMissing() {
        staff.load();
        Filed filed = journey.fileAndSign(journey.filing("licensing-support", Journey.noura(), Journey.licensing()));
        String check = journey.task("reception-1", filed, "userTask_checkCompleteness")
                .get("id")
                .asText();
        journey.asStaff("reception-1", post("/api/v1/staff/tasks/{id}/claim", check), Map.of())
                .expect(204);
        Chromium chromium = Chromium.start();
        try (TasklistPage window = window(chromium, "reception-1")) {
            window.open("/staff/absences");
            record(window, "reception-2");
            window.picture("ar-absences");
        }
        journey.runDueJobs();
        try (TasklistPage window = window(chromium, "reception-2")) {
            window.openTask(task("userTask_takeHandover").getId());
            Locator note = window.page.locator(".casework-form [data-absence=note] .casework-words");
            note.waitFor();
            assertThat(note.innerText()).isEqualTo(NOTE);
            assertThat(window.page
                            .locator(".casework-form [data-absence=cases]")
                            .innerText())
                    .contains(filed.caseNumber());
            window.picture("ar-take-handover");
            window.completeAndClose();
        }
        assertThat(task("userTask_takeHandover")).isNull();
        try (TasklistPage window = window(chromium, "reception-2")) {
            window.open("/staff/absences");
            record(window, "");
        }
        journey.runDueJobs();
        Task assign = task("userTask_assignSubstitute");
        tasks.setAssignee(assign.getId(), "executive-manager");
        try (TasklistPage window = window(chromium, "executive-manager")) {
            window.open("/staff/unattended");
            assertThat(window.page.locator("main").innerText()).contains(filed.caseNumber());
            window.picture("ar-unattended");
            Task unattended = task("userTask_assignUnattendedCase");
            tasks.setAssignee(unattended.getId(), "executive-manager");
            window.openTask(unattended.getId());
            Locator taker = window.page.locator(".casework-form [data-field=person] select");
            taker.locator("option[value=aid-chair]")
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
            assertThat(taker.locator("option[value=reception-1]").count()).isZero();
            assertThat(window.page.locator(".casework-form [data-unattended]").innerText())
                    .contains("موظف الاستقبال 2");
            // By name, where Tasklist alone would show the group's id.
            window.page.waitForCondition(
                    () -> window.page.locator(".meta .groups").innerText().contains("الإدارة العليا"));
            Pictures.take(window.page, "form-assign-unattended-case");
            taker.selectOption("aid-chair");
            window.completeAndClose();
            assertThat(window.troubles).isEmpty();
            window.openTask(assign.getId());
            Locator choice = window.page.locator(".casework-form [data-field=substitute] select");
            choice.locator("option[value=liaison-1]")
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
            assertThat(choice.locator("option[value=reception-1]").count()).isZero();
            choice.selectOption("liaison-1");
            window.picture("ar-assign-substitute");
            window.completeAndClose();
        }
        assertThat(task("userTask_assignSubstitute")).isNull();
        assertThat(task("userTask_checkCompleteness").getAssignee()).isEqualTo("aid-chair");
    }

    private static void record(TasklistPage window, String substitute) {
        window.page.locator("#from").fill("2026-11-22");
        window.page.locator("#until").fill("2026-11-24");
        window.page.locator("#substituteId").selectOption(substitute);
        window.page.locator("#note").fill(NOTE);
        window.page.locator("main .btn-primary").click();
        window.page.locator("main [role=status]").waitFor();
    }

    private TasklistPage window(Chromium chromium, String user) {
        TasklistPage window = new TasklistPage(
                chromium.browser(),
                port,
                "ar",
                TasklistPage.signIn(chromium.browser(), port, user, DemoPeople.PASSWORD));
        window.itIs(clock.instant());
        window.page.setViewportSize(1366, 1200);
        return window;
    }

    private Task task(String key) {
        return tasks.createTaskQuery().taskDefinitionKey(key).singleResult();
    }
}
