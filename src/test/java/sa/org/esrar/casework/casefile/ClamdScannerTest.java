package sa.org.esrar.casework.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import sa.org.esrar.casework.casefile.VirusScanner.Finding;
import sa.org.esrar.casework.casefile.VirusScanner.Reach;
import sa.org.esrar.casework.casefile.VirusScanner.Verdict;
import sa.org.esrar.casework.support.Clamd;

/** The client of clamd against a real one, and against what it does when it dies. */
@Timeout(60)
class ClamdScannerTest {

    private Clamd clamd;

    @BeforeEach
    void start() {
        clamd = Clamd.prepare().start();
    }

    @AfterEach
    void stop() {
        if (clamd != null) {
            clamd.close();
        }
    }

    @Test
    void tellsCleanFromInfected() {
        assertThat(scanner().scan("clean".getBytes(StandardCharsets.UTF_8)).finding())
                .isEqualTo(Finding.CLEAN);
        assertThat(scanner().scan(Clamd.EICAR))
                .isEqualTo(new Verdict(Finding.INFECTED, "Eicar-Test-Signature.UNOFFICIAL"));
        assertThat(scanner().reach()).isEqualTo(Reach.REACHED);
    }

    @Test
    void whatIsInfectedFarBehindManyChunksIsFound() {
        byte[] content = new byte[2 * 1024 * 1024];
        System.arraycopy(Clamd.EICAR, 0, content, 2_000_000, Clamd.EICAR.length);

        assertThat(scanner().scan(content).finding()).isEqualTo(Finding.INFECTED);
    }

    @Test
    void moreThanClamdTakesIsRefusedAndNotClean() {
        Verdict verdict = scanner().scan(new byte[Clamd.beyondLimit()]);

        assertThat(verdict.finding()).isIn(Finding.REFUSED, Finding.UNREACHABLE);
        assertThat(scanner().reach()).isEqualTo(Reach.REACHED);
    }

    @Test
    void aDeadClamdIsUnreachableAndAnsweredAgainWhenItIsBack() {
        clamd.kill();

        assertThat(scanner().scan(Clamd.EICAR).finding()).isEqualTo(Finding.UNREACHABLE);
        assertThat(scanner().reach()).isEqualTo(Reach.NOT_REACHED);

        clamd.start();
        assertThat(scanner().scan(Clamd.EICAR).finding()).isEqualTo(Finding.INFECTED);
    }

    @Test
    void aClamdThatStandsStillIsLeftAfterItsTime() {
        clamd.freeze(true);
        long begin = System.nanoTime();

        Verdict verdict = scanner(Duration.ofSeconds(1)).scan(new byte[2 * 1024 * 1024]);

        assertThat(verdict.finding()).isEqualTo(Finding.UNREACHABLE);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(10));
        clamd.freeze(false);
    }

    @Test
    void aClamdThatIsKilledInTheMiddleOfAStreamFindsNothingClean() throws Exception {
        clamd.freeze(true);
        Thread killer = new Thread(() -> {
            sleep(500);
            clamd.kill();
        });
        killer.start();

        assertThat(scanner().scan(new byte[2 * 1024 * 1024]).finding()).isEqualTo(Finding.UNREACHABLE);
        killer.join();
    }

    /** What answers half a sentence and hangs up has said nothing. */
    @Test
    void anAnswerThatBreaksOffIsNoAnswer() throws IOException {
        Path socket = Files.createTempDirectory("half").resolve("s");
        try (ServerSocketChannel half = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            half.bind(UnixDomainSocketAddress.of(socket));
            Thread server = new Thread(() -> {
                try (SocketChannel asked = half.accept()) {
                    asked.read(ByteBuffer.allocate(64 * 1024));
                    asked.write(ByteBuffer.wrap("stream: O".getBytes(StandardCharsets.US_ASCII)));
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            });
            server.start();
            VirusScanSettings there = new VirusScanSettings(null, null, socket.toString(), Duration.ofSeconds(5), 5);

            assertThat(new ClamdScanner(there).scan(new byte[10]).finding()).isEqualTo(Finding.UNREACHABLE);
        }
    }

    @Test
    void overTcpTooAndOnlyAsLongAsItMayTake() throws IOException {
        try (ServerSocket mute = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread server = new Thread(() -> {
                try (Socket asked = mute.accept()) {
                    sleep(3000);
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            });
            server.start();
            VirusScanSettings there =
                    new VirusScanSettings("localhost", mute.getLocalPort(), null, Duration.ofMillis(500), 5);

            assertThat(new ClamdScanner(there).scan(new byte[10]).finding()).isEqualTo(Finding.UNREACHABLE);
        }
    }

    private ClamdScanner scanner() {
        return scanner(Duration.ofSeconds(20));
    }

    private ClamdScanner scanner(Duration timeout) {
        return new ClamdScanner(new VirusScanSettings(null, null, clamd.socket().toString(), timeout, 5));
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
