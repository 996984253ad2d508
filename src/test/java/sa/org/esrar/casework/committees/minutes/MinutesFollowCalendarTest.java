package sa.org.esrar.casework.committees.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static sa.org.esrar.casework.committees.MinutesSteps.APPOINT;
import static sa.org.esrar.casework.committees.MinutesSteps.CALL;
import static sa.org.esrar.casework.committees.MinutesSteps.DRAFT;
import static sa.org.esrar.casework.committees.MinutesSteps.filed;
import static sa.org.esrar.casework.support.Journey.morningOf;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;
import sa.org.esrar.casework.calendar.CalendarChanged;
import sa.org.esrar.casework.calendar.EnterHoliday;
import sa.org.esrar.casework.calendar.Holiday;
import sa.org.esrar.casework.calendar.HolidayDecision;
import sa.org.esrar.casework.calendar.HolidayKind;
import sa.org.esrar.casework.calendar.HolidayReason;
import sa.org.esrar.casework.calendar.Holidays;
import sa.org.esrar.casework.committees.ServiceMinutesSteps;
import sa.org.esrar.casework.staff.Committee.Rule;
import sa.org.esrar.casework.staff.Committee.Way;
import sa.org.esrar.casework.support.CaseworkTest;
import sa.org.esrar.casework.support.CommitteesByMinutes;
import sa.org.esrar.casework.support.Journey.Answer;

/** No day of minutes passes on a holiday that was entered after it was set (D2). Everything begins on Sunday 22 November 2026. */
@CaseworkTest
class MinutesFollowCalendarTest extends ServiceMinutesSteps {

    private static final String MANAGER = "executive-manager";
    private static final HolidayReason ORDER = new HolidayReason("زيارة ملكية", "Royal visit", "أمر 1");
    private static final String RECORD = "userTask_recordRequestDecision";
    private static final String RESOLVE = "userTask_resolveObjection";
    private static final String BY_BOARD = "userTask_decideByBoard";
    private static final String ENDORSE = "userTask_endorseMinutes";
    private static final String OVERDUE = "timer_minutesOverdue";
    private static final String UNANSWERED = "timer_objectionUnanswered";

    @Autowired
    Holidays holidays;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    private final List<Holiday> entered = new ArrayList<>();

    @BeforeEach
    void nothingElseRuns() {
        endProcesses();
        byMinutes.of(COMMITTEE, CommitteesByMinutes.way(Rule.ALL));
    }

    @AfterEach
    void noHolidayIsLeft() {
        List.copyOf(entered).forEach(this::remove);
    }

    @Test
    void theVoteItsReminderAndItsEscalationFollowEveryHolidayThatIsEnteredOrRemoved() {
        String number = steps.votingByCirculation(COMMITTEE, 1);
        assertVote(number, "2026-11-23", "2026-11-24", "2026-12-06");

        Holiday first = enter("2026-11-23");
        assertVote(number, "2026-11-24", "2026-11-25", "2026-12-07");
        assertThat(said(number, "textAr")).anySatisfy(said -> assertThat(said)
                .contains("تغيّر تقويم الإجازات", "تصويت الأعضاء", "24/11/2026", "25/11/2026"));
        assertThat(entry(number, "dateMoved").actor()).isEqualTo("system");

        enter("2026-11-24");
        assertVote(number, "2026-11-25", "2026-11-26", "2026-12-08");
        changedAgain();
        changedAgain();
        assertVote(number, "2026-11-25", "2026-11-26", "2026-12-08");

        remove(first);
        assertVote(number, "2026-11-23", "2026-11-25", "2026-12-07");
        assertThat(moves(number)).as("each once").isEqualTo(6);
    }

    @Test
    void anObjectionGoesToTheBoardOnTheDayThatTheLongerHolidayLeaves() {
        String number = objected();
        assertThat(dueOn(number, RESOLVE)).containsExactly(morningOf("2026-11-24"));
        assertThat(timer(number, "timer_objectionDue")).isEqualTo(morningOf("2026-11-24"));
        assertThat(timer(number, UNANSWERED)).isEqualTo(morningOf("2026-11-29"));

        clock.set(day("2026-11-23"), LocalTime.NOON);
        enter("2026-11-24");
        assertThat(dueOn(number, RESOLVE)).containsExactly(morningOf("2026-11-25"));
        assertThat(timer(number, "timer_objectionDue")).isEqualTo(morningOf("2026-11-25"));
        assertThat(timer(number, UNANSWERED)).isEqualTo(morningOf("2026-11-30"));
        assertThat(said(number, "textAr")).anySatisfy(said -> assertThat(said)
                .contains("رفع الاعتراض إلى مجلس الإدارة", "29/11/2026", "30/11/2026"));

        journey.goTo(day("2026-11-29"));
        assertThat(open(number)).containsExactly(RESOLVE);
        journey.goTo(day("2026-11-30"));
        assertThat(open(number)).containsExactly(BY_BOARD);
    }

    /** As with the dates of cases: a day that people know comes no nearer than the next working day. */
    @Test
    void aHolidayThatIsRemovedBringsNoDayNearerThanTheNextWorkingDay() {
        String number = objected();
        Holiday long_ = enter("2026-11-24", "2026-11-26");
        assertThat(timer(number, "timer_objectionDue")).isEqualTo(morningOf("2026-11-29"));
        assertThat(timer(number, UNANSWERED)).isEqualTo(morningOf("2026-12-02"));

        clock.set(day("2026-11-25"), LocalTime.NOON);
        remove(long_);
        assertThat(dueOn(number, RESOLVE)).containsExactly(morningOf("2026-11-26"));
        assertThat(timer(number, "timer_objectionDue")).isEqualTo(morningOf("2026-11-26"));
        assertThat(timer(number, UNANSWERED)).isEqualTo(morningOf("2026-11-29"));
        clock.set(day("2026-11-26"), LocalTime.of(7, 0));
        changedAgain();
        assertThat(timer(number, "timer_objectionDue")).isEqualTo(morningOf("2026-11-26"));
        assertThat(timer(number, UNANSWERED)).isEqualTo(morningOf("2026-11-29"));
    }

    @Test
    void aDayThatHasPassedStays() {
        String number = objected();
        clock.set(day("2026-11-25"), LocalTime.of(8, 0));
        journey.runDueJobs();
        assertThat(timer(number, "timer_objectionDue")).isNull();
        enter("2026-11-24");
        assertThat(dueOn(number, RESOLVE)).containsExactly(morningOf("2026-11-24"));
        assertThat(timer(number, UNANSWERED)).isEqualTo(morningOf("2026-11-30"));
    }

    @Test
    void theEndorsementIsCountedFromTheVoteHoweverOftenTheCalendarChanges() {
        byMinutes.of(COMMITTEE, new Way(Rule.ALL, 0, true, true, MANAGER));
        String number = steps.votingByCirculation(COMMITTEE, 1);
        List.of(CHAIR, SECRETARY, MEMBER)
                .forEach(member -> vote(number, member, "APPROVE").expect(200));
        journey.runDueJobs();
        assertEndorsement(number, "2026-11-24");

        clock.set(day("2026-11-23"), LocalTime.NOON);
        enter("2026-11-24");
        assertEndorsement(number, "2026-11-25");
        clock.set(day("2026-11-24"), LocalTime.NOON);
        Holiday second = enter("2026-11-25");
        assertEndorsement(number, "2026-11-26");
        remove(second);
        assertEndorsement(number, "2026-11-25");
    }

    @Test
    void theCallTheDecisionsAndTheDraftAreCountedFromWhereTheyBegan() {
        String number = steps.opened(COMMITTEE, 1);
        enter("2026-11-23");
        assertThat(dueOn(number, CALL)).containsExactly(morningOf("2026-11-24"));
        Map<String, Object> circulation = steps.circulation(number);
        circulation.put("voteWithin", 15);
        steps.call(number, circulation).expect(200);
        assertThat(dueOn(number, RECORD)).containsExactly(morningOf("2026-11-25"));
        assertThat(timer(number, OVERDUE)).isEqualTo(morningOf("2026-12-16"));

        clock.set(day("2026-11-24"), LocalTime.NOON);
        enter("2026-11-25");
        assertThat(dueOn(number, RECORD)).containsExactly(morningOf("2026-11-26"));
        assertThat(timer(number, OVERDUE)).isEqualTo(morningOf("2026-12-17"));
        steps.decideAll(number);
        assertThat(dueOn(number, DRAFT)).containsExactly(morningOf("2026-11-29"));
        clock.set(day("2026-11-26"), LocalTime.NOON);
        enter("2026-11-29");
        assertThat(dueOn(number, DRAFT)).containsExactly(morningOf("2026-11-30"));
        assertThat(timer(number, OVERDUE)).isEqualTo(morningOf("2026-12-20"));
    }

    @Test
    void theAppointmentOfWhoCompletesTheQuorumFollowsToo() {
        String number = steps.opened(COMMITTEE, 1);
        String item = steps.agenda(number).get(0);
        steps.exclude(item, CHAIR);
        steps.exclude(item, MEMBER);
        steps.call(number, day("2026-11-25")).expect(200);
        assertThat(dueOn(number, APPOINT)).containsExactly(morningOf("2026-11-23"));
        enter("2026-11-23");
        assertThat(dueOn(number, APPOINT)).containsExactly(morningOf("2026-11-24"));
    }

    @Test
    void aMeetingStaysOnItsDayAndMinutesAreLateTheirDaysAfterIt() {
        String number = steps.opened(COMMITTEE, 1);
        steps.call(number, day("2026-12-08")).expect(200);
        assertThat(timer(number, OVERDUE)).isEqualTo(morningOf("2026-12-14"));
        enter("2026-12-09");
        assertThat(timer(number, OVERDUE)).isEqualTo(morningOf("2026-12-15"));
        assertThat(task(number).getDueDate().toInstant()).isEqualTo(Instant.parse("2026-12-08T07:00:00Z"));
        assertThat(line(number, "dateMoved")).contains("إنجاز المحضر", "15/12/2026");
    }

    @Test
    void minutesThatAreOverStayAsTheyAre() {
        String number = steps.opened(COMMITTEE, 1);
        steps.call(number, Map.of("called", "NONE", "reason", "تُعرض مع غيرها")).expect(200);
        enter("2026-11-23");
        assertThat(codes(number)).doesNotContain("committees.timeline.dateMoved");
    }

    // ---- how

    private void assertVote(String number, String reminder, String due, String overdue) {
        assertThat(timer(number, "timer_voteReminder")).isEqualTo(morningOf(reminder));
        assertThat(timer(number, "timer_voteDue")).isEqualTo(morningOf(due));
        assertThat(dueOn(number, APPROVE)).containsExactly(morningOf(due));
        assertThat(timer(number, OVERDUE)).isEqualTo(morningOf(overdue));
    }

    private void assertEndorsement(String number, String due) {
        assertThat(dueOn(number, ENDORSE)).containsExactly(morningOf(due));
        assertThat(timer(number, "timer_endorsementDue")).isEqualTo(morningOf(due));
    }

    /** When the open tasks with a key are due, each day once. */
    private Set<Instant> dueOn(String number, String key) {
        List<Task> found = tasks.createTaskQuery()
                .processInstanceBusinessKey(number)
                .taskDefinitionKey(key)
                .list();
        assertThat(found).isNotEmpty();
        return found.stream().map(task -> task.getDueDate().toInstant()).collect(Collectors.toSet());
    }

    private String objected() {
        String number = steps.votingByCirculation(COMMITTEE, 1);
        vote(number, MEMBER, "OBJECT").expect(200);
        journey.runDueJobs();
        assertThat(steps.state(number)).isEqualTo("OBJECTED");
        return number;
    }

    private Answer vote(String number, String member, String choice) {
        return journey.submit(
                member,
                filed(number),
                APPROVE,
                "OBJECT".equals(choice)
                        ? Map.of("version", 1, "choice", choice, "reasons", "لم نتفق")
                        : Map.of("version", 1, "choice", choice));
    }

    private Holiday enter(String day) {
        return enter(day, day);
    }

    private Holiday enter(String first, String last) {
        Holiday holiday =
                holidays.enter(new EnterHoliday(HolidayKind.EXCEPTIONAL, day(first), day(last), ORDER), MANAGER);
        entered.add(holiday);
        return holiday;
    }

    private void remove(Holiday holiday) {
        holidays.decide(new HolidayDecision(holiday.id(), HolidayDecision.Choice.REFUSE, null, ORDER), MANAGER);
        entered.remove(holiday);
    }

    private void changedAgain() {
        transaction.executeWithoutResult(status ->
                events.publishEvent(new CalendarChanged(day("2026-11-23"), day("2026-11-24"), steps.today())));
    }

    private long moves(String number) {
        return codes(number).stream()
                .filter("committees.timeline.dateMoved"::equals)
                .count();
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
