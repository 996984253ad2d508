package sa.org.esrar.casework.complaints;

import java.util.List;
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

/**
 * Pictures and papers that the complainant attaches, or sends to us by another way; who may see them is who may see the
 * complaint.
 */
@Service
public class ComplaintDocuments implements ExpectedDocuments {

    /** Nobody asks for it by name: what the complainant offers. */
    private static final String ITEM = Documents.OFFERED;

    private final ComplaintFile file;
    private final ComplaintRepository complaints;
    private final Documents documents;
    private final Timeline timeline;

    ComplaintDocuments(ComplaintFile file, ComplaintRepository complaints, Documents documents, Timeline timeline) {
        this.file = file;
        this.complaints = complaints;
        this.documents = documents;
        this.timeline = timeline;
    }

    @Override
    public CaseKind kind() {
        return CaseKind.CMP;
    }

    @Override
    @Transactional
    public void requireExpected(String caseNumber, String itemCode) {
        if (file.lock(caseNumber).stage().over()) {
            throw new ApiException(409, "complaints.overForDocuments");
        }
        if (!itemCode.equals(ITEM)) {
            throw new ApiException(404, "casefile.document.notExpected");
        }
    }

    /** @throws ApiException 409 when the complaint is over, or has as many as it may have */
    @Transactional
    public Documents.Stored attach(String caseNumber, CheckedFile attachment) {
        requireExpected(caseNumber, ITEM);
        return documents.store(caseNumber, ITEM, attachment, ComplaintFile.BENEFICIARY);
    }

    /** File names of what came from the complainant, in the order in which they came; held ones are not among them. */
    @Transactional(readOnly = true)
    public List<String> attached(String caseNumber) {
        return documents.list(caseNumber).stream()
                .filter(document -> document.itemCode().equals(ITEM))
                .map(Documents.Document::fileName)
                .toList();
    }

    /** Those that are kept apart. */
    @Transactional(readOnly = true)
    public List<Documents.HeldDocument> held(String caseNumber) {
        return documents.held(caseNumber).stream()
                .filter(document -> document.itemCode().equals(ITEM))
                .toList();
    }

    /** Also when a later scan found it clean. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(DocumentArrived arrived) {
        if (arrived.itemCode().equals(ITEM) && complaints.existsById(arrived.caseNumber())) {
            timeline.append(arrived.caseNumber(), "complaints.documentReceived", arrived.by(), Visibility.PUBLIC, null);
        }
    }
}
