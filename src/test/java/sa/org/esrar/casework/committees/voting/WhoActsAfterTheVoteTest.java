package sa.org.esrar.casework.committees.voting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import sa.org.esrar.casework.committees.minutes.MinutesState;
import sa.org.esrar.casework.support.CaseworkTest;
import sa.org.esrar.casework.support.Journey.Answer;
import sa.org.esrar.casework.support.Journey.Filed;
import sa.org.esrar.casework.workflow.AttendanceChanged;

/** Who endorses, decides on the board and answers objections: nobody with a conflict of interest, and always somebody (D2, F4). */
@CaseworkTest
class WhoActsAfterTheVoteTest extends VoteSteps {

    private static final String SECRETARY = "investigator-2";
    private static final String MEMBER = "investigator-1";
    private static final String BOARD_CHAIR = "board-chair";
    private static final List<String> BOARD = List.of("board-chair", "board-secretary", "board-member");
    private static final String SIGNATORIES = "authorised-signatories";
    private static final String OUTSIDER = "service-member";
    private static final String APPROVE = MinutesInVote.APPROVE;
    private static final Map<String, Object> YES = Map.of("endorsed", true);

    @Autowired
    MinutesObjections objections;

    @Autowired
    ApplicationEventPublisher events;

    // ---- who is excluded from a case that is decided

    @Test
    void whoIsExcludedFromACaseDoesNotEndorseWhatDecidesItAndAnotherDoes() {
        endorsedBy(MANAGER);
        String number = minutes.open(ALL, 2, CHAIR, SECRETARY, MEMBER);
        exclude(minutes.cases(number).get(1), MANAGER);
        allApprove(number);
        assertThat(minutes.state(number)).isEqualTo(MinutesState.ENDORSING);
        assertShut(MANAGER, number, ENDORSE);
        assertThat(told("staff.minutesToEndorse", number)).contains(BOARD_CHAIR);
        submit(BOARD_CHAIR, number, ENDORSE, YES).expect(200);
        assertThat(minutes.find(number).endorsedBy()).isEqualTo(BOARD_CHAIR);
        assertThat(minutes.state(number)).isEqualTo(MinutesState.SEALING);
    }

    @Test
    void whoIsExcludedWithTheEndorsementInHandLosesIt() {
        endorsedBy(SIGNATORIES);
        String number = approved();
        String task = task("signatory-1", number, ENDORSE);
        journey.asStaff("signatory-1", post("/api/v1/staff/tasks/{id}/claim", task), Map.of())
                .expect(204);
        journey.asStaff("signatory-1", put("/api/v1/staff/tasks/{id}/submission", task), YES)
                .expect(200);
        exclude(minutes.cases(number).get(0), "signatory-1");

        assertThat(open(number).getAssignee()).isNull();
        assertShut("signatory-1", number, ENDORSE);
        refused(() -> objections.endorse(number, true, null, "signatory-1"));
        assertThat(page("signatory-2", task)).isEqualTo(200);
        submit("signatory-2", number, ENDORSE, YES).expect(200);
        assertThat(minutes.state(number)).isEqualTo(MinutesState.SEALING);
    }

    @Test
    void whoIsExcludedFromACaseDoesNotDecideAboutItOnTheBoard() {
        String number = objected(MEMBER);
        exclude(minutes.cases(number).get(0), "board-member");
        submit(CHAIR, number, RESOLVE, answered("TO_BOARD", MEMBER)).expect(200);
        assertShut("board-member", number, BY_BOARD);
        exclude(minutes.cases(number).get(0), "board-secretary");
        assertShut("board-secretary", number, BY_BOARD);
        refused(() -> objections.decideByBoard(
                number,
                new BoardDecision(BoardDecision.Outcome.APPROVED, "1448/12", LocalDate.parse("2026-11-22"), "صحيح"),
                "board-secretary"));
        submit(BOARD_CHAIR, number, BY_BOARD, board("APPROVED")).expect(200);
        assertThat(minutes.state(number)).isEqualTo(MinutesState.SEALING);
    }

    @Test
    void whereNobodyIsLeftItIsSaidAndStaysSo() {
        String number = objected(MEMBER);
        submit(CHAIR, number, RESOLVE, answered("TO_BOARD", MEMBER)).expect(200);
        String task = open(number).getId();
        BOARD.forEach(member -> exclude(minutes.cases(number).get(0), member));
        assertThat(unattended()).containsExactly(task);
        assertThat(timeline(number)).contains("workflow.nobodyMayAct");
        assertThat(runtime.createIncidentQuery().incidentType("nobodyMayAct").list())
                .hasSize(1);

        events.publishEvent(new AttendanceChanged());
        assertThat(unattended()).as("looked at again").containsExactly(task);
        BOARD.forEach(member -> assertShut(member, number, BY_BOARD));
    }

    @Test
    void anotherExclusionShutsNothing() {
        endorsedBy(MANAGER);
        String other = minutes.open(ALL, 1, CHAIR, SECRETARY, MEMBER);
        exclude(minutes.cases(other).get(0), MANAGER);
        String number = approved();
        submit(MANAGER, number, ENDORSE, YES).expect(200);
    }

    // ---- who had a part in what is endorsed

    /** Appointed to complete the quorum, the manager votes; who steps in for them endorses. */
    @Test
    void whereEverybodyWhoEndorsesHasVotedTheNextOfTheChainEndorses() {
        endorsedBy(MANAGER);
        String number = minutes.open(ALL, 1, CHAIR, SECRETARY, MANAGER);
        approveAll(number, 1, CHAIR, SECRETARY, MANAGER);
        assertThat(minutes.state(number)).isEqualTo(MinutesState.ENDORSING);
        assertShut(MANAGER, number, ENDORSE);
        assertThat(told("staff.minutesToEndorse", number)).containsExactly(BOARD_CHAIR);
        assertThat(unattended()).isEmpty();
        submit(BOARD_CHAIR, number, ENDORSE, YES).expect(200);
        assertThat(minutes.find(number).endorsedBy()).isEqualTo(BOARD_CHAIR);
        assertThat(minutes.state(number)).isEqualTo(MinutesState.SEALING);
        assertThat(minutes.stands(number)).containsExactly(MinutesInVote.SEAL);
    }

    @Test
    void whoPresidedDoesNotEndorseEvenWithoutAVote() {
        endorsedBy(MANAGER);
        String number = minutes.open(ALL, 1, MANAGER, SECRETARY, MEMBER);
        Map<String, Object> change = form(1, "REQUEST_CHANGE", "تاريخ الشكوى");
        submit(MEMBER, number, APPROVE, change).expect(200);
        minutes.runJobs();
        minutes.freezeAgain(number, CHAIR, SECRETARY, MEMBER);
        approveAll(number, 2, CHAIR, SECRETARY, MEMBER);
        assertShut(MANAGER, number, ENDORSE);
        submit(BOARD_CHAIR, number, ENDORSE, YES).expect(200);
        assertThat(minutes.state(number)).isEqualTo(MinutesState.SEALING);
    }

    @Test
    void whoDidNotVoteEndorsesForAGroupOfWhichAnotherVoted() {
        endorsedBy(SIGNATORIES);
        String number = minutes.open(ALL, 1, CHAIR, SECRETARY, "signatory-1");
        approveAll(number, 1, CHAIR, SECRETARY, "signatory-1");
        assertShut("signatory-1", number, ENDORSE);
        assertThat(told("staff.minutesToEndorse", number)).containsExactly("signatory-2");
        submit("signatory-2", number, ENDORSE, YES).expect(200);
        assertThat(minutes.state(number)).isEqualTo(MinutesState.SEALING);
    }

    // ---- who answers an objection

    @Test
    void whoPresidedAnswersAndElseTheNextWhoIsThere() {
        String asked = objected(MEMBER);
        assertThat(open(asked).getAssignee()).isEqualTo(CHAIR);

        away(CHAIR, OUTSIDER);
        String number = objected(MEMBER);
        journey.runDueJobs();
        assertThat(open(number).getAssignee()).isEqualTo(SECRETARY);
        assertShut(OUTSIDER, number, RESOLVE);
        submit(SECRETARY, number, RESOLVE, answered("NEW_VERSION", MEMBER)).expect(200);
        assertThat(minutes.state(number)).isEqualTo(MinutesState.DRAFTING);
    }

    @Test
    void aSubstituteFromElsewhereDoesNotAnswer() {
        String number = objected(MEMBER);
        away(CHAIR, OUTSIDER);
        journey.runDueJobs();
        assertThat(open(number).getAssignee()).isNull();
        assertThat(timeline(number)).contains("workflow.returnedToGroup").doesNotContain("workflow.handedOver");
        assertShut(OUTSIDER, number, RESOLVE);
        assertThatThrownBy(() -> objections.resolve(number, answer(MEMBER), OUTSIDER))
                .hasMessageContaining("committees.answeredByAnother");
        submit(SECRETARY, number, RESOLVE, answered("NEW_VERSION", MEMBER)).expect(200);
    }

    @Test
    void aSubstituteOfTheCommitteeAnswersUnlessTheyObjected() {
        String number = objected(MEMBER);
        away(CHAIR, SECRETARY);
        journey.runDueJobs();
        assertThat(open(number).getAssignee()).isEqualTo(SECRETARY);

        jdbc.update("delete from handed_over_task");
        jdbc.update("delete from absence");
        String other = objected(MEMBER);
        away(CHAIR, MEMBER);
        journey.runDueJobs();
        assertThat(open(other).getAssignee()).isNull();
        assertShut(MEMBER, other, RESOLVE);
    }

    @Test
    void aChairWhoObjectedDoesNotAnswerThemselves() {
        String number = objected(CHAIR);
        assertThat(open(number).getAssignee()).isEqualTo(SECRETARY);
        assertShut(CHAIR, number, RESOLVE);
        assertThatThrownBy(() -> objections.resolve(number, answer(CHAIR), CHAIR))
                .hasMessageContaining("committees.answeredByAnother");
        submit(SECRETARY, number, RESOLVE, answered("TO_BOARD", CHAIR)).expect(200);
    }

    @Test
    void aChairWhoIsExcludedFromTheCaseDoesNotAnswer() {
        String number = minutes.open(ALL, 2, CHAIR, SECRETARY, MEMBER);
        exclude(minutes.cases(number).get(0), CHAIR);
        assertThat(minutes.state(number)).isEqualTo(MinutesState.DRAFTING);
        minutes.freezeAgain(number, CHAIR, SECRETARY, MEMBER);
        say(MEMBER, number, 2, "OBJECT").expect(200);
        minutes.runJobs();
        assertThat(open(number).getAssignee()).isEqualTo(SECRETARY);
        assertShut(CHAIR, number, RESOLVE);
        refused(() -> objections.resolve(number, answer(MEMBER), CHAIR));

        exclude(minutes.cases(number).get(1), SECRETARY);
        assertThat(open(number).getAssignee()).isNull();
        assertShut(SECRETARY, number, RESOLVE);
        assertThat(candidates(number)).as("nobody of the committee is left").contains(MANAGER);
        submit(MANAGER, number, RESOLVE, answered("TO_BOARD", MEMBER)).expect(200);
    }

    @Test
    void whereNobodyOfTheCommitteeIsLeftTopManagementAnswers() {
        away(CHAIR, OUTSIDER);
        away(SECRETARY, null);
        String number = objected(MEMBER);
        assertThat(open(number).getAssignee()).isNull();
        assertThat(candidates(number)).containsExactly("management");
        assertShut(MEMBER, number, RESOLVE);

        jdbc.update("delete from absence");
        submit(MANAGER, number, RESOLVE, answered("NEW_VERSION", MEMBER)).expect(200);
        assertThat(minutes.state(number)).isEqualTo(MinutesState.DRAFTING);
    }

    // ---- a tie

    @Test
    void onATieTheSideOfWhoPresidesDecidesWhereItGoesOn() {
        List<String> others = List.of("follow-up-secretary", "follow-up-member-1", "follow-up-member-2");
        String approved = minutes.open(MOST, 1, CHAIR, others.get(0), others.get(1), others.get(2));
        say(others.get(1), approved, 1, "OBJECT").expect(200);
        say(others.get(2), approved, 1, "OBJECT").expect(200);
        say(others.get(0), approved, 1, "APPROVE").expect(200);
        minutes.runJobs();
        assertThat(minutes.state(approved)).isEqualTo(MinutesState.VOTING);
        say(CHAIR, approved, 1, "APPROVE").expect(200);
        minutes.runJobs();
        assertThat(minutes.state(approved)).isEqualTo(MinutesState.SEALING);
        assertThat(minutes.stands(approved)).containsExactly(MinutesInVote.SEAL);

        String refused = minutes.open(MOST, 1, CHAIR, others.get(0), others.get(1), others.get(2));
        say(others.get(1), refused, 1, "APPROVE").expect(200);
        say(others.get(2), refused, 1, "APPROVE").expect(200);
        say(others.get(0), refused, 1, "OBJECT").expect(200);
        minutes.runJobs();
        assertThat(minutes.state(refused)).isEqualTo(MinutesState.VOTING);
        say(CHAIR, refused, 1, "OBJECT").expect(200);
        minutes.runJobs();
        assertThat(minutes.state(refused)).isEqualTo(MinutesState.OBJECTED);
        assertThat(minutes.stands(refused)).containsExactly(RESOLVE);
        assertThat(open(refused).getAssignee()).isEqualTo(others.get(1));
    }

    // ---- how

    /** No door leads there: not the list, not the task, not its page, not a claim and not a form. */
    private void assertShut(String member, String number, String key) {
        String id = open(number).getId();
        assertThat(open(number).getTaskDefinitionKey()).isEqualTo(key);
        assertThat(journey.task(member, new Filed(number, null), key))
                .as(member)
                .isNull();
        journey.asStaff(member, get("/api/v1/staff/tasks/{id}", id), null).expect(404);
        journey.asStaff(member, post("/api/v1/staff/tasks/{id}/claim", id), Map.of())
                .expect(404);
        journey.asStaff(member, put("/api/v1/staff/tasks/{id}/submission", id), YES)
                .expect(404);
        journey.asStaff(member, post("/api/v1/staff/tasks/{id}/submission", id), YES)
                .expect(404);
        assertThat(page(member, id)).isEqualTo(404);
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act).hasMessageContaining("committees.excludedFromDecided");
    }

    private int page(String member, String task) {
        return journey.pageStatus(member, get("/staff/tasks/{id}", task));
    }

    /** This week. */
    private void away(String member, String substitute) {
        journey.absent(member, "2026-11-22", "2026-11-26", substitute);
    }

    private void allApprove(String number) {
        int version = minutes.find(number).version();
        if (minutes.state(number) == MinutesState.DRAFTING) {
            minutes.freezeAgain(number, CHAIR, SECRETARY, MEMBER);
            version++;
        }
        approveAll(number, version, CHAIR, SECRETARY, MEMBER);
    }

    private void approveAll(String number, int version, String... members) {
        for (String member : members) {
            say(member, number, version, "APPROVE").expect(200);
        }
        minutes.runJobs();
    }

    private String approved() {
        String number = minutes.open(ALL, 1, CHAIR, SECRETARY, MEMBER);
        allApprove(number);
        assertThat(minutes.state(number)).isEqualTo(MinutesState.ENDORSING);
        return number;
    }

    private String objected(String by) {
        String number = minutes.open(ALL, 1, CHAIR, SECRETARY, MEMBER);
        say(by, number, 1, "OBJECT").expect(200);
        minutes.runJobs();
        assertThat(minutes.state(number)).isEqualTo(MinutesState.OBJECTED);
        return number;
    }

    private Answer say(String member, String number, int version, String choice) {
        Map<String, Object> form = form(version, choice);
        if ("OBJECT".equals(choice)) {
            form.put("reasons", "لم تُثبت الواقعة");
        }
        return submit(member, number, APPROVE, form);
    }

    private static AnswerObjections answer(String objector) {
        return new AnswerObjections(AnswerObjections.Way.NEW_VERSION, Map.of(objector, "أُضيف"), null);
    }

    private static Map<String, Object> answered(String way, String objector) {
        return answered(way, objector, "أُضيف محضر السماع");
    }

    private static Map<String, Object> board(String outcome) {
        return board(outcome, "2026-11-22");
    }

    private String task(String member, String number, String key) {
        return journey.task(member, new Filed(number, null), key).get("id").asText();
    }

    /** The one task of the minutes themselves. */
    private Task open(String number) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(number)
                .processDefinitionKey("committee-minutes")
                .singleResult();
    }

    private List<String> candidates(String number) {
        return tasks.getIdentityLinksForTask(open(number).getId()).stream()
                .filter(link -> "candidate".equals(link.getType()))
                .map(IdentityLink::getGroupId)
                .toList();
    }

    private List<String> unattended() {
        return jdbc.queryForList("select task_id from unattended_task", String.class);
    }

    private List<String> timeline(String number) {
        return codes(number);
    }
}
