package sa.org.esrar.casework.notifications;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server that takes no recipient (550), which GreenMail cannot play. */
final class RefusingMailServer implements AutoCloseable {

    private final ServerSocket socket;
    private final AtomicInteger refused = new AtomicInteger();

    RefusingMailServer() throws IOException {
        socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::serve, "refusing-mail-server");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    int refused() {
        return refused.get();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept();
                    BufferedReader in =
                            new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
                    OutputStream out = client.getOutputStream()) {
                answer(out, "220 ready");
                for (String line = in.readLine(); line != null; line = in.readLine()) {
                    if (line.startsWith("RCPT")) {
                        refused.incrementAndGet();
                        answer(out, "550 no such mailbox");
                    } else {
                        answer(out, line.startsWith("QUIT") ? "221 bye" : "250 ok");
                    }
                }
            } catch (IOException e) {
                // the client or the test has gone
            }
        }
    }

    private static void answer(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
