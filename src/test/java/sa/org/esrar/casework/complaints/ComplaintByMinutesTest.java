package sa.org.esrar.casework.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import sa.org.esrar.casework.committees.MinutesSteps;
import sa.org.esrar.casework.committees.PlainMatters;
import sa.org.esrar.casework.committees.RealMinutes;
import sa.org.esrar.casework.staff.Committee.Rule;
import sa.org.esrar.casework.staff.Committee.Way;
import sa.org.esrar.casework.support.CaseworkTest;
import sa.org.esrar.casework.support.CommitteesByMinutes;
import sa.org.esrar.casework.support.Journey.Filed;

/** A complaint in the follow-up committee's minutes with every step taken by its form: call, meeting, text, votes, seal (D2, E1). */
@CaseworkTest
class ComplaintByMinutesTest extends ComplaintSteps {

    private static final String COMMITTEE = "follow-up-committee";
    private static final String RECORD = "userTask_recordComplaintDecision";

    @Autowired
    CommitteesByMinutes byMinutes;

    @Autowired
    PlainMatters matters;

    @Autowired
    MinutesSteps steps;

    @Autowired
    RealMinutes real;

    @BeforeEach
    void theFollowUpCommitteeDecidesByMinutes() {
        matters.clear();
        byMinutes.of(COMMITTEE, new Way(Rule.ALL, 0, true, true, null));
    }

    @Test
    void theComplaintIsCarriedOutFromSealedMinutes() {
        Made made = proposed(complain());
        step(made, "proposal", "accepted", "false");
        established(made);
        String number = steps.open(SECRETARY, COMMITTEE)
                .expect(201)
                .body()
                .get("number")
                .asText();
        Filed minutes = MinutesSteps.filed(number);
        real.called(number, made.filed());
        steps.attend(number).expect(200);
        journey.submit(SECRETARY, minutes, RECORD, decision("UPHELD", "remedy", "APOLOGY", "actionDueOn", "2026-12-06"))
                .expect(200);
        assertThat(status(made)).as("nothing moves before the seal").isEqualTo("UNDER_STUDY");
        steps.draft(number, Map.of("remarks", "استُمع إلى الطرفين.")).expect(200);
        List.of(CHAIR, SECRETARY, MEMBER, "follow-up-member-2")
                .forEach(member -> real.vote(number, member, 1, "APPROVE", null).expect(200));
        real.run();

        assertThat(steps.state(number)).isEqualTo("SEALED");
        assertThat(status(made)).isEqualTo("AWAITING_BENEFICIARY");
        assertThat(read(CHAIR, made).body().at("/decisions/0/minutes").asText()).isEqualTo(number);
        assertThat(actions(made)).containsExactly("DECISION follow-up-committee 2026-12-06");
        assertThat(real.codes(number))
                .containsExactly(
                        "opened",
                        "called",
                        "invited",
                        "held",
                        "decided",
                        "drafted",
                        "frozen",
                        "voted",
                        "voted",
                        "voted",
                        "voted",
                        "voteClosed",
                        "committees.sealed",
                        "carriedOut");
    }
}
