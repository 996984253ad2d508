package sa.org.esrar.casework.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import sa.org.esrar.casework.support.CaseworkTest;
import sa.org.esrar.casework.support.Chromium;
import sa.org.esrar.casework.workflow.security.DemoPeople;

/** The forms in real Tasklist, the staff API played by {@link StaffApiStandIn}. */
@CaseworkTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FormsInTasklistTest {

    private static final String USER = "reception-1";

    @LocalServerPort
    int port;

    @Autowired
    AuthorizationService authorizations;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    Chromium chromium;
    StaffApiStandIn api;

    @BeforeAll
    void prepare() {
        chromium = Chromium.start();
        Authorization start = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        start.setGroupId("intake-officers");
        start.setResource(Resources.PROCESS_DEFINITION);
        start.setResourceId("forms-kit");
        start.setPermissions(new Permissions[] {Permissions.READ, Permissions.CREATE_INSTANCE});
        authorizations.saveAuthorization(start);
        repository
                .createDeployment()
                .name("forms-kit")
                .addClasspathResource("browser/forms-kit.bpmn")
                .addClasspathResource("forms/checkCompleteness.html")
                .addClasspathResource("forms/studyRequest.html")
                .addClasspathResource("forms/decideRequest.html")
                .addClasspathResource("forms/fulfilEntitlement.html")
                .addClasspathResource("forms/resolveOverdueRequest.html")
                .addClasspathResource("forms/followUpAction.html")
                .deploy();
    }

    @AfterAll
    void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void freshApi() {
        api = new StaffApiStandIn();
    }

    @Test
    void looksRightInBothLanguages() {
        for (String language : new String[] {"ar", "en"}) {
            try (TasklistPage tasklist = open(language)) {
                String id = taskOf("userTask_kit_checkCompleteness");
                tasklist.page
                        .locator(".start-process-action a, .start-process-action button")
                        .first()
                        .click();
                tasklist.picture(language + "-start");
                tasklist.openTask(id);
                form(tasklist).waitFor();
                tasklist.picture(language + "-task");
                tasklist.page.locator("input[value=false]").check();
                tasklist.picture(language + "-task-dependent");
                System.out.println("TROUBLES " + language + " " + tasklist.troubles);
                assertThat(tasklist.page.locator("html").getAttribute("dir"))
                        .isEqualTo(language.equals("ar") ? "rtl" : "ltr");
            }
        }
    }

    private TasklistPage open(String language) {
        TasklistPage tasklist = new TasklistPage(chromium.browser(), port, language);
        api.standIn(tasklist.page);
        tasklist.signIn("tasklist", USER, DemoPeople.PASSWORD);
        return tasklist;
    }

    private Locator form(TasklistPage tasklist) {
        return tasklist.page.locator(".casework-form .casework-body:not([hidden])");
    }

    /** A task of this kind, assigned to the tester. */
    private String taskOf(String key) {
        String instance = runtime.startProcessInstanceByKey("forms-kit", "REQ-1448-000123")
                .getId();
        Task task = tasks.createTaskQuery().processInstanceId(instance).singleResult();
        while (!task.getTaskDefinitionKey().equals(key)) {
            tasks.complete(task.getId());
            task = tasks.createTaskQuery().processInstanceId(instance).singleResult();
        }
        tasks.setAssignee(task.getId(), USER);
        return task.getId();
    }
}
