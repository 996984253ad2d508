package sa.org.esrar.casework;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import sa.org.esrar.casework.protection.NewKeys;
import sa.org.esrar.casework.staff.DemoStaff;

/** The whole application on a PostgreSQL that is as durable as the embedded default, for a bench to work on. */
public final class BenchApplication {

    private BenchApplication() {}

    public static EmbeddedPostgres server(String... databases) throws Exception {
        EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setLocaleConfig("locale", "C.UTF-8")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", "100")
                .setPGStartupWait(Duration.ofMinutes(1))
                .start();
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            for (String database : databases) {
                statement.execute("create database " + database);
            }
        }
        return server;
    }

    public static String url(EmbeddedPostgres server, String database) {
        return server.getJdbcUrl("postgres", database) + "&logServerErrorDetail=false";
    }

    /** @param more classes of the bench itself */
    public static ConfigurableApplicationContext on(
            EmbeddedPostgres server, String database, int pool, Class<?>... more) {
        ConfigurableApplicationContext application = new SpringApplicationBuilder(CaseworkApplication.class)
                .sources(more)
                // Schedules and jobs stand still: a bench runs the jobs that belong to it.
                .profiles("test")
                .properties("logging.level.root=warn")
                .run(
                        "--server.port=0",
                        "--camunda.bpm.job-execution.enabled=false",
                        "--casework.demo.people=true",
                        "--casework.calendar.revision-check=2s",
                        "--casework.api.copies-kept=2s",
                        "--casework.api.rate-limit-factor=100000",
                        "--spring.datasource.url=" + url(server, database),
                        "--spring.datasource.username=postgres",
                        "--spring.datasource.password=postgres",
                        "--spring.datasource.hikari.maximum-pool-size=" + pool,
                        "--spring.datasource.hikari.minimum-idle=" + pool,
                        "--casework.protection.keyset=" + NewKeys.KEYSET.replaceAll("\\s", ""));
        // As a start without that profile does: staff hear of work, and conflicts of interest are looked for.
        application.getBean(DemoStaff.class).load();
        return application;
    }
}
