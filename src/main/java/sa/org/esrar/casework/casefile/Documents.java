package sa.org.esrar.casework.casefile;

import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Attachments of a case: at most 10 MB, type by content (Tika) and not by name, content encrypted, every read logged. */
public interface Documents {

    /**
     * Stores an attachment for a required item; the same content for the same item is stored once.
     *
     * @param itemCode code of the required item in the catalogue
     * @param fileName as sent; kept without path and hidden characters, with the ending of what the content is
     * @return its id
     * @throws sa.org.esrar.casework.api.ApiException 409 too many, 413 too large, 415 empty or not an accepted type
     */
    UUID store(String caseNumber, String itemCode, String fileName, InputStream content, String by);

    /** In the order in which they came; destroyed ones are not among them. */
    List<Document> list(String caseNumber);

    /**
     * The content; who read it is logged each time.
     *
     * @throws sa.org.esrar.casework.api.ApiException 404 when the case has no such attachment, or it was destroyed
     */
    byte[] read(String caseNumber, UUID documentId, String by);

    /**
     * Destroys an attachment that should not be there; a trace stays.
     *
     * @throws sa.org.esrar.casework.api.ApiException 404 when the case has no such attachment, or it was destroyed
     */
    void destroy(String caseNumber, UUID documentId, String by, String reasonCode);

    /** @param sha256 of the content, in hexadecimal digits */
    record Document(
            UUID id,
            String itemCode,
            String fileName,
            String mediaType,
            long bytes,
            Instant receivedAt,
            String sha256) {}
}
