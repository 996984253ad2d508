package sa.org.esrar.casework.requests;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.api.FieldProblem;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.casefile.Documents;
import sa.org.esrar.casework.casefile.Documents.Document;
import sa.org.esrar.casework.casefile.Documents.HeldDocument;
import sa.org.esrar.casework.catalogue.Catalogue;
import sa.org.esrar.casework.catalogue.ServiceDefinition;
import sa.org.esrar.casework.declarations.Declarations;

/** A request between its beginning and its signature, as it grows page by page, here or on another device (C2, C3). */
@Service
public class RequestDrafts {

    private final RequestFile file;
    private final Catalogue catalogue;
    private final Documents documents;
    private final Declarations declarations;
    private final SealedTexts texts;

    RequestDrafts(
            RequestFile file, Catalogue catalogue, Documents documents, Declarations declarations, SealedTexts texts) {
        this.file = file;
        this.catalogue = catalogue;
        this.documents = documents;
        this.declarations = declarations;
        this.texts = texts;
    }

    /** The draft as it stands. */
    @Transactional(readOnly = true)
    public Draft of(String caseNumber) {
        ServiceRequest request = file.read(caseNumber);
        requireUnsigned(request);
        ServiceDefinition asks = file.asks(request);
        Map<String, Object> given = file.answers(request);
        if (asks.version() == request.serviceVersion()) {
            return draft(request, asks, given, null);
        }
        Map<String, Object> fitting =
                catalogue.check(asks, given, false, "answers.").answers();
        return draft(request, asks, fitting, FormChange.between(file.service(request), asks, given, fitting));
    }

    private Draft draft(
            ServiceRequest request, ServiceDefinition asks, Map<String, Object> answers, FormChange change) {
        return new Draft(
                request.stage() == RequestStage.FILED,
                asks,
                change,
                answers,
                documents.list(request.caseNumber()),
                documents.held(request.caseNumber()),
                file.missing(request, asks, answers));
    }

    /**
     * Keeps what is right of the answers, in place of all that were there; under the form of today, where the draft was
     * begun with an older one.
     *
     * @return what is wrong with the others, which are not kept
     */
    @Transactional
    public List<FieldProblem> save(String caseNumber, Map<String, Object> answers) {
        ServiceRequest request = file.lock(caseNumber);
        ServiceDefinition asks = file.asks(request);
        Catalogue.Checked checked = catalogue.check(asks, answers, false, "answers.");
        request.rewrite(texts.sealObject(checked.answers()), asks.version());
        file.save(request);
        return checked.problems();
    }

    /** Takes an attachment out again. */
    @Transactional
    public void remove(String caseNumber, UUID documentId) {
        requireUnsigned(file.lock(caseNumber));
        documents.destroy(caseNumber, documentId, ServiceRequests.BENEFICIARY, "REMOVED_BEFORE_SIGNATURE");
    }

    /** An attachment, for who attached it to look at. */
    @Transactional
    public byte[] read(String caseNumber, UUID documentId) {
        return documents.read(caseNumber, documentId, ServiceRequests.BENEFICIARY);
    }

    /**
     * Nothing is left but the signature: sends its code.
     *
     * @throws InvalidInputException with a line for every thing that is left, or because the service asks for other
     *     things since the answers were given
     */
    @Transactional
    public void readyToSign(String caseNumber) {
        ServiceRequest request = file.lock(caseNumber);
        requireUnsigned(request);
        if (file.asks(request).version() != request.serviceVersion()) {
            throw new InvalidInputException("service", "requests.formChanged");
        }
        List<Catalogue.Missing> left = file.missing(request);
        if (!left.isEmpty()) {
            throw new InvalidInputException(
                    left.stream().map(item -> file.left(request, item)).toList());
        }
        if (request.stage() == RequestStage.DRAFT) {
            request.ready();
            file.save(request);
        }
        declarations.sendCode(caseNumber);
    }

    private static void requireUnsigned(ServiceRequest request) {
        if (!request.stage().unsigned()) {
            throw new ApiException(409, "requests.signedAlready");
        }
    }

    /**
     * A draft.
     *
     * @param ready whether the code for the signature was sent
     * @param service as it is asked for today
     * @param change since the answers were given; null when they were given to the form of today
     * @param answers normalised, by field; those that fit the form of today
     * @param left until it can be signed, in words
     */
    public record Draft(
            boolean ready,
            ServiceDefinition service,
            FormChange change,
            Map<String, Object> answers,
            List<Document> documents,
            List<HeldDocument> held,
            List<Catalogue.Missing> left) {}
}
