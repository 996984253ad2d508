package sa.org.esrar.casework.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import sa.org.esrar.casework.calendar.Holiday;
import sa.org.esrar.casework.calendar.HolidayStatus;
import sa.org.esrar.casework.calendar.Holidays;
import sa.org.esrar.casework.support.CaseworkTest;
import sa.org.esrar.casework.support.Chromium;
import sa.org.esrar.casework.support.DocsPictures;
import sa.org.esrar.casework.support.TestClock;
import sa.org.esrar.casework.workflow.security.DemoPeople;

/** The yearly task in real Tasklist against the real API. */
@CaseworkTest
@Tag(DocsPictures.TAG)
class ConfirmHolidaysInTasklistTest {

    private static final String USER = "executive-manager";

    @LocalServerPort
    int port;

    @Autowired
    ManagementService management;

    @Autowired
    TaskService tasks;

    @Autowired
    Holidays holidays;

    @Autowired
    TestClock clock;

    @Test
    void managementIsToldWhatIsLeftAndThenConfirmsTheYear() {
        clock.set(LocalDate.of(2027, 10, 1), LocalTime.of(11, 0));
        management.executeJob(management
                .createJobQuery()
                .processDefinitionKey("holiday-confirmation")
                .timers()
                .singleResult()
                .getId());
        Task task = tasks.createTaskQuery()
                .processDefinitionKey("holiday-confirmation")
                .singleResult();
        tasks.setAssignee(task.getId(), USER);
        List<Holiday> asked = holidays.toConfirm();

        Browser browser = Chromium.start().browser();
        String session = TasklistPage.signIn(browser, port, USER, DemoPeople.PASSWORD);
        try (TasklistPage tasklist = new TasklistPage(browser, port, "ar", session)) {
            tasklist.itIs(clock.instant());
            tasklist.page.setViewportSize(1366, 1500);
            tasklist.openTask(task.getId());
            Locator rows = tasklist.page.locator(".casework-form [data-row]");
            rows.first().waitFor();
            assertThat(rows.count()).isEqualTo(asked.size());
            assertThat(rows.first().innerText())
                    .contains(asked.get(0).name().ar())
                    .contains("هـ");

            choose(rows.nth(0), "CONFIRM");
            choose(rows.nth(1), "REFUSE");
            complete(tasklist);
            Locator error = tasklist.page.locator(".casework-row .casework-error");
            error.waitFor();
            assertThat(error.innerText()).isEqualTo("يُرجى ذكر السبب");
            Pictures.take(tasklist.page, "form-confirm-holidays");

            rows.nth(1).locator("[data-cell=reasonAr]").fill("سبب للتجربة");
            complete(tasklist);
            rows.first().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        }

        assertThat(tasks.createTaskQuery().taskId(task.getId()).singleResult()).isNull();
        assertThat(holidays.history(asked.get(0).id()))
                .last()
                .satisfies(act -> assertThat(act.status()).isEqualTo(HolidayStatus.CONFIRMED))
                .satisfies(act -> assertThat(act.enteredBy()).isEqualTo(USER));
        assertThat(holidays.history(asked.get(1).id())).last().satisfies(act -> assertThat(act.status())
                .isEqualTo(HolidayStatus.REFUSED));
    }

    private static void choose(Locator row, String choice) {
        row.locator("[data-cell=choice]").selectOption(choice);
    }

    private static void complete(TasklistPage tasklist) {
        tasklist.complete();
    }
}
