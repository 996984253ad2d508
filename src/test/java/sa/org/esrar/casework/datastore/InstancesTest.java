package sa.org.esrar.casework.datastore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import sa.org.esrar.casework.protection.NewKeys;
import sa.org.esrar.casework.support.TestDatabase;

/** The whole application as processes of their own: several at once, killed, backed up and restored. */
class InstancesTest {

    @TempDir
    Path folder;

    private final List<Program> programs = new ArrayList<>();

    @AfterEach
    void endWhatIsLeft() throws Exception {
        for (Program program : programs) {
            program.kill();
        }
        for (String name : List.of("first", "second")) {
            Path data = folder.resolve(name);
            if (Files.exists(data.resolve("postgres/postmaster.pid"))) {
                PostgresServer.start(data).close();
            }
        }
    }

    @Test
    void twoInstancesStartedAtOnceOnAnEmptyDatabaseBothComeUp() throws Exception {
        String url = TestDatabase.create("two_instances");
        Map<String, String> environment = Map.of(
                "SPRING_DATASOURCE_URL",
                url,
                "CASEWORK_PROTECTION_KEYSET",
                NewKeys.KEYSET,
                "CASEWORK_ADMIN_USER",
                "first-admin",
                "CASEWORK_ADMIN_PASSWORD",
                "Long-enough-7-words-of-nobody");
        Program one = start(environment, "--server.port=0");
        Program two = start(environment, "--server.port=0");
        one.awaitStarted();
        two.awaitStarted();

        JdbcTemplate jdbc = new JdbcTemplate(new DriverManagerDataSource(url));
        assertThat(one.output() + two.output()).contains("Another instance is starting on this database");
        assertThat(jdbc.queryForObject("select bool_and(success) from flyway_schema_history", Boolean.class))
                .isTrue();
        assertThat(jdbc.queryForList("select name_ from act_re_deployment", String.class))
                .doesNotHaveDuplicates();
        assertThat(locks(jdbc, "ExclusiveLock"))
                .as("nobody is starting any more")
                .isZero();
        assertThat(locks(jdbc, "ShareLock")).as("two are running").isEqualTo(2);
        try (RunningAlone attempt = new RunningAlone(url)) {
            assertThatThrownBy(attempt::require).isInstanceOf(StartRefusedException.class);
        }

        Instant interrupted = Instant.now();
        assertThat(one.interrupt()).isEqualTo(130);
        assertThat(Duration.between(interrupted, Instant.now())).isLessThan(Duration.ofSeconds(25));
        assertThat(one.output()).doesNotContain(" ERROR ").doesNotContain("Exception");
        two.kill();
        for (int tries = 0; locks(jdbc, "ShareLock") > 0 && tries < 100; tries++) {
            Thread.sleep(100);
        }
        try (RunningAlone attempt = new RunningAlone(url)) {
            attempt.require();
        }
    }

    @Test
    void killedInItsFirstStartItComesUpAgainAndItsBackupRunsElsewhereWithTheSameKeys() throws Exception {
        String[] first = {"--server.port=0", "--casework.datastore.directory=" + data("first")};
        String[] second = {"--server.port=0", "--casework.datastore.directory=" + data("second")};
        Program killed = start(Map.of(), first).awaitOutput("HikariPool-1 - Start completed");
        Thread.sleep(ThreadLocalRandom.current().nextInt(5_000));
        killed.kill();

        Program running = start(Map.of(), first).awaitStarted();
        Path backup = folder.resolve("monday.backup");
        assertThat(command("backup", backup, first)).isZero();
        assertThat(command("restore", backup, first))
                .as("over a database in use")
                .isEqualTo(1);
        Instant interrupted = Instant.now();
        assertThat(running.interrupt()).isEqualTo(130);
        assertThat(Duration.between(interrupted, Instant.now())).isLessThan(Duration.ofSeconds(25));
        assertThat(running.output()).doesNotContain(" ERROR ").doesNotContain("Exception");
        assertThat(folder.resolve("first/postgres/postmaster.pid")).doesNotExist();

        assertThat(command("restore", backup, second)).isZero();
        Program withoutKeys = start(Map.of(), second);
        assertThat(withoutKeys.exitCode()).isEqualTo(1);
        assertThat(withoutKeys.output()).contains("the data cannot be read without it", "ملف مفاتيح التشفير");
        Files.createDirectories(folder.resolve("second/keys"));
        Files.copy(
                folder.resolve("first/keys/keys.json"),
                folder.resolve("second/keys/keys.json"),
                java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
        start(Map.of(), second).awaitStarted();
    }

    private Program start(Map<String, String> environment, String... arguments) throws IOException {
        Program program = Program.start(folder, environment, arguments);
        programs.add(program);
        return program;
    }

    private int command(String name, Path file, String... options) throws Exception {
        Program program = start(Map.of(), name, file.toString(), options[1]);
        int code = program.exitCode();
        assertThat(program.output()).doesNotContain("Exception");
        return code;
    }

    private Path data(String name) throws IOException {
        Path data = Files.createDirectories(folder.resolve(name));
        SharedPrograms.linkFrom(data);
        return data;
    }

    private static int locks(JdbcTemplate jdbc, String mode) {
        return jdbc.queryForObject(
                "select count(*) from pg_locks where locktype = 'advisory' and mode = ? and database ="
                        + " (select oid from pg_database where datname = current_database())",
                Integer.class,
                mode);
    }

    /** What a command does that needs to be alone. */
    private record RunningAlone(RunningInstances instances) implements AutoCloseable {

        RunningAlone(String url) {
            this(new RunningInstances(new DriverManagerDataSource(url)));
        }

        void require() throws Exception {
            instances.requireNone();
        }

        @Override
        public void close() throws Exception {
            instances.destroy();
        }
    }
}
