package sa.org.esrar.casework.workflow.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.ResponseEntity;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.transaction.support.TransactionTemplate;
import sa.org.esrar.casework.casefile.Exclusions;
import sa.org.esrar.casework.casefile.StaffExcluded;
import sa.org.esrar.casework.staff.Fallback;
import sa.org.esrar.casework.staff.StaffUser;
import sa.org.esrar.casework.support.CaseworkTest;

/** Conflict of interest (F4): whoever is excluded from a case finds every door of the engine shut. */
@CaseworkTest
class ExclusionDoorsTest {

    private static final String ENGINE = "/camunda/api/engine/engine/default";
    private static final String CASE = "REQ-1448-000777";

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine engine;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    EngineOpenTasks openTasks;

    @MockitoBean
    Exclusions exclusions;

    @MockitoBean
    Fallback fallback;

    @BeforeEach
    void deployed() {
        if (engine.getRepositoryService()
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(SmallProcess.KEY)
                        .count()
                == 0) {
            SmallProcess.deploy(engine, "management");
        }
        // Somebody is left, where a test says nothing else.
        when(fallback.actorsFor("management", Set.of("executive-manager")))
                .thenReturn(Optional.of(new Fallback.Acting("management", Set.of("deputy"), false)));
    }

    @Test
    void anOpenTaskIsShutForTheExcludedAloneAlsoWhereTheyHadClaimedIt() {
        Task task = SmallProcess.start(engine, CASE);
        engine.getTaskService().claim(task.getId(), "executive-manager");
        Browser manager = new Browser(port).as("executive-manager");
        assertThat(status(manager.get(ENGINE + "/task/" + task.getId()))).isEqualTo(200);
        assertThat(status(manager.get(ENGINE + "/process-instance/" + task.getProcessInstanceId())))
                .isEqualTo(200);

        exclude("executive-manager");

        assertShut(manager, task);
        assertThat(reload(task).getAssignee()).isNull();
    }

    @Test
    void aTaskMadeLaterIsShutFromItsFirstMoment() {
        when(exclusions.excludedFrom(CASE)).thenReturn(Set.of("executive-manager"));
        Task task = SmallProcess.start(engine, CASE);
        assertShut(new Browser(port).as("executive-manager"), task);
    }

    @Test
    void aTaskIsNotGivenToTheExcludedNotEvenByAnAdministrator() {
        when(exclusions.excludedFrom(CASE)).thenReturn(Set.of("executive-manager"));
        Task task = SmallProcess.start(engine, CASE);
        new Browser(port)
                .as("admin")
                .post(ENGINE + "/task/" + task.getId() + "/assignee", "{\"userId\":\"executive-manager\"}");
        assertThat(reload(task).getAssignee()).isNull();
        assertShut(new Browser(port).as("executive-manager"), task);
    }

    @Test
    void anotherCaseStaysOpen() {
        when(exclusions.excludedFrom(CASE)).thenReturn(Set.of("executive-manager"));
        Task other = SmallProcess.start(engine, "REQ-1448-000778");
        assertThat(status(new Browser(port).as("executive-manager").get(ENGINE + "/task/" + other.getId())))
                .isEqualTo(200);
    }

    @Test
    void whenNobodyIsLeftWhomTheStaffModuleNamesMayAct() {
        when(fallback.actorsFor("management", Set.of("executive-manager")))
                .thenReturn(Optional.of(new Fallback.Acting("board-chair", Set.of("board-chair"), true)));
        when(fallback.actorsFor("management", Set.of("executive-manager", "board-chair")))
                .thenReturn(Optional.of(new Fallback.Acting("board", Set.of("board-member"), true)));
        Task task = SmallProcess.start(engine, CASE);
        exclude("executive-manager");
        assertThat(candidates(task)).containsExactlyInAnyOrder("management", "board-chair");
        Browser chair = new Browser(port).as("board-chair");
        assertThat(status(chair.post(ENGINE + "/task/" + task.getId() + "/claim", "{\"userId\":\"board-chair\"}")))
                .isEqualTo(204);

        when(exclusions.excludedFrom(CASE)).thenReturn(Set.of("executive-manager", "board-chair"));
        Task next = SmallProcess.start(engine, CASE);
        assertThat(candidates(next)).containsExactlyInAnyOrder("management", "board");
    }

    @Test
    void anOpenTaskOfOnesOwnOrOfOnesGroupIsFound() {
        Task task = SmallProcess.start(engine, "REQ-1448-000779");
        StaffUser manager = new StaffUser("executive-manager", Set.of("management", "executive-manager"));
        StaffUser reception = new StaffUser("reception-1", Set.of("intake-officers"));
        assertThat(openTasks.anyFor("REQ-1448-000779", manager)).isTrue();
        assertThat(openTasks.anyFor("REQ-1448-000779", reception)).isFalse();
        engine.getTaskService().setAssignee(task.getId(), "reception-1");
        assertThat(openTasks.anyFor("REQ-1448-000779", reception)).isTrue();
        assertThat(openTasks.anyFor("REQ-1448-000779", manager)).isTrue();
        engine.getTaskService().complete(task.getId());
        assertThat(openTasks.anyFor("REQ-1448-000779", manager)).isFalse();
    }

    private void exclude(String userId) {
        when(exclusions.excludedFrom(CASE)).thenReturn(Set.of(userId));
        transaction.executeWithoutResult(status -> events.publishEvent(new StaffExcluded(CASE, userId)));
    }

    private void assertShut(Browser excluded, Task task) {
        String path = ENGINE + "/task/" + task.getId();
        assertThat(status(excluded.get(path))).isIn(403, 404);
        assertThat(excluded.get(ENGINE + "/task?firstResult=0&maxResults=50").getBody())
                .doesNotContain(task.getId());
        assertThat(status(excluded.post(path + "/claim", "{\"userId\":\"executive-manager\"}")))
                .isEqualTo(403);
        assertThat(status(excluded.post(path + "/complete", "{}"))).isEqualTo(403);
        assertThat(status(excluded.get(path + "/form-variables"))).isIn(403, 404);
        assertThat(status(excluded.get(ENGINE + "/process-instance/" + task.getProcessInstanceId())))
                .isIn(403, 404);
        assertThat(excluded.get(ENGINE + "/process-instance?firstResult=0&maxResults=50")
                        .getBody())
                .doesNotContain(task.getProcessInstanceId());
        assertThat(excluded.get(ENGINE + "/history/task?firstResult=0&maxResults=50")
                        .getBody())
                .isEqualTo("[]");
        assertThat(reload(task)).isNotNull();
    }

    private List<String> candidates(Task task) {
        return engine.getTaskService().getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .filter(group -> group != null)
                .toList();
    }

    private Task reload(Task task) {
        return engine.getTaskService().createTaskQuery().taskId(task.getId()).singleResult();
    }

    private static int status(ResponseEntity<String> answer) {
        return answer.getStatusCode().value();
    }
}
