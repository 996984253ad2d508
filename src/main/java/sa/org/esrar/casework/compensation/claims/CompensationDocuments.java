package sa.org.esrar.casework.compensation.claims;

import java.util.List;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.casefile.CaseKind;
import sa.org.esrar.casework.casefile.CheckedFile;
import sa.org.esrar.casework.casefile.DocumentArrived;
import sa.org.esrar.casework.casefile.Documents;
import sa.org.esrar.casework.casefile.ExpectedDocuments;
import sa.org.esrar.casework.casefile.Timeline;
import sa.org.esrar.casework.casefile.Timeline.Visibility;
import sa.org.esrar.casework.compensation.cases.CompensationFile;

/**
 * Invoices, pictures and papers of a compensation (D1): what the beneficiary attaches, or sends to us by another way, and
 * what staff add. Deeds and identity papers are sighted and never among them (F2).
 */
@Service
public class CompensationDocuments implements ExpectedDocuments {

    private static final Set<String> ITEMS = Set.of(Documents.OFFERED, Documents.SIGNED_DECLARATION);

    private final CompensationFile file;
    private final Documents documents;
    private final Timeline timeline;

    CompensationDocuments(CompensationFile file, Documents documents, Timeline timeline) {
        this.file = file;
        this.documents = documents;
        this.timeline = timeline;
    }

    @Override
    public CaseKind kind() {
        return CaseKind.CPN;
    }

    @Override
    @Transactional
    public void requireExpected(String caseNumber, String itemCode) {
        if (file.lock(caseNumber).stage().over()) {
            throw new ApiException(409, "compensation.overForDocuments");
        }
        if (!ITEMS.contains(itemCode)) {
            throw new ApiException(404, "casefile.document.notExpected");
        }
    }

    /** @throws ApiException 409 when the case is over, or has as many as it may have */
    @Transactional
    public Documents.Stored attach(String caseNumber, CheckedFile attachment) {
        requireExpected(caseNumber, Documents.OFFERED);
        return documents.store(caseNumber, Documents.OFFERED, attachment, CompensationFile.BENEFICIARY);
    }

    /** File names of what was offered, in the order in which it came; held ones are not among them. */
    @Transactional(readOnly = true)
    public List<String> attached(String caseNumber) {
        return documents.list(caseNumber).stream()
                .filter(document -> document.itemCode().equals(Documents.OFFERED))
                .map(Documents.Document::fileName)
                .toList();
    }

    /** Those that are kept apart. */
    @Transactional(readOnly = true)
    public List<Documents.HeldDocument> held(String caseNumber) {
        return documents.held(caseNumber).stream()
                .filter(document -> document.itemCode().equals(Documents.OFFERED))
                .toList();
    }

    /** Also when a later scan found it clean. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(DocumentArrived arrived) {
        if (arrived.itemCode().equals(Documents.OFFERED) && file.exists(arrived.caseNumber())) {
            timeline.append(
                    arrived.caseNumber(), "compensation.documentReceived", arrived.by(), Visibility.PUBLIC, null);
        }
    }
}
