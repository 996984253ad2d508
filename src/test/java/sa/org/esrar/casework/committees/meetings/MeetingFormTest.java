package sa.org.esrar.casework.committees.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import sa.org.esrar.casework.committees.ServiceMinutesSteps;
import sa.org.esrar.casework.support.CaseworkTest;
import sa.org.esrar.casework.support.Journey.Answer;

/** What cannot be read in the form of a call and what makes no sense in it are told at once, each field once. */
@CaseworkTest
class MeetingFormTest extends ServiceMinutesSteps {

    @Test
    void aLongPlaceAndADayInThePastAreToldTogether() {
        String number = steps.opened(COMMITTEE, 1);
        Map<String, Object> form = steps.meeting(number, LocalDate.of(2026, 11, 1));
        form.put("place", "ق".repeat(201));
        assertThat(fields(steps.call(number, form))).containsExactlyInAnyOrder("place", "date");
    }

    @Test
    void anHourThatIsNoneAndADayOffAndAnEmptyAgendaAreToldTogether() {
        String number = steps.opened(COMMITTEE, 1);
        Map<String, Object> form = steps.meeting(number, LocalDate.of(2026, 11, 27));
        form.put("time", "25:00");
        form.put("cases", List.of());
        assertThat(fields(steps.call(number, form))).containsExactlyInAnyOrder("time", "date", "cases");
    }

    /** Nothing is said of a day that could not be read but that. */
    @Test
    void aFieldThatIsNotReadIsNotJudged() {
        String number = steps.opened(COMMITTEE, 1);
        Map<String, Object> form = steps.meeting(number, LocalDate.of(2026, 11, 30));
        form.put("date", "30.11.2026");
        assertThat(fields(steps.call(number, form))).containsExactly("date");
        Map<String, Object> none = new HashMap<>(form);
        none.remove("called");
        assertThat(fields(steps.call(number, none))).containsExactly("called");
        assertThat(steps.state(number)).isEqualTo("CALLING");
    }

    private static List<String> fields(Answer refused) {
        refused.expect(422);
        return refused.body().get("errors").findValuesAsText("field");
    }
}
