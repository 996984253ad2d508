package sa.org.esrar.casework.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds for every calendar and every ledger. */
class DueDatesPropertyTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    @Property
    void pausingOverSomeWorkingDaysMovesTheDateByAsManyAndThePolicysByNone(
            @ForAll("calendars") PlainCalendar calendar,
            @ForAll @IntRange(max = 200) int completeOn,
            @ForAll @IntRange(max = 25) int untilPause,
            @ForAll @IntRange(max = 40) int length,
            @ForAll @IntRange(min = 1, max = 30) int workingDays) {
        LocalDate from = FIRST.plusDays(completeOn);
        LocalDate paused = from.plusDays(untilPause);
        LocalDate resumed = paused.plusDays(length);
        ClockFact start = ClockFact.started(from, from, workingDays);

        DueDates without = DueDates.of(List.of(start), calendar);
        DueDates with =
                DueDates.of(List.of(start, ClockFact.paused(paused, null), ClockFact.resumed(resumed, null)), calendar);

        assertThat(calendar.between(without.dueOn(), with.dueOn())).isEqualTo(calendar.between(paused, resumed));
        assertThat(with.policyDueOn()).isEqualTo(without.policyDueOn());
    }

    @Property
    void onePauseCutInTwoOnAnyDayGivesBackTheSame(
            @ForAll("calendars") PlainCalendar calendar,
            @ForAll @IntRange(max = 10) int untilPause,
            @ForAll @IntRange(max = 20) int untilCut,
            @ForAll @IntRange(max = 20) int afterCut) {
        LocalDate paused = FIRST.plusDays(untilPause);
        LocalDate cut = paused.plusDays(untilCut);
        LocalDate resumed = cut.plusDays(afterCut);
        ClockFact start = ClockFact.started(FIRST, FIRST, 15);

        assertThat(DueDates.of(
                                List.of(
                                        start,
                                        ClockFact.paused(paused, null),
                                        ClockFact.resumed(cut, null),
                                        ClockFact.paused(cut, null),
                                        ClockFact.resumed(resumed, null)),
                                calendar)
                        .dueOn())
                .isEqualTo(DueDates.of(
                                List.of(start, ClockFact.paused(paused, null), ClockFact.resumed(resumed, null)),
                                calendar)
                        .dueOn());
    }

    @Property
    void noDueDateIsANonWorkingDayAndThePolicysIsNeverTheLaterOne(
            @ForAll("calendars") PlainCalendar calendar, @ForAll("ledgers") List<ClockFact> ledger) {
        DueDates dates = DueDates.of(ledger, calendar);

        assertThat(calendar.isWorkingDay(dates.dueOn())).isTrue();
        assertThat(calendar.isWorkingDay(dates.policyDueOn())).isTrue();
        assertThat(dates.policyDueOn()).isBeforeOrEqualTo(dates.dueOn());
        assertThat(dates.warnOn(calendar, 5)).isBefore(dates.dueOn());
        assertThat(calendar.between(dates.warnOn(calendar, 5), dates.dueOn())).isEqualTo(5);
    }

    @Property
    void enteringADayNeverMovesADateThatHasPassedNorBringsOneNearer(
            @ForAll("calendars") PlainCalendar calendar,
            @ForAll("ledgers") List<ClockFact> ledger,
            @ForAll @IntRange(max = 120) int entered,
            @ForAll @IntRange(max = 120) int now) {
        LocalDate today = lastDay(ledger).plusDays(now);
        DueDates before = DueDates.of(ledger, calendar);

        DueDates after = changed(ledger, calendar, calendar.plus(FIRST.plusDays(entered)), today);

        if (before.policyDueOn().isBefore(today)) {
            assertThat(after.policyDueOn()).isEqualTo(before.policyDueOn());
        }
        if (before.dueOn().isBefore(today) && !before.paused()) {
            assertThat(after.dueOn()).isEqualTo(before.dueOn());
        }
        assertThat(after.dueOn()).isAfterOrEqualTo(before.dueOn());
        assertThat(after.policyDueOn()).isAfterOrEqualTo(before.policyDueOn());
    }

    @Property
    void refusingADayNeverMovesADateBeforeTheNextWorkingDay(
            @ForAll("calendars") PlainCalendar calendar,
            @ForAll("ledgers") List<ClockFact> ledger,
            @ForAll @IntRange(max = 30) int which,
            @ForAll @IntRange(max = 120) int now) {
        Assume.that(!calendar.holidays().isEmpty());
        List<LocalDate> holidays = calendar.holidays().stream().sorted().toList();
        PlainCalendar fewer = calendar.without(holidays.get(which % holidays.size()));
        LocalDate today = lastDay(ledger).plusDays(now);
        DueDates before = DueDates.of(ledger, calendar);

        DueDates after = changed(ledger, calendar, fewer, today);

        assertThat(after.policyDueOn()).isBeforeOrEqualTo(before.policyDueOn());
        if (!after.policyDueOn().equals(before.policyDueOn())) {
            assertThat(after.policyDueOn()).isAfterOrEqualTo(fewer.plus(today, 1));
        }
        if (!after.dueOn().equals(before.dueOn()) && !before.paused()) {
            assertThat(after.dueOn()).isAfterOrEqualTo(fewer.plus(today, 1));
        }
    }

    @Property
    void anyNumberOfChangesLeavesOpenDatesOnWorkingDaysAndPassedOnesAlone(
            @ForAll("ledgers") List<ClockFact> ledger,
            @ForAll("calendarHistories") List<PlainCalendar> calendars,
            @ForAll @IntRange(max = 10) int stride) {
        List<ClockFact> facts = new ArrayList<>(ledger);
        LocalDate today = lastDay(ledger);
        DueDates known = DueDates.of(facts, calendars.get(0));
        for (PlainCalendar calendar : calendars.subList(1, calendars.size())) {
            today = today.plusDays(stride);
            DueDates.afterCalendarChange(facts, calendar, known.policyDueOn(), known.dueOn(), today)
                    .ifPresent(facts::add);
            DueDates next = DueDates.of(facts, calendar);
            if (known.policyDueOn().isBefore(today)) {
                assertThat(next.policyDueOn()).isEqualTo(known.policyDueOn());
            } else {
                assertThat(calendar.isWorkingDay(next.policyDueOn())).isTrue();
                assertThat(next.policyDueOn()).isAfterOrEqualTo(today);
            }
            known = next;
        }
    }

    @Property
    void theOrderOfWhatHappenedOnOneDayDoesNotMatterUnlessItIsAPauseAndItsEnd(
            @ForAll("calendars") PlainCalendar calendar,
            @ForAll @IntRange(max = 30) int on,
            @ForAll @IntRange(max = 30) int length,
            @ForAll("shuffledDay") List<Integer> order) {
        LocalDate day = FIRST.plusDays(on);
        List<ClockFact> sameDay = List.of(
                ClockFact.paused(day, null),
                ClockFact.apologised(day, day.plusDays(9), null),
                ClockFact.calendarChanged(day, null, null));
        ClockFact start = ClockFact.started(FIRST, FIRST, 15);
        ClockFact end = ClockFact.resumed(day.plusDays(length), null);
        List<ClockFact> shuffled = new ArrayList<>(List.of(start));
        order.forEach(index -> shuffled.add(sameDay.get(index)));
        shuffled.add(end);

        assertThat(DueDates.of(shuffled, calendar))
                .isEqualTo(DueDates.of(List.of(start, sameDay.get(0), sameDay.get(1), sameDay.get(2), end), calendar));
    }

    private static DueDates changed(
            List<ClockFact> ledger, PlainCalendar before, PlainCalendar after, LocalDate today) {
        DueDates known = DueDates.of(ledger, before);
        List<ClockFact> facts = new ArrayList<>(ledger);
        DueDates.afterCalendarChange(ledger, after, known.policyDueOn(), known.dueOn(), today)
                .ifPresent(facts::add);
        return DueDates.of(facts, after);
    }

    private static LocalDate lastDay(List<ClockFact> ledger) {
        return ledger.get(ledger.size() - 1).on();
    }

    @Provide
    Arbitrary<PlainCalendar> calendars() {
        return Arbitraries.integers()
                .between(0, 300)
                .set()
                .ofMaxSize(25)
                .map(days -> new PlainCalendar(holidays(days)));
    }

    @Provide
    Arbitrary<List<PlainCalendar>> calendarHistories() {
        return Arbitraries.integers()
                .between(0, 90)
                .set()
                .ofMaxSize(12)
                .map(days -> new PlainCalendar(holidays(days)))
                .list()
                .ofMinSize(2)
                .ofMaxSize(6);
    }

    /** A start and pauses that follow one another; the last one may still be open. */
    @Provide
    Arbitrary<List<ClockFact>> ledgers() {
        return Arbitraries.integers().between(0, 12).list().ofMaxSize(5).map(gaps -> {
            List<ClockFact> ledger = new ArrayList<>(List.of(ClockFact.started(FIRST, FIRST, 15)));
            LocalDate day = FIRST;
            for (int i = 0; i < gaps.size(); i++) {
                day = day.plusDays(gaps.get(i));
                ledger.add(i % 2 == 0 ? ClockFact.paused(day, null) : ClockFact.resumed(day, null));
            }
            return ledger;
        });
    }

    @Provide
    Arbitrary<List<Integer>> shuffledDay() {
        return Arbitraries.shuffle(0, 1, 2);
    }

    private static Set<LocalDate> holidays(Set<Integer> days) {
        return days.stream().map(FIRST::plusDays).collect(Collectors.toSet());
    }
}
