package sa.org.esrar.casework.datastore;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.apache.commons.io.FileUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The PostgreSQL of the embedded default: durable, behind a password, on loopback only. The bundle's own starter is not
 * used: it trusts every local connection, switches fsync off, and leaves the server in our process group, where Ctrl-C
 * would end it before the application has closed.
 */
final class PostgresServer implements AutoCloseable {

    static final String USER = "casework";

    private static final Logger LOG = LoggerFactory.getLogger(PostgresServer.class);
    private static final long LOG_BYTES = 10_000_000;

    /** Durable; and no DETAIL lines or statements in its log, because they quote what people typed (F2). */
    private static final String OPTIONS = "-c fsync=on -c synchronous_commit=on -c full_page_writes=on"
            + " -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=100 -c timezone=UTC"
            + " -c log_timezone=UTC -c log_error_verbosity=terse -c log_min_error_statement=panic -p ";

    private final Path directory;
    private final FileChannel lock;
    private PostgresPrograms programs;
    private int port;

    private PostgresServer(Path directory, FileChannel lock) {
        this.directory = directory;
        this.lock = lock;
    }

    /**
     * Starts the server of a data directory, which is made when it does not exist. A server that outlived its
     * application ({@code kill -9}) is stopped cleanly first.
     *
     * @throws StartRefusedException when another application holds the directory
     */
    static PostgresServer start(Path directory) throws IOException {
        return locked(directory)
                .orElseThrow(() -> new StartRefusedException(
                        "مجلد البيانات " + directory.toAbsolutePath() + " يستعمله تشغيل آخر للنظام لم يُغلق بعد.",
                        "The data directory " + directory.toAbsolutePath()
                                + " is in use by another running casework. Stop that one first, or give this one a directory"
                                + " of its own (casework.datastore.directory)."));
    }

    /** Speaks to the server of a running application, or starts it when none runs: for commands. */
    static PostgresServer attachOrStart(Path directory) throws IOException {
        Optional<PostgresServer> started = locked(directory);
        if (started.isPresent()) {
            return started.get();
        }
        PostgresServer other = new PostgresServer(directory, null);
        other.port = other.awaitPort();
        return other;
    }

    private static Optional<PostgresServer> locked(Path directory) throws IOException {
        Files.createDirectories(directory);
        FileChannel channel = FileChannel.open(
                directory.resolve("casework.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!tryLock(channel)) {
            channel.close();
            return Optional.empty();
        }
        PostgresServer server = new PostgresServer(directory, channel);
        try {
            server.run();
            return Optional.of(server);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /** The operating system gives the lock back however the process ends. */
    private static boolean tryLock(FileChannel channel) throws IOException {
        try {
            FileLock held = channel.tryLock();
            return held != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private void run() throws IOException {
        programs = PostgresPrograms.unpackedIn(directory.resolve("server"));
        takeOver();
        if (!Files.exists(cluster())) {
            create();
        }
        Path log = directory.resolve("postgres.log");
        if (Files.exists(log) && Files.size(log) > LOG_BYTES) {
            Files.move(log, directory.resolve("postgres.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        port = freePort();
        // After a power cut the server first replays its log, which may take minutes.
        pgCtl("start", "-w", "-t", "600", "-l", log.toString(), "-o", OPTIONS + port);
    }

    /** Ends a server that outlived its application; the lock shows that no application uses it. */
    private void takeOver() throws IOException {
        Optional<ProcessHandle> named = pidFile()
                .map(lines -> Long.parseLong(lines.get(0).strip()))
                .flatMap(ProcessHandle::of)
                .filter(ProcessHandle::isAlive);
        if (named.isEmpty()) {
            return;
        }
        if (programs.started(named.get())) {
            LOG.warn("The database server of an earlier run is still there; stopping it before starting anew");
            pgCtl("stop", "-m", "fast", "-w", "-t", "120");
        } else {
            // A reboot gave the number to another program, which PostgreSQL would take for itself.
            Files.deleteIfExists(cluster().resolve("postmaster.pid"));
        }
    }

    /** Makes the cluster under another name first, so that a cluster half made is never taken for one. */
    private void create() throws IOException {
        Path draft = directory.resolve("postgres.new").toAbsolutePath();
        FileUtils.deleteDirectory(draft.toFile());
        writePassword();
        programs.run(
                "initdb",
                "-D",
                draft.toString(),
                "-U",
                USER,
                "--pwfile=" + passwordFile().toAbsolutePath(),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                // Whatever LANG says: with LC_CTYPE=C the search for Arabic names finds nothing.
                "--locale=C.UTF-8",
                "--data-checksums",
                "--no-instructions");
        Files.move(draft, cluster(), StandardCopyOption.ATOMIC_MOVE);
    }

    private void writePassword() throws IOException {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        Files.deleteIfExists(passwordFile());
        if (Files.getFileStore(directory).supportsFileAttributeView("posix")) {
            Files.createFile(
                    passwordFile(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(passwordFile(), HexFormat.of().formatHex(random), US_ASCII);
    }

    private int awaitPort() throws IOException {
        for (int tries = 0; tries < 600; tries++) {
            List<String> lines = pidFile().orElse(List.of());
            if (lines.size() > 7 && lines.get(7).strip().equals("ready")) {
                return Integer.parseInt(lines.get(3).strip());
            }
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException(e);
            }
        }
        throw new IOException("The running application's database server did not become ready");
    }

    private Optional<List<String>> pidFile() throws IOException {
        Path file = cluster().resolve("postmaster.pid");
        return Files.exists(file) ? Optional.of(Files.readAllLines(file)).filter(l -> !l.isEmpty()) : Optional.empty();
    }

    private void pgCtl(String action, String... arguments) throws IOException {
        String[] all = new String[arguments.length + 3];
        all[0] = action;
        all[1] = "-D";
        all[2] = cluster().toAbsolutePath().toString();
        System.arraycopy(arguments, 0, all, 3, arguments.length);
        programs.run("pg_ctl", all);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private Path cluster() {
        return directory.resolve("postgres");
    }

    private Path passwordFile() {
        return directory.resolve("postgres.password");
    }

    String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?logServerErrorDetail=false";
    }

    String password() throws IOException {
        return Files.readString(passwordFile(), US_ASCII).strip();
    }

    /** Stops the server when this object started it, after everybody else has closed; waits until it has ended. */
    @Override
    public void close() throws IOException {
        if (lock == null) {
            return;
        }
        try {
            pgCtl("stop", "-m", "fast", "-w", "-t", "120");
        } finally {
            lock.close();
        }
    }
}
