package sa.org.esrar.casework.casefile.files;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * How attachments are opened, to check and to show them.
 *
 * @param memory heap of the process that opens them
 * @param timeout for one file or one page
 * @param patience how long one waits for one's turn
 * @param mostPixels of a picture
 * @param mostPages of a document
 */
@ConfigurationProperties("casework.casefile.opening")
record FileOpeningSettings(DataSize memory, Duration timeout, Duration patience, long mostPixels, int mostPages) {}
