package sa.org.esrar.casework.committees.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import sa.org.esrar.casework.committees.minutes.MinutesRepository;
import sa.org.esrar.casework.committees.sealing.MinutesToSeal.Approved;
import sa.org.esrar.casework.letters.Letters;
import sa.org.esrar.casework.letters.PrintedText;
import sa.org.esrar.casework.staff.DemoStaff;
import sa.org.esrar.casework.support.CaseworkTest;
import sa.org.esrar.casework.support.CommitteesByMinutes;
import sa.org.esrar.casework.support.TestClock;

/** A majority ended the vote before a member had said anything: they were not absent, and no time had run out. */
@CaseworkTest
class UnheardVotersTest {

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    SealedMinutes sealed;

    @Autowired
    MinutesRepository repository;

    @Autowired
    Letters letters;

    @Autowired
    DemoStaff demoStaff;

    @Autowired
    CommitteesByMinutes committees;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TestClock clock;

    private MinutesToSeal minutes;

    @BeforeEach
    void aCommitteeThatDecidesByMajority() {
        clock.set(TestClock.START);
        demoStaff.load();
        committees.of("service-committee");
        minutes = beans.createBean(MinutesToSeal.class);
    }

    @Test
    void whoseVoteWasNotNeededIsNotPrintedAsAbsent() throws IOException {
        Approved approved = minutes.approved(1);
        jdbc.update("delete from minutes_vote where minutes = ? and user_id = 'service-member'", approved.number());
        sealed.seal(approved.number());
        PrintedText paper =
                PrintedText.of(letters.get(repository.require(approved.number()).letter()));
        assertThat(paper.says("حُسمت النتيجة قبل إبداء الرأي")).isTrue();
        assertThat(paper.says("غائب")).isFalse();
    }
}
