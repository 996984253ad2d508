package sa.org.esrar.casework.workflow.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static sa.org.esrar.casework.support.DataChangeForms.accepted;
import static sa.org.esrar.casework.support.DataChangeForms.contact;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import sa.org.esrar.casework.casefile.CaseRegister;
import sa.org.esrar.casework.datachange.DataChanges;
import sa.org.esrar.casework.datachange.DataChanges.Codes;
import sa.org.esrar.casework.datachange.DeniedDataChanges;
import sa.org.esrar.casework.notifications.Digest;
import sa.org.esrar.casework.staff.DemoStaff;
import sa.org.esrar.casework.staff.StaffRecords;
import sa.org.esrar.casework.support.CaseworkTest;
import sa.org.esrar.casework.support.CsrfCookie;
import sa.org.esrar.casework.support.DataChangeForms;
import sa.org.esrar.casework.support.Families;
import sa.org.esrar.casework.support.Journey;
import sa.org.esrar.casework.support.Journey.Filed;
import sa.org.esrar.casework.support.TestClock;

/** F4 for changes of data: who is kin, or would be reached instead, finds every door shut in every step. */
@CaseworkTest
class DataChangeDoorsTest {

    private static final String EXCLUDED = "reception-2";
    private static final String REVIEWER = "privacy-officer";
    private static final String NEW = "0519990018";

    @LocalServerPort
    int port;

    @Autowired
    Journey journey;

    @Autowired
    Families families;

    @Autowired
    DataChanges changes;

    @Autowired
    DeniedDataChanges denied;

    @Autowired
    CaseRegister cases;

    @Autowired
    DemoStaff demoStaff;

    @Autowired
    StaffRecords records;

    @Autowired
    TaskService tasks;

    @Autowired
    RuntimeService runtime;

    @Autowired
    Digest digest;

    @Autowired
    MockMvc http;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TestClock clock;

    @BeforeEach
    void staffHaveRecords() {
        clock.set(TestClock.START);
        demoStaff.load();
    }

    @AfterEach
    void nobodyIsKinAnyMore() {
        records.identify(EXCLUDED, null, null);
        records.identify(REVIEWER, null, null);
    }

    @Test
    void whoIsKinHasNoDoorToItAtTheDeskNorAfterwards() throws Exception {
        records.identify(EXCLUDED, "1999990078", null);
        Filed request = families.signed("زينب حسين الليفي", "1999990078", "0519990007", "OWN");
        UUID party = cases.view(request.caseNumber()).partyId();
        Filed change = new Filed(
                journey.asStaff(
                                "reception-1",
                                post("/api/v1/staff/starts/data-change-intake/submission"),
                                DataChangeForms.intake(party, "1999990078", Map.of("town", "العيون")))
                        .expect(201)
                        .body()
                        .get("caseNumber")
                        .asText(),
                null);
        assertShut(EXCLUDED, change);
        journey.submit("liaison-1", change, "userTask_witnessDataChange", Map.of("confirmed", true))
                .expect(200);
        assertShut(EXCLUDED, change);
        assertThat(sheet(EXCLUDED, change)).isEqualTo(404);
        assertThat(sheet("reception-1", change)).isEqualTo(200);
        assertThat(sheet("reception-1", request)).as("another kind of case").isEqualTo(404);
    }

    @Test
    void theReviewerWhoseTelephoneItWouldBeIsReplacedByWhoActsForTheGroup() {
        records.identify(REVIEWER, null, NEW);
        Filed request = families.signed("نورة سعد العذقي", "1999990011", "0519990001", "OWN");
        changes.sendCodes(request.caseNumber(), contact(NEW, null));
        DataChanges.Taken taken = changes.take(
                request.caseNumber(),
                contact(NEW, null),
                new Codes(families.lastCode("otp.data"), families.lastCode("otp.mobile"), null));
        Filed change = new Filed(taken.caseNumber(), taken.accessCode());
        journey.submit("reception-1", change, "userTask_checkDataChange", accepted())
                .expect(200);
        denied.deny(change.caseNumber());
        assertShut(REVIEWER, change);
        assertThat(journey.task("executive-manager", change, "userTask_reviewDeniedDataChange"))
                .isNotNull();
    }

    private void assertShut(String user, Filed change) {
        List<String> open = tasks.createTaskQuery().processInstanceBusinessKey(change.caseNumber()).list().stream()
                .map(Task::getId)
                .toList();
        assertThat(open).isNotEmpty();
        String instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(change.caseNumber())
                .processDefinitionKey("data-change")
                .singleResult()
                .getId();
        new EveryDoor(journey, port).assertShut(user, change, instance, open);
        String path = "/api/v1/staff/data-changes/" + change.caseNumber();
        journey.asStaff(user, get(path), null).expect(404);
        journey.asStaff(user, get(path + "/values"), null).expect(404);
        journey.asStaff(user, post(path + "/codes"), null).expect(404);
        digest.tell();
        assertThat(jdbc.queryForObject(
                        "select count(*) from outbox_message where case_number = ? and staff_user = ?",
                        Integer.class,
                        change.caseNumber(),
                        user))
                .isZero();
    }

    private int sheet(String user, Filed change) throws Exception {
        return http.perform(post("/staff/data-change-sheet")
                        .param("caseNumber", change.caseNumber())
                        .with(CsrfCookie.csrfCookie())
                        .with(SecurityMockMvcRequestPostProcessors.user(user))
                        .header("Accept", "text/html"))
                .andReturn()
                .getResponse()
                .getStatus();
    }
}
