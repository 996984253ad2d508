package sa.org.esrar.casework.committees.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import sa.org.esrar.casework.committees.sealing.MinutesToSeal;
import sa.org.esrar.casework.committees.sealing.MinutesToSeal.Approved;
import sa.org.esrar.casework.committees.voting.CastVote;
import sa.org.esrar.casework.committees.voting.MinutesVotes;
import sa.org.esrar.casework.committees.voting.VoteChoice;
import sa.org.esrar.casework.staff.DemoStaff;
import sa.org.esrar.casework.support.CaseworkTest;
import sa.org.esrar.casework.support.CommitteesByMinutes;
import sa.org.esrar.casework.support.TestClock;

/** D2: when sealed minutes are the association's acknowledgement. Three members approved, one of them with a reservation. */
@CaseworkTest
class MinutesStandingTest {

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    MinutesStanding standing;

    @Autowired
    MinutesVotes votes;

    @Autowired
    DemoStaff staff;

    @Autowired
    CommitteesByMinutes committees;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    private Approved minutes;

    @BeforeEach
    void sealedAndEndorsed() {
        clock.set(TestClock.START);
        staff.load();
        committees.of("service-committee");
        minutes = beans.createBean(MinutesToSeal.class).approved(2);
        set("state = 'SEALED', ended_at = now(), endorsed_by = 'executive-manager', endorsed_at = now()");
    }

    @Test
    void eachMemberApprovedWithOrWithoutReservationAndTheAssociationEndorsed() {
        assertThat(acknowledges()).isTrue();
        jdbc.sql("update minutes_item set state = 'CARRIED_OUT' where minutes = ?")
                .param(minutes.number())
                .update();
        assertThat(acknowledges()).isTrue();
    }

    @Test
    void minutesThatAreNotSealedAcknowledgeNothing() {
        set("state = 'SEALING', ended_at = null");
        assertThat(acknowledges()).isFalse();
        assertThat(standing.acknowledges("MIN-1448-999999", minutes.cases().get(0)))
                .isFalse();
    }

    @Test
    void minutesThatNobodyEndorsedAcknowledgeNothing() {
        set("endorsed_by = null, endorsed_at = null");
        assertThat(acknowledges()).isFalse();
    }

    @Test
    void minutesThatTheBoardLetStandAcknowledgeNothing() {
        set("board_reference = '1448/12'");
        assertThat(acknowledges()).isFalse();
    }

    @Test
    void oneMemberWhoObjectsOrSaysNothingIsEnough() {
        vote("service-member", VoteChoice.OBJECT);
        assertThat(acknowledges()).isFalse();
        vote("service-member", VoteChoice.APPROVE_WITH_RESERVATION);
        assertThat(acknowledges()).isTrue();
        vote("service-member", VoteChoice.ABSENT);
        assertThat(acknowledges()).isFalse();
    }

    @Test
    void aVersionThatWasNeverVotedOnAcknowledgesNothing() {
        set("version = 2");
        assertThat(acknowledges()).isFalse();
    }

    @Test
    void aCaseThatTheyDidNotDecideIsNotAcknowledged() {
        jdbc.sql("update minutes_item set state = 'POSTPONED' where case_number = ?")
                .param(minutes.cases().get(0))
                .update();
        assertThat(acknowledges()).isFalse();
        assertThat(standing.acknowledges(minutes.number(), minutes.cases().get(1)))
                .isTrue();
        assertThat(standing.acknowledges(minutes.number(), "INQ-1448-999999")).isFalse();
    }

    private boolean acknowledges() {
        return standing.acknowledges(minutes.number(), minutes.cases().get(0));
    }

    private void vote(String user, VoteChoice choice) {
        transaction.executeWithoutResult(status ->
                votes.give(minutes.number(), new CastVote(1, choice, "سبب", List.of()), user, clock.instant()));
    }

    private void set(String columns) {
        jdbc.sql("update minutes set " + columns + " where case_number = ?")
                .param(minutes.number())
                .update();
    }
}
