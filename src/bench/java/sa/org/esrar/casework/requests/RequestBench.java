package sa.org.esrar.casework.requests;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import sa.org.esrar.casework.BenchApplication;

/**
 * Complete requests per second, from filing to answer, next to the engine alone: one PostgreSQL server, durable like the
 * embedded default, one pool each of the same size, both warmed, in turns. Counted where nothing can be forgotten: in the
 * engine's history at {@code end_answered}. See {@code docs/performance.md}.
 */
public final class RequestBench {

    private static final int WORKERS = 4;
    private static final int POOL = 15;
    private static final int ROUNDS = 5;
    private static final Duration WARM_UP = Duration.ofSeconds(60);
    private static final Duration ROUND = Duration.ofSeconds(12);

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private RequestBench() {}

    public static void main(String[] arguments) throws Exception {
        Locale.setDefault(Locale.ROOT);
        try (EmbeddedPostgres server = BenchApplication.server("casework", "plain")) {
            try (HikariDataSource plainPool = pool(server, "plain");
                    Way plain = new PlainEngine(plainPool);
                    Way real = new RealSystem(BenchApplication.on(server, "casework", POOL))) {
                HikariDataSource realPool = pool(server, "casework");
                measure(plain, plainPool, WARM_UP);
                measure(real, realPool, WARM_UP);
                double[] ours = new double[ROUNDS];
                double[] theirs = new double[ROUNDS];
                System.out.printf("%nComplete requests per second, %d workers, %d processors%n", WORKERS, processors());
                System.out.printf("%-7s %10s %14s %7s %6s%n", "round", "casework", "engine alone", "ratio", "load");
                for (int round = 0; round < ROUNDS; round++) {
                    double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
                    theirs[round] = measure(plain, plainPool, ROUND);
                    ours[round] = measure(real, realPool, ROUND);
                    System.out.printf(
                            "%-7d %10.1f %14.1f %7.2f %6.1f%n",
                            round + 1, ours[round], theirs[round], ours[round] / theirs[round], load);
                }
                double[] ratios = IntStream.range(0, ROUNDS)
                        .mapToDouble(i -> ours[i] / theirs[i])
                        .toArray();
                System.out.printf(
                        "%-7s %10.1f %14.1f %7.2f%n", "median", median(ours), median(theirs), median(ratios));
                System.out.printf("%-7s %10.1f %14.1f %7.2f%n", "lowest", min(ours), min(theirs), min(ratios));
                System.out.printf("%-7s %10.1f %14.1f %7.2f%n%n", "highest", max(ours), max(theirs), max(ratios));
                realPool.close();
            }
        }
    }

    private static HikariDataSource pool(EmbeddedPostgres server, String database) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(BenchApplication.url(server, database));
        pool.setUsername("postgres");
        pool.setPassword("postgres");
        pool.setMaximumPoolSize(POOL);
        return pool;
    }

    private static double measure(Way way, DataSource database, Duration time) throws Exception {
        long before = answered(database);
        Instant start = Instant.now();
        Instant end = start.plus(time);
        ExecutorService workers = Executors.newFixedThreadPool(WORKERS);
        try {
            var runs = IntStream.range(0, WORKERS)
                    .<Future<?>>mapToObj(worker -> workers.submit(() -> {
                        while (Instant.now().isBefore(end)) {
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
        return (answered(database) - before) / seconds;
    }

    private static long answered(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select count(*) from act_hi_actinst where act_id_ = 'end_answered' and end_time_ is not null")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static int processors() {
        return Runtime.getRuntime().availableProcessors();
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static double min(double[] values) {
        return Arrays.stream(values).min().orElseThrow();
    }

    private static double max(double[] values) {
        return Arrays.stream(values).max().orElseThrow();
    }
}
