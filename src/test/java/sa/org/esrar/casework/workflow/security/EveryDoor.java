package sa.org.esrar.casework.workflow.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import sa.org.esrar.casework.support.Journey;
import sa.org.esrar.casework.support.Journey.Filed;

/** Tries every door to a case as one member of staff: our API, the web apps' REST API, the engine's own. */
final class EveryDoor {

    private static final String ENGINE = "/camunda/api/engine/engine/default";
    private static final String COCKPIT = "/camunda/api/cockpit/plugin/base/default";
    private static final List<Integer> SHUT = List.of(403, 404);

    private final Journey journey;
    private final int port;
    private final Map<String, Browser> browsers = new HashMap<>();

    EveryDoor(Journey journey, int port) {
        this.journey = journey;
        this.port = port;
    }

    /** @param taskIds open tasks of the case, also of other groups */
    void assertShut(String user, Filed filed, String instanceId, List<String> taskIds) {
        assertOwnApiShut(user, filed, taskIds);
        Browser browser = browsers.computeIfAbsent(user, id -> new Browser(port).as(id));
        for (String taskId : taskIds) {
            assertTaskShut(browser, user, taskId);
        }
        assertNothingListed(browser, filed, instanceId, taskIds);
        assertThat(status(browser.basic(user, DemoPeople.PASSWORD, HttpMethod.GET, "/engine-rest/task")))
                .isEqualTo(403);
    }

    private void assertOwnApiShut(String user, Filed filed, List<String> taskIds) {
        String number = filed.caseNumber();
        assertThat(journey.asStaff(user, get("/api/v1/staff/tasks").param("caseNumber", number), null)
                        .expect(200)
                        .body())
                .isEmpty();
        for (String taskId : taskIds) {
            String task = "/api/v1/staff/tasks/" + taskId;
            journey.asStaff(user, get(task), null).expect(404);
            journey.asStaff(user, post(task + "/claim"), Map.of()).expect(404);
            journey.asStaff(user, put(task + "/draft"), Map.of("complete", true))
                    .expect(404);
            journey.asStaff(user, put(task + "/submission"), Map.of("complete", true))
                    .expect(404);
            journey.asStaff(user, post(task + "/submission"), Map.of("complete", true))
                    .expect(404);
            journey.asStaff(user, post(task + "/conflict"), Map.of()).expect(404);
        }
        journey.asStaff(user, get("/api/v1/staff/cases/" + number), null).expect(404);
        journey.asStaff(user, get("/api/v1/staff/cases/" + number + "/documents/" + java.util.UUID.randomUUID()), null)
                .expect(404);
        journey.asStaff(user, get("/api/v1/staff/cases/" + number + "/call-script"), null)
                .expect(404);
        journey.asStaff(
                        user,
                        post("/api/v1/staff/cases/" + number + "/contacts"),
                        Map.of("channel", "LETTER", "direction", "IN", "about", "خطاب"))
                .expect(404);
        journey.asStaff(user, get("/api/v1/staff/service-requests/" + number), null)
                .expect(404);
        for (String part : List.of("/declaration", "/declaration/paper.pdf")) {
            journey.asStaff(user, get("/api/v1/staff/service-requests/" + number + part), null)
                    .expect(404);
        }
        journey.asStaff(user, get("/api/v1/staff/inquiries/" + number), null).expect(404);
        journey.asStaff(
                        user,
                        post("/api/v1/staff/service-requests/" + number + "/decision/take-back"),
                        Map.of("reason", "سبب"))
                .expect(404);
        for (String typed : List.of(number, number.substring(number.length() - 6), number.toLowerCase())) {
            assertThat(journey.asStaff(user, get("/api/v1/staff/cases").param("number", typed), null)
                            .expect(200)
                            .body()
                            .toString())
                    .doesNotContain(number);
        }
        journey.asStaff(user, get("/api/v1/staff/messages").param("caseNumber", number), null)
                .expect(404);
    }

    private void assertTaskShut(Browser browser, String user, String taskId) {
        String task = ENGINE + "/task/" + taskId;
        for (String read : List.of(
                "",
                "/form",
                "/rendered-form",
                "/deployed-form",
                "/form-variables",
                "/variables",
                "/localVariables",
                "/identity-links",
                "/comment",
                "/attachment")) {
            assertThat(status(browser.get(task + read))).as(read).isIn(400, 403, 404, 500);
        }
        for (String write : List.of("/claim", "/assignee", "/unclaim", "/complete", "/submit-form", "/resolve")) {
            assertThat(status(browser.post(task + write, "{\"userId\":\"" + user + "\"}")))
                    .as(write)
                    .isIn(400, 403, 404);
        }
    }

    private void assertNothingListed(Browser browser, Filed filed, String instanceId, List<String> taskIds) {
        List<String> lists = List.of(
                "/task",
                "/process-instance",
                "/execution",
                "/variable-instance",
                "/job",
                "/incident",
                "/event-subscription",
                "/history/task",
                "/history/process-instance",
                "/history/activity-instance",
                "/history/variable-instance",
                "/history/detail",
                "/history/job-log",
                "/history/incident",
                "/history/user-operation",
                "/history/identity-link-log");
        for (String list : lists) {
            assertHides(list, browser.get(ENGINE + list + "?firstResult=0&maxResults=500"), filed, instanceId, taskIds);
        }
        assertHides(
                "query",
                browser.post(
                        ENGINE + "/task?firstResult=0&maxResults=500",
                        "{\"orQueries\":[{\"processInstanceBusinessKey\":\"" + filed.caseNumber() + "\"}]}"),
                filed,
                instanceId,
                taskIds);
        for (String read : List.of("", "/variables", "/activity-instances")) {
            assertThat(status(browser.get(ENGINE + "/process-instance/" + instanceId + read)))
                    .as(read)
                    .isIn(SHUT);
        }
        assertHides(
                "cockpit",
                browser.post(COCKPIT + "/process-instance?firstResult=0&maxResults=500", "{}"),
                filed,
                instanceId,
                taskIds);
    }

    private static void assertHides(
            String list, ResponseEntity<String> answer, Filed filed, String instanceId, List<String> taskIds) {
        assertThat(status(answer)).as(list).isIn(200, 400, 403);
        assertThat(answer.getBody()).as(list).doesNotContain(instanceId).doesNotContain(filed.caseNumber());
        taskIds.forEach(task -> assertThat(answer.getBody()).as(list).doesNotContain(task));
    }

    static int status(ResponseEntity<String> answer) {
        return answer.getStatusCode().value();
    }
}
