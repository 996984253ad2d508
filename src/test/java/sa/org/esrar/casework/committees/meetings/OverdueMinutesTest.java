package sa.org.esrar.casework.committees.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static sa.org.esrar.casework.committees.MinutesSteps.APPOINT;
import static sa.org.esrar.casework.committees.MinutesSteps.ATTENDANCE;
import static sa.org.esrar.casework.committees.MinutesSteps.CALL;
import static sa.org.esrar.casework.committees.MinutesSteps.DRAFT;
import static sa.org.esrar.casework.committees.MinutesSteps.filed;
import static sa.org.esrar.casework.support.CsrfCookie.csrfCookie;
import static sa.org.esrar.casework.support.Journey.morningOf;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import sa.org.esrar.casework.committees.ServiceMinutesSteps;
import sa.org.esrar.casework.committees.minutes.ItemState;
import sa.org.esrar.casework.committees.minutes.MinutesRepository;
import sa.org.esrar.casework.letters.Letters;
import sa.org.esrar.casework.letters.PrintedText;
import sa.org.esrar.casework.staff.Absences;
import sa.org.esrar.casework.staff.Committee.Rule;
import sa.org.esrar.casework.support.CaseworkTest;
import sa.org.esrar.casework.support.CommitteesByMinutes;
import sa.org.esrar.casework.support.Journey.Answer;

/** When minutes are late, who hears of it, and what becomes of an agenda of which nothing is left (D2, H5). */
@CaseworkTest
class OverdueMinutesTest extends ServiceMinutesSteps {

    private static final String MANAGER = "executive-manager";
    private static final String RESOLVE = "userTask_resolveObjection";
    private static final String OVERDUE = "timer_minutesOverdue";
    /** Tuesday before the National Day. */
    private static final LocalDate BEFORE_HOLIDAY = LocalDate.parse("2026-09-22");

    @Autowired
    Absences absences;

    @Autowired
    MinutesRepository minutes;

    @Autowired
    Letters letters;

    @Autowired
    MockMvc http;

    @BeforeEach
    void nothingElseRuns() {
        endProcesses();
    }

    // ---- overdue

    @Test
    void theChairAndManagementHearOnceThatMinutesAreLateAndWhereTheyStand() {
        String number = steps.opened(COMMITTEE, 1);
        assertThat(timer(number, OVERDUE)).isEqualTo(morningOf("2026-12-06"));
        journey.goTo(LocalDate.parse("2026-12-03"));
        assertThat(told("staff.escalated", number)).isEmpty();
        journey.goTo(LocalDate.parse("2026-12-06"));
        assertThat(told("staff.escalated", number)).containsExactlyInAnyOrder(CHAIR, MANAGER);
        assertThat(line(number, "overdue")).contains("22/11/2026", "الدعوة");
        assertThat(open(number)).as("nothing is taken away").containsExactly(CALL);
        journey.goTo(LocalDate.parse("2026-12-24"));
        assertThat(told("staff.escalated", number)).hasSize(2);
        assertThat(timer(number, OVERDUE)).isNull();
        steps.call(number, LocalDate.parse("2026-12-27")).expect(200);
    }

    @Test
    void minutesAreNotLateBeforeTheirMeetingsTextAndVoteAreDueAndAnotherMeetingMovesThat() {
        String number = steps.opened(COMMITTEE, 1);
        steps.call(number, LocalDate.parse("2026-12-08")).expect(200);
        assertThat(timer(number, OVERDUE)).isEqualTo(morningOf("2026-12-14"));
        journey.submit(SECRETARY, filed(number), ATTENDANCE, Map.of("held", false, "reason", "عاصفة رملية"))
                .expect(200);
        steps.call(number, LocalDate.parse("2026-12-15")).expect(200);
        assertThat(timer(number, OVERDUE)).isEqualTo(morningOf("2026-12-21"));
    }

    @Test
    void aLongVoteByCirculationMovesItToo() {
        String number = steps.opened(COMMITTEE, 1);
        circulate(number, 15).expect(200);
        assertThat(timer(number, OVERDUE)).isEqualTo(morningOf("2026-12-15"));
    }

    /** A circulation for which nobody was left, and then a meeting: its vote has the days of every other meeting. */
    @Test
    void theDaysOfACirculationThatCameToNothingAreNotThoseOfTheMeeting() {
        String number = steps.opened(COMMITTEE, 1);
        String item = steps.agenda(number).get(0);
        steps.exclude(item, CHAIR);
        steps.exclude(item, MEMBER);
        circulate(number, 15).expect(200);
        assertThat(open(number)).containsExactly(APPOINT);
        journey.submit(
                        MANAGER,
                        filed(number),
                        APPOINT,
                        Map.of(
                                "people",
                                List.of(Map.of("user", "aid-member")),
                                "decisionNumber",
                                "1448/85",
                                "decidedOn",
                                "2026-11-22"))
                .expect(200);
        steps.call(number, steps.nextDay()).expect(200);
        assertThat(timer(number, OVERDUE)).isEqualTo(morningOf("2026-12-06"));
        steps.attend(number).expect(200);
        steps.decideAll(number);
        steps.draft(number).expect(200);
        assertThat(timer(number, "timer_voteDue")).isEqualTo(morningOf("2026-11-25"));
    }

    @Test
    void minutesThatAreOverdueAcrossAHoliday() {
        before();
        String number = steps.opened(COMMITTEE, 1);
        assertThat(timer(number, OVERDUE)).isEqualTo(morningOf("2026-10-07"));
    }

    /** Neither the calendar nor the day on which minutes are late reaches that far. */
    @Test
    void aMeetingIsNotCalledForADayThatIsYearsOff() {
        String number = steps.opened(COMMITTEE, 1);
        for (String wrong : List.of("2027-11-23", "2099-01-04")) {
            JsonNode error = steps.call(number, LocalDate.parse(wrong))
                    .expect(422)
                    .body()
                    .get("errors")
                    .get(0);
            assertThat(error.get("field").asText()).isEqualTo("date");
            assertThat(error.get("messageAr").asText()).contains("22/11/2027");
        }
    }

    // ---- days of tasks

    @Test
    void everyTaskBeforeTheVoteIsDueAcrossAHoliday() {
        before();
        String number = steps.opened(COMMITTEE, 1);
        String item = steps.agenda(number).get(0);
        steps.exclude(item, CHAIR);
        steps.exclude(item, MEMBER);
        steps.call(number, LocalDate.parse("2026-09-24")).expect(200);
        assertThat(due(number, APPOINT)).isEqualTo(morningOf("2026-09-24"));

        String other = steps.opened(COMMITTEE, 1);
        steps.call(other, LocalDate.parse("2026-09-24")).expect(200);
        assertThat(due(other, ATTENDANCE)).isEqualTo(Instant.parse("2026-09-24T07:00:00Z"));

        String circulated = steps.opened(COMMITTEE, 1);
        circulate(circulated, null).expect(200);
        assertThat(due(circulated, "userTask_recordRequestDecision")).isEqualTo(morningOf("2026-09-27"));
        steps.decideAll(circulated);
        assertThat(due(circulated, DRAFT)).isEqualTo(morningOf("2026-09-27"));
    }

    // ---- a vote of its own length

    @Test
    void aCirculationHasAsManyWorkingDaysForTheVoteAsItsFormSays() {
        before();
        String number = circulated(4);
        assertThat(tasks.createTaskQuery()
                        .processInstanceBusinessKey(number)
                        .taskDefinitionKey(APPROVE)
                        .list())
                .isNotEmpty()
                .allSatisfy(task -> assertThat(task.getDueDate().toInstant()).isEqualTo(morningOf("2026-09-29")));
        assertThat(timer(number, "timer_voteReminder")).isEqualTo(morningOf("2026-09-24"));
        assertThat(timer(number, "timer_voteDue")).isEqualTo(morningOf("2026-09-29"));
        journey.goTo(LocalDate.parse("2026-09-28"));
        assertThat(codes(number)).doesNotContain("committees.timeline.voteOverdue");
        journey.goTo(LocalDate.parse("2026-09-29"));
        assertThat(codes(number)).contains("committees.timeline.voteOverdue");
    }

    @Test
    void theDaysOfAVoteAreOneToFifteen() {
        String number = steps.opened(COMMITTEE, 1);
        for (int wrong : List.of(0, 16)) {
            JsonNode error =
                    circulate(number, wrong).expect(422).body().get("errors").get(0);
            assertThat(error.get("field").asText()).isEqualTo("voteWithin");
            assertThat(error.get("messageAr").asText()).contains("1", "15");
        }
        circulate(number, 15).expect(200);
    }

    /** Reminder and escalation come on the same morning: nobody hears twice. */
    @Test
    void aVoteOfOneDayRemindsAndEscalatesWithOneMessageToEach() {
        String number = circulated(1);
        assertThat(timer(number, "timer_voteReminder")).isEqualTo(morningOf("2026-11-23"));
        assertThat(timer(number, "timer_voteDue")).isEqualTo(morningOf("2026-11-23"));
        long away = absences.record(MEMBER, steps.nextDay(), steps.nextDay(), "reception-2");
        journey.goTo(LocalDate.parse("2026-11-23"));
        assertThat(told("staff.voteAwaited", number)).containsExactlyInAnyOrder(CHAIR, SECRETARY, MEMBER);
        assertThat(told("staff.colleagueVoteAwaited", number)).containsExactly("reception-2");
        assertThat(told("staff.escalated", number)).containsExactlyInAnyOrder(CHAIR, MANAGER);
        assertThat(codes(number)).contains("committees.timeline.voteOverdueAway");
        absences.cancel(away, MEMBER);
    }

    /** The page on the telephone says it, and refuses a later day in words. */
    @Test
    void thePageOfAnObjectionNamesTheLastDayForTheBoard() throws Exception {
        byMinutes.of(COMMITTEE, CommitteesByMinutes.way(Rule.ALL));
        String number = steps.votingByCirculation(COMMITTEE, 1);
        journey.submit(MEMBER, filed(number), APPROVE, Map.of("version", 1, "choice", "OBJECT", "reasons", "لم نتفق"))
                .expect(200);
        journey.runDueJobs();
        String page = "/staff/tasks/"
                + journey.task(CHAIR, filed(number), RESOLVE).get("id").asText();
        http.perform(get(page).with(user(CHAIR)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("يوم عمل لا يتجاوز 13/12/2026م")));
        http.perform(post(page)
                        .with(user(CHAIR))
                        .with(csrfCookie())
                        .param("objection", "TO_BOARD")
                        .param("answer." + MEMBER, "يُعرض على المجلس")
                        .param("boardOn", "2099-01-01"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("آخر موعد يُحدَّد للمجلس 13/12/2026م")));
    }

    // ---- nothing left to decide

    @Test
    void aMeetingThatPutsEverythingOffHasMinutesThatSaySo() {
        String number = steps.opened(COMMITTEE, 2);
        List<String> agenda = steps.agenda(number);
        steps.call(number, steps.nextDay()).expect(200);
        steps.attend(number, Map.of(), Map.of("postponed", agenda)).expect(200);
        assertThat(open(number)).as("no decision is asked for").containsExactly(DRAFT);
        steps.draft(number).expect(200);
        assertThat(steps.state(number)).isEqualTo("VOTING");
        JsonNode text = steps.view(CHAIR, number).get("text");
        assertThat(text.get("items").findValuesAsText("state")).containsExactly("POSTPONED", "POSTPONED");
        assertThat(text.toString()).contains("أُجّل البت فيها إلى اجتماع لاحق.");
        sealed(number);
        assertThat(steps.in(number, ItemState.POSTPONED)).isEqualTo(agenda);
        assertThat(prints(number, "أُجّل البت فيها إلى اجتماع لاحق.")).isTrue();
        assertThat(steps.open(SECRETARY, COMMITTEE)
                        .expect(201)
                        .body()
                        .get("number")
                        .asText())
                .as("they wait for other minutes")
                .isNotEqualTo(number);
    }

    @Test
    void theOnlyCaseWithdrawnBeforeTheMeetingLeavesMinutesThatSaySo() {
        String number = steps.opened(COMMITTEE, 1);
        String only = steps.agenda(number).get(0);
        steps.call(number, steps.nextDay()).expect(200);
        matters.withdraw(only);
        steps.withdrawn(only);
        steps.attend(number).expect(200);
        assertThat(open(number)).containsExactly(DRAFT);
        steps.draft(number).expect(200);
        JsonNode text = steps.view(CHAIR, number).get("text");
        assertThat(text.get("items").findValuesAsText("state")).containsExactly("WITHDRAWN");
        assertThat(text.toString()).contains("سحبها صاحبها قبل البت فيها.");
        sealed(number);
        assertThat(prints(number, "سحبها صاحبها قبل البت فيها.")).isTrue();
    }

    /** Nothing left to show before anybody was called: not called, on the timeline, without a reason owed. */
    @Test
    void whereTheOnlyCaseWasWithdrawnBeforeTheCallTheCommitteeIsNotCalled() {
        String number = steps.opened(COMMITTEE, 1);
        String only = steps.agenda(number).get(0);
        matters.withdraw(only);
        steps.withdrawn(only);
        assertThat(steps.agenda(number)).isEmpty();
        steps.call(number, Map.of("called", "NONE")).expect(200);
        assertThat(steps.state(number)).isEqualTo("NOT_CALLED");
        assertThat(codes(number)).contains("committees.timeline.withdrawn", "committees.timeline.notCalled");
        assertThat(line(number, "notCalled")).contains("لم تُدعَ اللجنة");
        assertThat(entry(number, "notCalled").actor()).isEqualTo(SECRETARY);
        assertThat(timer(number, OVERDUE)).as("nothing is late any more").isNull();
    }

    @Test
    void aCommitteeThatIsNotCalledHasTheReasonOnTheTimeline() {
        String number = steps.opened(COMMITTEE, 1);
        steps.call(number, Map.of("called", "NONE", "reason", "تُعرض مع غيرها")).expect(200);
        assertThat(entry(number, "notCalled").text()).isEqualTo("تُعرض مع غيرها");
    }

    // ---- how

    private void before() {
        steps.goTo(BEFORE_HOLIDAY);
        byMinutes.of(COMMITTEE);
    }

    private Answer circulate(String number, Integer days) {
        Map<String, Object> form = steps.circulation(number);
        if (days != null) {
            form.put("voteWithin", days);
        }
        return steps.call(number, form);
    }

    /** By circulation and frozen today. */
    private String circulated(int days) {
        String number = steps.opened(COMMITTEE, 1);
        circulate(number, days).expect(200);
        steps.decideAll(number);
        steps.draft(number).expect(200);
        return number;
    }

    /** Everybody approves, and the file is sealed. */
    private void sealed(String number) {
        for (String member : List.of(CHAIR, SECRETARY, MEMBER)) {
            if (journey.task(member, filed(number), APPROVE) != null) {
                journey.submit(
                        member, filed(number), APPROVE, new HashMap<>(Map.of("version", 1, "choice", "APPROVE")));
            }
        }
        journey.runDueJobs();
        assertThat(steps.state(number)).isEqualTo("SEALED");
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(number)
                        .count())
                .isZero();
    }

    private boolean prints(String number, String text) {
        try {
            return PrintedText.of(
                            letters.get(minutes.findById(number).orElseThrow().letter()))
                    .says(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Instant due(String number, String key) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(number)
                .taskDefinitionKey(key)
                .singleResult()
                .getDueDate()
                .toInstant();
    }
}
