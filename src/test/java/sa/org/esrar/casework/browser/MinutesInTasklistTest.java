package sa.org.esrar.casework.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import sa.org.esrar.casework.committees.MinutesSteps;
import sa.org.esrar.casework.committees.minutes.ItemState;
import sa.org.esrar.casework.staff.Committee.Rule;
import sa.org.esrar.casework.staff.Committee.Way;
import sa.org.esrar.casework.staff.DemoStaff;
import sa.org.esrar.casework.support.CommitteesByMinutes;
import sa.org.esrar.casework.support.Journey;
import sa.org.esrar.casework.support.TestClock;
import sa.org.esrar.casework.workflow.security.DemoPeople;

/** The forms of minutes in Tasklist, from the call to the text: as the secretary and management fill them in. */
class MinutesInTasklistTest extends InChromium {

    private static final String COMMITTEE = "service-committee";
    /** Nothing of it was decided on, and nobody excluded, before. */
    private static final String AID = "aid-committee";

    private static final String SECRETARY = "service-secretary";
    private static final String MEMBER = "service-member";

    @Autowired
    MinutesSteps steps;

    @Autowired
    Journey journey;

    @Autowired
    CommitteesByMinutes byMinutes;

    @Autowired
    DemoStaff staff;

    @Autowired
    TaskService tasks;

    @Autowired
    TestClock clock;

    @Test
    void theSecretaryCallsRecordsAndDraftsAndManagementAppoints() {
        staff.load();
        byMinutes.of(COMMITTEE);
        String number = steps.opened(COMMITTEE, 3);
        List<String> agenda = steps.agenda(number);
        String since = steps.waiting(COMMITTEE, 2);
        try (TasklistPage window = window(SECRETARY, "ar")) {
            window.openTask(task(number).getId());
            window.form();
            assertThat(window.row(agenda.get(0)).locator("input[type=checkbox]").isChecked())
                    .isTrue();
            assertThat(window.row(since).locator("input[type=checkbox]").isChecked())
                    .isFalse();
            window.row(agenda.get(2)).locator("input[type=checkbox]").uncheck();
            window.field("date").locator("input").fill("2026-11-27");
            window.field("time").locator("input").fill("10:00");
            window.field("place").locator("input").fill("قاعة الاجتماعات");
            window.complete();
            Locator refused = window.field("date").locator(".casework-error");
            refused.waitFor();
            assertThat(refused.innerText()).contains("يوم إجازة", "الأحد 29/11/2026");
            window.picture("ar-call-meeting");
            seems(window);
            window.field("date").locator("input").fill("2026-11-24");
            window.completeAndClose();
        }
        assertThat(steps.agenda(number)).containsExactly(agenda.get(0), agenda.get(1));

        steps.goTo(LocalDate.parse("2026-11-24"));
        try (TasklistPage window = window(SECRETARY, "ar")) {
            window.openTask(task(number).getId());
            window.form();
            window.complete();
            Locator unsaid = window.field("attendance").locator(".casework-error");
            unsaid.waitFor();
            assertThat(unsaid.innerText())
                    .as("nobody's attendance is stated by itself")
                    .contains("كل عضو");
            window.row("service-chair").locator("select").selectOption("PRESENT");
            window.row(SECRETARY).locator("select").selectOption("PRESENT");
            window.row(MEMBER).locator("select").selectOption("EXCUSED");
            window.page
                    .locator("[data-field='recused." + agenda.get(1) + "'] input[value=" + SECRETARY + "]")
                    .check();
            window.page
                    .locator("[data-field=postponed] input[value=" + agenda.get(1) + "]")
                    .check();
            window.picture("ar-record-attendance");
            seems(window);
            window.completeAndClose();
        }
        assertThat(steps.in(number, ItemState.POSTPONED)).contains(agenda.get(1));
        steps.decideAll(number);

        try (TasklistPage window = window(SECRETARY, "ar")) {
            window.openTask(task(number).getId());
            Locator form = window.form();
            assertThat(form.locator(".casework-minutes").innerText())
                    .contains("لجنة الخدمات", "قررت اللجنة الموافقة.", "النصاب عضوان");
            assertThat(form.innerText()).as("withdrawn from").doesNotContain(agenda.get(1));
            form.locator("[data-field='discussion." + agenda.get(0) + "'] textarea")
                    .fill("نوقش أثر الطلب.");
            window.field("remarks").locator("textarea").fill("شكرت اللجنة من أعدّ الدراسة.");
            window.field("attachments").locator("input").first().fill("كشف الأسعار");
            window.picture("ar-draft-minutes");
            seems(window);
            window.page
                    .locator("[data-field=revised] input[value=" + agenda.get(0) + "]")
                    .check();
            window.completeAndClose();
        }
        steps.decideAll(number);
        try (TasklistPage window = window(SECRETARY, "ar")) {
            window.openTask(task(number).getId());
            assertThat(window.form().locator(".casework-minutes").innerText())
                    .contains("نوقش أثر الطلب.", "شكرت اللجنة من أعدّ الدراسة.", "كشف الأسعار")
                    .doesNotContain("false");
            assertThat(window.field("attachments").locator("input").first().inputValue())
                    .as("what was named before is sent again")
                    .isEqualTo("كشف الأسعار");
        }
        try (TasklistPage window = window(SECRETARY, "en")) {
            window.openTask(task(number).getId());
            assertThat(window.form().innerText()).contains("The text as it stands", "Attachments");
            assertThat(window.troubles).isEmpty();
        }
    }

    @Test
    void managementSeesWhoMayCompleteTheQuorum() {
        clock.set(TestClock.START);
        staff.load();
        byMinutes.of(COMMITTEE);
        String number = steps.opened(COMMITTEE, 1);
        String item = steps.agenda(number).get(0);
        steps.exclude(item, "service-chair");
        steps.exclude(item, MEMBER);
        steps.call(number, Map.copyOf(steps.meeting(number, steps.nextDay()))).expect(200);
        tasks.setAssignee(task(number).getId(), "executive-manager");
        try (TasklistPage window = window("executive-manager", "ar")) {
            window.openTask(task(number).getId());
            window.form();
            window.field("people").locator("select").first().selectOption("aid-member");
            window.field("decisionNumber").locator("input").fill("1448/12");
            window.field("decidedOn").locator("input").fill("2026-11-22");
            window.picture("ar-appoint-members");
            seems(window);
            window.completeAndClose();
        }
        assertThat(steps.state(number)).isEqualTo("CALLING");
    }

    @Test
    void anObjectionIsAnsweredTheBoardSendsItBackAndTheAuthorityEndorses() {
        clock.set(TestClock.START);
        staff.load();
        byMinutes.of(AID, new Way(Rule.ALL, 0, true, true, "executive-manager"));
        String number = steps.votingByCirculation(AID, 1);
        vote(number, "aid-member", Map.of("version", 1, "choice", "OBJECT", "reasons", "لم يُسمع رأي صاحب الطلب."));
        journey.runDueJobs();
        try (TasklistPage window = window("aid-chair", "ar")) {
            window.openTask(task(number).getId());
            assertThat(window.form().innerText()).contains("لم يُسمع رأي صاحب الطلب.");
            window.row("aid-member").locator("textarea").fill("سُمع رأيه في الدراسة، وهو مثبت في ملفها.");
            window.field("objection").locator("input[value=TO_BOARD]").check();
            assertThat(window.field("boardOn").innerText()).contains("يوم عمل لا يتجاوز", "13/12/2026");
            assertThat(window.field("boardOn").locator("input").getAttribute("max"))
                    .isEqualTo("2026-12-13");
            window.picture("ar-resolve-objection");
            seems(window);
            window.completeAndClose();
        }
        tasks.setAssignee(task(number).getId(), "board-chair");
        try (TasklistPage window = window("board-chair", "ar")) {
            window.openTask(task(number).getId());
            assertThat(window.form().innerText()).contains("سُمع رأيه في الدراسة، وهو مثبت في ملفها.");
            window.field("outcome").locator("input[value=RETURNED]").check();
            window.field("reference").locator("input").fill("1448/15");
            window.field("decidedOn").locator("input").fill("2026-11-22");
            window.field("reasons").locator("textarea").fill("يُذكر رأي صاحب الطلب في نص المحضر.");
            window.picture("ar-decide-by-board");
            seems(window);
            window.completeAndClose();
        }
        steps.draft(number).expect(200);
        for (String member : List.of("aid-chair", "aid-secretary", "aid-member")) {
            vote(number, member, Map.of("version", 2, "choice", "APPROVE"));
        }
        journey.runDueJobs();
        tasks.setAssignee(task(number).getId(), "executive-manager");
        try (TasklistPage window = window("executive-manager", "ar")) {
            window.openTask(task(number).getId());
            assertThat(window.form().innerText()).contains("يُذكر رأي صاحب الطلب في نص المحضر.");
            window.picture("ar-endorse-minutes");
            seems(window);
            window.field("endorsed").locator("input[value=true]").check();
            window.completeAndClose();
        }
        assertThat(steps.state(number)).isEqualTo("SEALING");
    }

    private void vote(String number, String member, Map<String, Object> form) {
        journey.submit(member, MinutesSteps.filed(number), "userTask_approveMinutes", form)
                .expect(200);
    }

    private static void seems(TasklistPage window) {
        assertThat(window.form().innerText()).doesNotContain("false", "undefined", "null");
        assertThat(Axe.violations(window.page, ".casework-form")).isEmpty();
        assertThat(window.troubles).isEmpty();
    }

    private TasklistPage window(String user, String language) {
        TasklistPage window = new TasklistPage(
                chromium.browser(),
                port,
                language,
                TasklistPage.signIn(chromium.browser(), port, user, DemoPeople.PASSWORD));
        window.itIs(clock.instant());
        window.page.setViewportSize(1366, 1600);
        return window;
    }

    private Task task(String number) {
        return tasks.createTaskQuery().processInstanceBusinessKey(number).singleResult();
    }
}
