package sa.org.esrar.casework.casefile;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where clamd is: by host and port, or by the path of its Unix socket; none of them: no scan.
 *
 * @param timeout for one scan, connecting included
 * @param tries after which a person looks at what could not be scanned
 */
@ConfigurationProperties("casework.casefile.virus-scan")
record VirusScanSettings(String host, Integer port, String socket, Duration timeout, int tries) {

    private static final int CLAMD_PORT = 3310;

    boolean off() {
        return isEmpty(host) && isEmpty(socket);
    }

    /** Looked up anew each time, for a name may lead elsewhere later. */
    SocketAddress address() {
        return isEmpty(socket)
                ? new InetSocketAddress(host, port == null ? CLAMD_PORT : port)
                : UnixDomainSocketAddress.of(socket);
    }

    private static boolean isEmpty(String text) {
        return text == null || text.isBlank();
    }
}
