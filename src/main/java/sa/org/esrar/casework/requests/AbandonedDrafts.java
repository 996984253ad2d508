package sa.org.esrar.casework.requests;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import sa.org.esrar.casework.casefile.Documents;
import sa.org.esrar.casework.casefile.Timeline;
import sa.org.esrar.casework.casefile.Timeline.Visibility;
import sa.org.esrar.casework.parties.FilingContacts;

/**
 * Requests that were begun and never signed: after some time everything that was typed or attached is destroyed, for
 * nobody is entitled to it (F2). The number and its timeline stay.
 */
@Component
public class AbandonedDrafts {

    private static final String SYSTEM = "system";

    private final JdbcClient jdbc;
    private final RequestFile file;
    private final SealedTexts texts;
    private final Documents documents;
    private final FilingContacts contacts;
    private final Sightings sightings;
    private final DeskIntakeRecords intakes;
    private final Timeline timeline;
    private final RequestSettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    AbandonedDrafts(
            JdbcClient jdbc,
            RequestFile file,
            SealedTexts texts,
            Documents documents,
            FilingContacts contacts,
            Sightings sightings,
            DeskIntakeRecords intakes,
            Timeline timeline,
            RequestSettings settings,
            TransactionTemplate transaction,
            Clock clock) {
        this.jdbc = jdbc;
        this.file = file;
        this.texts = texts;
        this.documents = documents;
        this.contacts = contacts;
        this.sightings = sightings;
        this.intakes = intakes;
        this.timeline = timeline;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Destroys those whose time has passed, each in a transaction of its own; several nodes may do so at once. */
    void destroy() {
        List<String> old = jdbc.sql("select case_number from service_request"
                        + " where stage in ('DRAFT', 'FILED') and filed_at < ? order by case_number")
                .param(Timestamp.from(clock.instant().minus(Duration.ofDays(settings.draftsKept()))))
                .query(String.class)
                .list();
        old.forEach(this::destroy);
    }

    /** Destroys what is in one of them, unless it was signed or destroyed meanwhile. */
    public void destroy(String caseNumber) {
        transaction.executeWithoutResult(status -> destroy(caseNumber, SYSTEM, "NEVER_SIGNED", "requests.abandoned"));
    }

    /** The same for one that its beneficiary did not confirm (A6). */
    void refused(String caseNumber, String by) {
        destroy(caseNumber, by, "NOT_CONFIRMED", "requests.filingNotConfirmed");
    }

    private void destroy(String caseNumber, String by, String reason, String told) {
        ServiceRequest request = file.lock(caseNumber);
        if (!request.stage().unsigned()) {
            return;
        }
        documents.list(caseNumber).forEach(document -> documents.destroy(caseNumber, document.id(), by, reason));
        documents.held(caseNumber).forEach(held -> documents.destroy(caseNumber, held.id(), by, reason));
        contacts.forget(caseNumber);
        sightings.forget(caseNumber);
        intakes.forget(caseNumber);
        request.abandon(texts.sealObject(Map.of()));
        file.save(request);
        timeline.append(caseNumber, told, by, Visibility.PUBLIC, null);
    }
}
