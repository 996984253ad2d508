package sa.org.esrar.casework.datastore;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Unpacking PostgreSQL's programs is the slow part of a first start, so the tests of a JVM share them. */
final class SharedPrograms {

    private SharedPrograms() {}

    /** Lets a data directory use them. */
    static void linkFrom(Path data) throws IOException {
        Path shared = Files.createDirectories(
                Path.of("target", "postgres-programs-" + System.getProperty("casework.fork", "1"))
                        .toAbsolutePath());
        Files.createSymbolicLink(data.resolve("server"), shared);
    }
}
