package sa.org.esrar.casework.workflow.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import sa.org.esrar.casework.staff.DemoStaff;
import sa.org.esrar.casework.support.CaseworkTest;
import sa.org.esrar.casework.support.Journey;
import sa.org.esrar.casework.support.Journey.Filed;
import sa.org.esrar.casework.support.Visitor;

/** Whoever is complained about, or handled what is complained of, finds every door to the complaint shut (F4). */
@CaseworkTest
class ComplaintDoorsTest {

    @LocalServerPort
    int port;

    @Autowired
    Journey journey;

    @Autowired
    MockMvc http;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DemoStaff staff;

    @BeforeEach
    void staffOfTheSamples() {
        staff.load();
    }

    private Filed complaint(String respondent) {
        String html = new Visitor(http, "ar")
                .send(
                        "/complain",
                        "filingKey",
                        "doors-" + respondent,
                        "kind",
                        "DIGNITY",
                        "respondent",
                        respondent,
                        "text",
                        "نص الشكوى",
                        "unnamed",
                        "true")
                .html();
        Matcher number = Pattern.compile("CMP-\\d{4}-\\d{6}").matcher(html);
        assertThat(number.find()).isTrue();
        return new Filed(number.group(), null);
    }

    private List<String> openTasks(Filed filed) {
        return tasks.createTaskQuery().processInstanceBusinessKey(filed.caseNumber()).list().stream()
                .map(Task::getId)
                .toList();
    }

    private void assertShut(String user, Filed filed) {
        String instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(filed.caseNumber())
                .singleResult()
                .getId();
        assertThat(openTasks(filed)).isNotEmpty();
        new EveryDoor(journey, port).assertShut(user, filed, instance, openTasks(filed));
        journey.asStaff(user, get("/api/v1/staff/complaints/" + filed.caseNumber()), null)
                .expect(404);
        assertThat(jdbc.sql("select count(*) from outbox_message where case_number = ? and staff_user = ?")
                        .params(filed.caseNumber(), user)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void managementThatIsComplainedAboutSeesNothingThoughItSeesEverythingElse() {
        Filed filed = complaint("EXECUTIVE_MANAGER");
        assertShut("executive-manager", filed);
        assertThat(journey.task("board-chair", filed, "userTask_decideSecondStage"))
                .isNotNull();
        assertThat(journey.task("board-chair", filed, "userTask_noteUrgentComplaint"))
                .as("who acts for management hears of it")
                .isNotNull();
    }

    @Test
    void everyMemberOfTheCommitteeComplainedAbout() {
        Filed filed = complaint("FOLLOW_UP_COMMITTEE");
        for (String member : List.of("follow-up-chair", "follow-up-secretary", "follow-up-member-1")) {
            assertShut(member, filed);
        }
    }

    @Test
    void whoIsFoundToHaveAPartInItAndAnAdministratorToo() {
        Filed filed = complaint("STAFF");
        journey.submit(
                        "follow-up-secretary",
                        filed,
                        "userTask_checkConflict",
                        Map.of(
                                "respondent", "STAFF",
                                "note", "صلة",
                                "excluded",
                                        List.of(
                                                Map.of("user", "admin", "involved", true),
                                                Map.of("user", "follow-up-member-2", "involved", true))))
                .expect(200);
        assertShut("follow-up-member-2", filed);
        journey.asStaff("admin", get("/api/v1/staff/complaints/" + filed.caseNumber()), null)
                .expect(404);
        assertThat(journey.asStaff("follow-up-chair", get("/api/v1/staff/complaints/" + filed.caseNumber()), null)
                        .expect(200)
                        .body()
                        .get("administrators")
                        .get(0)
                        .get("code")
                        .asText())
                .isEqualTo("admin");
        assertThat(journey.asStaff("follow-up-member-1", get("/api/v1/staff/complaints/" + filed.caseNumber()), null)
                        .expect(200)
                        .body()
                        .get("administrators"))
                .isEmpty();
        assertThat(jdbc.sql(
                                "select staff_user from outbox_message where case_number = ? and template = 'staff.escalated'")
                        .param(filed.caseNumber())
                        .query(String.class)
                        .list())
                .contains("follow-up-chair");
        assertThat(journey.status(
                        "reception-2", MockMvcRequestBuilders.get("/api/v1/staff/complaints/" + filed.caseNumber())))
                .isEqualTo(404);
    }
}
