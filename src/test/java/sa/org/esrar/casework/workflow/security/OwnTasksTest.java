package sa.org.esrar.casework.workflow.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import sa.org.esrar.casework.support.CaseworkTest;
import sa.org.esrar.casework.workflow.webapps.TaskLists;

/** The list «مهامي»: one's own tasks, without an expression anywhere (decision 8a). */
@CaseworkTest
class OwnTasksTest {

    private static final String ENGINE = "/camunda/api/engine/engine/default";

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine engine;

    @Autowired
    TaskLists lists;

    private Task own;
    private Task colleagues;
    private Task nobodys;
    private Browser reception;

    @BeforeEach
    void threeTasksOfReception() {
        if (engine.getRepositoryService()
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(SmallProcess.KEY)
                        .count()
                == 0) {
            SmallProcess.deploy(engine);
        }
        engine.getTaskService().createTaskQuery().list().forEach(task -> engine.getRuntimeService()
                .deleteProcessInstance(task.getProcessInstanceId(), "test"));
        lists.refresh();
        own = SmallProcess.start(engine, "REQ-1448-000201");
        colleagues = SmallProcess.start(engine, "REQ-1448-000202");
        nobodys = SmallProcess.start(engine, "REQ-1448-000203");
        engine.getTaskService().claim(own.getId(), "reception-1");
        engine.getTaskService().claim(colleagues.getId(), "reception-2");
        reception = new Browser(port).as("reception-1");
    }

    @Test
    void fiveListsStandInTheOrderOfTheGlossaryAndNoneHoldsAnExpression() {
        lists.refresh();
        List<Filter> made = engine.getFilterService().createTaskFilterQuery().list().stream()
                .filter(list -> list.getProperties().containsKey(OwnTasks.LIST))
                .sorted(Comparator.comparing(
                        list -> (Integer) list.getProperties().get("priority")))
                .toList();
        assertThat(made)
                .extracting(Filter::getName)
                .containsExactly("مهامي", "مهام مجموعتي", "تُستحق هذا الأسبوع", "المتأخرة", "جميع المهام");
        assertThat(made).allSatisfy(list -> assertThat(((TaskQueryImpl) list.getQuery()).getExpressions())
                .isEmpty());
    }

    @Test
    void eachReaderFindsTheOwnTasksAndTheirNumber() {
        assertThat(shown(reception, null)).containsOnly(own.getId());
        assertThat(shown(new Browser(port).as("reception-2"), null)).containsOnly(colleagues.getId());
        assertThat(shown(new Browser(port).as("liaison-1"), null)).isEmpty();
        assertThat(shown(new Browser(port).as("admin"), null)).isEmpty();
        engine.getTaskService().setAssignee(own.getId(), null);
        assertThat(shown(reception, null)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"assignee\":\"reception-2\"}",
                "{\"assigneeLike\":\"%\"}",
                "{\"assigneeIn\":[\"reception-1\",\"reception-2\"]}",
                "{\"orQueries\":[{\"assignee\":\"reception-1\",\"unassigned\":true}]}",
                "{\"sorting\":[{\"sortBy\":\"created\",\"sortOrder\":\"desc\"}]}"
            })
    void whatIsAskedBesidesOnlyNarrowsIt(String asked) {
        assertThat(shown(reception, asked)).containsOnly(own.getId());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"unassigned\":true}",
                "{\"assigneeIn\":[\"reception-2\"]}",
                "{\"orQueries\":[{\"assignee\":\"reception-2\",\"unassigned\":true}]}",
                "{\"processInstanceBusinessKey\":\"REQ-1448-000202\"}"
            })
    void askingForOthersTasksFindsNone(String asked) {
        assertThat(shown(reception, asked)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"assigneeExpression\":\"${currentUser()}\"}",
                "{\"assigneeExpression\":\"${1 + 1}\"}",
                "{\"orQueries\":[{\"nameLike\":\"x\",\"dueBeforeExpression\":\"${now()}\"}]}"
            })
    void anExpressionBesideItIsRefused(String asked) {
        for (String run : List.of("/list?firstResult=0&maxResults=5", "/count")) {
            assertThat(EveryDoor.status(reception.post(ENGINE + "/filter/" + mine() + run, asked)))
                    .as(run)
                    .isEqualTo(403);
        }
    }

    @Test
    void theMarkOnAnyOtherListNarrowsThatOneToo() {
        Filter marked = engine.getFilterService().newTaskFilter("marked");
        marked.setQuery(engine.getTaskService().createTaskQuery());
        marked.setProperties(Map.of(OwnTasks.LIST, OwnTasks.MINE));
        engine.getFilterService().saveFilter(marked);
        assertThat(found(reception, marked.getId(), "{}")).containsOnly(own.getId());
        engine.getFilterService().deleteFilter(marked.getId());
    }

    @Test
    void staffCannotChangeTheList() {
        String change =
                "{\"resourceType\":\"Task\",\"name\":\"x\",\"properties\":{},\"query\":{\"assignee\":\"reception-2\"}}";
        assertThat(EveryDoor.status(reception.send(HttpMethod.PUT, ENGINE + "/filter/" + mine(), change)))
                .isEqualTo(403);
        assertThat(shown(reception, null)).containsOnly(own.getId());
    }

    /** The ids of our three tasks in the list, by its list and its count. */
    private List<String> shown(Browser reader, String asked) {
        return found(reader, mine(), asked);
    }

    private List<String> found(Browser reader, String list, String asked) {
        String path = ENGINE + "/filter/" + list;
        String rows = asked == null
                ? reader.get(path + "/list?firstResult=0&maxResults=50").getBody()
                : reader.post(path + "/list?firstResult=0&maxResults=50", asked).getBody();
        String count = asked == null
                ? reader.get(path + "/count").getBody()
                : reader.post(path + "/count", asked).getBody();
        List<String> ids = Stream.of(own, colleagues, nobodys)
                .map(Task::getId)
                .filter(rows::contains)
                .toList();
        assertThat(rows).startsWith("[");
        assertThat(count).contains("\"count\":" + ids.size());
        return ids;
    }

    private String mine() {
        return engine.getFilterService()
                .createTaskFilterQuery()
                .filterName("مهامي")
                .singleResult()
                .getId();
    }
}
