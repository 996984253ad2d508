package sa.org.esrar.casework.support;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import sa.org.esrar.casework.protection.NewKeys;

/** One PostgreSQL server for the test run; one database per Spring context, cloned back to its beginning per class. */
public final class TestDatabase {

    private static final AtomicInteger CONTEXTS = new AtomicInteger();
    private static EmbeddedPostgres server;

    private TestDatabase() {}

    /** The server, started on first use; it ends with the JVM. */
    public static synchronized EmbeddedPostgres server() {
        if (server == null) {
            try {
                server = EmbeddedPostgres.builder()
                        .setLocaleConfig("locale", "C.UTF-8")
                        .setServerConfig("max_connections", "200")
                        .setRegisterShutdownHook(false)
                        .start();
                // Only after every Spring context has closed: its engine still writes while it does.
                SpringApplication.getShutdownHandlers().add(TestDatabase::stop);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return server;
    }

    private static void stop() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Creates an empty database and returns its JDBC URL; user and password are {@code postgres}. */
    public static String create(String name) {
        run("create database " + name);
        return url(name);
    }

    static String url(String name) {
        return server().getJdbcUrl("postgres", name) + "&password=postgres&logServerErrorDetail=false";
    }

    /** Keeps the present state of a database as the template that {@link #reset} returns to. */
    static void keepAsTemplate(String name, HikariDataSource pool) {
        pool.getHikariPoolMXBean().softEvictConnections();
        run("select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + name + "'");
        run("create database " + name + "_template template " + name);
    }

    static void reset(String name, HikariDataSource pool) {
        pool.getHikariPoolMXBean().softEvictConnections();
        run("drop database " + name + " with (force)");
        run("create database " + name + " template " + name + "_template");
    }

    private static void run(String sql) {
        try (Connection connection = server().getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Gives a Spring context a database of its own. */
    public static final class Initializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            String name = "context_" + CONTEXTS.incrementAndGet();
            TestPropertyValues.of(
                            "casework.test.database=" + name,
                            "spring.datasource.url=" + create(name),
                            "spring.datasource.username=postgres",
                            "spring.datasource.password=postgres",
                            "casework.protection.keyset=" + NewKeys.KEYSET.replaceAll("\\s", ""))
                    .applyTo(context);
        }
    }
}
