package sa.org.esrar.casework.requests;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.api.Localized;
import sa.org.esrar.casework.calendar.HijriDates;
import sa.org.esrar.casework.casefile.CaseRegister;
import sa.org.esrar.casework.casefile.CaseView;
import sa.org.esrar.casework.casefile.Documents;
import sa.org.esrar.casework.casefile.Exclusions;
import sa.org.esrar.casework.casefile.Timeline;
import sa.org.esrar.casework.casefile.Timeline.Visibility;
import sa.org.esrar.casework.catalogue.Catalogue;
import sa.org.esrar.casework.declarations.Declarations;
import sa.org.esrar.casework.declarations.Signing;
import sa.org.esrar.casework.declarations.Witnesses;
import sa.org.esrar.casework.parties.FilingContacts;

/** The signature of a request, in whatever way it is given (C4). */
@Service
@Transactional
public class RequestSigning {

    private final CaseRegister cases;
    private final FilingContacts contacts;
    private final Documents documents;
    private final Timeline timeline;
    private final Declarations declarations;
    private final Witnesses witnesses;
    private final Exclusions exclusions;
    private final Signers signers;
    private final RequestFile file;
    private final RequestProcess process;
    private final ObjectMapper json;
    private final Clock clock;

    RequestSigning(
            CaseRegister cases,
            FilingContacts contacts,
            Documents documents,
            Timeline timeline,
            Declarations declarations,
            Witnesses witnesses,
            Exclusions exclusions,
            Signers signers,
            RequestFile file,
            RequestProcess process,
            ObjectMapper json,
            Clock clock) {
        this.cases = cases;
        this.contacts = contacts;
        this.documents = documents;
        this.timeline = timeline;
        this.declarations = declarations;
        this.witnesses = witnesses;
        this.exclusions = exclusions;
        this.signers = signers;
        this.file = file;
        this.process = process;
        this.json = json;
        this.clock = clock;
    }

    /**
     * The signature is the submission (C4): from here the clock runs and the process has the request.
     *
     * @throws InvalidInputException with a line for every required thing that is left, or on the field of the signature that
     *     is wrong
     */
    public CaseView sign(String caseNumber, Signing how) {
        ServiceRequest request = signable(caseNumber, how);
        declarations.sign(caseNumber, how, declared(request));
        Instant now = clock.instant();
        request.sign(now, HijriDates.dayInRiyadh(now));
        file.save(request);
        contacts.signed(caseNumber, cases.view(caseNumber).partyId());
        timeline.append(caseNumber, "requests.signed", ServiceRequests.BENEFICIARY, Visibility.PUBLIC, null);
        exclusions.excludeInvolved(caseNumber);
        process.start(caseNumber, request.serviceCode());
        return cases.view(caseNumber);
    }

    /** As {@link #sign}, without signing; a wrong code is counted. */
    public void requireSound(String caseNumber, Signing how) {
        declarations.requireSound(caseNumber, how, declared(signable(caseNumber, how)));
    }

    /** What would be signed now. */
    @Transactional(readOnly = true)
    public Declarations.Paper paper(String caseNumber) {
        return declarations.paper(caseNumber, declared(unsigned(file.read(caseNumber))));
    }

    /** Who signs for the person concerned, in words; empty for who signs for herself. */
    @Transactional(readOnly = true)
    public Optional<Localized> signer(String caseNumber) {
        return signers.of(caseNumber).map(signers::inWords);
    }

    /** Whom the officer asked to hear what would be signed now. */
    @Transactional(readOnly = true)
    public List<Witnesses.Colleague> witnessesAsked(String caseNumber) {
        return witnesses.asked(caseNumber, declared(unsigned(file.read(caseNumber))));
    }

    /** Asks a colleague of the one who is signed in to be the second witness. */
    public void askWitness(String caseNumber, String userId) {
        witnesses.ask(caseNumber, declared(unsigned(file.lock(caseNumber))), userId);
    }

    /** The one who is signed in heard it: as {@link Witnesses#confirm}. */
    public void witness(String caseNumber, String paperCode) {
        witnesses.confirm(caseNumber, declared(unsigned(file.lock(caseNumber))), paperCode);
    }

    /** A draft is signed at the desk as soon as nothing is left; by a code only after one was sent. */
    private ServiceRequest signable(String caseNumber, Signing how) {
        ServiceRequest request = file.lock(caseNumber);
        if (how instanceof Signing.ByCode) {
            request.require(RequestStage.FILED);
        } else {
            unsigned(request);
        }
        List<Catalogue.Missing> left = file.missing(request);
        if (!left.isEmpty()) {
            throw new InvalidInputException(
                    left.stream().map(item -> file.left(request, item)).toList());
        }
        return request;
    }

    private static ServiceRequest unsigned(ServiceRequest request) {
        request.require(RequestStage.DRAFT, RequestStage.FILED);
        return request;
    }

    /**
     * What is declared, in one canonical form: by whom, who signs for her where somebody does and on what it rests, service,
     * answers by name, and every document with its hash, but for the scan of the declaration itself.
     */
    private String declared(ServiceRequest request) {
        Map<String, Object> content = new TreeMap<>();
        content.put("applicant", cases.view(request.caseNumber()).partyId().toString());
        signers.of(request.caseNumber()).ifPresent(signer -> content.put("signer", signer.declared()));
        content.put("service", request.serviceCode() + "/" + request.serviceVersion());
        content.put("answers", new TreeMap<>(file.answers(request)));
        content.put(
                "documents",
                documents.list(request.caseNumber()).stream()
                        .filter(document -> !document.itemCode().equals(Documents.SIGNED_DECLARATION))
                        .map(document -> document.itemCode() + ":" + document.sha256())
                        .sorted()
                        .toList());
        try {
            return json.writer()
                    .with(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                    .writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
