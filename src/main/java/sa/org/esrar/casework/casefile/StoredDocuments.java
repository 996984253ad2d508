package sa.org.esrar.casework.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.protection.Protection;
import sa.org.esrar.casework.protection.Sha256;

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
    private final Quarantine quarantine;
    private final ApplicationEventPublisher events;
    private final Protection protection;
    private final CasefileSettings settings;
    private final Clock clock;

    StoredDocuments(
            JdbcClient jdbc,
            CaseLock lock,
            Timeline timeline,
            ReadLog readLog,
            Quarantine quarantine,
            ApplicationEventPublisher events,
            Protection protection,
            CasefileSettings settings,
            Clock clock) {
        this.jdbc = jdbc;
        this.lock = lock;
        this.timeline = timeline;
        this.readLog = readLog;
        this.quarantine = quarantine;
        this.events = events;
        this.protection = protection;
        this.settings = settings;
        this.clock = clock;
    }

    /** Bound to its own document: the content of one row is worth nothing in another. */
    static String contentPurpose(UUID documentId) {
        return "casefile.document." + documentId;
    }

    @Override
    public Stored store(String caseNumber, String itemCode, CheckedFile file, String by) {
        lock.lock(caseNumber);
        byte[] sha256 = Sha256.of(file.content());
        Optional<Stored> same = same(caseNumber, itemCode, sha256);
        if (same.isPresent()) {
            return again(caseNumber, itemCode, same.get(), file, by);
        }
        if (count(caseNumber) >= settings.maxDocuments()) {
            throw new ApiException(409, "casefile.document.tooMany", settings.maxDocuments());
        }
        UUID id = UUID.randomUUID();
        insert(id, caseNumber, itemCode, file, sha256, by);
        if (file.held() == null) {
            timeline.append(
                    caseNumber,
                    "casefile.documentReceived",
                    by,
                    Timeline.Visibility.STAFF,
                    null,
                    itemCode,
                    id.toString());
            events.publishEvent(new DocumentArrived(caseNumber, itemCode, id, by));
        } else {
            quarantine.begin(caseNumber, id, file.verdict(), by);
        }
        return new Stored(id, file.held());
    }

    /** Sent again, it has arrived again; one that waited for its scan is released when this time it was clean. */
    private Stored again(String caseNumber, String itemCode, Stored same, CheckedFile file, String by) {
        if (same.held() == null) {
            events.publishEvent(new DocumentArrived(caseNumber, itemCode, same.id(), by));
            return same;
        }
        boolean nowClean = same.held() == Held.NOT_SCANNED && file.held() == null;
        return nowClean && quarantine.release(caseNumber, same.id(), by) ? new Stored(same.id(), null) : same;
    }

    private void insert(UUID id, String caseNumber, String itemCode, CheckedFile file, byte[] sha256, String by) {
        jdbc.sql(
                        """
                        insert into case_document (id, case_number, item_code, file_name_cipher, media_type, bytes,
                            sha256, received_at, received_by, pages, pages_only, held, scanned_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        id,
                        caseNumber,
                        itemCode,
                        protection.encrypt(NAME_PURPOSE, file.fileName()),
                        file.mediaType(),
                        file.content().length,
                        sha256,
                        SqlTime.of(clock.instant()),
                        by,
                        file.pages(),
                        file.pagesOnly(),
                        file.held() == null ? null : file.held().name(),
                        file.scanned() ? SqlTime.of(clock.instant()) : null)
                .update();
        jdbc.sql("insert into case_document_content (document_id, cipher) values (?, ?)")
                .params(id, protection.encryptBytes(contentPurpose(id), file.content()))
                .update();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Document> list(String caseNumber) {
        return jdbc.sql("select * from case_document where case_number = ? and destroyed_at is null and held is null"
                        + " order by received_at, id")
                .param(caseNumber)
                .query((row, number) -> document(row))
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public List<HeldDocument> held(String caseNumber) {
        return quarantine.of(caseNumber);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> caseOf(UUID documentId) {
        return jdbc.sql("select case_number from case_document where id = ? and destroyed_at is null and held is null")
                .param(documentId)
                .query(String.class)
                .optional();
    }

    @Override
    public long largest() {
        return settings.maxDocumentSize().toBytes();
    }

    @Override
    public byte[] read(String caseNumber, UUID documentId, String by) {
        Document document = one(caseNumber, documentId);
        if (document.pagesOnly()) {
            throw new ApiException(409, "casefile.document.pagesOnly");
        }
        readLog.read(caseNumber, by, "document:" + documentId);
        return content(documentId);
    }

    /** An attachment that may be looked at. */
    Document one(String caseNumber, UUID documentId) {
        return jdbc.sql("select * from case_document where id = ? and case_number = ? and destroyed_at is null"
                        + " and held is null")
                .params(documentId, caseNumber)
                .query((row, number) -> document(row))
                .optional()
                .orElseThrow(StoredDocuments::notFound);
    }

    /** Of any attachment, also one that is kept apart: for the scanner and for pages, never to be handed out. */
    byte[] content(UUID documentId) {
        return jdbc.sql("select cipher from case_document_content where document_id = ?")
                .param(documentId)
                .query(byte[].class)
                .optional()
                .map(cipher -> protection.decryptBytes(contentPurpose(documentId), cipher))
                .orElseThrow(StoredDocuments::notFound);
    }

    @Override
    public void destroy(String caseNumber, UUID documentId, String by, String reasonCode) {
        remove(caseNumber, documentId, by, reasonCode);
        quarantine.endReview(caseNumber);
    }

    /** As {@link #destroy}, inside the very task that looks at what is kept apart: it ends by itself. */
    void remove(String caseNumber, UUID documentId, String by, String reasonCode) {
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

    @Override
    public void markOwnWork(String caseNumber, UUID documentId, OwnWork permitted, String by) {
        lock.lock(caseNumber);
        if (one(caseNumber, documentId).ownWork() == permitted) {
            return;
        }
        String code = permitted == null ? null : permitted.name();
        jdbc.sql("update case_document set own_work = ? where id = ?")
                .params(code, documentId)
                .update();
        String[] arguments =
                code == null ? new String[] {documentId.toString()} : new String[] {documentId.toString(), code};
        timeline.append(
                caseNumber,
                code == null ? "casefile.ownWorkUnmarked" : "casefile.ownWorkMarked",
                by,
                Timeline.Visibility.STAFF,
                null,
                arguments);
    }

    /** The same paper sent twice for the same item is one attachment. */
    private Optional<Stored> same(String caseNumber, String itemCode, byte[] sha256) {
        return jdbc.sql("select id, held from case_document where case_number = ? and item_code = ? and sha256 = ?"
                        + " and destroyed_at is null")
                .params(caseNumber, itemCode, sha256)
                .query((row, number) ->
                        new Stored(row.getObject("id", UUID.class), Quarantine.held(row.getString("held"))))
                .optional();
    }

    private int count(String caseNumber) {
        return jdbc.sql("select count(*) from case_document where case_number = ? and destroyed_at is null")
                .param(caseNumber)
                .query(Integer.class)
                .single();
    }

    private Document document(ResultSet row) throws SQLException {
        return new Document(
                row.getObject("id", UUID.class),
                row.getString("item_code"),
                protection.decrypt(NAME_PURPOSE, row.getBytes("file_name_cipher")),
                row.getString("media_type"),
                row.getLong("bytes"),
                SqlTime.read(row, "received_at"),
                HexFormat.of().formatHex(row.getBytes("sha256")),
                row.getInt("pages"),
                row.getBoolean("pages_only"),
                Optional.ofNullable(row.getString("own_work"))
                        .map(OwnWork::valueOf)
                        .orElse(null));
    }

    static ApiException notFound() {
        return new ApiException(404, "casefile.document.notFound");
    }
}
