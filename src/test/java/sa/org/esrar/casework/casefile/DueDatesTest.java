package sa.org.esrar.casework.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sa.org.esrar.casework.calendar.WorkingDays;

/** The rows of C6's reading, and what a changed calendar may and may not do. */
class DueDatesTest {

    private static final PlainCalendar STATUTORY = PlainCalendar.with(
            "2022-07-10",
            "2022-07-11",
            "2024-09-23",
            "2024-06-15",
            "2024-06-16",
            "2024-06-17",
            "2024-06-18",
            "2025-02-22",
            "2025-06-05",
            "2025-06-06",
            "2025-06-07",
            "2025-06-08",
            "2026-02-22",
            "2026-05-26",
            "2026-05-27",
            "2026-05-28",
            "2026-05-29",
            "2026-09-23",
            "2028-09-23");

    @ParameterizedTest
    @CsvSource({
        "2022-06-25, 2022-07-18",
        "2024-10-11, 2024-10-31",
        "2024-09-12, 2024-10-06",
        "2024-06-02, 2024-06-26",
        "2025-02-06, 2025-02-27",
        "2025-06-01, 2025-06-24",
        "2026-02-12, 2026-03-08",
        "2026-05-14, 2026-06-09",
        "2026-09-10, 2026-10-04",
        "2026-11-22, 2026-12-13",
        "2028-09-14, 2028-10-05"
    })
    void answerIsDueFifteenWorkingDaysAfterCompleteness(LocalDate completeOn, LocalDate due) {
        DueDates dates = DueDates.of(List.of(started(completeOn)), STATUTORY);

        assertThat(dates.policyDueOn()).isEqualTo(due);
        assertThat(dates.dueOn()).isEqualTo(due);
    }

    @Test
    void aPauseGivesBackTheWorkingDaysAfterItsFirstDayUpToItsLast() {
        DueDates dates = DueDates.of(
                List.of(started(day("2026-11-22")), paused("2026-11-24"), resumed("2026-11-29")), STATUTORY);

        assertThat(dates.dueOn()).isEqualTo(day("2026-12-16"));
        assertThat(dates.policyDueOn()).isEqualTo(day("2026-12-13"));
        assertThat(dates.warnOn(STATUTORY, 5)).isEqualTo(day("2026-12-09"));
    }

    @Test
    void aPauseThatEndsOnTheSameDayGivesNothingBack() {
        DueDates dates = DueDates.of(
                List.of(started(day("2026-11-22")), paused("2026-11-24"), resumed("2026-11-24")), STATUTORY);

        assertThat(dates.dueOn()).isEqualTo(day("2026-12-13"));
        assertThat(dates.paused()).isFalse();
    }

    @Test
    void aSecondPauseBeforeTheFirstEndsChangesNothing() {
        DueDates dates = DueDates.of(
                List.of(
                        started(day("2026-11-22")),
                        paused("2026-11-24"),
                        paused("2026-11-26"),
                        resumed("2026-11-29"),
                        resumed("2026-12-01")),
                STATUTORY);

        assertThat(dates.dueOn()).isEqualTo(day("2026-12-16"));
    }

    @Test
    void aWithdrawnStartCountsAnewFromTheDayOfTheLastItem() {
        List<ClockFact> ledger = new ArrayList<>(List.of(
                started(day("2026-11-22")),
                paused("2026-11-23"),
                resumed("2026-11-25"),
                ClockFact.withdrawn(day("2026-11-25"), null)));
        assertThat(DueDates.of(ledger, STATUTORY).dueOn()).isNull();
        assertThat(DueDates.of(ledger, STATUTORY).open()).isFalse();

        // The paper came on Sunday 29 and was looked at on Tuesday.
        ledger.add(ClockFact.started(day("2026-12-01"), day("2026-11-29"), 15));

        assertThat(DueDates.of(ledger, STATUTORY).completeOn()).isEqualTo(day("2026-11-29"));
        assertThat(DueDates.of(ledger, STATUTORY).dueOn()).isEqualTo(day("2026-12-20"));
    }

    @Test
    void lateBeginsAtMidnightAfterTheDueDate() {
        DueDates dates = DueDates.of(List.of(started(day("2026-11-22"))), STATUTORY);

        assertThat(dates.late(day("2026-12-13"))).isFalse();
        assertThat(dates.late(day("2026-12-14"))).isTrue();
    }

    @Test
    void anApologyMovesNoDateAndCountsAsLate() {
        DueDates dates = DueDates.of(
                List.of(started(day("2026-11-22")), ClockFact.apologised(day("2026-12-10"), day("2026-12-20"), null)),
                STATUTORY);

        assertThat(dates.dueOn()).isEqualTo(day("2026-12-13"));
        assertThat(dates.policyDueOn()).isEqualTo(day("2026-12-13"));
        assertThat(dates.late(day("2026-12-11"))).isTrue();
    }

    @Test
    void aHeldCountGrowsNoLater() {
        DueDates inTime = DueDates.of(List.of(started(day("2026-11-22")), paused("2026-12-13")), STATUTORY);
        DueDates late = DueDates.of(List.of(started(day("2026-11-22")), paused("2026-12-14")), STATUTORY);

        assertThat(inTime.late(day("2027-01-20"))).isFalse();
        assertThat(late.late(day("2027-01-20"))).isTrue();
    }

    @Test
    void aStoppedCountKeepsItsDatesWhateverTheCalendarBecomes() {
        List<ClockFact> ledger = List.of(
                started(day("2026-11-22")), ClockFact.stopped(day("2026-12-01"), day("2026-12-13"), day("2026-12-13")));

        DueDates dates = DueDates.of(ledger, STATUTORY.plus(day("2026-11-25")));

        assertThat(dates.dueOn()).isEqualTo(day("2026-12-13"));
        assertThat(dates.late(day("2027-01-01"))).isFalse();
        assertThat(DueDates.afterCalendarChange(
                        ledger, STATUTORY, day("2026-12-13"), day("2026-12-13"), day("2026-12-02")))
                .isEmpty();
    }

    @Test
    void anEnteredHolidayMovesBothDatesByOneDay() {
        DueDates dates = afterChange(
                List.of(started(day("2026-11-22"))), STATUTORY, STATUTORY.plus(day("2026-12-02")), "2026-11-25");

        assertThat(dates.dueOn()).isEqualTo(day("2026-12-14"));
        assertThat(dates.policyDueOn()).isEqualTo(day("2026-12-14"));
    }

    @Test
    void aDateThatHasPassedStaysWhenADayBeforeItIsEnteredLate() {
        DueDates dates = afterChange(
                List.of(started(day("2026-11-22"))), STATUTORY, STATUTORY.plus(day("2026-12-02")), "2026-12-14");

        assertThat(dates.dueOn()).isEqualTo(day("2026-12-13"));
        assertThat(dates.late(day("2026-12-14"))).isTrue();
    }

    @Test
    void aDateOfTodayHasNotPassed() {
        DueDates dates = afterChange(
                List.of(started(day("2026-11-22"))), STATUTORY, STATUTORY.plus(day("2026-12-13")), "2026-12-13");

        assertThat(dates.dueOn()).isEqualTo(day("2026-12-14"));
    }

    @Test
    void aRefusedHolidayBringsTheDateNoNearerThanTheNextWorkingDay() {
        WorkingDays before = PlainCalendar.with("2026-12-01", "2026-12-02", "2026-12-03");
        DueDates now = DueDates.of(List.of(started(day("2026-11-22"))), before);
        assertThat(now.dueOn()).isEqualTo(day("2026-12-16"));

        // On Monday 14 all three are refused: the count alone would say Sunday 13, which has passed.
        DueDates dates = afterChange(List.of(started(day("2026-11-22"))), before, PlainCalendar.with(), "2026-12-14");

        assertThat(dates.dueOn()).isEqualTo(day("2026-12-15"));
        assertThat(dates.late(day("2026-12-15"))).isFalse();
    }

    @Test
    void aDateThatWasHeldRollsOnWhenItsOwnDayBecomesAHoliday() {
        List<ClockFact> ledger = new ArrayList<>(List.of(started(day("2026-11-22"))));
        WorkingDays before = PlainCalendar.with("2026-12-01", "2026-12-02", "2026-12-03");
        ledger.add(DueDates.afterCalendarChange(
                        ledger, PlainCalendar.with(), day("2026-12-16"), day("2026-12-16"), day("2026-12-14"))
                .orElseThrow());
        assertThat(DueDates.of(ledger, PlainCalendar.with()).dueOn()).isEqualTo(day("2026-12-15"));
        assertThat(DueDates.of(ledger, before).dueOn()).isEqualTo(day("2026-12-15"));

        DueDates dates = afterChange(ledger, PlainCalendar.with(), PlainCalendar.with("2026-12-15"), "2026-12-14");

        assertThat(dates.dueOn()).isEqualTo(day("2026-12-16"));
    }

    @Test
    void daysGivenBackAreAddedToADateThatIsHeld() {
        List<ClockFact> ledger = new ArrayList<>(List.of(started(day("2026-11-22"))));
        ledger.add(DueDates.afterCalendarChange(
                        ledger, PlainCalendar.with(), day("2026-12-16"), day("2026-12-16"), day("2026-12-14"))
                .orElseThrow());
        ledger.add(paused("2026-12-14"));
        ledger.add(resumed("2026-12-16"));

        DueDates dates = DueDates.of(ledger, PlainCalendar.with());

        assertThat(dates.dueOn()).isEqualTo(day("2026-12-17"));
        assertThat(dates.policyDueOn()).isEqualTo(day("2026-12-15"));
    }

    @Test
    void aCalendarThatMovesNoDateWritesNothing() {
        assertThat(DueDates.afterCalendarChange(
                        List.of(started(day("2026-11-22"))),
                        STATUTORY.plus(day("2026-12-14")),
                        day("2026-12-13"),
                        day("2026-12-13"),
                        day("2026-11-25")))
                .isEmpty();
    }

    static DueDates afterChange(List<ClockFact> ledger, WorkingDays before, WorkingDays after, String today) {
        DueDates known = DueDates.of(ledger, before);
        List<ClockFact> facts = new ArrayList<>(ledger);
        DueDates.afterCalendarChange(ledger, after, known.policyDueOn(), known.dueOn(), day(today))
                .ifPresent(facts::add);
        return DueDates.of(facts, after);
    }

    static ClockFact started(LocalDate completeOn) {
        return ClockFact.started(completeOn, completeOn, 15);
    }

    static ClockFact paused(String on) {
        return ClockFact.paused(day(on), null);
    }

    static ClockFact resumed(String on) {
        return ClockFact.resumed(day(on), null);
    }

    static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }
}
