package sa.org.esrar.casework.committees.voting;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import sa.org.esrar.casework.committees.minutes.MinutesState;
import sa.org.esrar.casework.staff.DemoStaff;
import sa.org.esrar.casework.support.CaseworkTest;
import sa.org.esrar.casework.support.CommitteesByMinutes;
import sa.org.esrar.casework.support.TestClock;

/** The node died between an exclusion and the look at the vote: the next timer of the vote ends the round, not nobody (F4). */
@CaseworkTest
class MissedExclusionTest {

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    CommitteesByMinutes formed;

    @Autowired
    DemoStaff staff;

    @Autowired
    ManagementService management;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TestClock clock;

    @ParameterizedTest
    @ValueSource(strings = {"timer_voteReminder", "timer_voteDue"})
    void theRoundEndsWithTheNextTimer(String timer) {
        clock.set(TestClock.START);
        staff.load();
        formed.of("investigation-committee");
        MinutesInVote minutes = beans.createBean(MinutesInVote.class);
        String number =
                minutes.open("investigation-committee", 2, "follow-up-chair", "investigator-1", "investigator-2");
        jdbc.update(
                "insert into case_exclusion values (?, 'investigator-1', 'DISCLOSED', 'executive-manager', now())",
                minutes.cases(number).get(0));
        Job due = management.createJobQuery().activityId(timer).list().stream()
                .filter(job -> job.getProcessInstanceId().equals(minutes.instance(number)))
                .findFirst()
                .orElseThrow();
        management.executeJob(due.getId());
        minutes.runJobs();
        assertThat(minutes.state(number)).isEqualTo(MinutesState.DRAFTING);
        assertThat(minutes.stands(number)).containsExactly(MinutesInVote.DRAFT);
        assertThat(jdbc.queryForList(
                        "select code from timeline_entry where case_number = ? order by sequence",
                        String.class,
                        number))
                .endsWith("committees.timeline.voterExcluded", "committees.timeline.voteClosed");
    }
}
