package sa.org.esrar.casework.casefile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.casefile.files.FileOpener;
import sa.org.esrar.casework.casefile.files.Opened;

/**
 * The one way in for files: read, told by their content, scanned and opened. It takes its time and asks other programs,
 * so it comes before any transaction and before a case is locked (decision 4).
 */
@Service
public class IncomingFiles {

    private final CasefileSettings settings;
    private final FileTypes types;
    private final VirusScanner scanner;
    private final FileOpener opener;

    IncomingFiles(CasefileSettings settings, FileTypes types, VirusScanner scanner, FileOpener opener) {
        this.settings = settings;
        this.types = types;
        this.scanner = scanner;
        this.opener = opener;
    }

    /**
     * @param fileName as sent; kept without path and hidden characters, with the ending of what the content is
     * @throws ApiException 413 too large; 415 empty or not an accepted type; 422 broken, encrypted, with active
     *     content, or more than may be opened; 503 when too many files wait to be opened
     */
    public CheckedFile check(String fileName, InputStream content) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("files are checked before the transaction begins");
        }
        byte[] bytes = read(content);
        String mediaType =
                types.accepted(bytes).orElseThrow(() -> new ApiException(415, "casefile.document.typeNotAccepted"));
        VirusScanner.Verdict verdict = scanner.scan(bytes);
        if (verdict.finding() == VirusScanner.Finding.INFECTED) {
            return new CheckedFile(FileTypes.safeName(fileName, mediaType), mediaType, bytes, 0, true, verdict);
        }
        Opened opened = opened(mediaType, bytes);
        return new CheckedFile(
                FileTypes.safeName(fileName, mediaType), mediaType, bytes, opened.pages(), opened.pagesOnly(), verdict);
    }

    private Opened opened(String mediaType, byte[] bytes) {
        Opened opened = opener.inspect(mediaType, bytes);
        return switch (opened.outcome()) {
            case FINE -> opened;
            case BROKEN -> throw new ApiException(422, "casefile.document.broken");
            case ENCRYPTED -> throw new ApiException(422, "casefile.document.encrypted");
            case ACTIVE -> throw new ApiException(422, "casefile.document.active");
            case TOO_COMPLEX, NO_PAGE -> throw new ApiException(422, "casefile.document.tooComplex");
        };
    }

    private byte[] read(InputStream content) {
        int limit = Math.toIntExact(settings.maxDocumentSize().toBytes());
        try {
            byte[] bytes = content.readNBytes(limit + 1);
            if (bytes.length > limit) {
                throw new ApiException(
                        413,
                        "casefile.document.tooLarge",
                        settings.maxDocumentSize().toMegabytes());
            }
            if (bytes.length == 0) {
                throw new ApiException(415, "casefile.document.empty");
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
