package sa.org.esrar.casework.committees.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import sa.org.esrar.casework.committees.MinutesSteps;
import sa.org.esrar.casework.staff.Committee.Rule;
import sa.org.esrar.casework.staff.Committees;
import sa.org.esrar.casework.support.CaseworkTest;
import sa.org.esrar.casework.support.CommitteesByMinutes;
import sa.org.esrar.casework.support.Journey.Answer;

/** A year that was typed in Hijri, or with a digit too few, is refused; one that was stored before stops no page (D2). */
@CaseworkTest
class ImplausibleDaysTest extends PageSteps {

    private static final String MANAGER = "executive-manager";
    private static final String PAGE = "/staff/committees/" + COMMITTEE;
    private static final String IN_ARABIC = "يُرجى كتابة التاريخ بالميلادي، مثل 2026-12-13";

    @Autowired
    Committees committees;

    @Autowired
    JdbcTemplate jdbc;

    @AfterEach
    void asFormedBefore() {
        byMinutes.of(COMMITTEE);
    }

    @Test
    void theDateOfAnAppointmentIsGregorian() {
        String number = withoutQuorum();
        for (String wrong : List.of("1448-06-12", "0202-11-22", "2206-11-22", "٠٢٠٢-١١-٢٢")) {
            assertThat(error(appoint(number, wrong), "messageAr")).as(wrong).startsWith(IN_ARABIC);
        }
        assertThat(error(appoint(number, "1448-06-12"), "messageEn"))
                .isEqualTo("Please write the Gregorian date, such as 2026-12-13, with a year from 1900 to 2100.");
        appoint(number, "2026-11-22").expect(200);
    }

    @Test
    void theDecisionOnACommitteeOrASeatIsGregorian() throws Exception {
        Map<String, String> formation = Map.of(
                "decisionNumber",
                "1448/60",
                "decidedOn",
                "1448-06-12",
                "inForceFrom",
                "2026-11-22",
                "chair",
                CHAIR,
                "members",
                MEMBER,
                "rule",
                "ALL",
                "decidesByMinutes",
                "true",
                "byCirculation",
                "false");
        MockHttpServletResponse refused = send(PAGE + "/formation", formation);
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(text(refused)).contains("decidedOn-problem", IN_ARABIC, "value=\"1448-06-12\"");
        Map<String, String> seat = Map.of(
                "leaving",
                MEMBER,
                "joining",
                "hr-officer",
                "from",
                "2026-11-22",
                "decisionNumber",
                "1448/80",
                "decidedOn",
                "0202-11-22");
        assertThat(text(send(PAGE + "/seats", seat))).contains("decidedOn-problem", IN_ARABIC);
        assertThat(committees.find(COMMITTEE).orElseThrow().decisionNumber()).startsWith("T/");
    }

    /** Rows of before: neither their page nor the minutes that print them fail, and the minutes come to their text. */
    @Test
    void aDayOutsideTheHijriCalendarIsShownInGregorianAlone() throws Exception {
        String number = withoutQuorum();
        appoint(number, "2026-11-22").expect(200);
        jdbc.update("update minutes_appointment set decided_on = date '1448-06-12' where minutes = ?", number);
        jdbc.update(
                "update committee_formation set decided_on = date '0202-11-22' where committee = ? and decision_number like 'T/%'",
                COMMITTEE);
        assertThat(text(open(MANAGER, get(PAGE)))).contains("22/11/0202م").doesNotContain("22/11/0202م (");
        steps.call(number, steps.nextDay()).expect(200);
        steps.attend(number).expect(200);
        steps.decideAll(number);
        assertThat(steps.view(SECRETARY, number).toString()).contains("22/11/0202م", "12/06/1448م");
        steps.draft(number).expect(200);
        assertThat(open(MANAGER, get("/staff/minutes/{number}", number)).getStatus())
                .isEqualTo(200);
    }

    private String withoutQuorum() {
        byMinutes.of(COMMITTEE, CommitteesByMinutes.way(Rule.MAJORITY));
        String number = steps.opened(COMMITTEE, 1);
        steps.exclude(steps.agenda(number).get(0), CHAIR);
        steps.exclude(steps.agenda(number).get(0), MEMBER);
        steps.call(number, steps.nextDay()).expect(200);
        return number;
    }

    private Answer appoint(String number, String day) {
        return steps.appoint(number, day, "aid-member");
    }

    private static String error(Answer answer, String language) {
        return MinutesSteps.error(answer, "decidedOn").get(language).asText();
    }

    private MockHttpServletResponse send(String path, Map<String, String> typed) throws Exception {
        MockHttpServletRequestBuilder request =
                post(path).param("form", UUID.randomUUID().toString());
        typed.forEach(request::param);
        return open(MANAGER, request);
    }
}
