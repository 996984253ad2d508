package sa.org.esrar.casework.committees.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sa.org.esrar.casework.committees.MinutesSteps;
import sa.org.esrar.casework.staff.Committee.Rule;
import sa.org.esrar.casework.staff.Committee.Way;
import sa.org.esrar.casework.support.CaseworkTest;

/** A member who said nothing: «yet» while the others vote, and once it is over that the result was certain before (D2). */
@CaseworkTest
class UnheardOnPagesTest extends PageSteps {

    private static final String YET = "لم يُبدِ رأيه بعد";
    private static final String OVER = "حُسمت النتيجة قبل إبداء الرأي";

    @BeforeEach
    void aCommitteeThatDecidesByMajority() {
        byMinutes.of(COMMITTEE, new Way(Rule.MAJORITY, 0, true, true, "executive-manager"));
    }

    @Test
    void onThePageOfMinutesAndOnThatOfWhoEndorses() throws Exception {
        String number = steps.votingByCirculation(COMMITTEE, 1);
        assertThat(page("service-chair", "/staff/minutes/" + number))
                .contains(YET)
                .doesNotContain(OVER);
        for (String voter : List.of("service-chair", "service-secretary")) {
            journey.submit(
                            voter,
                            MinutesSteps.filed(number),
                            "userTask_approveMinutes",
                            Map.of("version", 1, "choice", "APPROVE"))
                    .expect(200);
        }
        journey.runDueJobs();
        assertThat(steps.state(number)).isEqualTo("ENDORSING");
        assertThat(page("service-chair", "/staff/minutes/" + number))
                .contains(OVER)
                .doesNotContain(YET);
        String task = tasks.createTaskQuery()
                .processInstanceBusinessKey(number)
                .singleResult()
                .getId();
        assertThat(page("executive-manager", "/staff/tasks/" + task))
                .contains(OVER)
                .doesNotContain(YET);
    }
}
