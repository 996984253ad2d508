package sa.org.esrar.casework.datastore;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param directory the data directory of the embedded default: the database in {@code postgres}, the keys in {@code
 *     keys}
 */
@ConfigurationProperties("casework.datastore")
record DataStoreProperties(@DefaultValue("data") Path directory) {}
