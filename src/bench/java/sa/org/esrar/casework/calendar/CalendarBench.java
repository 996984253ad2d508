package sa.org.esrar.casework.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.util.Statistics;
import org.springframework.context.support.ResourceBundleMessageSource;

/**
 * How long a due date of fifteen working days takes, through the bean that everyone uses: {@code LiveWorkingDays} with
 * its look at the revision every two seconds. The database is left out; that look costs one query then.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(3)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class CalendarBench {

    private static final double LIMIT_NANOSECONDS = 1000;
    private static final int DATES = 1 << 12;

    private WorkingDays workingDays;
    private LocalDate[] dates;
    private int next;

    /** The statutory holidays of 1440 to 1500, and dates from all over them so that nothing is guessed. */
    @Setup
    public void prepare() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/calendar");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        CalendarTexts texts = new CalendarTexts(messages);
        CalendarProperties properties =
                new CalendarProperties(Set.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY), Duration.ofSeconds(2), 366);
        workingDays = new LiveWorkingDays(
                new CurrentCalendar(properties, new SteadyRevision(), new StatutoryEntries(), texts), texts);
        Random random = new Random(1448);
        dates = random.longs(
                        DATES,
                        LocalDate.of(2019, 1, 1).toEpochDay(),
                        LocalDate.of(2076, 1, 1).toEpochDay())
                .mapToObj(LocalDate::ofEpochDay)
                .toArray(LocalDate[]::new);
    }

    @Benchmark
    public LocalDate dueDateAfterFifteenWorkingDays() {
        return workingDays.plus(date(), 15);
    }

    @Benchmark
    public int workingDaysBetween() {
        LocalDate from = date();
        return workingDays.between(from, dates[next]);
    }

    private LocalDate date() {
        next = (next + 1) & (DATES - 1);
        return dates[next];
    }

    /** Runs it, prints median and spread, and fails when the aim is missed. */
    public static void main(String[] arguments) throws RunnerException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(CalendarBench.class.getName())
                        .shouldFailOnError(true)
                        .build())
                .run();
        for (RunResult result : results) {
            Statistics figures = result.getPrimaryResult().getStatistics();
            System.out.printf(
                    "calendar: %s: median %.1f ns, %.1f to %.1f ns over %d rounds (aim: under %.0f ns)%n",
                    result.getPrimaryResult().getLabel(),
                    figures.getPercentile(50),
                    figures.getMin(),
                    figures.getMax(),
                    figures.getN(),
                    LIMIT_NANOSECONDS);
            if (figures.getMax() >= LIMIT_NANOSECONDS) {
                throw new IllegalStateException("The calendar is slower than its aim");
            }
        }
    }

    /** A calendar that nobody changes. */
    private static final class SteadyRevision extends CalendarRevision {

        private final UUID revision = UUID.randomUUID();

        private SteadyRevision() {
            super(null);
        }

        @Override
        UUID read() {
            return revision;
        }
    }

    /** The statutory holidays without a database. */
    private static final class StatutoryEntries implements HolidayEntries {

        @Override
        public List<HolidayEntry> findCurrent() {
            return StatutoryHolidays.between(WorkingCalendar.FIRST_YEAR, WorkingCalendar.LAST_YEAR).stream()
                    .map(one -> HolidayEntry.entered(
                            1,
                            new EnterHoliday(
                                    HolidayKind.EXCEPTIONAL,
                                    one.firstOn(),
                                    one.lastOn(),
                                    new HolidayReason("مثال", "example", "مثال")),
                            Holiday.BY_LAW,
                            Instant.EPOCH))
                    .toList();
        }

        @Override
        public HolidayEntry save(HolidayEntry entry) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<HolidayEntry> findCurrentBetween(LocalDate first, LocalDate last) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<HolidayEntry> findFirstByHolidayIdOrderByVersionDesc(long holidayId) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<HolidayEntry> findByHolidayIdOrderByVersion(long holidayId) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long nextHolidayId() {
            throw new UnsupportedOperationException();
        }
    }
}
