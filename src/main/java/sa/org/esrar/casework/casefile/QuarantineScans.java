package sa.org.esrar.casework.casefile;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import sa.org.esrar.casework.casefile.Documents.Held;
import sa.org.esrar.casework.casefile.VirusScanner.Finding;
import sa.org.esrar.casework.casefile.VirusScanner.Verdict;
import sa.org.esrar.casework.casefile.files.FileOpener;
import sa.org.esrar.casework.casefile.files.Opened;
import sa.org.esrar.casework.casefile.files.Outcome;

/**
 * Scans again what is kept apart. Read in one transaction, scanned in none, and what came of it written in another, with
 * the case locked (decision 4).
 */
@Service
public class QuarantineScans {

    private static final Logger LOG = LoggerFactory.getLogger(QuarantineScans.class);
    private static final String SYSTEM = "system";
    private static final int AT_ONCE = 20;

    private final JdbcClient jdbc;
    private final StoredDocuments documents;
    private final Quarantine quarantine;
    private final VirusScanner scanner;
    private final FileOpener opener;
    private final VirusScanSettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    QuarantineScans(
            JdbcClient jdbc,
            StoredDocuments documents,
            Quarantine quarantine,
            VirusScanner scanner,
            FileOpener opener,
            VirusScanSettings settings,
            TransactionTemplate transaction,
            Clock clock) {
        this.jdbc = jdbc;
        this.documents = documents;
        this.quarantine = quarantine;
        this.scanner = scanner;
        this.opener = opener;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    private record Due(UUID id, String caseNumber) {}

    /** Scans what is due; a file that a node has taken is left alone by the others meanwhile. */
    public void scanDue() {
        List<Due> due = transaction.execute(status -> jdbc.sql(
                        """
                        update case_document set next_scan_at = :now + interval '10 minutes'
                        where id in (select id from case_document
                            where held = 'NOT_SCANNED' and destroyed_at is null and next_scan_at <= :now
                            order by next_scan_at limit :most for update skip locked)
                        returning id, case_number""")
                .param("now", SqlTime.of(clock.instant()))
                .param("most", AT_ONCE)
                .query((row, number) -> new Due(row.getObject("id", UUID.class), row.getString("case_number")))
                .list());
        for (Due one : due) {
            try {
                scan(one.caseNumber(), one.id(), SYSTEM);
            } catch (RuntimeException e) {
                // The others are not to wait for it; its own next turn comes.
                LOG.error("Attachment {} could not be scanned again", one.id(), e);
            }
        }
    }

    /** Asks people to look where they have to; a request that nobody signed is not theirs to see. */
    public void askReviews() {
        List<String> cases = jdbc.sql(
                        """
                        select distinct case_number from case_document d join case_file f using (case_number)
                        where review_asked_at is null and f.status not in ('DRAFT', 'AWAITING_SIGNATURE') and"""
                                + " " + Quarantine.REVIEWED + " order by case_number")
                .param(settings.tries())
                .query(String.class)
                .list();
        cases.forEach(one -> transaction.executeWithoutResult(status -> quarantine.askReview(one)));
    }

    /**
     * Scans one again, and releases it when it is clean. What was infected when it came was not opened then: it is now,
     * and stays apart when it would have been refused.
     *
     * @return why it stays apart; null when it was released
     * @throws sa.org.esrar.casework.api.ApiException 404 when the case keeps no such file apart; 503 when too many files
     *     wait to be opened
     */
    public Held scan(String caseNumber, UUID documentId, String by) {
        Kept kept = kept(caseNumber, documentId);
        byte[] content = transaction.execute(status -> documents.content(documentId));
        Verdict verdict = scanner.scan(content);
        boolean clean = verdict.finding() == Finding.CLEAN;
        Opened opened = clean && kept.held() == Held.INFECTED ? opener.inspect(kept.mediaType(), content) : null;
        transaction.executeWithoutResult(status -> {
            if (!clean) {
                quarantine.again(caseNumber, documentId, verdict);
            } else if (opened == null) {
                quarantine.release(caseNumber, documentId, by);
            } else if (opened.outcome() == Outcome.FINE) {
                quarantine.release(caseNumber, documentId, opened, by);
            }
        });
        return transaction.execute(status -> quarantine.of(caseNumber).stream()
                .filter(one -> one.id().equals(documentId))
                .findFirst()
                .map(Documents.HeldDocument::held)
                .orElse(null));
    }

    private record Kept(String mediaType, Held held) {}

    private Kept kept(String caseNumber, UUID documentId) {
        return jdbc.sql("select media_type, held from case_document where id = ? and case_number = ?"
                        + " and held is not null and destroyed_at is null")
                .params(documentId, caseNumber)
                .query((row, number) -> new Kept(row.getString("media_type"), Held.valueOf(row.getString("held"))))
                .optional()
                .orElseThrow(StoredDocuments::notFound);
    }
}
