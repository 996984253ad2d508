package sa.org.esrar.casework.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.casefile.Documents.Held;
import sa.org.esrar.casework.casefile.Documents.HeldDocument;
import sa.org.esrar.casework.casefile.VirusScanner.Finding;
import sa.org.esrar.casework.casefile.VirusScanner.Verdict;
import sa.org.esrar.casework.casefile.files.Opened;
import sa.org.esrar.casework.protection.Protection;

/** Attachments that are kept apart, from the scan that put them there to their release; the case is locked first. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Quarantine {

    private final JdbcClient jdbc;
    private final CaseLock lock;
    private final Timeline timeline;
    private final QuarantineReviews reviews;
    private final Protection protection;
    private final ApplicationEventPublisher events;
    private final VirusScanSettings settings;
    private final Clock clock;

    Quarantine(
            JdbcClient jdbc,
            CaseLock lock,
            Timeline timeline,
            QuarantineReviews reviews,
            Protection protection,
            ApplicationEventPublisher events,
            VirusScanSettings settings,
            Clock clock) {
        this.jdbc = jdbc;
        this.lock = lock;
        this.timeline = timeline;
        this.reviews = reviews;
        this.protection = protection;
        this.events = events;
        this.settings = settings;
        this.clock = clock;
    }

    static Held held(String code) {
        return code == null ? null : Held.valueOf(code);
    }

    /** A new attachment that was not found clean; its row is there. The family sees that it came and why it waits. */
    void begin(String caseNumber, UUID documentId, Verdict verdict, String by) {
        Held held = note(documentId, verdict);
        timeline.append(
                caseNumber,
                "casefile.documentHeld." + held,
                by,
                Timeline.Visibility.PUBLIC,
                null,
                documentId.toString());
    }

    /** Another scan that did not find it clean; gone or released meanwhile, nothing happens. */
    void again(String caseNumber, UUID documentId, Verdict verdict) {
        lock.lock(caseNumber);
        Held before = current(documentId);
        if (before == null) {
            return;
        }
        Held now = note(documentId, verdict);
        if (now != before) {
            timeline.append(
                    caseNumber,
                    "casefile.documentHeld." + now,
                    "system",
                    Timeline.Visibility.PUBLIC,
                    null,
                    documentId.toString());
        }
    }

    /** What was found infected stays so, whether or not the scanner can be reached later. */
    private Held note(UUID documentId, Verdict verdict) {
        boolean infected = verdict.finding() == Finding.INFECTED;
        jdbc.sql(
                        """
                        update case_document set
                          held = case when :infected then 'INFECTED' else held end,
                          scan_found = coalesce(:found, scan_found),
                          scanned_at = case when :infected then :now else scanned_at end,
                          scan_tries = case when :refused then greatest(scan_tries + 1, :most) else scan_tries + 1 end,
                          next_scan_at = :now + make_interval(mins => least(30, (2 ^ least(scan_tries, 5))::int))
                        where id = :id""")
                .param("infected", infected)
                .param("refused", verdict.finding() == Finding.REFUSED)
                .param("found", verdict.found())
                .param("most", settings.tries())
                .param("now", SqlTime.of(clock.instant()))
                .param("id", documentId)
                .update();
        return current(documentId);
    }

    private Held current(UUID documentId) {
        return jdbc.sql("select held from case_document where id = ? and destroyed_at is null and held is not null")
                .param(documentId)
                .query(String.class)
                .optional()
                .map(Held::valueOf)
                .orElse(null);
    }

    /**
     * A scan found it clean: from now on it is an attachment like any other.
     *
     * @return false when it was released or destroyed meanwhile
     */
    boolean release(String caseNumber, UUID documentId, String by) {
        lock.lock(caseNumber);
        int released = jdbc.sql(
                        """
                        update case_document set held = null, scan_found = null, scanned_at = ?
                        where id = ? and case_number = ? and held is not null and destroyed_at is null""")
                .params(SqlTime.of(clock.instant()), documentId, caseNumber)
                .update();
        if (released == 0) {
            return false;
        }
        String itemCode = jdbc.sql("select item_code from case_document where id = ?")
                .param(documentId)
                .query(String.class)
                .single();
        timeline.append(
                caseNumber,
                "casefile.documentReleased",
                by,
                Timeline.Visibility.STAFF,
                null,
                itemCode,
                documentId.toString());
        events.publishEvent(new DocumentArrived(caseNumber, itemCode, documentId, by));
        endReview(caseNumber);
        return true;
    }

    /** The same with what came of opening it. */
    void release(String caseNumber, UUID documentId, Opened opened, String by) {
        lock.lock(caseNumber);
        jdbc.sql("update case_document set pages = ?, pages_only = ? where id = ?")
                .params(opened.pages(), opened.pagesOnly(), documentId)
                .update();
        release(caseNumber, documentId, by);
    }

    /** Ends the review when nothing of the case has to be looked at any more. */
    void endReview(String caseNumber) {
        boolean asked = jdbc.sql("select count(*) from case_document where case_number = ?"
                                + " and review_asked_at is not null")
                        .param(caseNumber)
                        .query(Long.class)
                        .single()
                > 0;
        if (asked && of(caseNumber).stream().noneMatch(HeldDocument::review)) {
            reviews.over(caseNumber);
        }
    }

    /** Asks a person to look, once for each file; what comes during an open review is shown in it. */
    void askReview(String caseNumber) {
        lock.lock(caseNumber);
        if (of(caseNumber).stream().noneMatch(HeldDocument::review)) {
            return;
        }
        reviews.ask(caseNumber);
        jdbc.sql("update case_document set review_asked_at = ? where case_number = ? and review_asked_at is null"
                        + " and " + REVIEWED)
                .params(SqlTime.of(clock.instant()), caseNumber, settings.tries())
                .update();
    }

    /** Infected, or not scanned after so many tries. */
    static final String REVIEWED =
            "held is not null and destroyed_at is null and (held = 'INFECTED' or scan_tries >= ?)";

    @Transactional(readOnly = true)
    public List<HeldDocument> of(String caseNumber) {
        return jdbc.sql("select * from case_document where case_number = ? and destroyed_at is null"
                        + " and held is not null order by received_at, id")
                .param(caseNumber)
                .query((row, number) -> heldDocument(row))
                .list();
    }

    private HeldDocument heldDocument(ResultSet row) throws SQLException {
        Held held = Held.valueOf(row.getString("held"));
        return new HeldDocument(
                row.getObject("id", UUID.class),
                row.getString("item_code"),
                protection.decrypt(StoredDocuments.NAME_PURPOSE, row.getBytes("file_name_cipher")),
                held,
                row.getString("scan_found"),
                SqlTime.read(row, "received_at"),
                held == Held.INFECTED || row.getInt("scan_tries") >= settings.tries());
    }
}
