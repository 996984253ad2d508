package sa.org.esrar.casework.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static sa.org.esrar.casework.support.Journey.licensing;
import static sa.org.esrar.casework.support.Journey.noura;
import static sa.org.esrar.casework.support.RequestForms.approval;
import static sa.org.esrar.casework.support.RequestForms.complete;
import static sa.org.esrar.casework.support.RequestForms.opinion;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import sa.org.esrar.casework.committees.MinutesSteps;
import sa.org.esrar.casework.committees.minutes.MinutesRepository;
import sa.org.esrar.casework.letters.Letters;
import sa.org.esrar.casework.letters.PrintedText;
import sa.org.esrar.casework.staff.Committee.Rule;
import sa.org.esrar.casework.staff.Committee.Way;
import sa.org.esrar.casework.staff.DemoStaff;
import sa.org.esrar.casework.support.CaseworkTest;
import sa.org.esrar.casework.support.CommitteesByMinutes;
import sa.org.esrar.casework.support.Journey;
import sa.org.esrar.casework.support.Journey.Filed;
import sa.org.esrar.casework.support.TestClock;

/** A request that its applicant withdraws once the text that decides on it is frozen, through the whole process (C5, D2). */
@CaseworkTest
class WithdrawnFromMinutesTest {

    private static final String COMMITTEE = "service-committee";
    private static final String CHAIR = "service-chair";
    private static final String SECRETARY = "service-secretary";
    private static final String MEMBER = "service-member";
    private static final String APPROVE = "userTask_approveMinutes";
    private static final String ENDORSE = "userTask_endorseMinutes";

    @Autowired
    Journey journey;

    @Autowired
    MinutesSteps steps;

    @Autowired
    CommitteesByMinutes byMinutes;

    @Autowired
    MinutesRepository minutes;

    @Autowired
    Letters letters;

    @Autowired
    DemoStaff staff;

    @Autowired
    TaskService tasks;

    @Autowired
    ManagementService management;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @BeforeEach
    void theServiceCommitteeDecidesByMinutes() {
        clock.set(TestClock.START);
        staff.load();
    }

    @Test
    void whileMembersVoteTheRoundEndsAndTheNextTextSaysSo() throws IOException {
        byMinutes.of(COMMITTEE, new Way(Rule.ALL, 0, true, true, null));
        Filed leaving = studied();
        Filed staying = studied();
        String number = voting(leaving, staying);
        vote(CHAIR, number, 1);
        journey.withdraw(leaving).expect(200);

        assertThat(steps.state(number)).isEqualTo("DRAFTING");
        assertThat(journey.task(MEMBER, MinutesSteps.filed(number), APPROVE)).isNull();
        assertThat(timeline(number))
                .contains(
                        "لم تعد المعاملة " + leaving.caseNumber() + " معروضة على اللجنة.",
                        "سُحبت المعاملة " + leaving.caseNumber() + " أثناء التصويت، فيُعد إصدار جديد يذكر ذلك.");
        steps.draft(number).expect(200);
        for (String voter : List.of(CHAIR, SECRETARY, MEMBER)) {
            vote(voter, number, 2);
        }
        seal(number);

        PrintedText paper = paper(number);
        assertThat(paper.says("سحبها صاحبها قبل البت فيها.")).isTrue();
        assertThat(paper.says("فلا يُعمل بقرارها")).isFalse();
        assertCarriedOut(staying);
        assertNoDecision(leaving);
    }

    /** Nothing is lost where the vote that ends the round has been given and its result is not yet drawn. */
    @Test
    void withTheLastVoteGivenItIsStillInTime() {
        byMinutes.of(COMMITTEE, new Way(Rule.ALL, 0, true, true, null));
        Filed leaving = studied();
        Filed staying = studied();
        String number = voting(leaving, staying);
        for (String voter : List.of(CHAIR, SECRETARY, MEMBER)) {
            voteWithoutJobs(voter, number, 1);
        }
        assertThat(steps.state(number)).isEqualTo("VOTING");
        journey.withdraw(leaving).expect(200);
        journey.runDueJobs();
        assertThat(steps.state(number)).isEqualTo("DRAFTING");
        assertNoDecision(leaving);
    }

    @Test
    void onceItIsApprovedTheTextStaysAndThePaperSaysThatItsDecisionIsNotCarriedOut() throws IOException {
        byMinutes.of(COMMITTEE, new Way(Rule.ALL, 0, true, true, "executive-manager"));
        Filed leaving = studied();
        Filed staying = studied();
        String number = voting(leaving, staying);
        approveByAll(number);
        assertThat(steps.state(number)).isEqualTo("ENDORSING");
        String hash = hash(number);
        journey.withdraw(leaving).expect(200);

        assertThat(steps.state(number)).isEqualTo("ENDORSING");
        journey.submit("executive-manager", MinutesSteps.filed(number), ENDORSE, Map.of("endorsed", true))
                .expect(200);
        seal(number);
        assertSealedWithoutIt(number, hash, leaving, staying);
    }

    @Test
    void whileTheSealIsWaitedForToo() throws IOException {
        byMinutes.of(COMMITTEE, new Way(Rule.ALL, 0, true, true, null));
        Filed leaving = studied();
        Filed staying = studied();
        String number = voting(leaving, staying);
        for (String voter : List.of(CHAIR, SECRETARY, MEMBER)) {
            voteWithoutJobs(voter, number, 1);
        }
        runVotes(number);
        assertThat(steps.state(number)).isEqualTo("SEALING");
        String hash = hash(number);
        journey.withdraw(leaving).expect(200);
        assertThat(steps.state(number)).isEqualTo("SEALING");
        seal(number);
        assertSealedWithoutIt(number, hash, leaving, staying);
    }

    @Test
    void withTheBoardToo() throws IOException {
        byMinutes.of(COMMITTEE, new Way(Rule.ALL, 0, true, true, null));
        Filed leaving = studied();
        Filed staying = studied();
        String number = voting(leaving, staying);
        vote(CHAIR, number, 1);
        vote(SECRETARY, number, 1);
        Filed filed = MinutesSteps.filed(number);
        journey.submit(MEMBER, filed, APPROVE, Map.of("version", 1, "choice", "OBJECT", "reasons", "لا يكفي الرصيد"))
                .expect(200);
        journey.runDueJobs();
        assertThat(steps.state(number)).isEqualTo("OBJECTED");
        String hash = hash(number);
        journey.withdraw(leaving).expect(200);
        journey.submit(
                        CHAIR,
                        filed,
                        "userTask_resolveObjection",
                        Map.of(
                                "objection", "TO_BOARD",
                                "answers", List.of(Map.of("user", MEMBER, "text", "الرصيد كافٍ")),
                                "boardOn", "2026-11-30"))
                .expect(200);
        journey.submit(
                        "board-member",
                        filed,
                        "userTask_decideByBoard",
                        Map.of(
                                "outcome", "APPROVED",
                                "reference", "م/12",
                                "decidedOn", "2026-11-22",
                                "reasons", "الرصيد كافٍ"))
                .expect(200);
        seal(number);
        assertSealedWithoutIt(number, hash, leaving, staying);
    }

    private void assertSealedWithoutIt(String number, String hash, Filed leaving, Filed staying) throws IOException {
        assertThat(hash(number)).as("the text as it was approved").isEqualTo(hash);
        assertThat(timeline(number))
                .contains("لم تعد المعاملة " + leaving.caseNumber() + " معروضة على اللجنة.")
                .anySatisfy(said ->
                        assertThat(said).startsWith("لم يُنفَّذ القرار رقم").contains(leaving.caseNumber()));
        PrintedText paper = paper(number);
        assertThat(List.of("سحبها صاحبها في", "الموافق", "فلا يُعمل بقرارها")).allMatch(paper::says);
        assertThat(paper.latin()).contains("12061448", "22112026");
        assertThat(paper.arabic().split("صاحبهافي", -1))
                .as("of the one that was withdrawn alone")
                .hasSize(2);
        assertCarriedOut(staying);
        assertNoDecision(leaving);
    }

    private void assertCarriedOut(Filed filed) {
        assertThat(decisions(filed)).as(filed.caseNumber()).isEqualTo(1);
        assertThat(journey.messages(filed.caseNumber(), "request.answered")).hasSize(1);
    }

    private void assertNoDecision(Filed filed) {
        assertThat(decisions(filed)).as(filed.caseNumber()).isZero();
        assertThat(journey.status(filed)).isEqualTo("WITHDRAWN");
        assertThat(journey.messages(filed.caseNumber(), "request.answered")).isEmpty();
    }

    // ---- steps

    private Filed studied() {
        Filed filed = journey.fileAndSign(journey.filing("licensing-support", noura(), licensing()));
        journey.submit("reception-1", filed, "userTask_checkCompleteness", complete())
                .expect(200);
        journey.runDueJobs();
        journey.submit(MEMBER, filed, "userTask_studyRequest", opinion("S5-1", "S5-2"))
                .expect(200);
        journey.runDueJobs();
        return filed;
    }

    /** By circulation, both approved, at the members. */
    private String voting(Filed... cases) {
        String number = steps.open(SECRETARY, COMMITTEE)
                .expect(201)
                .body()
                .get("number")
                .asText();
        List<String> agenda = List.of(cases).stream().map(Filed::caseNumber).toList();
        steps.call(number, Map.of("called", "CIRCULATION", "cases", MinutesSteps.taken(agenda)))
                .expect(200);
        for (Task task :
                tasks.createTaskQuery().processInstanceBusinessKey(number).list()) {
            journey.asStaff(
                            SECRETARY,
                            post("/api/v1/staff/tasks/{id}/submission", task.getId()),
                            approval("2026-12-20"))
                    .expect(200);
        }
        steps.draft(number).expect(200);
        assertThat(steps.state(number)).isEqualTo("VOTING");
        return number;
    }

    private void approveByAll(String number) {
        for (String voter : List.of(CHAIR, SECRETARY, MEMBER)) {
            vote(voter, number, 1);
        }
    }

    private void vote(String user, String number, int version) {
        voteWithoutJobs(user, number, version);
        journey.runDueJobs();
    }

    private void voteWithoutJobs(String user, String number, int version) {
        journey.submit(user, MinutesSteps.filed(number), APPROVE, Map.of("version", version, "choice", "APPROVE"))
                .expect(200);
    }

    /** As far as the seal, which waits for a job of its own. */
    private void runVotes(String number) {
        for (int round = 0; round < 10 && steps.state(number).equals("VOTING"); round++) {
            List<Job> due = management
                    .createJobQuery()
                    .processDefinitionKey("committee-minutes")
                    .executable()
                    .list();
            management.executeJob(due.get(0).getId());
        }
    }

    private void seal(String number) {
        journey.runDueJobs();
        clock.set(clock.instant().plus(Duration.ofMinutes(1)));
        journey.runDueJobs();
        assertThat(steps.state(number)).isEqualTo("SEALED");
    }

    private PrintedText paper(String number) throws IOException {
        return PrintedText.of(letters.get(minutes.require(number).letter()));
    }

    private String hash(String number) {
        return jdbc.sql("select hash from minutes_version where minutes = ? order by version desc limit 1")
                .param(number)
                .query(String.class)
                .single();
    }

    private int decisions(Filed filed) {
        return jdbc.sql("select count(*) from request_decision where case_number = ?")
                .param(filed.caseNumber())
                .query(Integer.class)
                .single();
    }

    private List<String> timeline(String number) {
        List<String> said = new ArrayList<>();
        journey.asStaff("executive-manager", get("/api/v1/staff/cases/{n}", number), null)
                .expect(200)
                .body()
                .get("timeline")
                .forEach(entry -> said.add(entry.get("textAr").asText()));
        return said;
    }
}
