package sa.org.esrar.casework.committees.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import sa.org.esrar.casework.api.Localized;
import sa.org.esrar.casework.committees.MinutesSteps;
import sa.org.esrar.casework.committees.ServiceMinutesSteps;
import sa.org.esrar.casework.staff.StaffRecords;
import sa.org.esrar.casework.support.CaseworkTest;
import sa.org.esrar.casework.support.Journey.Answer;

/** Whom management appoints is told from the members by the title, which is all that the minutes know (D2, F4). */
@CaseworkTest
class AppointedTitlesTest extends ServiceMinutesSteps {

    @Autowired
    StaffRecords records;

    @Test
    void nobodyIsAppointedWhoseTitleAMemberHasOrSomebodyElseWhoIsAppointed() {
        records.record("namesake", new Localized("عضو لجنة الخدمات", "Another member"), null);
        records.record("first-guest", new Localized("ضيف", "Guest"), null);
        records.record("second-guest", new Localized("ضيف", "Guest"), null);
        String number = steps.opened(COMMITTEE, 1);
        String item = steps.agenda(number).get(0);
        steps.exclude(item, CHAIR);
        steps.exclude(item, MEMBER);
        steps.call(number, steps.nextDay()).expect(200);

        assertThat(people(appoint(number, "namesake")))
                .contains("«عضو لجنة الخدمات»", "Two people have the title “عضو لجنة الخدمات”");
        assertThat(people(appoint(number, "first-guest", "second-guest"))).contains("«ضيف»", "“Guest”");
        appoint(number, "first-guest").expect(200);
    }

    private Answer appoint(String number, String... people) {
        return steps.appoint(number, "2026-11-22", people);
    }

    /** In both languages. */
    private static String people(Answer answer) {
        JsonNode error = MinutesSteps.error(answer, "people");
        return error.get("messageAr").asText() + error.get("messageEn").asText();
    }
}
