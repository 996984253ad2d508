package sa.org.esrar.casework.casefile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Speaks clamd's own protocol: {@code zINSTREAM}, the content in chunks with their length before each, an empty chunk,
 * and an answer up to a zero byte.
 */
class ClamdScanner implements VirusScanner {

    private static final Logger LOG = LoggerFactory.getLogger(ClamdScanner.class);
    private static final int CHUNK = 64 * 1024;
    private static final int LONGEST_ANSWER = 4096;

    private final VirusScanSettings settings;

    ClamdScanner(VirusScanSettings settings) {
        this.settings = settings;
    }

    @Override
    public Verdict scan(byte[] content) {
        try {
            return verdict(exchange("zINSTREAM\0", content, settings.timeout()));
        } catch (IOException | RuntimeException e) {
            LOG.warn("clamd could not be asked: {}", e.toString());
            return Verdict.of(Finding.UNREACHABLE);
        }
    }

    @Override
    public Reach reach() {
        try {
            return exchange("zPING\0", null, Duration.ofSeconds(3)).equals("PONG") ? Reach.REACHED : Reach.NOT_REACHED;
        } catch (IOException | RuntimeException e) {
            return Reach.NOT_REACHED;
        }
    }

    private static Verdict verdict(String answer) {
        if (answer.equals("stream: OK")) {
            return Verdict.of(Finding.CLEAN);
        }
        if (answer.startsWith("stream: ") && answer.endsWith(" FOUND")) {
            return new Verdict(Finding.INFECTED, answer.substring(8, answer.length() - 6));
        }
        LOG.warn("clamd did not scan: {}", answer);
        // An answer that broke off says nothing about the file.
        return answer.endsWith("ERROR") ? new Verdict(Finding.REFUSED, answer) : Verdict.of(Finding.UNREACHABLE);
    }

    /** A Unix socket knows no time-out, so the channel is closed from outside when the time is over. */
    private String exchange(String command, byte[] content, Duration timeout) throws IOException {
        SocketAddress address = settings.address();
        try (SocketChannel channel = address instanceof UnixDomainSocketAddress
                ? SocketChannel.open(StandardProtocolFamily.UNIX)
                : SocketChannel.open()) {
            CompletableFuture<Void> deadline = CompletableFuture.runAsync(
                    () -> close(channel), CompletableFuture.delayedExecutor(timeout.toMillis(), TimeUnit.MILLISECONDS));
            try {
                channel.connect(address);
                send(channel, command, content);
                return answer(channel);
            } finally {
                deadline.cancel(false);
            }
        }
    }

    private static void send(SocketChannel channel, String command, byte[] content) throws IOException {
        try {
            write(channel, ByteBuffer.wrap(command.getBytes(StandardCharsets.US_ASCII)));
            if (content != null) {
                for (int at = 0; at < content.length; at += CHUNK) {
                    int length = Math.min(CHUNK, content.length - at);
                    write(channel, ByteBuffer.allocate(4).putInt(length).flip());
                    write(channel, ByteBuffer.wrap(content, at, length));
                }
                write(channel, ByteBuffer.allocate(4));
            }
        } catch (IOException hungUp) {
            // Beyond its limit clamd answers and hangs up while we still send: the answer says so, or there is none.
            LOG.debug("clamd hung up", hungUp);
        }
    }

    private static void write(SocketChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private static String answer(SocketChannel channel) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        ByteBuffer bytes = ByteBuffer.allocate(LONGEST_ANSWER);
        while (answer.size() < LONGEST_ANSWER && channel.read(bytes.clear()) > 0) {
            answer.write(bytes.array(), 0, bytes.position());
        }
        return answer.toString(StandardCharsets.UTF_8).replace("\0", "").strip();
    }

    private static void close(SocketChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            LOG.debug("closing", e);
        }
    }
}
