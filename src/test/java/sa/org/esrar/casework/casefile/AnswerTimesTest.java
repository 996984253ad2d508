package sa.org.esrar.casework.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import sa.org.esrar.casework.calendar.WorkingDays;
import sa.org.esrar.casework.support.CaseworkTest;
import sa.org.esrar.casework.support.TestClock;

/** The public promise: what is counted, what is late, and how it is said. */
@CaseworkTest
class AnswerTimesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final LocalDate COMPLETE = LocalDate.of(2026, 10, 4);

    @Autowired
    AnswerTimes answerTimes;

    @Autowired
    WorkingDays workingDays;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    MockMvc mvc;

    @Autowired
    TestClock clock;

    private int serial;

    @BeforeEach
    void noCases() {
        clock.set(TODAY, LocalTime.of(10, 0));
        jdbc.update("delete from case_file where serial > 900000");
        serial = 900_000;
    }

    @Test
    void anAnswerOnTheDueDayIsInTimeAndOneTheDayAfterIsNot() {
        answered(15, 0, false, "ANSWERED");
        answered(16, 0, false, "ANSWERED");
        answered(3, 0, false, "FULFILLED");
        assertThat(answerTimes.ofTheLastYear()).isEqualTo(new AnswerTimes.Figures(TODAY.minusMonths(12), 3, 2, 2, 15));
        assertThat(answerTimes.ofTheLastYear().share()).isEqualTo(66);
    }

    @Test
    void daysGivenBackAreNotCountedAgainstUsAndTheStricterDateIsToldToo() {
        answered(18, 4, false, "IN_FULFILMENT");
        assertThat(answerTimes.ofTheLastYear()).satisfies(figures -> {
            assertThat(figures.inTime()).isEqualTo(1);
            assertThat(figures.inPolicyTime()).isZero();
            assertThat(figures.median()).isEqualTo(14);
        });
    }

    @Test
    void anApologyIsLateHoweverSoonTheAnswerCame() {
        answered(10, 0, true, "ANSWERED");
        assertThat(answerTimes.ofTheLastYear().inTime()).isZero();
    }

    @Test
    void onlyAnswersOfTheLastTwelveMonthsCountAndNothingWithdrawnOrFiledAway() {
        answered(5, 0, false, "WITHDRAWN");
        answered(5, 0, false, "CLOSED_INCOMPLETE");
        answered(5, 0, false, "UNDER_STUDY");
        insert(TODAY.minusMonths(13), TODAY.minusMonths(12), TODAY, TODAY, false, "ANSWERED");
        assertThat(answerTimes.ofTheLastYear().answered()).isZero();
        insert(TODAY.minusMonths(13), TODAY.minusMonths(12).plusDays(1), TODAY, TODAY, false, "ANSWERED");
        assertThat(answerTimes.ofTheLastYear().answered()).isEqualTo(1);
    }

    @Test
    void withFewerThanFiveThePageSaysSoAndFromFiveOnTheFiguresInWords() throws Exception {
        for (int i = 0; i < 4; i++) {
            answered(11, 0, false, "ANSWERED");
        }
        promise("ar", "أجبنا عن أقل من خمسة طلبات");
        answered(20, 0, false, "ANSWERED");
        promise("ar", "أجبنا عن 5 طلبات، والتزمنا بالموعد في 4 طلبات (80%).");
        promise("ar", "أُجيب عن نصف الطلبات على الأقل خلال 11 يوم عمل أو أقل من اكتمالها.");
        promise("en", "We answered 5 requests, 4 requests of them in time (80%).");
        for (int i = 0; i < 6; i++) {
            answered(2, 0, false, "ANSWERED");
        }
        promise("ar", "أجبنا عن 11 طلباً، والتزمنا بالموعد في 10 طلبات (90%).");
        promise("ar", "خلال يومَي عمل أو أقل");
    }

    private void promise(String language, String sentence) throws Exception {
        mvc.perform(get("/promise").param("lang", language).header("Accept", "text/html"))
                .andExpect(content().string(containsString(sentence)));
    }

    /** Answered so many working days after completeness, with so many given back. */
    private void answered(int days, int givenBack, boolean apologised, String status) {
        LocalDate policyDueOn = workingDays.plus(COMPLETE, 15);
        insert(
                COMPLETE,
                workingDays.plus(COMPLETE, days),
                policyDueOn,
                givenBack == 0 ? policyDueOn : workingDays.plus(policyDueOn, givenBack),
                apologised,
                status);
    }

    private void insert(
            LocalDate completeOn,
            LocalDate stoppedOn,
            LocalDate policyDueOn,
            LocalDate dueOn,
            boolean apologised,
            String status) {
        serial++;
        jdbc.update(
                """
                insert into case_file (case_number, kind, hijri_year, serial, party_id, channel, status, received_at,
                                       access_code_hash, complete_on, policy_due_on, due_on, apologised, stopped_on)
                values (?, 'REQ', 1448, ?, gen_random_uuid(), 'WEBSITE', ?, now(), '', ?, ?, ?, ?, ?)
                """,
                "REQ-1448-" + serial,
                serial,
                status,
                completeOn,
                policyDueOn,
                dueOn,
                apologised,
                stoppedOn);
    }
}
