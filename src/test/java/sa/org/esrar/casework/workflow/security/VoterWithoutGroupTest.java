package sa.org.esrar.casework.workflow.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import sa.org.esrar.casework.committees.MinutesSteps;
import sa.org.esrar.casework.committees.ServiceMinutesSteps;
import sa.org.esrar.casework.staff.Committee.Rule;
import sa.org.esrar.casework.staff.CommitteeFormation.Decision;
import sa.org.esrar.casework.staff.Committees;
import sa.org.esrar.casework.staff.Committees.SeatChange;
import sa.org.esrar.casework.support.CaseworkTest;
import sa.org.esrar.casework.support.CommitteesByMinutes;
import sa.org.esrar.casework.support.TestClock;

/** Only members at the freeze vote, and all of them: also who left the committee since, and is in no group any more (D2). */
@CaseworkTest
class VoterWithoutGroupTest extends ServiceMinutesSteps {

    private static final String LEFT = "service-member";

    @LocalServerPort
    int port;

    @Autowired
    Committees committees;

    @Autowired
    CommitteeGroups groups;

    @Autowired
    StaffAccounts accounts;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void aCommitteeOfWhichAllMustApprove() {
        byMinutes.of(COMMITTEE, CommitteesByMinutes.way(Rule.ALL));
    }

    @AfterEach
    void everybodyIsBack() {
        clock.set(TestClock.START);
        byMinutes.of(COMMITTEE);
        groups.followAll();
    }

    @Test
    void whoLeftTheCommitteeAndIsInNoGroupReadsAndVotes() {
        String number = steps.votingByCirculation(COMMITTEE, 2);
        String task = tasks.createTaskQuery()
                .processInstanceBusinessKey(number)
                .taskAssignee(LEFT)
                .singleResult()
                .getId();
        Browser signedIn = new Browser(port).as(LEFT);
        leave();

        assertThat(journey.task(LEFT, MinutesSteps.filed(number), APPROVE)).isNotNull();
        for (Browser browser : List.of(signedIn, new Browser(port).as(LEFT))) {
            String listed = opened(browser.get(
                    "/camunda/api/engine/engine/default/task?firstResult=0&maxResults=50&assignee=" + LEFT));
            assertThat(listed).contains(task);
            opened(browser.get("/camunda/api/engine/engine/default/task/" + task));
            opened(browser.get("/camunda/api/engine/engine/default/task/" + task + "/form"));
            opened(browser.get("/camunda/api/engine/engine/default/task/" + task + "/deployed-form"));
            assertThat(opened(browser.get("/staff/tasks/" + task))).contains("name=\"version\" value=\"1\"");
        }
        String decided = steps.agenda(number).get(0);
        assertThat(steps.view(LEFT, number)
                        .get("agenda")
                        .get(0)
                        .get("caseNumber")
                        .asText())
                .isEqualTo(decided);
        journey.asStaff(
                        LEFT,
                        post("/api/v1/staff/tasks/{id}/submission", task),
                        Map.of("version", 1, "choice", "APPROVE"))
                .expect(200);
        journey.asStaff(LEFT, get("/api/v1/staff/minutes/{n}/votes", number), null)
                .expect(200);
        assertThat(jdbc.queryForList("select user_id from minutes_vote where minutes = ?", String.class, number))
                .containsExactly(LEFT);
    }

    /** From today on, without any other group. */
    private void leave() {
        LocalDate today = steps.today().plusDays(1);
        steps.goTo(today);
        committees.removeMember(COMMITTEE, LEFT, new SeatChange(today, new Decision("1448/78", today), "board-chair"));
        groups.followAll();
        assertThat(accounts.groupsOf(LEFT)).isEmpty();
    }

    private static String opened(ResponseEntity<String> answer) {
        assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(200);
        return answer.getBody();
    }
}
