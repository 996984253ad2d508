package sa.org.esrar.casework.datastore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerTest {

    @TempDir
    Path data;

    @BeforeEach
    void shareThePrograms() throws IOException {
        SharedPrograms.linkFrom(data);
    }

    @Test
    void isDurableSpeaksArabicAndKeepsWhatPeopleTypedOutOfItsLog() throws Exception {
        try (PostgresServer server = PostgresServer.start(data);
                Connection connection = ServerProgram.connect(server);
                Statement statement = connection.createStatement()) {
            for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes", "data_checksums")) {
                assertThat(ServerProgram.text(statement, "show " + setting))
                        .as(setting)
                        .isEqualTo("on");
            }
            assertThat(ServerProgram.text(
                            statement, "select datctype from pg_database where datname = current_database()"))
                    .isEqualTo("C.UTF-8");
            statement.execute("create table person (mobile text primary key)");
            statement.execute("insert into person values ('+966519990001')");
            assertThatThrownBy(() -> statement.execute("insert into person values ('+966519990001')"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageNotContaining("966519990001");
        }
        assertThat(data.resolve("postgres.log"))
                .content()
                .contains("duplicate key value")
                .doesNotContain("966519990001");
    }

    @Test
    void onlyThePasswordOpensItAndOnlyFromThisMachine() throws Exception {
        try (PostgresServer server = PostgresServer.start(data)) {
            for (String wrong : List.of("", "postgres", "casework")) {
                assertThatThrownBy(() -> ServerProgram.connect(server, wrong)).isInstanceOf(SQLException.class);
            }
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("postgres.password"))))
                    .isEqualTo("rw-------");
            int port = URI.create(server.jdbcUrl().substring("jdbc:".length())).getPort();
            List<InetAddress> elsewhere = NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(address -> !address.isLoopbackAddress())
                    .toList();
            for (InetAddress address : elsewhere) {
                assertThatThrownBy(() -> new Socket(address, port).close()).isInstanceOf(IOException.class);
            }
            try (Connection connection = ServerProgram.connect(server);
                    Statement statement = connection.createStatement()) {
                assertThat(ServerProgram.text(statement, "show unix_socket_directories"))
                        .isEmpty();
                assertThat(ServerProgram.text(
                                statement,
                                "select count(*) from pg_hba_file_rules where auth_method <> 'scram-sha-256'"))
                        .isEqualTo("0");
            }
        }
    }

    @Test
    void whatWasCommittedIsThereAfterTheApplicationWasKilledAndItsServerIsTakenOver() throws Exception {
        int last = 0;
        for (int round = 0; round < 3; round++) {
            Process killed = program();
            last = killAfterCommits(killed, 20 + 30 * round, last);
            ProcessHandle orphan = postmaster();
            assertThat(orphan.isAlive()).isTrue();

            try (PostgresServer server = PostgresServer.start(data);
                    Connection connection = ServerProgram.connect(server);
                    Statement statement = connection.createStatement()) {
                orphan.onExit().get(10, TimeUnit.SECONDS);
                // One more than it could still tell is right; one less is a loss.
                assertThat(ServerProgram.last(statement)).isBetween(last, last + 1);
                assertThat(ServerProgram.text(statement, "select count(*) = max(number) from committed"))
                        .isEqualTo("t");
            }
            assertThat(data.resolve("postgres/postmaster.pid")).doesNotExist();
        }
    }

    @Test
    void whatWasCommittedIsThereAfterEverythingWasKilledAtOnce() throws Exception {
        Process killed = program();
        int last = killAfterCommits(killed, 50, 0);
        ProcessHandle server = postmaster();
        server.descendants().forEach(ProcessHandle::destroyForcibly);
        server.destroyForcibly();
        server.onExit().get(10, TimeUnit.SECONDS);

        try (PostgresServer again = PostgresServer.start(data);
                Connection connection = ServerProgram.connect(again);
                Statement statement = connection.createStatement()) {
            assertThat(ServerProgram.last(statement)).isBetween(last, last + 1);
        }
    }

    @Test
    void aSecondApplicationOnTheSameDirectoryIsRefusedAndTheFirstGoesOn() throws Exception {
        Process first = program();
        try (BufferedReader output = first.inputReader()) {
            awaitLine(output, "ready");
            assertThatThrownBy(() -> PostgresServer.start(data))
                    .isInstanceOf(StartRefusedException.class)
                    .hasMessageContaining("in use by another running casework");
            int now = Integer.parseInt(output.readLine());
            awaitLine(output, Integer.toString(now + 10));
            try (PostgresServer attached = PostgresServer.attachOrStart(data);
                    Connection connection = ServerProgram.connect(attached);
                    Statement statement = connection.createStatement()) {
                assertThat(ServerProgram.last(statement)).isGreaterThanOrEqualTo(now + 10);
            }
            assertThat(postmaster().isAlive())
                    .as("who only attached stops nothing")
                    .isTrue();
        } finally {
            first.destroyForcibly().waitFor();
            PostgresServer.start(data).close();
        }
    }

    @Test
    void aClusterHalfMadeAndAnotherProgramsNumberInThePidFileDoNotStopTheStart() throws Exception {
        Files.createDirectories(data.resolve("postgres.new/base"));
        Files.writeString(data.resolve("postgres.new/PG_VERSION"), "18\n");
        PostgresServer.start(data).close();
        assertThat(data.resolve("postgres.new")).doesNotExist();

        Path pidFile = data.resolve("postgres/postmaster.pid");
        Files.writeString(pidFile, ProcessHandle.current().pid() + "\n" + data + "\n1\n5432\n\n127.0.0.1\n\nready\n");
        try (PostgresServer server = PostgresServer.start(data);
                Connection connection = ServerProgram.connect(server)) {
            assertThat(connection.isValid(1)).isTrue();
        }
    }

    @Test
    void theServerDoesNotHearTheInterruptOfOurTerminal() throws Exception {
        try (PostgresServer server = PostgresServer.start(data)) {
            assertThat(server.jdbcUrl()).isNotBlank();
            assertThat(processGroup(postmaster().pid()))
                    .isNotEqualTo(processGroup(ProcessHandle.current().pid()));
        }
    }

    /** Field 5 of Linux' process status, after the name in parentheses. */
    private static String processGroup(long process) throws IOException {
        String status = Files.readString(Path.of("/proc", Long.toString(process), "stat"));
        return status.substring(status.lastIndexOf(')') + 2).split(" ")[2];
    }

    private Process program() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                ServerProgram.class.getName(),
                data.toString());
        builder.environment().put("LANG", "C");
        builder.environment().put("PGPORT", "1");
        return builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    private static int killAfterCommits(Process program, int commits, int before) throws Exception {
        int last = before;
        try (BufferedReader output = program.inputReader()) {
            awaitLine(output, "ready");
            for (int i = 0; i < commits; i++) {
                last = Integer.parseInt(output.readLine());
            }
            // Not Process.destroyForcibly, which closes the output that is still to be read.
            program.toHandle().destroyForcibly();
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                last = Integer.parseInt(line);
            }
        } finally {
            program.destroyForcibly().waitFor();
        }
        return last;
    }

    private static void awaitLine(BufferedReader output, String wanted) throws IOException {
        String line = output.readLine();
        while (line != null && !line.equals(wanted)) {
            line = output.readLine();
        }
        assertThat(line).isEqualTo(wanted);
    }

    private ProcessHandle postmaster() throws IOException {
        long pid = Long.parseLong(Files.readAllLines(data.resolve("postgres/postmaster.pid"))
                .get(0)
                .strip());
        return ProcessHandle.of(pid).orElseThrow();
    }
}
