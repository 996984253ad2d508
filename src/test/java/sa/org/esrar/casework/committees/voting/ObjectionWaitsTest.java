package sa.org.esrar.casework.committees.voting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static sa.org.esrar.casework.committees.MinutesSteps.filed;
import static sa.org.esrar.casework.support.Journey.morningOf;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import sa.org.esrar.casework.casefile.CaseRegister;
import sa.org.esrar.casework.committees.MinutesSteps;
import sa.org.esrar.casework.committees.minutes.MinutesState;
import sa.org.esrar.casework.staff.Committee.Rule;
import sa.org.esrar.casework.staff.Committee.Way;
import sa.org.esrar.casework.support.CaseworkTest;

/** Nobody waits for ever after the vote, nor for a vote that is over (D2). Wednesday 23 September 2026 is the National Day. */
@CaseworkTest
class ObjectionWaitsTest extends VoteSteps {

    private static final String COMMITTEE = ALL;
    private static final String INVESTIGATOR = "investigator-1";
    private static final String SECOND = "investigator-2";
    private static final String BOARD = "board-member";
    private static final String BOARD_CHAIR = "board-chair";

    @Autowired
    CaseRegister cases;

    // ---- an objection that nobody answers

    @Test
    void whoAnswersAnObjectionAndManagementHearThatItsDayHasCome() {
        on("2026-09-22");
        String number = objected();
        assertThat(dueOn(CHAIR, number, RESOLVE)).isEqualTo(morningOf("2026-09-27"));
        assertThat(timer(number, "timer_objectionDue")).isEqualTo(morningOf("2026-09-27"));
        goTo("2026-09-24");
        assertThat(told("staff.escalated", number)).isEmpty();
        goTo("2026-09-27");
        assertThat(told("staff.escalated", number)).containsExactlyInAnyOrder(CHAIR, MANAGER);
        assertThat(line(number, "objectionLate")).contains("30/09/2026");
        assertThat(minutes.state(number)).isEqualTo(MinutesState.OBJECTED);
        submit(CHAIR, number, RESOLVE, answered("NEW_VERSION")).expect(200);
        assertThat(minutes.stands(number)).containsExactly(MinutesInVote.DRAFT);
        assertThat(timer(number, "timer_objectionUnanswered")).isNull();
    }

    @Test
    void anObjectionThatNobodyAnswersGoesToTheBoardByItself() {
        on("2026-09-22");
        String number = objected();
        assertThat(timer(number, "timer_objectionUnanswered")).isEqualTo(morningOf("2026-09-30"));
        goTo("2026-09-30");
        assertThat(minutes.stands(number)).contains(BY_BOARD).doesNotContain(RESOLVE);
        assertThat(minutes.find(number).boardDueOn()).isEqualTo("2026-10-07");
        assertThat(dueOn(BOARD, number, BY_BOARD)).isEqualTo(morningOf("2026-10-07"));
        assertThat(timer(number, "timer_boardDue")).isEqualTo(morningOf("2026-10-07"));
        assertThat(line(number, "toBoardUnanswered")).contains("انقضت", "07/10/2026");
        assertThat(entry(number, "toBoardUnanswered").actor()).isEqualTo("system");
        assertThat(codes(number)).doesNotContain("committees.timeline.toBoard");
        assertThat(journey.task(CHAIR, filed(number), RESOLVE)).isNull();

        submit(BOARD, number, BY_BOARD, board("APPROVED", "2026-09-30")).expect(200);
        assertThat(minutes.state(number)).isEqualTo(MinutesState.SEALING);
    }

    @Test
    void whatTheBoardGivesBackHasItsObjectionStillToAnswer() {
        String number = objected();
        goTo("2026-11-29");
        submit(BOARD, number, BY_BOARD, board("RETURNED", "2026-11-29")).expect(200);
        assertThat(minutes.state(number)).isEqualTo(MinutesState.DRAFTING);
        assertThat(jdbc.queryForList("select kind from minutes_answer where minutes = ?", String.class, number))
                .containsExactly("BOARD");
        minutes.freezeAgain(number, CHAIR, SECOND, INVESTIGATOR);
        say(INVESTIGATOR, number, 2, "OBJECT", "كما قلت").expect(200);
        minutes.runJobs();
        assertThat(timer(number, "timer_objectionUnanswered"))
                .as("another objection has its own time")
                .isEqualTo(morningOf("2026-12-06"));
    }

    @Test
    void aMovedTokenTakesNoMinutesToTheBoard() {
        String number = minutes.open(COMMITTEE, 1, CHAIR, SECOND, INVESTIGATOR);
        assertThatThrownBy(() -> runtime.createProcessInstanceModification(minutes.instance(number))
                        .startBeforeActivity("serviceTask_takeToBoard")
                        .execute())
                .hasStackTraceContaining("committees.stateDoesNotAllow");
        assertThat(minutes.state(number)).isEqualTo(MinutesState.VOTING);
    }

    // ---- the board's day

    @Test
    void theChairNamesNoDayThatIsTooFarOff() {
        String number = objected();
        assertThat(votes(CHAIR, number).get("boardOnLatest").asText()).isEqualTo("2026-12-13");
        Map<String, Object> form = answered("TO_BOARD");
        for (String wrong : List.of("2026-12-14", "2099-01-01")) {
            form.put("boardOn", wrong);
            JsonNode error = MinutesSteps.error(submit(CHAIR, number, RESOLVE, form), "boardOn");
            assertThat(error.get("messageAr").asText()).contains("13/12/2026");
            assertThat(error.get("messageEn").asText()).contains("13 December 2026");
        }
        form.put("boardOn", "2026-12-13");
        submit(CHAIR, number, RESOLVE, form).expect(200);
        assertThat(dueOn(BOARD, number, BY_BOARD)).isEqualTo(morningOf("2026-12-13"));
    }

    /** The board would be late on the morning that has passed already. */
    @Test
    void theChairNamesADayAfterToday() {
        String number = objected();
        Map<String, Object> form = answered("TO_BOARD");
        form.put("boardOn", "2026-11-22");
        JsonNode error = MinutesSteps.error(submit(CHAIR, number, RESOLVE, form), "boardOn");
        assertThat(error.get("messageAr").asText()).contains("بعد اليوم");
        assertThat(error.get("messageEn").asText()).contains("after today");
        form.put("boardOn", "2026-11-23");
        submit(CHAIR, number, RESOLVE, form).expect(200);
        minutes.runJobs();
        assertThat(codes(number)).doesNotContain("committees.timeline.boardLate");
    }

    @Test
    void theBoardDecidesNotBeforeTheObjection() {
        String number = objected();
        submit(CHAIR, number, RESOLVE, answered("TO_BOARD")).expect(200);
        goTo("2026-11-24");
        for (String wrong : List.of("2026-11-21", "2025-11-24")) {
            JsonNode error = MinutesSteps.error(submit(BOARD, number, BY_BOARD, board("APPROVED", wrong)), "decidedOn");
            assertThat(error.get("messageAr").asText()).contains("لا يسبق تاريخ قرار المجلس الاعتراض");
            assertThat(error.get("messageEn").asText()).contains("before the objection");
        }
        submit(BOARD, number, BY_BOARD, board("APPROVED", "2026-11-22")).expect(200);
        assertThat(minutes.state(number)).isEqualTo(MinutesState.SEALING);
    }

    @Test
    void theBoardsTaskIsDueAcrossAHoliday() {
        on("2026-09-22");
        String number = objected();
        submit(CHAIR, number, RESOLVE, answered("TO_BOARD")).expect(200);
        assertThat(dueOn(BOARD, number, BY_BOARD)).isEqualTo(morningOf("2026-09-30"));
        assertThat(timer(number, "timer_objectionUnanswered")).isNull();
        goTo("2026-09-30");
        assertThat(codes(number))
                .contains("committees.timeline.boardLate")
                .doesNotContain("committees.timeline.toBoardUnanswered");
    }

    @Test
    void theEndorsementIsDueAndEscalatedAcrossAHoliday() {
        clock.set(LocalDate.parse("2026-09-22"), LocalTime.of(10, 0));
        byMinutes.of(COMMITTEE, new Way(Rule.ALL, 0, true, true, MANAGER));
        String number = minutes.open(COMMITTEE, 1, CHAIR, SECOND);
        say(CHAIR, number, 1, "APPROVE").expect(200);
        say(SECOND, number, 1, "APPROVE").expect(200);
        minutes.runJobs();
        assertThat(dueOn(MANAGER, number, ENDORSE)).isEqualTo(morningOf("2026-09-27"));
        assertThat(timer(number, "timer_endorsementDue")).isEqualTo(morningOf("2026-09-27"));
        goTo("2026-09-24");
        assertThat(codes(number)).doesNotContain("committees.timeline.endorsementLateToBoard");
        goTo("2026-09-27");
        assertThat(line(number, "endorsementLateToBoard")).contains("رئيس مجلس الإدارة");
        assertThat(told("staff.escalated", number)).containsExactly(BOARD_CHAIR);
    }

    /** Of others top management hears; also of the chair of the board, who steps in for a manager who voted. */
    @ParameterizedTest
    @CsvSource({"authorised-signatories, investigator-2", "executive-manager, executive-manager"})
    void managementHearsOfAnEndorsementThatOthersOwe(String endorsers, String voter) {
        byMinutes.of(COMMITTEE, new Way(Rule.ALL, 0, true, true, endorsers));
        String number = minutes.open(COMMITTEE, 1, CHAIR, voter);
        say(CHAIR, number, 1, "APPROVE").expect(200);
        say(voter, number, 1, "APPROVE").expect(200);
        minutes.runJobs();
        goTo("2026-11-24");
        assertThat(told("staff.escalated", number)).containsExactly(MANAGER);
        assertThat(line(number, "endorsementLate")).contains("الإدارة العليا");
    }

    // ---- a vote that is over and was not closed

    @Test
    void theReminderClosesARoundWhoseExclusionWasMissed() {
        String number = minutes.open(COMMITTEE, 2, CHAIR, SECOND, INVESTIGATOR);
        say(CHAIR, number, 1, "APPROVE").expect(200);
        excludeUnnoticed(number, INVESTIGATOR);
        assertThat(minutes.state(number)).as("missed").isEqualTo(MinutesState.VOTING);
        goTo("2026-11-23");
        closed(number);
        assertThat(told("staff.voteAwaited", number)).isEmpty();
    }

    @Test
    void theEscalationClosesItWhereItWasMissedAfterTheReminder() {
        String number = minutes.open(COMMITTEE, 2, CHAIR, SECOND, INVESTIGATOR);
        goTo("2026-11-23");
        excludeUnnoticed(number, INVESTIGATOR);
        goTo("2026-11-24");
        closed(number);
        assertThat(told("staff.escalated", number)).isEmpty();
    }

    private void closed(String number) {
        assertThat(minutes.state(number)).isEqualTo(MinutesState.DRAFTING);
        assertThat(minutes.stands(number)).containsExactly(MinutesInVote.DRAFT);
        assertThat(codes(number)).contains("committees.timeline.voteFoundOver", "committees.timeline.voteClosed");
        assertThat(minutes.due()).isEmpty();
    }

    /** The minutes are held, and who would look at the votes after the exclusion gives up waiting for them. */
    private void excludeUnnoticed(String number, String member) {
        String first = minutes.cases(number).get(0);
        ExecutorService elsewhere = Executors.newSingleThreadExecutor();
        try {
            transaction.executeWithoutResult(status -> {
                cases.lock(number);
                Future<?> exclusion = elsewhere.submit(() -> transaction.executeWithoutResult(
                        other -> exclusions.exclude(first, member, "DISCLOSED", MANAGER)));
                while (!exclusion.isDone()) {
                    jdbc.queryForList("select pg_cancel_backend(pid) from pg_locks"
                            + " where not granted and pg_backend_pid() = any (pg_blocking_pids(pid))");
                }
                finished(exclusion);
            });
        } finally {
            elsewhere.shutdownNow();
        }
        assertThat(exclusions.isExcluded(first, member)).isTrue();
    }

    private static void finished(Future<?> work) {
        try {
            work.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    // ---- how

    private String objected() {
        String number = minutes.open(COMMITTEE, 1, CHAIR, SECOND, INVESTIGATOR);
        say(INVESTIGATOR, number, 1, "OBJECT", "لم تُثبت الواقعة").expect(200);
        minutes.runJobs();
        assertThat(minutes.state(number)).isEqualTo(MinutesState.OBJECTED);
        return number;
    }

    private static Map<String, Object> answered(String way) {
        return answered(way, INVESTIGATOR, "لم نتفق");
    }

    private Instant dueOn(String user, String number, String key) {
        return Instant.parse(journey.task(user, filed(number), key).get("dueOn").asText());
    }
}
