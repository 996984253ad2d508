package sa.org.esrar.casework.requests;

import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.casefile.CaseKind;
import sa.org.esrar.casework.casefile.DocumentArrived;
import sa.org.esrar.casework.casefile.Documents;
import sa.org.esrar.casework.casefile.ExpectedDocuments;
import sa.org.esrar.casework.casefile.Timeline;
import sa.org.esrar.casework.casefile.Timeline.Visibility;

/** Attachments of requests: which are taken, and what their arrival sets going, whoever brought them (C3). */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class RequestDocuments implements ExpectedDocuments {

    /** Taken for every service, although none asks for them. */
    private static final Set<String> OF_EVERY_SERVICE = Set.of(Documents.OFFERED, Documents.SIGNED_DECLARATION);

    private final RequestFile file;
    private final ServiceRequestRepository requests;
    private final RequestGaps gaps;
    private final RequestStudy study;
    private final Timeline timeline;

    RequestDocuments(
            RequestFile file,
            ServiceRequestRepository requests,
            RequestGaps gaps,
            RequestStudy study,
            Timeline timeline) {
        this.file = file;
        this.requests = requests;
        this.gaps = gaps;
        this.study = study;
        this.timeline = timeline;
    }

    @Override
    public CaseKind kind() {
        return CaseKind.REQ;
    }

    @Override
    public void requireExpected(String caseNumber, String itemCode) {
        ServiceRequest request = file.lock(caseNumber);
        request.require(
                RequestStage.DRAFT,
                RequestStage.FILED,
                RequestStage.CHECKING,
                RequestStage.AWAITING_ITEMS,
                RequestStage.FILED_AWAY,
                RequestStage.AWAITING_REPLY,
                RequestStage.STUDYING,
                RequestStage.DECIDING,
                RequestStage.FULFILLING);
        if (!OF_EVERY_SERVICE.contains(itemCode)) {
            file.item(request, itemCode);
        }
    }

    /** An attachment counts from now on. Whatever it was that was left, the request goes on when it was the last. */
    @EventListener
    public void on(DocumentArrived arrived) {
        requests.findById(arrived.caseNumber()).ifPresent(request -> {
            timeline.append(
                    arrived.caseNumber(),
                    "requests.documentReceived",
                    arrived.by(),
                    Visibility.PUBLIC,
                    null,
                    arrived.itemCode());
            gaps.itemArrived(request, arrived.itemCode());
            study.itemArrived(request, arrived.itemCode());
        });
    }
}
