package sa.org.esrar.casework.casefile;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.casefile.files.FileOpener;
import sa.org.esrar.casework.casefile.files.Opened;
import sa.org.esrar.casework.casefile.files.Outcome;

/** Attachments page by page as pictures, made when they are asked for; nothing but what is seen goes out with them. */
@Service
public class PageImages {

    private static final long KEPT_BYTES = 16L << 20;
    private static final Duration KEPT = Duration.ofMinutes(2);

    private final StoredDocuments documents;
    private final ReadLog readLog;
    private final FileOpener opener;
    private final TransactionTemplate transaction;
    /** Pages are turned back and forth. */
    private final Cache<String, byte[]> kept = Caffeine.newBuilder()
            .maximumWeight(KEPT_BYTES)
            .weigher((String page, byte[] jpeg) -> jpeg.length)
            .expireAfterWrite(KEPT)
            .build();

    PageImages(StoredDocuments documents, ReadLog readLog, FileOpener opener, TransactionTemplate transaction) {
        this.documents = documents;
        this.readLog = readLog;
        this.opener = opener;
        this.transaction = transaction;
    }

    /**
     * A page as JPEG. Opening a document is logged each time, turning its pages is not.
     *
     * @param page from 1
     * @throws ApiException 404 when there is no such attachment or page; 422 when the page is more than may be opened;
     *     503 when too many files wait to be opened
     */
    public byte[] page(String caseNumber, UUID documentId, int page, String by) {
        Documents.Document document = transaction.execute(status -> {
            Documents.Document one = documents.one(caseNumber, documentId);
            if (page < 1 || page > one.pages()) {
                throw new ApiException(404, "casefile.document.noPage");
            }
            String what = "document:" + documentId;
            if (page == 1) {
                readLog.read(caseNumber, by, what);
            } else {
                readLog.looked(caseNumber, by, what);
            }
            return one;
        });
        String key = documentId + "/" + page;
        byte[] known = kept.getIfPresent(key);
        if (known != null) {
            return known;
        }
        byte[] content = transaction.execute(status -> documents.content(documentId));
        Opened opened = opener.page(document.mediaType(), content, page);
        if (opened.outcome() != Outcome.FINE) {
            throw new ApiException(422, "casefile.document.pageNotShown");
        }
        kept.put(key, opened.page());
        return opened.page();
    }
}
