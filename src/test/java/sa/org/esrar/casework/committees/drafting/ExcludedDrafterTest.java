package sa.org.esrar.casework.committees.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static sa.org.esrar.casework.committees.MinutesSteps.DRAFT;
import static sa.org.esrar.casework.committees.MinutesSteps.filed;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import sa.org.esrar.casework.committees.minutes.ItemState;
import sa.org.esrar.casework.support.CaseworkTest;

/** Who is excluded from a case of the agenda has no part in what is written of it (F4). */
@CaseworkTest
class ExcludedDrafterTest extends TextSteps {

    private static final String REASONS = "يُذكر المعيار الثاني";

    @Test
    void theyDoNotReopenADecisionThatTheyDoNotSee() {
        String number = decided(2);
        String hidden = steps.agenda(number).get(0);
        steps.exclude(hidden, SECRETARY);
        assertThat(steps.draft(number, Map.of("revised", List.of(hidden)))
                        .expect(422)
                        .body()
                        .get("errors")
                        .get(0)
                        .get("messageAr")
                        .asText())
                .as("as if it were not there")
                .isEqualTo("لا يُعاد إلا إثبات قرار أُثبت من قبل.");
        assertThat(steps.in(number, ItemState.DECIDED)).contains(hidden);
    }

    @Test
    void whatMembersAskedForIsReadAndAnsweredByWhoIsExcludedFromNothing() {
        String number = decided(2);
        steps.exclude(steps.agenda(number).get(0), SECRETARY);
        steps.draft(number).expect(200);
        sendBack(number);

        assertThat(task(number).getTaskDefinitionKey()).isEqualTo(DRAFT);
        assertThat(task(number).getAssignee()).isEqualTo(CHAIR);
        assertThat(steps.view(SECRETARY, number).toString()).doesNotContain(REASONS);
        assertThat(steps.view(CHAIR, number).toString()).contains(REASONS);
        assertThat(journey.task(SECRETARY, filed(number), DRAFT)).isNull();
        answered(number);
        assertThat(steps.state(number)).isEqualTo("VOTING");
        assertThat(frozen(number).answers()).singleElement().asString().contains("أُضيف");
    }

    @Test
    void whoIsExcludedWhileTheyDraftAnewLosesTheTask() {
        String number = decided(2);
        steps.draft(number).expect(200);
        sendBack(number);
        assertThat(task(number).getAssignee()).isEqualTo(SECRETARY);
        assertThat(steps.view(SECRETARY, number).toString()).contains(REASONS);

        steps.exclude(steps.agenda(number).get(0), SECRETARY);
        assertThat(task(number).getAssignee()).isNull();
        assertThat(steps.view(SECRETARY, number).toString()).doesNotContain(REASONS);
        answered(number);
        assertThat(steps.state(number)).isEqualTo("VOTING");
    }

    // ---- how

    private void sendBack(String number) {
        journey.submit(
                        MEMBER,
                        filed(number),
                        APPROVE,
                        Map.of("version", 1, "choice", "REQUEST_CHANGE", "reasons", REASONS))
                .expect(200);
        journey.runDueJobs();
        assertThat(steps.state(number)).isEqualTo("DRAFTING");
    }

    private void answered(String number) {
        journey.submit(CHAIR, filed(number), DRAFT, Map.of("answers", Map.of(MEMBER, "أُضيف.")))
                .expect(200);
    }
}
