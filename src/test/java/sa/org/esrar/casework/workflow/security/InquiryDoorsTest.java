package sa.org.esrar.casework.workflow.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static sa.org.esrar.casework.support.InquiryForms.answer;
import static sa.org.esrar.casework.support.InquiryForms.approved;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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
import sa.org.esrar.casework.inquiries.AskQuestion;
import sa.org.esrar.casework.inquiries.Inquiries;
import sa.org.esrar.casework.inquiries.InquiryKind;
import sa.org.esrar.casework.notifications.Digest;
import sa.org.esrar.casework.staff.DemoStaff;
import sa.org.esrar.casework.staff.StaffRecords;
import sa.org.esrar.casework.support.CaseworkTest;
import sa.org.esrar.casework.support.CsrfCookie;
import sa.org.esrar.casework.support.Families;
import sa.org.esrar.casework.support.Journey;
import sa.org.esrar.casework.support.Journey.Filed;
import sa.org.esrar.casework.support.TestClock;

/** F4 for inquiries: the officer whose kin asks finds every door shut, and only those who work on a question read it. */
@CaseworkTest
class InquiryDoorsTest {

    private static final String OFFICER = "liaison-1";
    private static final String ANSWER = "userTask_answerInquiry";
    private static final String REVIEW = "userTask_reviewAnswer";
    private static final List<String> STAFF = List.of(
            "reception-1",
            "reception-2",
            "liaison-1",
            "liaison-2",
            "service-chair",
            "service-member",
            "aid-chair",
            "follow-up-chair",
            "investigator-1",
            "executive-manager",
            "board-chair",
            "board-member",
            "accountant",
            "signatory-1",
            "hr-officer",
            "privacy-officer",
            "volunteer-coordinator",
            "analyst",
            "admin");

    @LocalServerPort
    int port;

    @Autowired
    Journey journey;

    @Autowired
    Families families;

    @Autowired
    Inquiries inquiries;

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

    private EveryDoor doors;

    @BeforeEach
    void staffHaveRecords() {
        clock.set(TestClock.START);
        demoStaff.load();
        doors = new EveryDoor(journey, port);
    }

    @AfterEach
    void nobodyIsKinAnyMore() {
        records.identify(OFFICER, null, null);
    }

    @Test
    void theOfficerWhoseKinAsksHasNoDoorToItInAnyStep() throws Exception {
        records.identify(OFFICER, "1999990078", null);
        Filed filed = families.signed("زينب حسين الليفي", "1999990078", "0519990007", "OWN");
        Inquiries.Asked asked = inquiries.askAbout(filed.caseNumber(), "متى يصلني الرد؟", "ar");
        Filed inquiry = new Filed(asked.caseNumber(), asked.accessCode());
        journey.runDueJobs();
        assertShut(inquiry);

        journey.submit("liaison-2", inquiry, ANSWER, answer("الأحد.")).expect(200);
        assertShut(inquiry);
        journey.submit("executive-manager", inquiry, REVIEW, approved()).expect(200);
        digest.tell();
        assertThat(jdbc.queryForObject(
                        "select count(*) from outbox_message where staff_user = ? and case_number = ?",
                        Integer.class,
                        OFFICER,
                        inquiry.caseNumber()))
                .isZero();
        assertThat(sheet(OFFICER, inquiry)).isEqualTo(404);
        assertThat(sheet("liaison-2", inquiry)).isEqualTo(200);
    }

    @Test
    void onlyWhoWorksOnItAndManagementReadIt() throws Exception {
        Inquiries.Asked asked = inquiries.ask(
                new AskQuestion(InquiryKind.GENERAL, "متى تبدأ الدورة؟", null, null, null, null, null, null, "ar"));
        Filed inquiry = new Filed(asked.caseNumber(), asked.accessCode());
        journey.runDueJobs();
        assertThat(readers(inquiry)).containsExactly("executive-manager", "liaison-1", "liaison-2");
        journey.submit("liaison-1", inquiry, ANSWER, answer("الأحد.")).expect(200);
        journey.submit("liaison-2", inquiry, REVIEW, approved()).expect(200);
        assertThat(readers(inquiry)).containsExactly("executive-manager", "liaison-1", "liaison-2");
        assertThat(jdbc.queryForList(
                        "select distinct user_id from case_read where case_number = ? and what = 'inquiry' order by 1",
                        String.class,
                        inquiry.caseNumber()))
                .containsExactly("executive-manager", "liaison-1", "liaison-2");
        assertThat(sheet("reception-1", inquiry)).isEqualTo(404);
        // No door of ours tells an inquiry from a request that is not there.
        Filed request = families.signed("نورة سعد العذقي", "1999990011", "0519990001", "OWN");
        journey.asStaff("executive-manager", get("/api/v1/staff/inquiries/" + request.caseNumber()), null)
                .expect(404);
    }

    private Set<String> readers(Filed inquiry) {
        Set<String> readers = new TreeSet<>();
        for (String user : STAFF) {
            int status = journey.asStaff(user, get("/api/v1/staff/inquiries/" + inquiry.caseNumber()), null)
                    .status();
            assertThat(status).as(user).isIn(200, 404);
            if (status == 200) {
                readers.add(user);
            }
        }
        return readers;
    }

    private void assertShut(Filed inquiry) {
        List<String> open = tasks.createTaskQuery().processInstanceBusinessKey(inquiry.caseNumber()).list().stream()
                .map(Task::getId)
                .toList();
        assertThat(open).isNotEmpty();
        String instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(inquiry.caseNumber())
                .processDefinitionKey("inquiry")
                .singleResult()
                .getId();
        doors.assertShut(OFFICER, inquiry, instance, open);
    }

    private int sheet(String user, Filed inquiry) throws Exception {
        return http.perform(post("/staff/inquiry-sheet")
                        .param("caseNumber", inquiry.caseNumber())
                        .with(CsrfCookie.csrfCookie())
                        .with(SecurityMockMvcRequestPostProcessors.user(user))
                        .header("Accept", "text/html"))
                .andReturn()
                .getResponse()
                .getStatus();
    }
}
