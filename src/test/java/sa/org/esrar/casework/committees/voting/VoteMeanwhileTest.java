package sa.org.esrar.casework.committees.voting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import sa.org.esrar.casework.committees.minutes.MinutesState;
import sa.org.esrar.casework.support.CaseworkTest;

/** The last vote is given while the job of the one before it runs: none of them fails, and the round ends once (D2). */
@CaseworkTest
class VoteMeanwhileTest extends VoteSteps {

    private static final String SECOND = "investigator-2";

    @Autowired
    ManagementService management;

    /** The job read where the process stands before the last vote came, and asks for the result after it. */
    @Test
    void theJobOfTheVoteBeforeLeavesTheEndToThatOfTheLast() throws Exception {
        String number = minutes.open(ALL, 1, CHAIR, SECOND);
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
        String number = minutes.open(ALL, 1, CHAIR, SECOND);
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
        say(member, number, 1, "APPROVE").expect(200);
    }

    private static Job only(List<Job> jobs) {
        assertThat(jobs).hasSize(1);
        return jobs.get(0);
    }
}
