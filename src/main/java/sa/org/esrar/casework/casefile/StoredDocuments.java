package sa.org.esrar.casework.casefile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.protection.Protection;

/**
 * Attachments encrypted in the database. Written and read by plain SQL: an entity would keep a second copy of ten
 * megabytes for every one that is open.
 */
@Service
@Transactional
class StoredDocuments implements Documents {

    static final String NAME_PURPOSE = "casefile.documentName";

    private final JdbcClient jdbc;
    private final CaseLock lock;
    private final Timeline timeline;
    private final ReadLog readLog;
    private final FileTypes types;
    private final Protection protection;
    private final CasefileSettings settings;
    private final Clock clock;

    StoredDocuments(
            JdbcClient jdbc,
            CaseLock lock,
            Timeline timeline,
            ReadLog readLog,
            FileTypes types,
            Protection protection,
            CasefileSettings settings,
            Clock clock) {
        this.jdbc = jdbc;
        this.lock = lock;
        this.timeline = timeline;
        this.readLog = readLog;
        this.types = types;
        this.protection = protection;
        this.settings = settings;
        this.clock = clock;
    }

    /** Bound to its own document: the content of one row is worth nothing in another. */
    static String contentPurpose(UUID documentId) {
        return "casefile.document." + documentId;
    }

    @Override
    public UUID store(String caseNumber, String itemCode, String fileName, InputStream content, String by) {
        byte[] bytes = read(content);
        String mediaType =
                types.accepted(bytes).orElseThrow(() -> new ApiException(415, "casefile.document.typeNotAccepted"));
        byte[] sha256 = sha256(bytes);
        lock.lock(caseNumber);
        Optional<UUID> same = same(caseNumber, itemCode, sha256);
        if (same.isPresent()) {
            return same.get();
        }
        if (list(caseNumber).size() >= settings.maxDocuments()) {
            throw new ApiException(409, "casefile.document.tooMany", settings.maxDocuments());
        }
        UUID id = UUID.randomUUID();
        jdbc.sql(
                        """
                        insert into case_document (id, case_number, item_code, file_name_cipher, media_type, bytes,
                            sha256, received_at, received_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        id,
                        caseNumber,
                        itemCode,
                        protection.encrypt(NAME_PURPOSE, FileTypes.safeName(fileName, mediaType)),
                        mediaType,
                        bytes.length,
                        sha256,
                        SqlTime.of(clock.instant()),
                        by)
                .update();
        jdbc.sql("insert into case_document_content (document_id, cipher) values (?, ?)")
                .params(id, protection.encryptBytes(contentPurpose(id), bytes))
                .update();
        timeline.append(
                caseNumber, "casefile.documentReceived", by, Timeline.Visibility.STAFF, null, itemCode, id.toString());
        return id;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Document> list(String caseNumber) {
        return jdbc.sql("select * from case_document where case_number = ? and destroyed_at is null"
                        + " order by received_at, id")
                .param(caseNumber)
                .query((row, number) -> document(row))
                .list();
    }

    @Override
    public byte[] read(String caseNumber, UUID documentId, String by) {
        byte[] cipher = jdbc.sql(
                        """
                        select c.cipher from case_document_content c join case_document d on d.id = c.document_id
                        where d.id = ? and d.case_number = ?
                        """)
                .params(documentId, caseNumber)
                .query(byte[].class)
                .optional()
                .orElseThrow(StoredDocuments::notFound);
        readLog.read(caseNumber, by, "document:" + documentId);
        return protection.decryptBytes(contentPurpose(documentId), cipher);
    }

    @Override
    public void destroy(String caseNumber, UUID documentId, String by, String reasonCode) {
        lock.lock(caseNumber);
        int marked = jdbc.sql(
                        """
                        update case_document set destroyed_at = ?, destroyed_by = ?, destroyed_reason = ?
                        where id = ? and case_number = ? and destroyed_at is null
                        """)
                .params(SqlTime.of(clock.instant()), by, reasonCode, documentId, caseNumber)
                .update();
        if (marked == 0) {
            throw notFound();
        }
        jdbc.sql("delete from case_document_content where document_id = ?")
                .param(documentId)
                .update();
        timeline.append(
                caseNumber,
                "casefile.documentDestroyed",
                by,
                Timeline.Visibility.STAFF,
                null,
                documentId.toString(),
                reasonCode);
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

    /** The same paper sent twice for the same item is one attachment. */
    private Optional<UUID> same(String caseNumber, String itemCode, byte[] sha256) {
        return jdbc.sql("select id from case_document where case_number = ? and item_code = ? and sha256 = ?"
                        + " and destroyed_at is null")
                .params(caseNumber, itemCode, sha256)
                .query(UUID.class)
                .optional();
    }

    private Document document(ResultSet row) throws SQLException {
        return new Document(
                row.getObject("id", UUID.class),
                row.getString("item_code"),
                protection.decrypt(NAME_PURPOSE, row.getBytes("file_name_cipher")),
                row.getString("media_type"),
                row.getLong("bytes"),
                SqlTime.read(row, "received_at"),
                HexFormat.of().formatHex(row.getBytes("sha256")));
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ApiException notFound() {
        return new ApiException(404, "casefile.document.notFound");
    }
}
