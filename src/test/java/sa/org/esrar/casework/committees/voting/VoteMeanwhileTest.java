package sa.org.esrar.casework.committees.voting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import sa.org.esrar.casework.committees.minutes.MinutesState;
import sa.org.esrar.casework.staff.DemoStaff;
import sa.org.esrar.casework.support.CaseworkTest;
import sa.org.esrar.casework.support.CommitteesByMinutes;
import sa.org.esrar.casework.support.Journey;
import sa.org.esrar.casework.support.Journey.Filed;
import sa.org.esrar.casework.support.TestClock;

/** The last vote is given while the job of the one before it runs: none of them fails, and the round ends once (D2). */
@CaseworkTest
class VoteMeanwhileTest {

    private static final String COMMITTEE = "investigation-committee";
    private static final String CHAIR = "follow-up-chair";
    private static final String SECOND = "investigator-2";

    @Autowired
    ApplicationContext context;

    @Autowired
    Journey journey;

    @Autowired
    CommitteesByMinutes formed;

    @Autowired
    DemoStaff staff;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate jdbc;

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
        formed.of(COMMITTEE);
    }

    /** The job read where the process stands before the last vote came, and asks for the result after it. */
    @Test
    void theJobOfTheVoteBeforeLeavesTheEndToThatOfTheLast() throws Exception {
        String number = minutes.open(COMMITTEE, 1, CHAIR, SECOND);
        approve(CHAIR, number);
        Job before = only(minutes.due());
        assertThat(((JobEntity) before).isExclusive()).isTrue();
        ExecutorService engine = Executors.newSingleThreadExecutor();
        try {
            Future<?> running = transaction.execute(status -> {
                jdbc.execute("lock table minutes_vote in access exclusive mode");
                Future<?> job = engine.submit(() -> management.executeJob(before.getId()));
                awaitSomebodyWaiting();
                approve(SECOND, number);
                return job;
            });
            running.get(30, TimeUnit.SECONDS);
        } finally {
            engine.shutdownNow();
        }
        assertThat(minutes.state(number)).isEqualTo(MinutesState.VOTING);
        management.executeJob(only(minutes.due()).getId());
        assertThat(minutes.state(number)).isEqualTo(MinutesState.SEALING);
        assertThat(minutes.stands(number)).containsExactly(MinutesInVote.SEAL);
    }

    /** A job that fails for good keeps nobody waiting. */
    @Test
    void aJobWithoutRetriesIsNotWaitedFor() {
        String number = minutes.open(COMMITTEE, 1, CHAIR, SECOND);
        approve(CHAIR, number);
        management.setJobRetries(only(minutes.due()).getId(), 0);
        approve(SECOND, number);
        management.executeJob(only(minutes.due()).getId());
        assertThat(minutes.state(number)).isEqualTo(MinutesState.SEALING);
    }

    private void awaitSomebodyWaiting() {
        while (jdbc.queryForObject(
                        "select count(*) from pg_locks l join pg_class c on c.oid = l.relation"
                                + " where c.relname = 'minutes_vote' and not l.granted",
                        Integer.class)
                == 0) {
            Thread.onSpinWait();
        }
    }

    private void approve(String member, String number) {
        journey.submit(
                        member,
                        new Filed(number, null),
                        MinutesInVote.APPROVE,
                        Map.of("version", 1, "choice", "APPROVE"))
                .expect(200);
    }

    private static Job only(List<Job> jobs) {
        assertThat(jobs).hasSize(1);
        return jobs.get(0);
    }
}
