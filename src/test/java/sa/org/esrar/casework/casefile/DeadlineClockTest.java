package sa.org.esrar.casework.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.api.Localized;
import sa.org.esrar.casework.calendar.EnterHoliday;
import sa.org.esrar.casework.calendar.Holiday;
import sa.org.esrar.casework.calendar.HolidayDecision;
import sa.org.esrar.casework.calendar.HolidayKind;
import sa.org.esrar.casework.calendar.HolidayReason;
import sa.org.esrar.casework.calendar.Holidays;

/** The clock on its ledger, with the real calendar. */
@RecordApplicationEvents
class DeadlineClockTest extends CasefileTest {

    private static final LocalDate SUNDAY = day("2026-11-22");
    private static final Localized REASON = new Localized("بقيت صورة المنتج", "the picture of the product is missing");
    private static final HolidayReason ORDER = new HolidayReason("أمر ملكي", "royal order", "1448/1");

    @Autowired
    DeadlineClock deadlineClock;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Holidays holidays;

    @Autowired
    ClockLedger ledger;

    @Autowired
    TimelineVerifier verifier;

    @Autowired
    ApplicationEvents events;

    private String number;

    @BeforeEach
    void aCaseOfSunday() {
        number = newCase();
        deadlineClock.start(number, SUNDAY, 15);
    }

    @Test
    void aPauseMovesTheAnswersDateAndNotThePolicys() {
        on("2026-11-24", () -> deadlineClock.pause(number, REASON));
        assertThat(register.view(number).paused()).isTrue();
        on("2026-11-29", () -> deadlineClock.resume(number, REASON));

        CaseView view = register.view(number);
        assertThat(view.completeOn()).isEqualTo(SUNDAY);
        assertThat(view.policyDueOn()).isEqualTo(day("2026-12-13"));
        assertThat(view.dueOn()).isEqualTo(day("2026-12-16"));
        assertThat(view.paused()).isFalse();
        assertThat(moves()).isEqualTo(3);
        assertThat(verifier.verify(number)).isEmpty();
    }

    @Test
    void theDayIsTheDayInRiyadh() {
        clock.set(Instant.parse("2026-11-24T20:59:59Z"));
        deadlineClock.pause(number, REASON);
        clock.set(Instant.parse("2026-11-24T21:00:00Z"));
        deadlineClock.resume(number, REASON);

        assertThat(register.view(number).dueOn()).isEqualTo(day("2026-12-14"));
    }

    @Test
    void whatIsHeldIsNotHeldAgainAndWhatRunsDoesNotGoOnTwice() {
        deadlineClock.resume(number, REASON);
        on("2026-11-24", () -> deadlineClock.pause(number, REASON));
        on("2026-11-26", () -> deadlineClock.pause(number, REASON));
        on("2026-11-29", () -> deadlineClock.resume(number, REASON));
        on("2026-11-30", () -> deadlineClock.resume(number, REASON));

        assertThat(deadlineClock.explain(number).ledger())
                .extracting(DeadlineClock.Line::kind)
                .containsExactly("STARTED", "PAUSED", "RESUMED");
        assertThat(register.view(number).dueOn()).isEqualTo(day("2026-12-16"));
    }

    @Test
    void aRunningCountIsNotStartedAgain() {
        assertThatThrownBy(() -> deadlineClock.start(number, SUNDAY, 15))
                .isInstanceOfSatisfying(ApiException.class, refusal -> assertThat(refusal.status())
                        .isEqualTo(409));
        assertThatThrownBy(() -> deadlineClock.start(newCase(), SUNDAY.plusDays(1), 15))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aListedGapTakesTheStartBackAndTheLastItemsDayStartsItAgain() {
        on("2026-11-23", () -> deadlineClock.withdraw(number, REASON));

        CaseView withdrawn = register.view(number);
        assertThat(withdrawn.completeOn()).isNull();
        assertThat(withdrawn.dueOn()).isNull();
        assertThat(withdrawn.late()).isFalse();
        assertThat(deadlines.answerDue(number)).isEqualTo(Deadlines.FAR);
        assertThat(deadlineClock.explain(number).days()).isNull();
        assertThat(deadlineClock.explain(number).ledger().get(1).reason()).isEqualTo(REASON);

        // The paper came on Thursday and was looked at on Monday.
        on("2026-11-30", () -> deadlineClock.start(number, day("2026-11-26"), 15));
        assertThat(register.view(number).completeOn()).isEqualTo(day("2026-11-26"));
        assertThat(register.view(number).dueOn()).isEqualTo(day("2026-12-17"));
    }

    @Test
    void lateBeginsAfterTheDueDateAndAnApologyIsLate() {
        clock.set(Instant.parse("2026-12-13T20:59:59Z"));
        assertThat(register.view(number).late()).isFalse();
        clock.set(Instant.parse("2026-12-13T21:00:00Z"));
        assertThat(register.view(number).late()).isTrue();

        String other = newCase();
        deadlineClock.start(other, day("2026-12-14"), 15);
        deadlineClock.apologise(other, day("2027-02-01"), REASON);
        assertThat(register.view(other).late()).isTrue();
        assertThat(register.view(other).dueOn()).isEqualTo(day("2027-01-04"));
    }

    @Test
    void timersFireAtEightInRiyadhAndWaitForEverWhileTheCountIsHeld() {
        assertThat(deadlines.answerDue(number)).isEqualTo(Instant.parse("2026-12-13T05:00:00Z"));
        assertThat(deadlines.answerWarning(number)).isEqualTo(Instant.parse("2026-12-06T05:00:00Z"));
        assertThat(deadlines.answerDueOn(number)).isEqualTo(Instant.parse("2026-12-13T20:59:59Z"));
        assertThat(deadlines.completenessWarning(number)).isEqualTo(Instant.parse("2026-11-23T05:00:00Z"));
        assertThat(deadlines.completenessDue(number)).isEqualTo(Instant.parse("2026-11-24T05:00:00Z"));
        assertThat(deadlines.inWorkingDays(5)).isEqualTo(Instant.parse("2026-11-29T05:00:00Z"));
        assertThat(deadlines.inDays(60)).isEqualTo(Instant.parse("2027-01-21T05:00:00Z"));

        on("2026-11-24", () -> deadlineClock.pause(number, REASON));
        assertThat(deadlines.answerDue(number)).isEqualTo(Deadlines.FAR);
        assertThat(deadlines.answerWarning(number)).isEqualTo(Deadlines.FAR);
        assertThat(deadlines.answerDueOn(number)).isEqualTo(Deadlines.FAR);
        assertThat(Deadlines.FAR.toInstant()).isEqualTo(Instant.parse("9998-12-31T21:00:00Z"));

        on("2026-11-29", () -> deadlineClock.resume(number, REASON));
        assertThat(deadlines.answerDue(number)).isEqualTo(Instant.parse("2026-12-16T05:00:00Z"));

        deadlineClock.stop(number);
        assertThat(deadlines.answerDue(number)).isEqualTo(Deadlines.FAR);
    }

    @Test
    void theCompletenessCheckCountsFromTheDayThatItWasGiven() {
        on("2026-11-26", () -> {
            deadlineClock.withdraw(number, REASON);
            deadlineClock.checkFrom(number, day("2026-11-26"));
        });

        assertThat(deadlines.completenessDue(number)).isEqualTo(Instant.parse("2026-11-30T05:00:00Z"));
        String unsigned = newCase();
        assertThat(deadlines.completenessDue(unsigned)).isEqualTo(Instant.parse("2026-11-30T05:00:00Z"));
    }

    @Test
    void theExplanationNamesEveryDayInBothLanguages() {
        on("2026-11-24", () -> deadlineClock.pause(number, REASON));
        on("2026-11-29", () -> deadlineClock.resume(number, REASON));

        DeadlineClock.Explanation explanation = deadlineClock.explain(number);

        assertThat(explanation.dueOn()).isEqualTo(day("2026-12-16"));
        assertThat(explanation.ledger())
                .extracting(DeadlineClock.Line::kind, DeadlineClock.Line::on)
                .containsExactly(
                        tuple("STARTED", SUNDAY),
                        tuple("PAUSED", day("2026-11-24")),
                        tuple("RESUMED", day("2026-11-29")));
        assertThat(explanation.ledger().get(0).reason().ar())
                .contains("22/11/2026م (12/06/1448هـ)")
                .contains("15 يوم عمل")
                .doesNotContain("{");
        assertThat(explanation.ledger().get(0).reason().en())
                .contains("22 November 2026 (12/06/1448 AH)")
                .contains("15 working days");
        List<DeadlineClock.Day> days = explanation.days();
        assertThat(days.get(0)).isEqualTo(new DeadlineClock.Day(day("2026-11-23"), 1, null));
        assertThat(days.get(days.size() - 1)).isEqualTo(new DeadlineClock.Day(day("2026-12-16"), 15, null));
        assertThat(days).hasSize(24);
        assertThat(days.stream().filter(one -> one.number() != null)).hasSize(15);
        assertThat(days.stream()
                        .filter(one -> one.note() != null && one.note().en().contains("given back"))
                        .map(DeadlineClock.Day::date))
                .containsExactly(day("2026-11-25"), day("2026-11-26"), day("2026-11-29"));
        assertThat(days.get(4).note().ar()).contains("عطلة نهاية الأسبوع");
    }

    @Test
    void whileTheCountIsHeldTheExplanationEndsToday() {
        on("2026-11-24", () -> deadlineClock.pause(number, REASON));
        clock.set(day("2026-11-30"), LocalTime.NOON);

        List<DeadlineClock.Day> days = deadlineClock.explain(number).days();

        assertThat(days.get(days.size() - 1).date()).isEqualTo(day("2026-11-30"));
        assertThat(days.stream().filter(one -> one.number() != null)).hasSize(2);
        assertThat(days.get(days.size() - 1).note().ar()).isEqualTo("احتساب المدة موقوف");
    }

    @Test
    void anEnteredDayMovesTheDatesOfRunningCasesInTheSameTransactionAndIsExplained() {
        String stopped = newCase();
        deadlineClock.start(stopped, SUNDAY, 15);
        deadlineClock.stop(stopped);
        String unconcerned = newCase();
        deadlineClock.start(unconcerned, SUNDAY, 3);

        Holiday entered = enter("2026-12-02");

        assertThat(register.view(number).dueOn()).isEqualTo(day("2026-12-14"));
        assertThat(register.view(number).policyDueOn()).isEqualTo(day("2026-12-14"));
        assertThat(register.view(stopped).dueOn()).isEqualTo(day("2026-12-13"));
        assertThat(deadlineClock.explain(stopped).dueOn()).isEqualTo(day("2026-12-13"));
        assertThat(deadlineClock.explain(number).dueOn()).isEqualTo(day("2026-12-14"));
        assertThat(deadlineClock.explain(number).ledger())
                .extracting(DeadlineClock.Line::kind)
                .containsExactly("STARTED", "CALENDAR_CHANGED");
        assertThat(deadlineClock.explain(unconcerned).ledger()).hasSize(1);
        assertThat(events.stream(DueDatesMoved.class).map(DueDatesMoved::caseNumber))
                .contains(number)
                .endsWith(number);
        assertThat(verifier.verify(number)).isEmpty();

        refuse(entered);
        assertThat(register.view(number).dueOn()).isEqualTo(day("2026-12-13"));
    }

    @Test
    void aDayThatIsEnteredAfterTheDateHasPassedMovesNothing() {
        clock.set(day("2026-12-14"), LocalTime.NOON);

        Holiday entered = enter("2026-12-03");

        assertThat(register.view(number).dueOn()).isEqualTo(day("2026-12-13"));
        assertThat(register.view(number).late()).isTrue();
        assertThat(deadlineClock.explain(number).dueOn()).isEqualTo(day("2026-12-13"));
        assertThat(deadlineClock.explain(number).ledger().get(1).reason().ar()).contains("لا يتغيّر موعد مضى");
        refuse(entered);
    }

    @Test
    void aRefusedDayBringsTheDateNoNearerThanTheNextWorkingDay() {
        Holiday entered = enter("2026-12-06", "2026-12-08");
        assertThat(register.view(number).dueOn()).isEqualTo(day("2026-12-16"));

        clock.set(day("2026-12-14"), LocalTime.NOON);
        refuse(entered);

        assertThat(register.view(number).dueOn()).isEqualTo(day("2026-12-15"));
        assertThat(deadlineClock.explain(number).dueOn()).isEqualTo(day("2026-12-15"));
        List<DeadlineClock.Day> days = deadlineClock.explain(number).days();
        assertThat(days.get(days.size() - 1).note().ar()).isEqualTo("يوم زائد على المدة");
    }

    @Test
    void manyCasesFollowTheCalendarInOneGo() {
        for (int batch = 0; batch < 24; batch++) {
            inTransaction(() -> {
                for (int i = 0; i < 25; i++) {
                    deadlineClock.start(newCase(), SUNDAY, 15);
                }
            });
        }

        long started = System.nanoTime();
        Holiday entered = enter("2026-12-09");
        long seconds = (System.nanoTime() - started) / 1_000_000_000;

        assertThat(jdbc.queryForObject(
                        "select count(*) from case_file where clock_running and due_on = '2026-12-14'"
                                + " and complete_on = '2026-11-22'",
                        Integer.class))
                .isGreaterThanOrEqualTo(600);
        assertThat(seconds).as("seconds for 600 cases").isLessThan(30);
        refuse(entered);
    }

    private Holiday enter(String day) {
        return enter(day, day);
    }

    private Holiday enter(String first, String last) {
        return holidays.enter(
                new EnterHoliday(HolidayKind.EXCEPTIONAL, day(first), day(last), ORDER), "executive-manager");
    }

    private void refuse(Holiday holiday) {
        holidays.decide(
                new HolidayDecision(holiday.id(), HolidayDecision.Choice.REFUSE, null, ORDER), "executive-manager");
    }

    private long moves() {
        return events.stream(DueDatesMoved.class)
                .filter(event -> event.caseNumber().equals(number))
                .count();
    }

    private void on(String day, Runnable work) {
        clock.set(day(day), LocalTime.NOON);
        work.run();
    }
}
