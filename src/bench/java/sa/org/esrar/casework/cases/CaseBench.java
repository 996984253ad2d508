package sa.org.esrar.casework.cases;

import static sa.org.esrar.casework.Figures.at;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.springframework.context.ConfigurableApplicationContext;
import sa.org.esrar.casework.BenchApplication;
import sa.org.esrar.casework.Figures;
import sa.org.esrar.casework.Pace;

/**
 * Complete cases of one kind per second, from filing to end, next to the engine alone: one PostgreSQL server, durable like
 * the embedded default, one pool each of the same size, both warmed, in turns. Counted where nothing can be forgotten: in
 * the engine's history at the end event. See {@code docs/performance.md}.
 */
public final class CaseBench {

    private static final int WORKERS = 4;
    private static final int POOL = 15;
    private static final Pace PACE = Pace.of(Duration.ofSeconds(60), 5, Duration.ofSeconds(12));

    private static final AtomicInteger NUMBER = new AtomicInteger();

    /**
     * What is measured for itself.
     *
     * @param name as it is printed
     * @param end the end event that it reaches
     */
    public record Course(
            String name, String end, Function<RealSystem, Way> casework, Function<PlainEngine, Way> engineAlone) {}

    private CaseBench() {}

    public static void run(PlainEngine.Diagram diagram, Course... courses) throws Exception {
        Locale.setDefault(Locale.ROOT);
        try (EmbeddedPostgres server = BenchApplication.server("casework", "plain");
                HikariDataSource plainPool = pool(server, "plain");
                PlainEngine plain = new PlainEngine(plainPool, diagram);
                ConfigurableApplicationContext application = BenchApplication.on(server, "casework", POOL);
                HikariDataSource realPool = pool(server, "casework")) {
            RealSystem real = new RealSystem(application);
            List<Side> sides = IntStream.range(0, courses.length)
                    .mapToObj(i -> new Side(
                            courses[i],
                            courses[i].casework().apply(real),
                            realPool,
                            courses[i].engineAlone().apply(plain),
                            plainPool))
                    .toList();
            // All of them first: who is measured first is as warm as who comes last.
            for (Side side : sides) {
                side.theirs(PACE.warmUp());
                side.ours(PACE.warmUp());
            }
            for (Side side : sides) {
                measure(side);
            }
        }
    }

    private static void measure(Side side) throws Exception {
        double[] ours = new double[PACE.rounds()];
        double[] theirs = new double[PACE.rounds()];
        System.out.printf(
                "%n%s per second, %d workers, %d processors%n",
                side.course().name(), WORKERS, Runtime.getRuntime().availableProcessors());
        System.out.printf("%-7s %10s %14s %7s %6s%n", "round", "casework", "engine alone", "ratio", "load");
        for (int round = 0; round < PACE.rounds(); round++) {
            double load = Figures.load();
            theirs[round] = side.theirs(PACE.round());
            ours[round] = side.ours(PACE.round());
            System.out.printf(
                    "%-7d %10.1f %14.1f %7.2f %6.1f%n",
                    round + 1, ours[round], theirs[round], ours[round] / theirs[round], load);
        }
        double[] ratios = Figures.each(PACE.rounds(), round -> ours[round] / theirs[round]);
        System.out.printf("%-7s %10.1f %14.1f %7.2f%n", "median", at(ours, 0.5), at(theirs, 0.5), at(ratios, 0.5));
        System.out.printf("%-7s %10.1f %14.1f %7.2f%n", "lowest", at(ours, 0), at(theirs, 0), at(ratios, 0));
        System.out.printf("%-7s %10.1f %14.1f %7.2f%n%n", "highest", at(ours, 1), at(theirs, 1), at(ratios, 1));
    }

    private static HikariDataSource pool(EmbeddedPostgres server, String database) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(BenchApplication.url(server, database));
        pool.setUsername("postgres");
        pool.setPassword("postgres");
        pool.setMaximumPoolSize(POOL);
        return pool;
    }

    private record Side(Course course, Way real, DataSource realPool, Way plain, DataSource plainPool) {

        double ours(Duration time) throws Exception {
            return perSecond(real, realPool, course.end(), time);
        }

        double theirs(Duration time) throws Exception {
            return perSecond(plain, plainPool, course.end(), time);
        }
    }

    private static double perSecond(Way way, DataSource database, String end, Duration time) throws Exception {
        long before = ended(database, end);
        Instant start = Instant.now();
        Instant until = start.plus(time);
        ExecutorService workers = Executors.newFixedThreadPool(WORKERS);
        try {
            var runs = IntStream.range(0, WORKERS)
                    .<Future<?>>mapToObj(worker -> workers.submit(() -> {
                        while (Instant.now().isBefore(until)) {
                            way.complete(NUMBER.incrementAndGet());
                        }
                    }))
                    .toList();
            for (Future<?> run : runs) {
                run.get();
            }
        } finally {
            workers.shutdownNow();
        }
        double seconds = Duration.between(start, Instant.now()).toMillis() / 1000.0;
        return (ended(database, end) - before) / seconds;
    }

    private static long ended(DataSource database, String end) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "select count(*) from act_hi_actinst where act_id_ = ? and end_time_ is not null")) {
            statement.setString(1, end);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
