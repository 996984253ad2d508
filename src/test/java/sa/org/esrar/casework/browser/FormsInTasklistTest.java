package sa.org.esrar.casework.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;
import sa.org.esrar.casework.workflow.security.DemoPeople;

/** The forms in real Tasklist, the staff API played by {@link StaffApiStandIn}. */
class FormsInTasklistTest extends InChromium {

    private static final String USER = "reception-1";

    @Autowired
    ConfigurableApplicationContext application;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    HistoryService history;

    private String session;
    private StaffApiStandIn api;

    @BeforeAll
    void deployTheForms() {
        FormsKitProcess.deploy(application, repository);
        session = TasklistPage.signIn(chromium.browser(), port, USER, DemoPeople.PASSWORD);
    }

    @BeforeEach
    void freshApi() {
        api = new StaffApiStandIn();
    }

    @Test
    void handsTheFieldsInAndThenTasklistCompletesWithoutVariables() {
        Task task = task("checkCompleteness");
        try (TasklistPage tasklist = open(task, "ar")) {
            tasklist.cookie("CASEWORK-XSRF", "token-of-the-test");
            tasklist.form().locator("input[value=true]").check();
            tasklist.complete();
            tasklist.page.locator(".casework-form").waitFor(detached());

            assertThat(api.calls("PUT submission")).containsExactly("token-of-the-test|{\"complete\":true}");
            assertThat(tasks.createTaskQuery().taskId(task.getId()).count()).isZero();
            assertThat(history.createHistoricVariableInstanceQuery()
                            .processInstanceId(task.getProcessInstanceId())
                            .count())
                    .isZero();
            assertThat(tasklist.kept()).isEqualTo(0);
            assertThat(tasklist.troubles).isEmpty();
        }
    }

    @Test
    void saysBesideTheFieldsWhatIsWrongAndKeepsTheTask() {
        Task task = task("checkCompleteness");
        api.answer(
                "PUT submission",
                422,
                """
                {"status":422,"errors":[
                  {"field":"complete","messageAr":"بقي مستند مطلوب","messageEn":"An item is left"},
                  {"field":"gaps[0].note","messageAr":"الملاحظة مطلوبة","messageEn":"A note is required"},
                  {"field":"case","messageAr":"المعاملة موقوفة","messageEn":"The case is on hold"}]}""");
        try (TasklistPage tasklist = open(task, "ar")) {
            Locator form = tasklist.form();
            form.locator("input[value=false]").check();
            // The second item alone has a gap, so that it is the first of those sent.
            Locator row = form.locator("[data-row=S3-licence]").first();
            row.locator("select").selectOption("INVALID");
            tasklist.complete();

            Locator note = row.locator("input");
            assertThat(note).hasAttribute("aria-invalid", "true");
            Locator message = tasklist.page.locator("#" + note.getAttribute("aria-describedby"));
            assertThat(message).hasText("الملاحظة مطلوبة");
            assertThat(form.locator(".casework-summary")).isFocused();
            assertThat(form.locator(".casework-summary li")).hasCount(3);
            tasklist.picture("ar-errors");
            form.locator(".casework-summary a").nth(1).click();
            assertThat(note).isFocused();
            assertThat(api.calls("PUT submission").get(0))
                    .endsWith("{\"complete\":false,\"gaps\":[{\"item\":\"S3-licence\",\"reason\":\"INVALID\"}]}");
            assertThat(tasks.createTaskQuery().taskId(task.getId()).count()).isOne();

            api.answer("PUT submission", 200, "{\"accepted\":true}");
            note.fill("تنتهي قبل المعرض");
            tasklist.complete();
            tasklist.page.locator(".casework-form").waitFor(detached());
            assertThat(tasks.createTaskQuery().taskId(task.getId()).count()).isZero();
        }
    }

    @Test
    void keepsADraftOnTheServerAndBringsItBack() {
        Task task = task("studyRequest");
        try (TasklistPage tasklist = open(task, "ar")) {
            tasklist.form();
            tasklist.field("opinion").locator("textarea").fill("رأي لم يكتمل");
            assertThat(tasklist.kept()).isEqualTo(1);
            assertThat(tasklist.page.locator(".casework-status")).hasText("حُفظت المسودة");
            assertThat(api.calls("PUT draft"))
                    .singleElement()
                    .asString()
                    .contains("\"opinion\":\"رأي لم يكتمل\"", "\"needsClarification\":false");
            assertThat(tasklist.kept()).isEqualTo(0);
        }
        api.answer(
                "GET task",
                200,
                StaffApiStandIn.TASK.formatted(
                        "{\"needsClarification\":false,\"opinion\":\"رأي لم يكتمل\",\"criteria\":[{\"code\":\"S3-3\",\"met\":\"NO\"}]}"));
        try (TasklistPage tasklist = open(task, "ar")) {
            tasklist.form();
            assertThat(tasklist.field("opinion").locator("textarea")).hasValue("رأي لم يكتمل");
            assertThat(tasklist.page.locator("[data-row=S3-3] select")).hasValue("NO");
        }
    }

    @Test
    void losesNothingWhenTheSessionEnds() {
        Task task = task("followUpAction");
        api.answer("PUT draft", 401, "{\"status\":401}");
        try (TasklistPage tasklist = open(task, "ar")) {
            tasklist.form();
            tasklist.field("proof").locator("textarea").fill("اتصلنا بالمستفيدة");
            assertThat(tasklist.page.locator(".casework-trouble")).containsText("انتهت الجلسة");
            tasklist.picture("ar-session-ended");

            api.answer("PUT draft", 204, "");
            tasklist.page.locator(".casework-trouble button").click();
            tasklist.form();
            assertThat(tasklist.field("proof").locator("textarea")).hasValue("اتصلنا بالمستفيدة");
            assertThat(tasklist.page.locator(".casework-status")).hasText("حُفظت المسودة");
            assertThat(tasklist.kept()).isEqualTo(0);
        }
    }

    @Test
    void saysWhenTheServerCannotBeReachedAndGoesOnWhenItCan() {
        Task task = task("followUpAction");
        api.fail("GET case");
        try (TasklistPage tasklist = open(task, "en")) {
            Locator trouble = tasklist.page.locator(".casework-trouble");
            assertThat(trouble).containsText("The server cannot be reached");
            api.answer("GET case", 200, StaffApiStandIn.CASE);
            trouble.locator("button").click();
            tasklist.form();
            assertThat(trouble).isHidden();

            api.fail("PUT draft");
            tasklist.field("proof").locator("textarea").fill("Called twice");
            assertThat(trouble).containsText("The server cannot be reached");
            assertThat(tasklist.kept()).isEqualTo(1);
            api.answer("PUT draft", 204, "");
            assertThat(tasklist.page.locator(".casework-status")).hasText("Draft saved");
            assertThat(trouble).isHidden();
        }
    }

    @Test
    void saysThatTheTaskWasDoneBefore() {
        Task task = task("followUpAction");
        api.answer("PUT submission", 409, "{\"status\":409}");
        try (TasklistPage tasklist = open(task, "ar")) {
            tasklist.form().locator("input[value=DONE]").check();
            tasklist.complete();
            assertThat(tasklist.page.locator(".casework-trouble")).containsText("أُنجزت المهمة من قبل");
        }
    }

    @Test
    void handsInOnceHoweverOftenTheButtonIsPressed() {
        Task task = task("followUpAction");
        try (TasklistPage tasklist = open(task, "ar")) {
            tasklist.form().locator("input[value=DONE]").check();
            tasklist.page
                    .locator(".form-actions .btn-primary")
                    .evaluate("button => { button.click(); button.click(); button.click(); }");
            tasklist.page.locator(".casework-form").waitFor(detached());
            assertThat(api.calls("PUT submission")).hasSize(1);
        }
    }

    @Test
    void sendsOnlyWhatIsShownAndTakesDigitsAsPeopleTypeThem() {
        Task task = task("decideRequest");
        try (TasklistPage tasklist = open(task, "ar")) {
            tasklist.form();
            tasklist.field("outcome").locator("select").selectOption("APPROVED");
            tasklist.field("entitlementWhat").locator("textarea").fill("ركن");
            assertThat(tasklist.field("fundingSource")).isHidden();
            tasklist.field("entitlementAmount").locator("input").fill("١٬٢٥٠٫٥٠");
            assertThat(tasklist.field("fundingSource")).isVisible();
            assertThat(tasklist.field("criterion")).isHidden();
            tasklist.field("outcome").locator("select").selectOption("APPROVED_IN_PART");
            tasklist.field("criterion").locator("select").selectOption("S3-3");
            tasklist.complete();
            tasklist.page.locator(".casework-form").waitFor(detached());
            assertThat(api.calls("PUT submission").get(0))
                    .contains("\"entitlementAmount\":\"1,250.50\"", "\"criterion\":\"S3-3\"")
                    .contains("\"entitlementWhat\":\"ركن\"");
        }
        try (TasklistPage tasklist = open(task("decideRequest"), "ar")) {
            tasklist.form();
            tasklist.field("outcome").locator("select").selectOption("APPROVED");
            tasklist.field("entitlementWhat").locator("textarea").fill("ركن");
            tasklist.field("outcome").locator("select").selectOption("DECLINED");
            tasklist.complete();
            tasklist.page.locator(".casework-form").waitFor(detached());
            assertThat(api.calls("PUT submission")).last().asString().endsWith("{\"outcome\":\"DECLINED\"}");
        }
    }

    @Test
    void recordsAConflictOfInterestAndShowsTheCaseNoMore() {
        Task task = task("studyRequest");
        try (TasklistPage tasklist = open(task, "ar")) {
            Locator form = tasklist.form();
            form.locator(".casework-conflict summary").click();
            form.locator(".casework-conflict textarea").fill("قرابة");
            tasklist.picture("ar-conflict");
            form.locator(".casework-conflict button").click();
            assertThat(tasklist.page.locator(".casework-trouble")).containsText("سُجّل تعارض المصالح");
            assertThat(tasklist.page.locator(".casework-head")).hasCount(0);
            assertThat(api.calls("POST conflict")).singleElement().asString().endsWith("{\"reason\":\"قرابة\"}");
            assertThat(api.calls("PUT draft")).isEmpty();
        }
    }

    @Test
    void staysShutUntilTheTaskIsClaimed() {
        Task task = task("followUpAction");
        tasks.setAssignee(task.getId(), null);
        try (TasklistPage tasklist = open(task, "ar")) {
            assertThat(tasklist.page.locator(".casework-claim")).isVisible();
            assertThat(tasklist.field("proof").locator("textarea")).isDisabled();
            tasks.claim(task.getId(), USER);
            tasklist.page.reload();
            tasklist.form();
            assertThat(tasklist.field("proof").locator("textarea")).isEnabled();
            assertThat(tasklist.page.locator(".casework-claim")).isHidden();
        }
    }

    @Test
    void showsWhatPeopleTypedAsTextAndNeverAsMarkup() {
        try (TasklistPage tasklist = open(task("checkCompleteness"), "ar")) {
            assertThat(tasklist.form().locator(".casework-head")).containsText("نورة <b>سعد</b> العذقي {{1+1}}");
            assertThat(tasklist.page.locator(".casework-head b")).hasCount(0);
            assertThat(tasklist.page.locator(".casework-badge")).hasText("باقٍ 3 أيام عمل");
            assertThat(tasklist.troubles).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void showsEveryFormInTheLanguageOfTheStaff(String language) {
        for (String form : FormsKitProcess.FORMS) {
            try (TasklistPage tasklist = open(task(form), language)) {
                Locator shown = tasklist.form();
                tasklist.page.setViewportSize(1366, 1500);
                tasklist.picture(language + "-form-" + form);
                assertThat(shown.locator(".casework-head h3")).isVisible();
                if (language.equals("en")) {
                    assertThat(shown.locator("[data-field] label, [data-field] legend")
                                    .allInnerTexts())
                            .as(form)
                            .noneMatch(text -> text.matches("(?s).*\\p{InArabic}.*"));
                }
                assertThat(tasklist.troubles).as(form).isEmpty();
            }
        }
    }

    private TasklistPage open(Task task, String language) {
        TasklistPage tasklist = new TasklistPage(chromium.browser(), port, language, session);
        api.standIn(tasklist.page);
        tasklist.openTask(task.getId());
        return tasklist;
    }

    private static Locator.WaitForOptions detached() {
        return new Locator.WaitForOptions().setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED);
    }

    /** A task with this form, assigned to the one who is signed in. */
    private Task task(String form) {
        String instance = runtime.startProcessInstanceByKey(FormsKitProcess.KEY, "KIT-1448-000123")
                .getId();
        Task task = tasks.createTaskQuery().processInstanceId(instance).singleResult();
        while (!task.getTaskDefinitionKey().equals(FormsKitProcess.taskKey(form))) {
            tasks.complete(task.getId());
            task = tasks.createTaskQuery().processInstanceId(instance).singleResult();
        }
        tasks.setAssignee(task.getId(), USER);
        return task;
    }
}
