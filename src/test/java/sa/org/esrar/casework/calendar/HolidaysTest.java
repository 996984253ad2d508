package sa.org.esrar.casework.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.api.Localized;
import sa.org.esrar.casework.calendar.HolidayDecision.Choice;
import sa.org.esrar.casework.support.CaseworkTest;
import sa.org.esrar.casework.support.TestClock;

@CaseworkTest
@RecordApplicationEvents
class HolidaysTest {

    private static final HolidayReason ORDER =
            new HolidayReason("بمناسبة افتتاح المعرض", "Opening of the fair", "أمر رقم 1 (مثال)");

    @Autowired
    Holidays holidays;

    @Autowired
    WorkingDays workingDays;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestClock clock;

    @Autowired
    ApplicationEvents events;

    @Test
    void theDatabaseHoldsWhatTheLawGivesFor1440To1500() {
        List<Holiday> seeded = holidays.between(WorkingCalendar.FIRST_DAY, WorkingCalendar.LAST_DAY).stream()
                .map(holiday -> holidays.history(holiday.id()).get(0))
                .filter(holiday -> holiday.kind() == HolidayKind.STATUTORY)
                .toList();

        assertThat(seeded)
                .extracting(one -> new StatutoryHolidays.Computed(one.occasion(), one.firstOn()))
                .containsExactlyElementsOf(StatutoryHolidays.between(1440, 1500));
        assertThat(seeded).allSatisfy(one -> {
            assertThat(one.status())
                    .isEqualTo(one.occasion().moonSighted() ? HolidayStatus.TENTATIVE : HolidayStatus.CONFIRMED);
            assertThat(one.enteredBy()).isEqualTo("law");
            assertThat(one.source()).contains("112");
            assertThat(one.lastOn())
                    .isEqualTo(one.firstOn().plusDays(one.occasion().days() - 1L));
        });
    }

    @Test
    void theAnswerAcrossEidAlAdhaIsExplainedDayByDay() {
        DayCount count = workingDays.count(LocalDate.of(2026, 5, 14), 15);

        assertThat(count.dueOn()).isEqualTo("2026-06-09");
        assertThat(count.skipped())
                .contains(
                        new DayCount.Skipped(
                                LocalDate.of(2026, 5, 15),
                                new Localized("الجمعة: عطلة نهاية الأسبوع", "Friday: weekend")),
                        new DayCount.Skipped(
                                LocalDate.of(2026, 5, 26),
                                new Localized("إجازة عيد الأضحى (مبدئية)", "Eid al-Adha holiday (tentative)")),
                        // A weekend inside the Eid costs nothing, and is said to be a weekend.
                        new DayCount.Skipped(
                                LocalDate.of(2026, 5, 29),
                                new Localized("الجمعة: عطلة نهاية الأسبوع", "Friday: weekend")));
    }

    @Test
    void anExceptionalHolidayMovesTheDateAndIsNamedInTheExplanation() {
        LocalDate from = LocalDate.of(2031, 11, 23);
        LocalDate before = workingDays.plus(from, 15);

        Holiday entered = holidays.enter(
                new EnterHoliday(
                        HolidayKind.EXCEPTIONAL, LocalDate.of(2031, 11, 25), LocalDate.of(2031, 11, 26), ORDER),
                "executive-1");

        assertThat(workingDays.between(before, workingDays.plus(from, 15))).isEqualTo(2);
        assertThat(workingDays.count(from, 15).skipped())
                .contains(new DayCount.Skipped(
                        LocalDate.of(2031, 11, 25),
                        new Localized(
                                "إجازة استثنائية: بمناسبة افتتاح المعرض", "Exceptional holiday: Opening of the fair")));
        assertThat(entered.enteredBy()).isEqualTo("executive-1");
        assertThat(entered.enteredAt()).isEqualTo(TestClock.START);
        assertThat(events.stream(CalendarChanged.class))
                .containsExactly(new CalendarChanged(
                        LocalDate.of(2031, 11, 25), LocalDate.of(2031, 11, 26), LocalDate.of(2026, 11, 22)));
    }

    @Test
    void confirmingTellsNobodyAndMovingTellsTheDaysBetween() {
        Holiday fitr = eid(Occasion.EID_AL_FITR, 1454);
        LocalDate was = fitr.firstOn();

        Holiday confirmed = holidays.decide(new HolidayDecision(fitr.id(), Choice.CONFIRM, null, null), "manager-1");
        assertThat(confirmed.status()).isEqualTo(HolidayStatus.CONFIRMED);
        assertThat(events.stream(CalendarChanged.class)).isEmpty();

        Holiday moved =
                holidays.decide(new HolidayDecision(fitr.id(), Choice.MOVE, was.plusDays(1), null), "manager-1");
        assertThat(moved.firstOn()).isEqualTo(was.plusDays(1));
        assertThat(moved.lastOn()).isEqualTo(fitr.lastOn().plusDays(1));
        assertThat(events.stream(CalendarChanged.class)).allSatisfy(event -> {
            assertThat(event.first()).isAfterOrEqualTo(was);
            assertThat(event.last()).isBeforeOrEqualTo(moved.lastOn());
        });
        assertThat(holidays.history(fitr.id()))
                .extracting(Holiday::act)
                .containsExactly(HolidayAct.COMPUTED, HolidayAct.CONFIRMED, HolidayAct.MOVED);
    }

    @Test
    void aRefusedEidIsWorkedAndCanBeTakenBackWithAReason() {
        Holiday adha = eid(Occasion.EID_AL_ADHA, 1455);
        LocalDate workday = adha.firstOn()
                .datesUntil(adha.lastOn().plusDays(1))
                .filter(day -> !Calendars.FRIDAY_AND_SATURDAY.contains(day.getDayOfWeek()))
                .findFirst()
                .orElseThrow();
        assertThat(workingDays.isWorkingDay(workday)).isFalse();

        holidays.decide(new HolidayDecision(adha.id(), Choice.REFUSE, null, ORDER), "manager-1");
        assertThat(workingDays.isWorkingDay(workday)).isTrue();
        assertProblem(
                () -> holidays.decide(new HolidayDecision(adha.id(), Choice.CONFIRM, null, null), "manager-1"),
                "reasonAr",
                "calendar.reason.required");

        holidays.decide(new HolidayDecision(adha.id(), Choice.CONFIRM, null, ORDER), "manager-1");
        assertThat(workingDays.isWorkingDay(workday)).isFalse();
    }

    @Test
    void whatIsDecidedAlreadyIsNotDecidedAgain() {
        Holiday national = holidays.between(LocalDate.of(2040, 9, 23), LocalDate.of(2040, 9, 23))
                .get(0);

        assertThatThrownBy(() ->
                        holidays.decide(new HolidayDecision(national.id(), Choice.CONFIRM, null, null), "manager-1"))
                .isInstanceOfSatisfying(ApiException.class, refusal -> assertThat(refusal.status())
                        .isEqualTo(409));
        assertThatThrownBy(() -> holidays.decide(new HolidayDecision(-1, Choice.CONFIRM, null, null), "manager-1"))
                .isInstanceOfSatisfying(ApiException.class, refusal -> assertThat(refusal.status())
                        .isEqualTo(404));
    }

    @Test
    void anEidIsMovedByMoreThanThreeDaysOnlyWithAReason() {
        Holiday fitr = eid(Occasion.EID_AL_FITR, 1456);
        assertProblem(
                () -> holidays.decide(
                        new HolidayDecision(
                                fitr.id(), Choice.MOVE, fitr.firstOn().plusDays(4), null),
                        "manager-1"),
                "reasonAr",
                "calendar.move.reasonRequired");
        assertProblem(
                () -> holidays.decide(new HolidayDecision(fitr.id(), Choice.MOVE, fitr.firstOn(), null), "manager-1"),
                "firstOn",
                "calendar.move.sameDay");
        assertProblem(
                () -> holidays.decide(new HolidayDecision(fitr.id(), Choice.MOVE, null, null), "manager-1"),
                "firstOn",
                "calendar.date.required");
        assertProblem(
                () -> holidays.decide(
                        new HolidayDecision(fitr.id(), Choice.MOVE, LocalDate.of(2077, 11, 15), ORDER), "manager-1"),
                "firstOn",
                "calendar.date.outside");

        assertThat(holidays.decide(
                                new HolidayDecision(
                                        fitr.id(), Choice.MOVE, fitr.firstOn().plusDays(4), ORDER),
                                "manager-1")
                        .status())
                .isEqualTo(HolidayStatus.CONFIRMED);
    }

    @ParameterizedTest
    @CsvSource({
        "COMPENSATION, 2032-11-26, ,           date,   calendar.date.weekend", // a Friday
        "COMPENSATION, 2032-11-25, 2032-11-26, date,   calendar.date.weekend",
        "EXCEPTIONAL,  2032-11-26, 2032-11-27, date,   calendar.date.weekend",
        "COMPENSATION, 2032-09-23, ,           date,   calendar.date.alreadyHoliday",
        "EXCEPTIONAL,  2032-09-20, 2032-09-26, date,   calendar.date.alreadyHoliday",
        "EXCEPTIONAL,  2018-09-10, ,           date,   calendar.date.outside",
        "EXCEPTIONAL,  2077-11-17, ,           date,   calendar.date.outside",
        "EXCEPTIONAL,  2032-11-28, 2032-11-25, lastOn, calendar.lastOn.beforeFirst",
        "EXCEPTIONAL,  2032-11-28, 2033-01-25, lastOn, calendar.lastOn.tooFar",
        "EXCEPTIONAL,  ,           ,           date,   calendar.date.required",
        "STATUTORY,    2032-11-28, ,           kind,   calendar.kind.notEntered",
        ",             2032-11-28, ,           kind,   calendar.kind.notEntered",
    })
    void aDayThatMakesNoSenseIsRefusedInWords(
            HolidayKind kind, LocalDate firstOn, LocalDate lastOn, String field, String code) {
        assertProblem(() -> holidays.enter(new EnterHoliday(kind, firstOn, lastOn, ORDER), "manager-1"), field, code);
    }

    @Test
    void anEnteredDayNeedsReasonAndSource() {
        InvalidInputException refusal = catchThrowableOfType(
                InvalidInputException.class,
                () -> holidays.enter(
                        new EnterHoliday(HolidayKind.COMPENSATION, LocalDate.of(2033, 11, 28), null, null),
                        "manager-1"));
        assertThat(refusal.problems()).extracting(problem -> problem.field()).containsExactly("reasonAr", "source");
        assertProblem(
                () -> holidays.enter(
                        new EnterHoliday(
                                HolidayKind.COMPENSATION,
                                LocalDate.of(2033, 11, 28),
                                null,
                                new HolidayReason("س".repeat(501), null, "مثال")),
                        "manager-1"),
                "reasonAr",
                "calendar.text.tooLong");
    }

    @Test
    void twoPeopleWhoEnterTheSameDayAtOnceEnterItOnce() throws Exception {
        Callable<Boolean> entering = () -> {
            try {
                holidays.enter(
                        new EnterHoliday(HolidayKind.COMPENSATION, LocalDate.of(2034, 11, 28), null, ORDER),
                        "manager-1");
                return true;
            } catch (InvalidInputException taken) {
                return false;
            }
        };
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            List<Future<Boolean>> results = two.invokeAll(List.of(entering, entering));
            assertThat(List.of(results.get(0).get(), results.get(1).get())).containsExactlyInAnyOrder(true, false);
        } finally {
            two.shutdownNow();
        }
    }

    @Test
    void aChangeIsSeenInItsOwnTransactionAtOnceAndByNobodyWhenItIsRolledBack() {
        LocalDate day = LocalDate.of(2035, 11, 27);

        transaction.executeWithoutResult(status -> {
            assertThat(workingDays.isWorkingDay(day)).isTrue();
            holidays.enter(new EnterHoliday(HolidayKind.EXCEPTIONAL, day, null, ORDER), "manager-1");
            assertThat(workingDays.isWorkingDay(day)).isFalse();
            status.setRollbackOnly();
        });

        assertThat(workingDays.isWorkingDay(day)).isTrue();
        assertThat((Boolean) transaction.execute(status -> workingDays.isWorkingDay(day)))
                .isTrue();
    }

    @Test
    void whoHasCountedIsWaitedForSoThatNoStoredDateEscapesTheChange() throws Exception {
        LocalDate day = LocalDate.of(2036, 11, 26);
        CountDownLatch counted = new CountDownLatch(1);
        CountDownLatch store = new CountDownLatch(1);
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            Future<?> counting = two.submit(() -> transaction.executeWithoutResult(status -> {
                workingDays.isWorkingDay(day);
                counted.countDown();
                await(store);
            }));
            await(counted);
            Future<?> changing = two.submit(
                    () -> holidays.enter(new EnterHoliday(HolidayKind.EXCEPTIONAL, day, null, ORDER), "manager-1"));

            Thread.sleep(300);
            assertThat(changing.isDone()).isFalse();
            store.countDown();
            counting.get(10, TimeUnit.SECONDS);
            changing.get(10, TimeUnit.SECONDS);
        } finally {
            two.shutdownNow();
        }
        assertThat(workingDays.isWorkingDay(day)).isFalse();
    }

    @Test
    void whatAnotherNodeChangedIsSeenByTheNextTransactionAndSoonByEveryone() {
        LocalDate day = LocalDate.of(2037, 11, 26);
        assertThat(workingDays.isWorkingDay(day)).isTrue();

        // Another node writes: this node's memory hears nothing.
        jdbc.update("insert into holiday_entry (holiday_id, version, act, kind, status, first_on, last_on, purpose_ar,"
                + " purpose_en, reason_ar, reason_en, source, entered_by, entered_at) values (nextval('holiday_seq'), 1,"
                + " 'ENTERED', 'EXCEPTIONAL', 'CONFIRMED', '2037-11-26', '2037-11-26', 'مثال', 'example', 'مثال',"
                + " 'example', 'مثال', 'manager-2', now())");
        jdbc.update("update calendar_revision set revision = gen_random_uuid()");

        assertThat((Boolean) transaction.execute(status -> workingDays.isWorkingDay(day)))
                .isFalse();
        assertThat(workingDays.isWorkingDay(day)).isFalse();
    }

    @Test
    void theLedgerRefusesToBeRewritten() {
        for (String rewrite : List.of(
                "update holiday_entry set first_on = first_on - 1",
                "delete from holiday_entry",
                "truncate holiday_entry")) {
            assertThatThrownBy(() -> jdbc.execute(rewrite)).hasMessageContaining("holiday_entry is a ledger");
        }
    }

    @Test
    void managementIsAskedForTheComingYearFromOctoberOn() {
        clock.set(LocalDate.of(2038, 9, 30), LocalTime.NOON);
        assertThat(holidays.yearToConfirm()).isEqualTo(2038);
        clock.set(LocalDate.of(2038, 10, 1), LocalTime.of(0, 1));
        assertThat(holidays.yearToConfirm()).isEqualTo(2039);
        assertThat(holidays.toConfirm())
                .extracting(Holiday::occasion)
                // The Hijri year is shorter: 2039 begins and ends with an Eid al-Adha.
                .containsExactly(Occasion.EID_AL_ADHA, Occasion.EID_AL_FITR, Occasion.EID_AL_ADHA);

        clock.set(LocalDate.of(2039, 2, 1), LocalTime.NOON);
        assertThat(holidays.yearToConfirm()).isEqualTo(2039);
        Holiday fitr = holidays.toConfirm().get(1);
        holidays.decide(new HolidayDecision(fitr.id(), Choice.CONFIRM, null, null), "manager-1");
        assertThat(holidays.toConfirm()).extracting(Holiday::occasion).doesNotContain(Occasion.EID_AL_FITR);
    }

    private Holiday eid(Occasion occasion, int hijriYear) {
        return holidays
                .between(
                        HijriDates.toGregorian(hijriYear, 1, 1),
                        HijriDates.toGregorian(hijriYear + 1, 1, 1).minusDays(1))
                .stream()
                .filter(holiday -> holiday.occasion() == occasion)
                .findFirst()
                .orElseThrow();
    }

    private static void assertProblem(Runnable act, String field, String code) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(InvalidInputException.class, refusal -> assertThat(refusal.problems())
                        .singleElement()
                        .satisfies(problem -> {
                            assertThat(problem.field()).isEqualTo(field);
                            assertThat(problem.code()).isEqualTo(code);
                        }));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
