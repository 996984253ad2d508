package sa.org.esrar.casework.committees.voting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static sa.org.esrar.casework.support.Journey.morningOf;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import sa.org.esrar.casework.casefile.CaseRegister;
import sa.org.esrar.casework.committees.minutes.CommitteeTexts;
import sa.org.esrar.casework.committees.minutes.ItemState;
import sa.org.esrar.casework.committees.minutes.Minutes;
import sa.org.esrar.casework.committees.minutes.MinutesItem;
import sa.org.esrar.casework.committees.minutes.MinutesItem.PutOff;
import sa.org.esrar.casework.committees.minutes.MinutesItemRepository;
import sa.org.esrar.casework.committees.minutes.MinutesState;
import sa.org.esrar.casework.committees.voting.MinutesAnswers.Kind;
import sa.org.esrar.casework.protection.Protection;
import sa.org.esrar.casework.staff.CommitteeFormation.Decision;
import sa.org.esrar.casework.staff.Committees;
import sa.org.esrar.casework.staff.Committees.SeatChange;
import sa.org.esrar.casework.support.CaseworkTest;
import sa.org.esrar.casework.support.EngineTables;
import sa.org.esrar.casework.support.Journey.Answer;
import sa.org.esrar.casework.support.Journey.Filed;

/** From the frozen text to its approval, by every way of the diagram (D2, F4). */
@CaseworkTest
class VotingTest extends VoteSteps {

    private static final String SECRETARY = "follow-up-secretary";
    private static final String MEMBER = "follow-up-member-1";
    private static final String OTHER = "follow-up-member-2";
    private static final String INVESTIGATOR = "investigator-1";
    private static final String SECOND = "investigator-2";
    private static final String BOARD = "board-member";
    private static final String BOARD_CHAIR = "board-chair";
    private static final String APPROVE = MinutesInVote.APPROVE;

    @Autowired
    Committees committees;

    @Autowired
    MinutesItemRepository items;

    @Autowired
    CaseRegister cases;

    @Autowired
    Protection protection;

    @Autowired
    MinutesObjections objections;

    @Autowired
    MinutesAnswers answers;

    // ---- approval

    @Test
    void whenAllHaveApprovedAReservationCountsAndTheMinutesWaitForTheirSeal() {
        String number = ofAll(2);
        assertThat(task(CHAIR, number, APPROVE).get("dueOn").asText())
                .isEqualTo(morningOf("2026-11-24").toString());
        say(CHAIR, number, 1, "APPROVE").expect(200);
        say(SECOND, number, 1, "APPROVE_WITH_RESERVATION", "كان ينبغي سماع الجار")
                .expect(200);
        minutes.runJobs();
        assertThat(minutes.state(number)).isEqualTo(MinutesState.VOTING);
        assertThat(task(CHAIR, number, APPROVE)).as("voted already").isNull();
        say(INVESTIGATOR, number, 1, "APPROVE").expect(200);
        minutes.runJobs();

        assertThat(minutes.state(number)).isEqualTo(MinutesState.SEALING);
        assertThat(minutes.stands(number)).containsExactly(MinutesInVote.SEAL);
        assertThat(timeline(number)).contains("committees.timeline.voted", "committees.timeline.voteClosed");
        JsonNode votes = votes(CHAIR, number);
        assertThat(votes.get("result").asText()).isEqualTo("APPROVED");
        assertThat(votes.get("hash").asText()).hasSize(64);
        assertThat(votes.get("votes").findValuesAsText("reasons")).contains("كان ينبغي سماع الجار");
        assertThat(votes.get("votes").findValuesAsText("choice"))
                .containsExactlyInAnyOrder("APPROVE", "APPROVE_WITH_RESERVATION", "APPROVE");
    }

    @Test
    void aMajorityEndsTheRoundAndWhatWasStillAskedVanishes() {
        String number = ofMost(1);
        String left = task(OTHER, number, APPROVE).get("id").asText();
        for (String member : List.of(SECRETARY, MEMBER)) {
            say(member, number, 1, "APPROVE").expect(200);
        }
        minutes.runJobs();
        assertThat(minutes.state(number)).as("half is no majority").isEqualTo(MinutesState.VOTING);
        say(CHAIR, number, 1, "APPROVE").expect(200);
        assertThat(say(OTHER, number, 1, "APPROVE")
                        .expect(409)
                        .body()
                        .get("code")
                        .asText())
                .isEqualTo("committees.voteOver");
        minutes.runJobs();
        assertThat(minutes.state(number)).isEqualTo(MinutesState.SEALING);
        assertThat(openTasks(number)).isEmpty();
        journey.asStaff(OTHER, post("/api/v1/staff/tasks/{id}/submission", left), form(1, "APPROVE"))
                .expect(404);
        assertThat(fromPage(OTHER, number, form(1, "OBJECT", "متأخر"))
                        .expect(409)
                        .body()
                        .get("code")
                        .asText())
                .isEqualTo("committees.voteOver");
        assertThat(rows(number)).hasSize(3);
    }

    @Test
    void whatIsHandedInIsCheckedFieldByField() {
        String number = ofAll(1);
        say(CHAIR, number, 1, "OBJECT").expect(422);
        say(CHAIR, number, 1, "APPROVE_WITH_RESERVATION", " ").expect(422);
        say(CHAIR, number, 1, "ABSENT").expect(422);
        say(CHAIR, number, 1, "YES").expect(422);
        submit(CHAIR, number, APPROVE, Map.of("choice", "APPROVE")).expect(422);
        submit(CHAIR, number, APPROVE, Map.of("version", 1)).expect(422);
        submit(
                        CHAIR,
                        number,
                        APPROVE,
                        Map.of("version", 1, "choice", "RECUSED", "recusedItems", List.of("CMP-1448-999999")))
                .expect(422);
        assertThat(rows(number)).isEmpty();
    }

    // ---- who

    @Test
    void nobodyElseVotesOrSeesTheVotes() {
        String number = ofAll(1);
        String task = task(CHAIR, number, APPROVE).get("id").asText();
        for (String wrong : List.of(MEMBER, "service-chair", "reception-1", "accountant", "hr-officer")) {
            assertThat(task(wrong, number, APPROVE)).as(wrong).isNull();
            assertThat(journey.asStaff(wrong, post("/api/v1/staff/tasks/{id}/submission", task), form(1, "APPROVE"))
                            .status())
                    .as(wrong)
                    .isIn(403, 404);
            assertThat(journey.asStaff(wrong, get("/api/v1/staff/minutes/{n}/votes", number), null)
                            .status())
                    .as(wrong)
                    .isEqualTo(404);
            assertThat(fromPage(wrong, number, form(1, "APPROVE")).status())
                    .as(wrong)
                    .isEqualTo(404);
        }
        // A colleague of the round has a task of their own, not this one.
        assertThat(journey.asStaff(SECOND, post("/api/v1/staff/tasks/{id}/submission", task), form(1, "APPROVE"))
                        .status())
                .isIn(404, 409);
        // Top management reads and does not vote.
        votes(MANAGER, number);
        fromPage(MANAGER, number, form(1, "APPROVE")).expect(403);
        assertThat(journey.asStaff(CHAIR, get("/api/v1/staff/minutes/{n}/votes", "MIN-1448-999999"), null)
                        .status())
                .isEqualTo(404);
        assertThat(rows(number)).isEmpty();
    }

    @Test
    void whoLeavesTheCommitteeAfterTheFreezeStillVotes() {
        String number = ofAll(1);
        LocalDate tomorrow = LocalDate.parse("2026-11-23");
        committees.replaceMember(
                ALL,
                INVESTIGATOR,
                "service-member",
                new SeatChange(tomorrow, new Decision("1448/77", tomorrow.minusDays(1)), BOARD_CHAIR));
        clock.set(tomorrow, LocalTime.of(9, 0));
        say(CHAIR, number, 1, "APPROVE").expect(200);
        say(SECOND, number, 1, "APPROVE").expect(200);
        minutes.runJobs();
        assertThat(minutes.state(number)).isEqualTo(MinutesState.VOTING);
        assertThat(fromPage("service-member", number, form(1, "APPROVE")).status())
                .as("joined after the freeze")
                .isIn(403, 404);
        say(INVESTIGATOR, number, 1, "APPROVE").expect(200);
        minutes.runJobs();
        assertThat(minutes.state(number)).isEqualTo(MinutesState.SEALING);
    }

    // ---- another version

    @Test
    void aRequestedChangeBringsAnotherVersionOnWhichAllVoteAgain() {
        String number = ofAll(1);
        say(CHAIR, number, 1, "APPROVE").expect(200);
        say(SECOND, number, 1, "REQUEST_CHANGE", "تاريخ الشكوى").expect(200);
        minutes.runJobs();
        assertThat(minutes.state(number)).isEqualTo(MinutesState.DRAFTING);
        assertThat(minutes.stands(number)).containsExactly(MinutesInVote.DRAFT);
        assertThat(task(INVESTIGATOR, number, APPROVE)).isNull();
        assertThat(fromPage(INVESTIGATOR, number, form(1, "APPROVE"))
                        .expect(409)
                        .body()
                        .get("code")
                        .asText())
                .isEqualTo("committees.textChanged");

        minutes.freezeAgain(number, CHAIR, SECOND, INVESTIGATOR);
        assertThat(say(CHAIR, number, 1, "APPROVE")
                        .expect(409)
                        .body()
                        .get("code")
                        .asText())
                .as("the text that they saw is not this one")
                .isEqualTo("committees.textChanged");
        for (String member : List.of(CHAIR, SECOND, INVESTIGATOR)) {
            say(member, number, 2, "APPROVE").expect(200);
        }
        minutes.runJobs();
        assertThat(minutes.state(number)).isEqualTo(MinutesState.SEALING);
        assertThat(rows(number))
                .containsExactlyInAnyOrder(
                        "1 follow-up-chair APPROVE",
                        "1 investigator-2 REQUEST_CHANGE",
                        "2 follow-up-chair APPROVE",
                        "2 investigator-1 APPROVE",
                        "2 investigator-2 APPROVE");
    }

    /** The vote waits for the freeze, and then says that the text is another; what was typed is not lost. */
    @Test
    void aVoteOnTheFirstVersionWhileTheSecondIsBeingFrozenIsNoneAndLosesNothing() throws Exception {
        String number = ofAll(1);
        String task = task(CHAIR, number, APPROVE).get("id").asText();
        Map<String, Object> typed = form(1, "OBJECT", "لم يُسمع الطرف الآخر");
        journey.asStaff(CHAIR, put("/api/v1/staff/tasks/{id}/draft", task), typed);
        CountDownLatch frozen = new CountDownLatch(1);
        CountDownLatch asked = new CountDownLatch(1);
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            Future<?> freezing = pool.submit(() -> transaction.executeWithoutResult(status -> {
                cases.lock(number);
                Minutes found = minutes.find(number);
                found.draftAnew();
                minutes.freeze(number, CHAIR, SECOND, INVESTIGATOR);
                frozen.countDown();
                await(asked);
            }));
            assertThat(frozen.await(20, TimeUnit.SECONDS)).isTrue();
            Future<Answer> vote =
                    pool.submit(() -> journey.asStaff(CHAIR, post("/api/v1/staff/tasks/{id}/submission", task), typed));
            // Long enough that the vote stands at the lock.
            Thread.sleep(500);
            assertThat(vote.isDone()).isFalse();
            asked.countDown();
            freezing.get(20, TimeUnit.SECONDS);
            Answer answer = vote.get(20, TimeUnit.SECONDS).expect(409);
            assertThat(answer.body().get("code").asText()).isEqualTo("committees.textChanged");
            assertThat(answer.body().get("detailAr").asText()).contains("باقٍ في النموذج");
        } finally {
            asked.countDown();
            pool.shutdownNow();
        }
        assertThat(rows(number)).isEmpty();
        assertThat(task(CHAIR, number, APPROVE)).as("the task is open still").isNotNull();
        assertThat(journey.asStaff(CHAIR, get("/api/v1/staff/tasks/{id}", task), null)
                        .body()
                        .at("/draft/reasons")
                        .asText())
                .isEqualTo("لم يُسمع الطرف الآخر");
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    // ---- another vote in the place of the first

    @Test
    void anotherVoteTakesThePlaceOfTheFirstWithATraceAndMayEndTheRoundAtOnce() {
        String number = ofMost(1);
        say(MEMBER, number, 1, "OBJECT", "لا أرى ذلك").expect(200);
        assertThat(fromPage(MEMBER, number, form(1, "OBJECT", "لا أرى ذلك"))
                        .expect(200)
                        .status())
                .isEqualTo(200);
        assertThat(rows(number)).as("the same said twice").containsExactly("1 follow-up-member-1 OBJECT");

        JsonNode now = fromPage(MEMBER, number, form(1, "APPROVE")).expect(200).body();
        assertThat(now.get("mayVote").asBoolean()).isTrue();
        assertThat(rows(number))
                .containsExactlyInAnyOrder("1 follow-up-member-1 OBJECT superseded", "1 follow-up-member-1 APPROVE");
        assertThat(timeline(number)).contains("committees.timeline.voteChanged");

        fromPage(MEMBER, number, form(1, "REQUEST_CHANGE", "المبلغ")).expect(200);
        assertThat(minutes.state(number)).as("in the same transaction").isEqualTo(MinutesState.DRAFTING);
        assertThat(minutes.stands(number)).containsExactly(MinutesInVote.DRAFT);
        minutes.runJobs();
        assertThat(minutes.stands(number)).containsExactly(MinutesInVote.DRAFT);
        assertThat(votes(CHAIR, number).get("votes").findValuesAsText("superseded"))
                .containsExactly("true", "true", "false");
    }

    @Test
    void theFirstVoteFromAPageGoesThroughTheTask() {
        String number = ofAll(1);
        fromPage(CHAIR, number, form(1, "APPROVE")).expect(200);
        assertThat(task(CHAIR, number, APPROVE)).isNull();
        for (String member : List.of(SECOND, INVESTIGATOR)) {
            fromPage(member, number, form(1, "APPROVE")).expect(200);
        }
        minutes.runJobs();
        assertThat(minutes.state(number)).isEqualTo(MinutesState.SEALING);
    }

    // ---- conflicts of interest

    @Test
    void whoIsExcludedDuringTheVoteEndsTheRoundAndTheNextTextSaysSo() {
        String number = ofAll(2);
        String first = minutes.cases(number).get(0);
        exclude(first, "service-member");
        assertThat(minutes.state(number)).as("no voter").isEqualTo(MinutesState.VOTING);
        say(CHAIR, number, 1, "APPROVE").expect(200);
        exclude(first, INVESTIGATOR);
        assertThat(minutes.state(number)).isEqualTo(MinutesState.DRAFTING);
        assertThat(minutes.stands(number)).containsExactly(MinutesInVote.DRAFT);
        assertThat(timeline(number)).contains("committees.timeline.voterExcluded");

        minutes.freezeAgain(number, CHAIR, SECOND, INVESTIGATOR);
        say(INVESTIGATOR, number, 2, "APPROVE").expect(200);
        assertThat(votes(INVESTIGATOR, number).get("agenda").findValuesAsText("caseNumber"))
                .containsExactly(minutes.cases(number).get(1));
        say(CHAIR, number, 2, "APPROVE").expect(200);
        say(SECOND, number, 2, "APPROVE_WITH_RESERVATION", "في المعاملة الأولى").expect(200);
        minutes.runJobs();
        assertThat(minutes.state(number)).isEqualTo(MinutesState.SEALING);
        JsonNode hidden = votes(INVESTIGATOR, number).get("votes").get(2);
        assertThat(hidden.get("choice").asText()).isEqualTo("APPROVE_WITH_RESERVATION");
        assertThat(hidden.get("reasons").isNull())
                .as("may speak of the first case")
                .isTrue();
        assertThat(hidden.get("reasonsHidden").asBoolean()).isTrue();
    }

    /** Written before it was taken off, or after: either may speak of the case, which the text still names. */
    @ParameterizedTest
    @EnumSource(
            value = ItemState.class,
            names = {"WITHDRAWN", "POSTPONED"})
    void whoWithdrewFromACaseReadsNothingOfItOnceItIsNoLongerDecided(ItemState gone) throws Exception {
        String number = recused();
        change(number, item -> {
            if (gone == ItemState.WITHDRAWN) {
                item.withdraw(clock.instant());
            } else {
                item.postpone(PutOff.COMMITTEE);
            }
        });
        minutes.freezeAgain(number, CHAIR, SECOND, INVESTIGATOR);
        String task = task(INVESTIGATOR, number, APPROVE).get("id").asText();
        String page = http.perform(get("/staff/tasks/{id}", task).with(user(INVESTIGATOR)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(page).contains("name=\"version\" value=\"2\"").doesNotContain("في الأولى");
        say(CHAIR, number, 2, "OBJECT", "في الأولى كما سبق").expect(200);
        minutes.runJobs();

        JsonNode seen = votes(INVESTIGATOR, number);
        assertThat(seen.toString()).doesNotContain("في الأولى");
        assertThat(seen.get("objections").get(0).get("reasons").isNull()).isTrue();
        assertThat(seen.get("answers").get(0).get("text").isNull()).isTrue();
        assertThat(votes(SECOND, number).toString())
                .as("who withdrew from nothing")
                .contains("تحفظ في الأولى", "جواب في الأولى", "في الأولى كما سبق");
    }

    @Test
    void whatWasWrittenToATextThatNamedTheCaseStaysClosedAndTheNextIsOpen() {
        String number = recused();
        jdbc.update(
                "delete from minutes_item where minutes = ? and case_number = ?",
                number,
                minutes.cases(number).get(0));
        minutes.freezeAgain(number, CHAIR, SECOND, INVESTIGATOR);
        say(CHAIR, number, 2, "APPROVE_WITH_RESERVATION", "تحفظ في الثانية").expect(200);
        assertThat(votes(INVESTIGATOR, number).toString())
                .contains("تحفظ في الثانية")
                .doesNotContain("في الأولى");
    }

    /** Of two cases one member withdrew from the first, of which the chair had written and was answered. */
    private String recused() {
        String number = ofAll(2);
        say(CHAIR, number, 1, "APPROVE_WITH_RESERVATION", "تحفظ في الأولى").expect(200);
        Map<String, Object> form = form(1, "RECUSED");
        form.put("recusedItems", List.of(minutes.cases(number).get(0)));
        submit(INVESTIGATOR, number, APPROVE, form).expect(200);
        minutes.runJobs();
        assertThat(minutes.state(number)).isEqualTo(MinutesState.DRAFTING);
        transaction.executeWithoutResult(status -> answers.answer(
                number, new MinutesAnswers.Answer(1, Kind.CHANGE, null, "جواب في الأولى", SECOND, clock.instant())));
        return number;
    }

    /** The first case of minutes. */
    private void change(String number, Consumer<MinutesItem> what) {
        transaction.executeWithoutResult(status -> {
            MinutesItem first = items.findByMinutesOrderByPosition(number).get(0);
            what.accept(first);
            items.save(first);
        });
    }

    /** A withdrawal holds its case and then asks for the minutes; a recusal the other way round. */
    @Test
    void whoWithdrawsFromACaseThatSomebodyElseChangesIsAskedToTryAgain() throws Exception {
        String number = ofAll(2);
        String held = minutes.cases(number).get(0);
        Map<String, Object> form = form(1, "RECUSED");
        form.put("recusedItems", List.of(held));
        CountDownLatch holds = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        ExecutorService elsewhere = Executors.newSingleThreadExecutor();
        try {
            Future<?> change = elsewhere.submit(() -> transaction.executeWithoutResult(status -> {
                cases.lock(held);
                holds.countDown();
                await(done);
            }));
            assertThat(holds.await(20, TimeUnit.SECONDS)).isTrue();
            submit(SECOND, number, APPROVE, form).expect(409);
            done.countDown();
            change.get(20, TimeUnit.SECONDS);
        } finally {
            done.countDown();
            elsewhere.shutdownNow();
        }
        assertThat(rows(number)).as("nothing was kept").isEmpty();
        assertThat(exclusions.isExcluded(held, SECOND)).isFalse();
        submit(SECOND, number, APPROVE, form).expect(200);
        assertThat(exclusions.isExcluded(held, SECOND)).isTrue();
    }

    @Test
    void whoWithdrawsFromACaseIsExcludedFromItAndAskedForTheOthersAgain() {
        String number = ofAll(2);
        List<String> both = minutes.cases(number);
        Map<String, Object> form = form(1, "RECUSED");
        form.put("recusedItems", List.of(both.get(0)));
        submit(SECOND, number, APPROVE, form).expect(200);
        assertThat(exclusions.isExcluded(both.get(0), SECOND)).isTrue();
        assertThat(exclusions.isExcluded(both.get(1), SECOND)).isFalse();
        minutes.runJobs();
        assertThat(minutes.stands(number)).containsExactly(MinutesInVote.DRAFT);
        minutes.freezeAgain(number, CHAIR, SECOND, INVESTIGATOR);
        assertThat(task(SECOND, number, APPROVE)).isNotNull();

        say(SECOND, number, 2, "RECUSED").expect(200);
        assertThat(exclusions.isExcluded(both.get(1), SECOND))
                .as("from all that is left")
                .isTrue();
        minutes.runJobs();
        minutes.freezeAgain(number, CHAIR, SECOND, INVESTIGATOR);
        assertThat(task(SECOND, number, APPROVE)).as("nothing left to vote on").isNull();
        fromPage(SECOND, number, form(3, "APPROVE")).expect(403);
        say(CHAIR, number, 3, "APPROVE").expect(200);
        say(INVESTIGATOR, number, 3, "APPROVE").expect(200);
        minutes.runJobs();
        assertThat(minutes.state(number)).isEqualTo(MinutesState.SEALING);
    }

    /** The button that every form has. */
    @Test
    void whoDeclaresAConflictWithTheMinutesIsExcludedFromAllThatTheyDecide() {
        String number = ofAll(2);
        String task = task(SECOND, number, APPROVE).get("id").asText();
        journey.asStaff(SECOND, post("/api/v1/staff/tasks/{id}/conflict", task), Map.of());
        assertThat(minutes.state(number)).isEqualTo(MinutesState.DRAFTING);
        assertThat(minutes.cases(number)).allMatch(one -> exclusions.isExcluded(one, SECOND));
        assertThat(journey.asStaff(SECOND, get("/api/v1/staff/minutes/{n}/votes", number), null)
                        .status())
                .isEqualTo(404);
        assertThat(jdbc.queryForList("select task_id from unattended_task", String.class))
                .as("a vote is nobody else's")
                .isEmpty();
    }

    @Test
    void withoutAnybodyWhoMayVoteTheChairHasTheWord() {
        String number = minutes.open(ALL, 1);
        assertThat(minutes.state(number)).isEqualTo(MinutesState.OBJECTED);
        assertThat(minutes.stands(number)).containsExactly(RESOLVE);
        submit(CHAIR, number, RESOLVE, Map.of("objection", "TO_BOARD")).expect(200);
        assertThat(minutes.stands(number)).contains(BY_BOARD);
    }

    // ---- objections

    @Test
    void anObjectionIsAnsweredAndAnotherVersionIsWritten() {
        String number = objected();
        assertThat(task(CHAIR, number, RESOLVE).get("assignee").asText()).isEqualTo(CHAIR);
        assertThat(task(CHAIR, number, RESOLVE).get("dueOn").asText())
                .isEqualTo(morningOf("2026-11-24").toString());
        assertThat(votes(CHAIR, number).get("objections").findValuesAsText("reasons"))
                .containsExactly("لم تُثبت الواقعة");
        submit(CHAIR, number, RESOLVE, Map.of("objection", "NEW_VERSION")).expect(422);
        submit(CHAIR, number, RESOLVE, answered("NEW_VERSION", MEMBER, "ليس له"))
                .expect(422);
        assertThat(task("service-chair", number, RESOLVE)).isNull();
        submit(CHAIR, number, RESOLVE, answered("NEW_VERSION", INVESTIGATOR, "أُضيف محضر السماع"))
                .expect(200);
        assertThat(minutes.state(number)).isEqualTo(MinutesState.DRAFTING);
        assertThat(minutes.stands(number)).containsExactly(MinutesInVote.DRAFT);
        assertThat(jdbc.queryForList(
                        "select kind || ' ' || version || ' ' || answered_user from minutes_answer where minutes = ?",
                        String.class,
                        number))
                .containsExactly("OBJECTION 1 investigator-1");
        minutes.freezeAgain(number, CHAIR, SECOND, INVESTIGATOR);
        assertThat(votes(INVESTIGATOR, number).get("answers").findValuesAsText("text"))
                .containsExactly("أُضيف محضر السماع");
    }

    @Test
    void theBoardHasTheObjectionByAWorkingDayAndItsChairIsToldOnIt() {
        String number = objected();
        Map<String, Object> form = answered("TO_BOARD", INVESTIGATOR, "لم نتفق");
        for (String wrong : List.of("2026-11-21", "2026-11-27", "2027-02-22")) {
            form.put("boardOn", wrong);
            submit(CHAIR, number, RESOLVE, form).expect(422);
        }
        form.put("boardOn", "2026-12-01");
        submit(CHAIR, number, RESOLVE, form).expect(200);
        assertThat(minutes.stands(number)).contains(BY_BOARD);
        assertThat(task(BOARD, number, BY_BOARD).get("dueOn").asText())
                .isEqualTo(morningOf("2026-12-01").toString());
        assertThat(journey.timer(new Filed(number, null), "timer_boardDue")).isEqualTo(morningOf("2026-12-01"));
        goTo("2026-12-01");
        assertThat(told("staff.escalated", number)).contains(BOARD_CHAIR);
        assertThat(timeline(number)).contains("committees.timeline.boardLate");

        submit(BOARD, number, BY_BOARD, board("APPROVED", "2026-12-02")).expect(422);
        submit(BOARD, number, BY_BOARD, board("APPROVED", "2026-12-01")).expect(200);
        assertThat(minutes.state(number)).isEqualTo(MinutesState.SEALING);
        assertThat(minutes.find(number).boardReference()).isEqualTo("1448/12");
        assertThat(minutes.stands(number)).containsExactly(MinutesInVote.SEAL);
        assertThat(votes(CHAIR, number).at("/answers/1/text").asText()).contains("1448/12", "لأنه صحيح");
    }

    /** Five working days as the settings say: National Day is none of them. */
    @Test
    void withoutADayOfTheChairsTheBoardHasAsManyDaysAsTheSettingsSay() {
        on("2026-09-22");
        String number = objected();
        assertThat(votes(CHAIR, number).get("boardOn").asText()).isEqualTo("2026-09-30");
        submit(CHAIR, number, RESOLVE, answered("TO_BOARD", INVESTIGATOR, "لم نتفق"))
                .expect(200);
        assertThat(journey.timer(new Filed(number, null), "timer_boardDue")).isEqualTo(morningOf("2026-09-30"));
    }

    @Test
    void theBoardGivesThemBackOrDoesNotApproveThemAndThenTheirCasesWaitAgain() {
        String number = withBoard(INVESTIGATOR);
        submit(BOARD, number, BY_BOARD, board("RETURNED", "2026-11-22")).expect(200);
        assertThat(minutes.state(number)).isEqualTo(MinutesState.DRAFTING);
        assertThat(minutes.stands(number)).containsExactly(MinutesInVote.DRAFT);

        minutes.freezeAgain(number, CHAIR, SECOND, INVESTIGATOR);
        say(INVESTIGATOR, number, 2, "OBJECT", "كما قلت").expect(200);
        minutes.runJobs();
        submit(CHAIR, number, RESOLVE, answered("TO_BOARD", INVESTIGATOR, "لم نتفق"))
                .expect(200);
        submit(BOARD, number, BY_BOARD, board("NOT_APPROVED", "2026-11-22")).expect(200);
        assertThat(minutes.state(number)).isEqualTo(MinutesState.NOT_APPROVED);
        assertThat(minutes.find(number).endedAt()).isNotNull();
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(number)
                        .count())
                .isZero();
        assertThat(items.findByMinutesOrderByPosition(number))
                .extracting(MinutesItem::state)
                .containsOnly(ItemState.NOT_CARRIED_OUT);
        assertThat(cases.view(number).status().name()).isEqualTo("CLOSED");
        assertThat(timeline(number)).contains("committees.timeline.boardDecided", "committees.timeline.notApproved");
    }

    @Test
    void whoObjectedInTheCommitteeDoesNotDecideOnTheBoard() {
        String number = withBoard(BOARD);
        assertThat(submit(BOARD, number, BY_BOARD, board("APPROVED", "2026-11-22"))
                        .expect(403)
                        .body()
                        .get("code")
                        .asText())
                .isEqualTo("committees.objectorDoesNotDecide");
        assertThat(task(CHAIR, number, BY_BOARD)).isNull();
        submit(BOARD_CHAIR, number, BY_BOARD, board("APPROVED", "2026-11-22")).expect(200);
        assertThat(minutes.state(number)).isEqualTo(MinutesState.SEALING);
    }

    // ---- endorsement

    @Test
    void whatTheMembersApprovedIsEndorsedBySomebodyElse() {
        endorsedBy(MANAGER);
        String number = minutes.open(ALL, 1, CHAIR, MANAGER);
        say(CHAIR, number, 1, "APPROVE").expect(200);
        say(MANAGER, number, 1, "APPROVE").expect(200);
        minutes.runJobs();
        assertThat(minutes.state(number)).isEqualTo(MinutesState.ENDORSING);
        assertThat(task(MANAGER, number, ENDORSE)).as("voted").isNull();
        String id = task(BOARD_CHAIR, number, ENDORSE).get("id").asText();
        journey.asStaff(MANAGER, post("/api/v1/staff/tasks/{id}/submission", id), Map.of("endorsed", true))
                .expect(404);
        for (String voter : List.of(CHAIR, MANAGER)) {
            assertThatThrownBy(() -> objections.endorse(number, true, null, voter))
                    .hasMessageContaining("endorsedByAnother");
        }
        assertThat(minutes.state(number)).isEqualTo(MinutesState.ENDORSING);
        submit(BOARD_CHAIR, number, ENDORSE, Map.of("endorsed", true)).expect(200);
        assertThat(minutes.find(number).endorsedBy()).isEqualTo(BOARD_CHAIR);
        assertThat(minutes.stands(number)).containsExactly(MinutesInVote.SEAL);
    }

    @Test
    void theEndorsementIsDueAndGivenOrRefusedWithAReasonThatTheChairAnswers() {
        endorsedBy(MANAGER);
        String given = approved();
        assertThat(task(MANAGER, given, ENDORSE).get("dueOn").asText())
                .isEqualTo(morningOf("2026-11-24").toString());
        assertThat(task("service-chair", given, ENDORSE)).isNull();
        goTo("2026-11-24");
        assertThat(told("staff.escalated", given)).as("who is above them").containsExactly(BOARD_CHAIR);
        assertThat(timeline(given)).contains("committees.timeline.endorsementLateToBoard");
        submit(MANAGER, given, ENDORSE, Map.of("endorsed", true)).expect(200);
        assertThat(minutes.state(given)).isEqualTo(MinutesState.SEALING);
        assertThat(minutes.find(given).endorsedBy()).isEqualTo(MANAGER);
        assertThat(minutes.stands(given)).containsExactly(MinutesInVote.SEAL);

        String refused = approved();
        submit(MANAGER, refused, ENDORSE, Map.of("endorsed", false)).expect(422);
        submit(MANAGER, refused, ENDORSE, Map.of("endorsed", false, "reason", "المبلغ فوق الصلاحية"))
                .expect(200);
        assertThat(minutes.state(refused)).isEqualTo(MinutesState.OBJECTED);
        assertThat(votes(CHAIR, refused).get("objections").findValuesAsText("reasons"))
                .containsExactly("المبلغ فوق الصلاحية");
        submit(CHAIR, refused, RESOLVE, answered("NEW_VERSION", MANAGER, "خُفّض المبلغ"))
                .expect(200);
        assertThat(minutes.state(refused)).isEqualTo(MinutesState.DRAFTING);
    }

    // ---- days

    /** Frozen on Tuesday 22 September: National Day, a Friday and a Saturday do not count. */
    @Test
    void whoHasNotVotedIsRemindedAndThenEscalatedAndNothingPassesByItself() {
        on("2026-09-22");
        String number = ofAll(1);
        Filed filed = new Filed(number, null);
        assertThat(journey.timer(filed, "timer_voteReminder")).isEqualTo(morningOf("2026-09-24"));
        assertThat(journey.timer(filed, "timer_voteDue")).isEqualTo(morningOf("2026-09-27"));
        say(CHAIR, number, 1, "APPROVE").expect(200);
        journey.absent(SECOND, "2026-09-24", "2026-09-30", "service-member");
        goTo("2026-09-24");
        assertThat(told("staff.voteAwaited", number)).containsExactlyInAnyOrder(SECOND, INVESTIGATOR);
        assertThat(told("staff.colleagueVoteAwaited", number)).containsExactly("service-member");
        assertThat(timeline(number)).contains("committees.timeline.voteAwaited", "committees.timeline.voteAwaitedAway");
        JsonNode away = votes(CHAIR, number).get("voters").get(1);
        assertThat(away.get("userId").asText()).isEqualTo(SECOND);
        assertThat(away.get("substitute").get("ar").asText()).isEqualTo("عضو لجنة الخدمات");

        goTo("2026-09-27");
        assertThat(told("staff.escalated", number)).contains(CHAIR, MANAGER);
        assertThat(timeline(number)).contains("committees.timeline.voteOverdue", "committees.timeline.voteOverdueAway");
        goTo("2026-10-20");
        assertThat(minutes.state(number)).isEqualTo(MinutesState.VOTING);
        assertThat(task(INVESTIGATOR, number, APPROVE)).isNotNull();
        assertThat(task("service-member", number, APPROVE)).isNull();
        assertThat(fromPage("service-member", number, form(1, "APPROVE")).status())
                .isIn(403, 404);
    }

    /** A vote is nobody else's: it is not handed over, the substitute knows of it, and nobody is named for it. */
    @Test
    void theVoteOfWhoIsAwayIsNotHandedOver() throws Exception {
        String number = ofAll(1);
        String task = task(SECOND, number, APPROVE).get("id").asText();
        journey.absent(SECOND, "2026-11-22", "2026-11-26", "service-member");
        journey.runDueJobs();
        assertThat(tasks.createTaskQuery().taskId(task).singleResult().getAssignee())
                .isEqualTo(SECOND);
        assertThat(timeline(number)).contains("workflow.personalTaskWaits").doesNotContain("workflow.handedOver");
        assertThat(told("staff.colleagueVoteAwaited", number)).containsExactly("service-member");

        journey.absent(INVESTIGATOR, "2026-11-22", "2026-11-26", null);
        journey.runDueJobs();
        assertThat(timeline(number)).doesNotContain("workflow.nobodyIsThere");
        assertThat(jdbc.queryForList("select task_id from unattended_task", String.class))
                .isEmpty();
        say(SECOND, number, 1, "APPROVE").expect(200);
    }

    // ---- no moved token opens a gate

    @Test
    void aTokenThatWasMovedEndsNoVoteAndOpensNoStep() {
        endorsedBy(MANAGER);
        String number = ofAll(1);
        say(CHAIR, number, 1, "APPROVE").expect(200);
        assertThatThrownBy(() -> move(number, "gateway_voteResult")).hasStackTraceContaining("committees.voteOpen");
        assertThatThrownBy(() -> move(number, "serviceTask_closeUnapproved"))
                .hasStackTraceContaining("committees.stateDoesNotAllow");
        move(number, RESOLVE);
        submit(CHAIR, number, RESOLVE, Map.of("objection", "NEW_VERSION")).expect(409);
        move(number, BY_BOARD);
        submit(BOARD, number, BY_BOARD, board("APPROVED", "2026-11-22")).expect(409);
        move(number, ENDORSE);
        submit(MANAGER, number, ENDORSE, Map.of("endorsed", true)).expect(409);
        assertThat(minutes.state(number)).isEqualTo(MinutesState.VOTING);

        say(SECOND, number, 1, "OBJECT", "لا").expect(200);
        minutes.runJobs();
        assertThat(minutes.state(number)).isEqualTo(MinutesState.OBJECTED);
        submit(BOARD, number, BY_BOARD, board("APPROVED", "2026-11-22")).expect(409);
    }

    // ---- what is typed

    @Test
    void whatIsTypedLiesEncryptedAndNeverInTheEngine() {
        String mark = "Qvotemarker";
        String number = ofAll(1);
        say(INVESTIGATOR, number, 1, "OBJECT", mark + " reasons").expect(200);
        minutes.runJobs();
        submit(CHAIR, number, RESOLVE, answered("TO_BOARD", INVESTIGATOR, mark + " answer"))
                .expect(200);
        Map<String, Object> decision = board("RETURNED", "2026-11-22");
        decision.put("reasons", mark + " board");
        submit(BOARD, number, BY_BOARD, decision).expect(200);
        assertThat(EngineTables.finds(jdbc, mark)).isEmpty();
        List<byte[]> ciphers = new ArrayList<>(
                jdbc.queryForList("select reasons from minutes_vote where minutes = ?", byte[].class, number));
        ciphers.addAll(jdbc.queryForList("select text from minutes_answer where minutes = ?", byte[].class, number));
        assertThat(ciphers).hasSize(3).allSatisfy(cipher -> {
            assertThat(new String(cipher, StandardCharsets.ISO_8859_1)).doesNotContain(mark);
            assertThat(protection.decrypt(CommitteeTexts.PURPOSE, cipher)).contains(mark);
        });
        runtime.setVariable(minutes.instance(number), "planted", mark);
        assertThat(EngineTables.finds(jdbc, mark))
                .as("the search would have found it")
                .isNotEmpty();
    }

    // ---- how

    private String ofAll(int decisions) {
        return minutes.open(ALL, decisions, CHAIR, SECOND, INVESTIGATOR);
    }

    private String ofMost(int decisions) {
        return minutes.open(MOST, decisions, CHAIR, SECRETARY, MEMBER, OTHER);
    }

    private String objected() {
        String number = ofAll(1);
        say(CHAIR, number, 1, "APPROVE").expect(200);
        say(INVESTIGATOR, number, 1, "OBJECT", "لم تُثبت الواقعة").expect(200);
        minutes.runJobs();
        assertThat(minutes.state(number)).isEqualTo(MinutesState.OBJECTED);
        return number;
    }

    private String withBoard(String objector) {
        String number = minutes.open(ALL, 1, CHAIR, SECOND, objector);
        say(objector, number, 1, "OBJECT", "لم تُثبت الواقعة").expect(200);
        minutes.runJobs();
        submit(CHAIR, number, RESOLVE, answered("TO_BOARD", objector, "لم نتفق"))
                .expect(200);
        return number;
    }

    private String approved() {
        String number = ofAll(1);
        for (String member : List.of(CHAIR, SECOND, INVESTIGATOR)) {
            say(member, number, 1, "APPROVE").expect(200);
        }
        minutes.runJobs();
        assertThat(minutes.state(number)).isEqualTo(MinutesState.ENDORSING);
        return number;
    }

    private void move(String number, String activity) {
        runtime.createProcessInstanceModification(minutes.instance(number))
                .startBeforeActivity(activity)
                .execute();
    }

    private Answer fromPage(String member, String number, Map<String, Object> form) {
        return journey.asStaff(member, post("/api/v1/staff/minutes/{n}/vote", number), form);
    }

    private JsonNode task(String member, String number, String key) {
        return journey.task(member, new Filed(number, null), key);
    }

    private List<Task> openTasks(String number) {
        return tasks.createTaskQuery().processInstanceBusinessKey(number).list();
    }

    private List<String> rows(String number) {
        return jdbc.queryForList(
                "select version || ' ' || user_id || ' ' || choice"
                        + " || case when superseded_at is null then '' else ' superseded' end"
                        + " from minutes_vote where minutes = ?",
                String.class,
                number);
    }

    private List<String> timeline(String number) {
        return codes(number);
    }
}
