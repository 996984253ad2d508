package sa.org.esrar.casework.support;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * A real clamd on a Unix socket of its own, which knows one signature: the EICAR test string. Without clamd on the
 * machine the test is skipped, and on CI it fails.
 */
public final class Clamd implements AutoCloseable {

    /** In parts, so that no scanner takes this source for a virus. */
    public static final byte[] EICAR = ("X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-"
                    + "ANTIVIRUS-TEST-FILE!$H+H*")
            .getBytes(StandardCharsets.US_ASCII);

    private static final int MEGABYTE = 1024 * 1024;

    private final Path program;
    private final Path directory;
    private Process process;

    private Clamd(Path program, Path directory) {
        this.program = program;
        this.directory = directory;
    }

    /** Prepared and not started. */
    public static Clamd prepare() {
        Optional<Path> program = Stream.concat(
                        Stream.of(System.getenv("PATH").split(File.pathSeparator)), Stream.of("/usr/sbin"))
                .map(folder -> Path.of(folder, "clamd"))
                .filter(Files::isExecutable)
                .findFirst();
        if (program.isEmpty()) {
            String absent = "no clamd on this machine (Debian: clamav-daemon)";
            if (System.getenv("CI") != null) {
                fail(absent);
            }
            assumeTrue(false, absent);
        }
        try {
            // A socket's path may have some hundred characters only.
            Path directory = Files.createTempDirectory("clamd");
            Files.createDirectory(directory.resolve("signatures"));
            Files.writeString(
                    directory.resolve("clamd.conf"),
                    """
                    Foreground yes
                    LocalSocket %1$s/socket
                    DatabaseDirectory %1$s/signatures
                    TemporaryDirectory %1$s
                    StreamMaxLength 3M
                    """
                            .formatted(directory));
            Clamd clamd = new Clamd(program.get(), directory);
            clamd.lookFor(EICAR);
            return clamd;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The one signature that it knows from its next start on. */
    public void lookFor(byte[] content) {
        try {
            Files.writeString(
                    directory.resolve("signatures/test.ndb"),
                    "Eicar-Test-Signature:0:*:" + HexFormat.of().formatHex(content) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path socket() {
        return directory.resolve("socket");
    }

    /** More than it scans. */
    public static int beyondLimit() {
        return 4 * MEGABYTE;
    }

    /** Starts it, and waits until it answers. */
    public Clamd start() {
        try {
            process = new ProcessBuilder(program.toString(), "--config-file=" + directory.resolve("clamd.conf"))
                    .redirectErrorStream(true)
                    .redirectOutput(directory.resolve("log").toFile())
                    .start();
            for (int i = 0; i < 300 && !answers(); i++) {
                Thread.sleep(100);
            }
            if (!answers()) {
                fail("clamd does not answer: " + Files.readString(directory.resolve("log")));
            }
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Runs again, whatever a test did to it. */
    public void restart() {
        if (process == null || !process.isAlive()) {
            start();
        }
    }

    private boolean answers() {
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            return channel.connect(UnixDomainSocketAddress.of(socket()));
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Ends it at once, whatever it is doing. */
    public void kill() {
        process.destroyForcibly();
        join();
    }

    /** Stands still, as under a debugger: it neither answers nor hangs up. */
    public void freeze(boolean frozen) {
        try {
            new ProcessBuilder("kill", frozen ? "-STOP" : "-CONT", String.valueOf(process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void join() {
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        if (process != null && process.isAlive()) {
            kill();
        }
        FileSystemUtils.deleteRecursively(directory.toFile());
    }
}
