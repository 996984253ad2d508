package sa.org.esrar.casework.casefile;

import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Attachments of a case: at most 10 MB, type by content (Tika) and not by name, content encrypted, every read logged. */
public interface Documents {

    /**
     * Stores an attachment for a required item.
     *
     * @param itemCode code of the required item in the catalogue
     * @return its id
     * @throws sa.org.esrar.casework.api.ApiException 413 too large, 415 not an accepted type
     */
    UUID store(String caseNumber, String itemCode, String fileName, InputStream content, String by);

    List<Document> list(String caseNumber);

    byte[] read(String caseNumber, UUID documentId, String by);

    /** Destroys an attachment that should not be there; a trace stays. */
    void destroy(String caseNumber, UUID documentId, String by, String reasonCode);

    record Document(UUID id, String itemCode, String fileName, String mediaType, long bytes, Instant receivedAt) {}
}
