package sa.org.esrar.casework.portal.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.protection.Sha256;

/**
 * Versions of our own sheets and scripts, made of their content: an address with its version may be kept for a year.
 * Spring's resource chain does the same, but by looking for a file behind every link of every page.
 */
@Component
class Assets {

    private static final int DIGITS = 12;

    // One entry per file in static/, which does not change while the program runs.
    private final Map<String, String> versions = new ConcurrentHashMap<>();

    /** @param path as in an address, e.g. {@code /css/portal.css} */
    String version(String path) {
        return versions.computeIfAbsent(path, Assets::digest);
    }

    /** Whether a version that was asked for is the one that is there; never computes anything for other paths. */
    boolean isCurrent(String path, String version) {
        return version != null && version.equals(versions.get(path));
    }

    private static String digest(String path) {
        try {
            byte[] content = new ClassPathResource("static" + path).getContentAsByteArray();
            return Sha256.hex(content).substring(0, DIGITS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
