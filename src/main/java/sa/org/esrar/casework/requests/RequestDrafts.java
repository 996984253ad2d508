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
        ServiceDefinition asks = asks(request);
        return new Draft(
                request.stage() == RequestStage.FILED,
                asks,
                asks.version() != request.serviceVersion(),
                file.answers(request),
                documents.list(caseNumber),
                file.missing(request));
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
        ServiceDefinition asks = asks(request);
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
        List<Catalogue.Missing> left = file.missing(request);
        if (!left.isEmpty()) {
            throw new InvalidInputException(
                    left.stream().map(item -> file.left(request, item)).toList());
        }
        if (request.stage() == RequestStage.DRAFT) {
            if (asks(request).version() != request.serviceVersion()) {
                throw new InvalidInputException("service", "requests.formChanged");
            }
            request.ready();
            file.save(request);
        }
        declarations.sendCode(caseNumber);
    }

    /** A service that is no longer offered asks what it asked. */
    private ServiceDefinition asks(ServiceRequest request) {
        return request.stage() == RequestStage.DRAFT
                ? catalogue.service(request.serviceCode()).orElseGet(() -> file.service(request))
                : file.service(request);
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
     * @param formChanged whether the answers were given to an older form
     * @param answers normalised, by field
     * @param left until it can be signed, in words
     */
    public record Draft(
            boolean ready,
            ServiceDefinition service,
            boolean formChanged,
            Map<String, Object> answers,
            List<Document> documents,
            List<Catalogue.Missing> left) {}
}
