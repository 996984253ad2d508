package sa.org.esrar.casework.workflow.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static sa.org.esrar.casework.support.Journey.licensing;
import static sa.org.esrar.casework.support.Journey.noura;
import static sa.org.esrar.casework.support.RequestForms.complete;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import sa.org.esrar.casework.api.Localized;
import sa.org.esrar.casework.staff.Committee.Alternate;
import sa.org.esrar.casework.staff.Committee.Member;
import sa.org.esrar.casework.staff.Committee.Role;
import sa.org.esrar.casework.staff.Committee.Rule;
import sa.org.esrar.casework.staff.Committee.Way;
import sa.org.esrar.casework.staff.CommitteeFormation.Decision;
import sa.org.esrar.casework.staff.Committees;
import sa.org.esrar.casework.staff.Committees.Formation;
import sa.org.esrar.casework.staff.Committees.SeatChange;
import sa.org.esrar.casework.staff.DemoStaff;
import sa.org.esrar.casework.staff.StaffRecords;
import sa.org.esrar.casework.support.CaseworkTest;
import sa.org.esrar.casework.support.CommitteesByMinutes;
import sa.org.esrar.casework.support.Journey;
import sa.org.esrar.casework.support.Journey.Filed;
import sa.org.esrar.casework.support.TestClock;

/** The engine's group of a formed committee holds its members and alternates of today, and nobody else (D2). */
@CaseworkTest
class CommitteeGroupsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final String SERVICE = "service-committee";
    private static final String STUDY = "userTask_studyRequest";

    @LocalServerPort
    int port;

    @Autowired
    CommitteeGroups groups;

    @Autowired
    Committees committees;

    @Autowired
    CommitteesByMinutes byMinutes;

    @Autowired
    StaffRecords records;

    @Autowired
    StaffAccounts accounts;

    @Autowired
    IdentityService identity;

    @Autowired
    TaskService tasks;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Journey journey;

    @Autowired
    DemoStaff demoStaff;

    @Autowired
    TestClock clock;

    @BeforeEach
    void asSampled() {
        clock.set(TestClock.START);
        demoStaff.load();
        byMinutes.of(SERVICE, Way.byOfficer(Rule.MAJORITY));
    }

    @Test
    void whoJoinsIsInTheGroupAtOnceAndWhoLeavesIsNot() {
        committees.replaceMember(SERVICE, "service-member", "accountant", change(TODAY));
        assertThat(accounts.membersOf(SERVICE))
                .containsExactlyInAnyOrder("service-chair", "service-secretary", "accountant");
        committees.removeMember(SERVICE, "service-secretary", change(TODAY));
        assertThat(accounts.membersOf(SERVICE)).containsExactlyInAnyOrder("service-chair", "accountant");
        assertThat(accounts.groupsOf("accountant")).as("other groups stay").contains("finance");
        byMinutes.of("aid-committee", Way.byOfficer(Rule.MAJORITY), new Alternate("analyst", null));
        assertThat(accounts.membersOf("aid-committee")).contains("analyst", "aid-member");
    }

    @Test
    void aFormationOfTomorrowChangesTheGroupTomorrow() {
        records.record("without-account", new Localized("عضو بلا حساب", "Member without an account"), null);
        committees.form(new Formation(
                "follow-up-committee",
                new Localized("لجنة المتابعة", "Follow-up committee"),
                Way.byOfficer(Rule.MAJORITY),
                "1448/60",
                TODAY,
                TODAY.plusDays(1),
                TODAY.plusDays(10),
                List.of(
                        new Member("follow-up-chair", Role.CHAIR),
                        new Member("hr-officer", Role.MEMBER),
                        new Member("without-account", Role.MEMBER)),
                List.of()));
        groups.followAll();
        assertThat(accounts.membersOf("follow-up-committee"))
                .contains("follow-up-member-1")
                .doesNotContain("hr-officer");
        clock.set(TODAY.plusDays(1), LocalTime.of(0, 0, 10));
        groups.followAll();
        assertThat(accounts.membersOf("follow-up-committee"))
                .containsExactlyInAnyOrder("follow-up-chair", "hr-officer");
        // Its term ends: the group is left to whoever keeps it by hand.
        clock.set(TODAY.plusDays(11), LocalTime.of(0, 0, 10));
        identity.createMembership("reception-1", "follow-up-committee");
        groups.followAll();
        assertThat(accounts.membersOf("follow-up-committee")).contains("reception-1", "hr-officer");
    }

    @Test
    void whatIsRolledBackLeavesTheGroupAlone() {
        transaction.executeWithoutResult(status -> {
            committees.replaceMember(SERVICE, "service-member", "accountant", change(TODAY));
            status.setRollbackOnly();
        });
        assertThat(accounts.membersOf(SERVICE))
                .containsExactlyInAnyOrder("service-chair", "service-secretary", "service-member");
    }

    @Test
    void whoLeavesKeepsNoTaskOfTheCommittee() {
        Filed filed = studied();
        claim("service-member", filed);
        committees.removeMember(SERVICE, "service-member", change(TODAY));
        assertThat(open(filed).getAssignee()).isNull();
        assertThat(journey.task("service-member", filed, STUDY)).isNull();
        assertThat(journey.task("service-chair", filed, STUDY)).isNotNull();
        assertThat(journey.asStaff(
                                "service-member",
                                post(
                                        "/api/v1/staff/tasks/{id}/claim",
                                        open(filed).getId()),
                                Map.of())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whoMayHaveTheTaskOtherwiseKeepsIt() {
        Filed filed = studied();
        claim("service-member", filed);
        tasks.addCandidateUser(open(filed).getId(), "service-member");
        committees.removeMember(SERVICE, "service-member", change(TODAY));
        assertThat(open(filed).getAssignee()).isEqualTo("service-member");
    }

    @Test
    void aSessionThatIsOpenIsRefusedAtOnce() {
        Filed filed = studied();
        Browser member = new Browser(port).as("service-member");
        String task = "/api/v1/staff/tasks/" + open(filed).getId();
        assertThat(member.get(task).getStatusCode().value()).isEqualTo(200);
        committees.removeMember(SERVICE, "service-member", change(TODAY));
        assertThat(member.get(task).getStatusCode().value()).isEqualTo(404);
        assertThat(member.get("/camunda/api/engine/engine/default/task/"
                                + open(filed).getId())
                        .getStatusCode()
                        .value())
                .isIn(403, 404);
        assertThat(journey.asStaff(
                                "service-member",
                                get("/api/v1/staff/tasks").param("caseNumber", filed.caseNumber()),
                                null)
                        .body())
                .isEmpty();
    }

    private Filed studied() {
        Filed filed = journey.fileAndSign(journey.filing("licensing-support", noura(), licensing()));
        journey.submit("reception-1", filed, "userTask_checkCompleteness", complete())
                .expect(200);
        journey.runDueJobs();
        return filed;
    }

    private void claim(String user, Filed filed) {
        journey.asStaff(user, post("/api/v1/staff/tasks/{id}/claim", open(filed).getId()), Map.of())
                .expect(204);
    }

    private Task open(Filed filed) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(filed.caseNumber())
                .taskDefinitionKey(STUDY)
                .singleResult();
    }

    private static SeatChange change(LocalDate from) {
        return new SeatChange(from, new Decision("1448/77", TODAY.minusDays(2)), "board-chair");
    }
}
