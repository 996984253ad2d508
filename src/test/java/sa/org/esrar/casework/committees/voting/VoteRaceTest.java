package sa.org.esrar.casework.committees.voting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.casefile.Exclusions;
import sa.org.esrar.casework.committees.minutes.MinutesState;
import sa.org.esrar.casework.staff.DemoStaff;
import sa.org.esrar.casework.support.CaseworkTest;
import sa.org.esrar.casework.support.CommitteesByMinutes;
import sa.org.esrar.casework.support.SignedIn;
import sa.org.esrar.casework.support.TestClock;
import sa.org.esrar.casework.workflow.tasks.TaskDesk;

/**
 * Members who vote at the same moment, two hundred times: every vote that was taken is in the table once, nobody hears of the
 * others' haste but that the vote is over, and the process goes where the votes say.
 */
@CaseworkTest
class VoteRaceTest {

    private static final String ALL = "investigation-committee";
    private static final String MOST = "follow-up-committee";
    private static final List<String> THREE = List.of("follow-up-chair", "investigator-2", "investigator-1");
    private static final List<String> FOUR =
            List.of("follow-up-chair", "follow-up-secretary", "follow-up-member-1", "follow-up-member-2");
    private static final int ROUNDS = 40;
    private static final String TAKEN = "taken";

    /** The request vanished, or the result was certain, before this vote came. */
    private static final Set<String> TOO_LATE =
            Set.of("workflow.task.unknown", "committees.voteOver", "committees.textChanged");

    @Autowired
    ApplicationContext context;

    @Autowired
    CommitteesByMinutes formed;

    @Autowired
    Voting voting;

    @Autowired
    MinutesRound round;

    @Autowired
    Exclusions exclusions;

    @Autowired
    TaskDesk desk;

    @Autowired
    TaskService tasks;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    DemoStaff staff;

    @Autowired
    TestClock clock;

    MinutesInVote minutes;

    @BeforeEach
    void today() {
        minutes = context.getAutowireCapableBeanFactory().createBean(MinutesInVote.class);
        runtime.createProcessInstanceQuery()
                .list()
                .forEach(left -> runtime.deleteProcessInstance(left.getId(), "another test's", true));
        clock.set(TestClock.START);
        staff.load();
        formed.of(ALL);
        formed.of(MOST);
    }

    @Test
    void allApproveAtOnceWhereAllMust() {
        for (int i = 0; i < ROUNDS; i++) {
            String number = minutes.open(ALL, 1, THREE.toArray(String[]::new));
            Map<String, String> came = race(
                    number,
                    THREE.stream().map(one -> task(number, one, "APPROVE")).toList());
            assertThat(came.values()).containsOnly(TAKEN);
            expect(number, came, MinutesState.SEALING, MinutesInVote.SEAL);
        }
    }

    @Test
    void theLastTwoApproveAtOnceAfterTheFirst() {
        for (int i = 0; i < ROUNDS; i++) {
            String number = minutes.open(ALL, 1, THREE.toArray(String[]::new));
            Map<String, String> came = new HashMap<>(race(number, List.of(task(number, THREE.get(0), "APPROVE"))));
            came.putAll(race(
                    number, List.of(task(number, THREE.get(1), "APPROVE"), task(number, THREE.get(2), "APPROVE"))));
            assertThat(came.values()).containsOnly(TAKEN);
            expect(number, came, MinutesState.SEALING, MinutesInVote.SEAL);
        }
    }

    /** Whoever is first: a change that was taken wins, and it is always taken, for not all have approved. */
    @Test
    void aChangeIsRequestedAsTheOthersApprove() {
        for (int i = 0; i < ROUNDS; i++) {
            String number = minutes.open(ALL, 1, THREE.toArray(String[]::new));
            Map<String, String> came = race(
                    number,
                    List.of(
                            task(number, THREE.get(0), "APPROVE"),
                            task(number, THREE.get(1), "REQUEST_CHANGE"),
                            task(number, THREE.get(2), "APPROVE")));
            assertThat(came).containsEntry(THREE.get(1), TAKEN);
            expect(number, came, MinutesState.DRAFTING, MinutesInVote.DRAFT);
        }
    }

    /** The third of four decides; the fourth is taken or told that it is over, and a change asked for in time counts. */
    @Test
    void aMajorityIsReachedAsTheLastAsksForAChange() {
        for (int i = 0; i < ROUNDS; i++) {
            String number = minutes.open(MOST, 1, FOUR.toArray(String[]::new));
            Map<String, String> came = race(
                    number,
                    List.of(
                            task(number, FOUR.get(0), "APPROVE"),
                            task(number, FOUR.get(1), "APPROVE"),
                            task(number, FOUR.get(2), "APPROVE"),
                            task(number, FOUR.get(3), "REQUEST_CHANGE")));
            boolean changed = TAKEN.equals(came.get(FOUR.get(3)));
            expect(
                    number,
                    came,
                    changed ? MinutesState.DRAFTING : MinutesState.SEALING,
                    changed ? MinutesInVote.DRAFT : MinutesInVote.SEAL);
        }
    }

    /** A member who has approved asks for a change on a page while the last approves, and another is excluded. */
    @Test
    void aVoteIsChangedAndAMemberExcludedAsTheLastApproves() {
        for (int i = 0; i < ROUNDS; i++) {
            String number = minutes.open(ALL, 2, THREE.toArray(String[]::new));
            boolean excluding = i % 2 == 0;
            race(number, List.of(task(number, THREE.get(0), "APPROVE"), task(number, THREE.get(1), "APPROVE")));
            String excludedFrom = minutes.cases(number).get(0);
            Call other = excluding
                    ? new Call(
                            "exclusion",
                            () -> transaction.executeWithoutResult(status ->
                                    exclusions.exclude(excludedFrom, THREE.get(1), "DISCLOSED", "executive-manager")))
                    : new Call(THREE.get(0), () -> voting.fromPage(number, form("REQUEST_CHANGE"), THREE.get(0)));
            Map<String, String> came = race(number, List.of(task(number, THREE.get(2), "APPROVE"), other));
            boolean changed =
                    excluding ? minutes.state(number) == MinutesState.DRAFTING : TAKEN.equals(came.get(THREE.get(0)));
            if (!changed) {
                assertThat(came).containsEntry(THREE.get(2), TAKEN);
            }
            assertThat(minutes.state(number)).isEqualTo(changed ? MinutesState.DRAFTING : MinutesState.SEALING);
            assertThat(minutes.stands(number)).containsExactly(changed ? MinutesInVote.DRAFT : MinutesInVote.SEAL);
            assertThat(round.result(number)).isEqualTo(changed ? RoundResult.CHANGE : RoundResult.APPROVED);
            assertThat(counted(number).containsKey(THREE.get(2))).isEqualTo(TAKEN.equals(came.get(THREE.get(2))));
        }
    }

    // ---- how

    private record Call(String who, Runnable work) {}

    private Call task(String number, String member, String choice) {
        return new Call(member, () -> {
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
        Map<String, Object> form = new HashMap<>(Map.of("version", 1, "choice", choice));
        if (!"APPROVE".equals(choice)) {
            form.put("reasons", "التاريخ");
        }
        return form;
    }

    /** All at once, with the engine's jobs running beside them as on a busy node; then the jobs that are left. */
    private Map<String, String> race(String number, List<Call> calls) {
        ExecutorService pool = Executors.newFixedThreadPool(calls.size() + 1);
        CountDownLatch start = new CountDownLatch(1);
        AtomicBoolean over = new AtomicBoolean();
        Map<String, Future<String>> running = new TreeMap<>();
        Map<String, String> came = new TreeMap<>();
        try {
            calls.forEach(call -> running.put(call.who(), pool.submit(() -> outcome(call, start))));
            Future<?> jobs = pool.submit(() -> {
                while (!over.get()) {
                    minutes.due().forEach(this::execute);
                }
            });
            start.countDown();
            for (Map.Entry<String, Future<String>> one : running.entrySet()) {
                came.put(one.getKey(), one.getValue().get(30, TimeUnit.SECONDS));
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
        return came;
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
        }
    }

    private void expect(String number, Map<String, String> came, MinutesState state, String stands) {
        Set<String> taken = new TreeSet<>(came.keySet());
        taken.removeIf(who -> !TAKEN.equals(came.get(who)));
        assertThat(counted(number).keySet())
                .as("the votes that were taken, of %s", came)
                .isEqualTo(taken);
        assertThat(minutes.state(number)).as("%s", came).isEqualTo(state);
        assertThat(minutes.stands(number)).containsExactly(stands);
        List<String> left = new ArrayList<>();
        tasks.createTaskQuery()
                .processInstanceBusinessKey(number)
                .taskDefinitionKey(MinutesInVote.APPROVE)
                .list()
                .forEach(task -> left.add(task.getAssignee()));
        assertThat(left).isEmpty();
        assertThat(runtime.createIncidentQuery().count()).isZero();
    }

    /** Each member's vote that counts; two of one would break the query. */
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
