package sa.org.esrar.casework.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Attachments of a case, encrypted, every read logged. What a virus scan found, or could not look at, is kept apart: it
 * is listed by {@link #held} alone, nobody reads it, and it counts for nothing until a scan finds it clean.
 */
public interface Documents {

    /** Item code of what was offered and not asked for, such as a design (F1). */
    String OFFERED = "offered";

    /** Item code of a declaration that was signed by pen and scanned back (C4). */
    String SIGNED_DECLARATION = "signed-declaration";

    /**
     * Stores an attachment for a required item, or keeps it apart; the same content for the same item is stored once.
     * Whoever waits for it hears of it by {@link DocumentArrived}.
     *
     * @param itemCode code of the required item in the catalogue
     * @throws sa.org.esrar.casework.api.ApiException 409 too many
     */
    Stored store(String caseNumber, String itemCode, CheckedFile file, String by);

    /** In the order in which they came; neither destroyed ones nor those that are kept apart are among them. */
    List<Document> list(String caseNumber);

    /** Those that are kept apart. */
    List<HeldDocument> held(String caseNumber);

    /** The case of an attachment that may be looked at. */
    Optional<String> caseOf(UUID documentId);

    /** The most bytes that one attachment may have. */
    long largest();

    /**
     * The content; who read it is logged each time.
     *
     * @throws sa.org.esrar.casework.api.ApiException 404 when the case has no such attachment, it was destroyed or is
     *     kept apart; 409 when only its pages are given out
     */
    byte[] read(String caseNumber, UUID documentId, String by);

    /**
     * Destroys an attachment that should not be there, also one that is kept apart; a trace stays.
     *
     * @throws sa.org.esrar.casework.api.ApiException 404 when the case has no such attachment, or it was destroyed
     */
    void destroy(String caseNumber, UUID documentId, String by, String reasonCode);

    /**
     * Marks an attachment as the beneficiary's own work (F1).
     *
     * @param permitted what its use is permitted for; null takes the mark away
     * @throws sa.org.esrar.casework.api.ApiException 404 when the case has no such attachment
     */
    void markOwnWork(String caseNumber, UUID documentId, OwnWork permitted, String by);

    /** Why an attachment is kept apart. */
    enum Held {
        NOT_SCANNED,
        INFECTED
    }

    /** What the use of someone's own work is permitted for. */
    enum OwnWork {
        NONE,
        SHOP_ONLY,
        PUBLISH
    }

    /** @param held null: an attachment like any other */
    record Stored(UUID id, Held held) {}

    /**
     * @param sha256 of the content, in hexadecimal digits
     * @param pages that can be shown; 0 where its format cannot be shown
     * @param pagesOnly whether only its pages are given out, because other files are hidden in it
     * @param ownWork null when it is not marked as own work
     */
    record Document(
            UUID id,
            String itemCode,
            String fileName,
            String mediaType,
            long bytes,
            Instant receivedAt,
            String sha256,
            int pages,
            boolean pagesOnly,
            OwnWork ownWork) {}

    /**
     * @param found the scanner's own name for what it found; null otherwise
     * @param review whether a person has to look at it
     */
    record HeldDocument(
            UUID id, String itemCode, String fileName, Held held, String found, Instant receivedAt, boolean review) {}
}
