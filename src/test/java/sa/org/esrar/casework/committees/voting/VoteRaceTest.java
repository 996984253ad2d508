package sa.org.esrar.casework.committees.voting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.committees.minutes.MinutesState;
import sa.org.esrar.casework.support.CaseworkTest;
import sa.org.esrar.casework.support.SignedIn;
import sa.org.esrar.casework.workflow.tasks.TaskDesk;

/**
 * Members who vote at the same moment, the race of the last two two hundred times: every vote that was taken is in the table once as it was
 * sent, nobody hears of the others' haste but that the vote is over, and the process goes where the votes say.
 */
@CaseworkTest
class VoteRaceTest extends VoteSteps {

    private static final List<String> THREE = List.of("follow-up-chair", "investigator-2", "investigator-1");
    private static final List<String> FOUR =
            List.of("follow-up-chair", "follow-up-secretary", "follow-up-member-1", "follow-up-member-2");
    /** Of the race that decides: the last two at the same moment. */
    private static final int DECISIVE = 200;

    private static final int ROUNDS = 40;
    private static final String APPROVE = "APPROVE";
    private static final String CHANGE = "REQUEST_CHANGE";
    private static final String TAKEN = "taken";

    /** The request vanished, or the result was certain, before this vote came. */
    private static final Set<String> TOO_LATE =
            Set.of("workflow.task.unknown", "committees.voteOver", "committees.textChanged");

    @Autowired
    Voting voting;

    @Autowired
    MinutesRound round;

    @Autowired
    TaskDesk desk;

    @Autowired
    ManagementService management;

    @Test
    void allApproveAtOnceWhereAllMust() {
        for (int i = 0; i < ROUNDS; i++) {
            String number = minutes.open(ALL, 1, THREE.toArray(String[]::new));
            List<Sent> sent = race(
                    number,
                    THREE.stream().map(one -> task(number, one, APPROVE)).toList());
            assertThat(sent).extracting(Sent::came).containsOnly(TAKEN);
            expect(number, sent, MinutesState.SEALING);
        }
    }

    @Test
    void theLastTwoApproveAtOnceAfterTheFirst() {
        for (int i = 0; i < DECISIVE; i++) {
            String number = minutes.open(ALL, 1, THREE.toArray(String[]::new));
            List<Sent> sent = race(number, List.of(task(number, THREE.get(0), APPROVE)));
            sent.addAll(
                    race(number, List.of(task(number, THREE.get(1), APPROVE), task(number, THREE.get(2), APPROVE))));
            assertThat(sent).extracting(Sent::came).containsOnly(TAKEN);
            expect(number, sent, MinutesState.SEALING);
        }
    }

    /** Whoever is first: a change that was taken wins, and it is always taken, for not all have approved. */
    @Test
    void aChangeIsRequestedAsTheOthersApprove() {
        for (int i = 0; i < ROUNDS; i++) {
            String number = minutes.open(ALL, 1, THREE.toArray(String[]::new));
            List<Sent> sent = race(
                    number,
                    List.of(
                            task(number, THREE.get(0), APPROVE),
                            task(number, THREE.get(1), CHANGE),
                            task(number, THREE.get(2), APPROVE)));
            assertThat(sent.get(1).came()).isEqualTo(TAKEN);
            expect(number, sent, MinutesState.DRAFTING);
        }
    }

    /**
     * The third of four decides, or the second where one is the chair's; who comes later is told that it is over, and a change
     * asked for in time counts.
     */
    @Test
    void aMajorityIsReachedAsTheLastAsksForAChange() {
        for (int i = 0; i < ROUNDS; i++) {
            String number = minutes.open(MOST, 1, FOUR.toArray(String[]::new));
            List<Sent> sent = race(
                    number,
                    List.of(
                            task(number, FOUR.get(0), APPROVE),
                            task(number, FOUR.get(1), APPROVE),
                            task(number, FOUR.get(2), APPROVE),
                            task(number, FOUR.get(3), CHANGE)));
            boolean changed = TAKEN.equals(sent.get(3).came());
            if (!changed) {
                List<String> approved = sent.stream()
                        .filter(one -> TAKEN.equals(one.came()))
                        .map(Sent::who)
                        .toList();
                assertThat(approved.size() == 3 || approved.size() == 2 && approved.contains(FOUR.get(0)))
                        .as("enough to be certain, of %s", sent)
                        .isTrue();
            }
            expect(number, sent, changed ? MinutesState.DRAFTING : MinutesState.SEALING);
        }
    }

    /** A member who has approved asks for a change on a page as the last approves: whichever is first. */
    @Test
    void aVoteIsChangedAsTheLastApproves() {
        for (int i = 0; i < ROUNDS; i++) {
            String number = minutes.open(ALL, 2, THREE.toArray(String[]::new));
            List<Sent> sent =
                    race(number, List.of(task(number, THREE.get(0), APPROVE), task(number, THREE.get(1), APPROVE)));
            sent.addAll(race(
                    number,
                    List.of(
                            task(number, THREE.get(2), APPROVE),
                            new Call(
                                    THREE.get(0), CHANGE, () -> voting.fromPage(number, form(CHANGE), THREE.get(0))))));
            boolean changed = TAKEN.equals(sent.get(3).came());
            if (!changed) {
                assertThat(sent.get(2).came()).isEqualTo(TAKEN);
            }
            expect(number, sent, changed ? MinutesState.DRAFTING : MinutesState.SEALING);
        }
    }

    /**
     * A member who has approved is excluded from one case as the last approves. Which of them was first is read from what the
     * other had left on record before each began; where neither had, from the timeline.
     */
    @Test
    void aMemberIsExcludedAsTheLastApproves() {
        for (int i = 0; i < ROUNDS; i++) {
            String number = minutes.open(ALL, 2, THREE.toArray(String[]::new));
            List<Sent> sent =
                    race(number, List.of(task(number, THREE.get(0), APPROVE), task(number, THREE.get(1), APPROVE)));
            String excludedFrom = minutes.cases(number).get(0);
            AtomicBoolean excludedBefore = new AtomicBoolean();
            AtomicBoolean closedBefore = new AtomicBoolean();
            Call approval = task(number, THREE.get(2), APPROVE);
            Call observed = new Call(THREE.get(2), APPROVE, () -> {
                excludedBefore.set(exclusionsOn(excludedFrom) > 0);
                approval.work().run();
            });
            Call exclusion = new Call("exclusion", null, () -> {
                closedBefore.set(minutes.state(number) != MinutesState.VOTING);
                transaction.executeWithoutResult(
                        status -> exclusions.exclude(excludedFrom, THREE.get(1), "DISCLOSED", "executive-manager"));
            });
            List<Sent> last = race(number, List.of(observed, exclusion));
            assertThat(last.get(1).came()).as("an exclusion is never refused").isEqualTo(TAKEN);
            assertThat(jdbc.queryForList(
                            "select user_id || ' ' || reason_code || ' ' || excluded_by from case_exclusion"
                                    + " where case_number = ?",
                            String.class,
                            excludedFrom))
                    .containsExactly(THREE.get(1) + " DISCLOSED executive-manager");
            sent.add(last.get(0));

            List<String> codes = entries(number, "voterExcluded", "voteClosed");
            boolean first = codes.equals(List.of("voterExcluded system " + THREE.get(1), "voteClosed system CHANGE 1"));
            if (!first) {
                assertThat(codes).containsExactly("voteClosed system APPROVED 1");
                assertThat(last.get(0).came()).isEqualTo(TAKEN);
            }
            assertThat(first || !excludedBefore.get())
                    .as("excluded before the last was sent")
                    .isTrue();
            assertThat(first && closedBefore.get())
                    .as("excluded after the vote was closed")
                    .isFalse();
            if (excludedBefore.get()) {
                assertThat(last.get(0).came()).isNotEqualTo(TAKEN);
            }
            expect(number, sent, first ? MinutesState.DRAFTING : MinutesState.SEALING);
        }
    }

    private int exclusionsOn(String caseNumber) {
        return jdbc.queryForObject(
                "select count(*) from case_exclusion where case_number = ?", Integer.class, caseNumber);
    }

    // ---- how

    /** @param choice null for what is no vote */
    private record Call(String who, String choice, Runnable work) {}

    /** What came of a call. */
    private record Sent(String who, String choice, String came) {}

    private Call task(String number, String member, String choice) {
        return new Call(member, choice, () -> {
            Task task = tasks.createTaskQuery()
                    .processInstanceBusinessKey(number)
                    .taskDefinitionKey(MinutesInVote.APPROVE)
                    .taskAssignee(member)
                    .singleResult();
            if (task == null) {
                throw new ApiException(404, "workflow.task.unknown");
            }
            desk.submit(task.getId(), form(choice));
        });
    }

    private static Map<String, Object> form(String choice) {
        return APPROVE.equals(choice) ? form(1, choice) : form(1, choice, "التاريخ");
    }

    /** All at once, with the engine's jobs running beside them as on a busy node; then the jobs that are left. */
    private List<Sent> race(String number, List<Call> calls) {
        ExecutorService pool = Executors.newFixedThreadPool(calls.size() + 1);
        CountDownLatch start = new CountDownLatch(1);
        AtomicBoolean over = new AtomicBoolean();
        List<Sent> sent = new ArrayList<>();
        try {
            List<Future<String>> running = calls.stream()
                    .map(call -> pool.submit(() -> outcome(call, start)))
                    .toList();
            Future<?> jobs = pool.submit(() -> {
                while (!over.get()) {
                    minutes.due().forEach(this::execute);
                }
            });
            start.countDown();
            for (int i = 0; i < calls.size(); i++) {
                sent.add(new Sent(
                        calls.get(i).who(),
                        calls.get(i).choice(),
                        running.get(i).get(30, TimeUnit.SECONDS)));
            }
            over.set(true);
            jobs.get(30, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(number, e);
        } finally {
            over.set(true);
            pool.shutdownNow();
        }
        minutes.runJobs();
        return sent;
    }

    private static String outcome(Call call, CountDownLatch start) throws InterruptedException {
        start.await();
        try {
            SignedIn.as(call.who(), call.work());
            return TAKEN;
        } catch (ApiException e) {
            assertThat(TOO_LATE).contains(e.code());
            return e.code();
        }
    }

    /** A job that gives way to a vote is tried again; one that is gone was not needed. */
    private void execute(Job job) {
        try {
            management.executeJob(job.getId());
        } catch (OptimisticLockingException e) {
            // The members' votes never give way; jobs do.
        } catch (ProcessEngineException e) {
            // A row that a vote changed was not deleted, and then neither is its parent: the same in another dress.
            assertThat(e.getMessage()).containsAnyOf("No job found", "persistence layer");
        } catch (NullPointerException e) {
            // The engine reads the job and what it belongs to one after the other; the round ended in between, and the
            // job with it.
            assertThat(management.createJobQuery().jobId(job.getId()).count())
                    .as("a job that failed otherwise: %s", e)
                    .isZero();
        }
    }

    /** @param sent by each member, in the order in which one member sent it */
    private void expect(String number, List<Sent> sent, MinutesState state) {
        Map<String, String> counts = new TreeMap<>();
        List<String> told = new ArrayList<>();
        sent.stream().filter(one -> TAKEN.equals(one.came())).forEach(one -> {
            boolean another = counts.put(one.who(), one.choice()) != null;
            told.add((another ? "voteChanged " : "voted ") + one.who() + " " + one.choice() + " 1");
        });
        assertThat(counted(number))
                .as("what each member sent last and was taken, of %s", sent)
                .isEqualTo(counts);
        assertThat(rows(number, "")).as("nothing twice, of %s", sent).isEqualTo(told.size());
        assertThat(rows(number, " and superseded_at is not null")).isEqualTo(told.size() - counts.size());
        assertThat(entries(number, "voted", "voteChanged")).containsExactlyInAnyOrderElementsOf(told);
        assertThat(entries(number, "voteClosed")).hasSize(1);

        boolean approved = state == MinutesState.SEALING;
        assertThat(minutes.state(number)).as("%s", sent).isEqualTo(state);
        assertThat(round.result(number)).isEqualTo(approved ? RoundResult.APPROVED : RoundResult.CHANGE);
        assertThat(minutes.stands(number)).containsExactly(approved ? MinutesInVote.SEAL : MinutesInVote.DRAFT);
        assertThat(tasks.createTaskQuery()
                        .processInstanceBusinessKey(number)
                        .taskDefinitionKey(MinutesInVote.APPROVE)
                        .count())
                .isZero();
        assertThat(runtime.createIncidentQuery().count()).isZero();
    }

    private int rows(String number, String and) {
        return jdbc.queryForObject("select count(*) from minutes_vote where minutes = ?" + and, Integer.class, number);
    }

    /** Code, actor and arguments of the entries with these codes, in the timeline's order. */
    private List<String> entries(String number, String... codes) {
        return timeline.entries(number).stream()
                .map(entry -> entry.code().replace("committees.timeline.", "") + " " + entry.actor() + " "
                        + String.join(" ", entry.arguments()))
                .filter(entry -> List.of(codes).contains(entry.substring(0, entry.indexOf(' '))))
                .toList();
    }

    /** Each member's vote that counts; two of one would break the map. */
    private Map<String, String> counted(String number) {
        Map<String, String> votes = new TreeMap<>();
        jdbc.query(
                "select user_id, choice from minutes_vote where minutes = ? and superseded_at is null",
                row -> {
                    assertThat(votes.put(row.getString("user_id"), row.getString("choice")))
                            .isNull();
                },
                number);
        return votes;
    }
}
