package sa.org.esrar.casework.datastore;

import java.nio.file.Path;

/**
 * Where the data of this installation lies.
 *
 * @param embedded whether PostgreSQL runs inside the data directory; else it is a server of its own
 * @param directory the data directory; on an external database nothing is written there
 */
public record DataStore(boolean embedded, Path directory) {}
