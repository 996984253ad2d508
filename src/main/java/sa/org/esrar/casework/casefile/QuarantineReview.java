package sa.org.esrar.casework.casefile;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.casefile.Documents.HeldDocument;

/** What an officer decides on files that no scan found clean: they are destroyed (F2). */
@Service
@Transactional
public class QuarantineReview {

    private final Quarantine quarantine;
    private final StoredDocuments documents;

    QuarantineReview(Quarantine quarantine, StoredDocuments documents) {
        this.quarantine = quarantine;
        this.documents = documents;
    }

    /** The files to be looked at, in the order in which they came. */
    @Transactional(readOnly = true)
    public List<UUID> files(String caseNumber) {
        return quarantine.of(caseNumber).stream()
                .filter(HeldDocument::review)
                .map(HeldDocument::id)
                .toList();
    }

    /** Destroys them; the review that asked is ended by who calls. */
    public void destroy(String caseNumber, List<UUID> files, String by) {
        files.forEach(file -> documents.remove(caseNumber, file, by, "QUARANTINED"));
    }
}
