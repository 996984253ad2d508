package sa.org.esrar.casework.requests;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.api.FieldProblem;
import sa.org.esrar.casework.casefile.CaseRegister;
import sa.org.esrar.casework.casefile.Documents;
import sa.org.esrar.casework.catalogue.Catalogue;
import sa.org.esrar.casework.catalogue.ServiceDefinition;
import sa.org.esrar.casework.catalogue.ServiceDefinition.NeededFor;
import sa.org.esrar.casework.catalogue.ServiceDefinition.RequiredItem;

/** What the services of this module share: the request under its case's lock, and what its service asks for. */
@Component
class RequestFile {

    private final ServiceRequestRepository requests;
    private final CaseRegister cases;
    private final Catalogue catalogue;
    private final Documents documents;
    private final SealedTexts texts;
    private final Sightings sightings;

    RequestFile(
            ServiceRequestRepository requests,
            CaseRegister cases,
            Catalogue catalogue,
            Documents documents,
            SealedTexts texts,
            Sightings sightings) {
        this.requests = requests;
        this.cases = cases;
        this.catalogue = catalogue;
        this.documents = documents;
        this.texts = texts;
        this.sightings = sightings;
    }

    /** The request, its case's row locked until the transaction ends. */
    ServiceRequest lock(String caseNumber) {
        cases.lock(caseNumber);
        return read(caseNumber);
    }

    ServiceRequest read(String caseNumber) {
        return requests.findById(caseNumber).orElseThrow(() -> new ApiException(404, "casefile.case.notFound"));
    }

    List<ServiceRequest> decided() {
        return requests.findByStage(RequestStage.DECIDED);
    }

    /** Those that stand where the committee's minutes let them go on. */
    List<ServiceRequest> awaitingMinutes(String committee) {
        return requests.findByCommitteeAndAwaitsMinutesTrue(committee);
    }

    /** Saves at once, so that a violated constraint is an answer and not a failed commit (decision 1). */
    void save(ServiceRequest request) {
        requests.saveAndFlush(request);
        cases.setStatus(request.caseNumber(), request.stage().status());
    }

    /** The committees that decide on what is offered now. */
    Set<String> committees() {
        return catalogue.services().stream().map(ServiceDefinition::committee).collect(Collectors.toSet());
    }

    ServiceDefinition service(ServiceRequest request) {
        return catalogue.service(request.serviceCode(), request.serviceVersion());
    }

    /** What it is filled in under: a draft under the form of today, unless the service is no longer offered. */
    ServiceDefinition asks(ServiceRequest request) {
        return request.stage() == RequestStage.DRAFT
                ? catalogue.service(request.serviceCode()).orElseGet(() -> service(request))
                : service(request);
    }

    Map<String, Object> answers(ServiceRequest request) {
        return texts.openFields(request.answers());
    }

    /** What is left until the request is complete, in words (C3). */
    List<Catalogue.Missing> missing(ServiceRequest request) {
        return missing(request, service(request), answers(request));
    }

    /** The same as another version of its service asks for it. */
    List<Catalogue.Missing> missing(ServiceRequest request, ServiceDefinition asks, Map<String, Object> answers) {
        return catalogue.missing(asks, answers, received(request));
    }

    /** Items that have to be seen, handed in or answered before money or goods may be handed over. */
    List<RequiredItem> missingForFulfilment(ServiceRequest request, List<Sighting> alsoSighted) {
        Set<String> evidenced = received(request);
        alsoSighted.forEach(sighting -> evidenced.add(sighting.item()));
        evidenced.addAll(sightings.of(request.caseNumber()).keySet());
        Map<String, Object> answers = answers(request);
        service(request).fields().stream()
                .filter(field -> field.item() != null && answers.containsKey(field.name()))
                .forEach(field -> evidenced.add(field.item()));
        return service(request).items().stream()
                .filter(item -> item.neededFor() == NeededFor.FULFILMENT && !item.optional())
                .filter(item -> !evidenced.contains(item.code()))
                .toList();
    }

    /** Where a thing that is left is told: at its answer, or at its document. */
    FieldProblem left(ServiceRequest request, Catalogue.Missing missing) {
        boolean answer = service(request).fields().stream()
                .anyMatch(field -> field.name().equals(missing.code()));
        return new FieldProblem(
                (answer ? "answers." : "documents.") + missing.code(), "requests.left", missing.name(), missing.what());
    }

    RequiredItem item(ServiceRequest request, String code) {
        return asks(request).items().stream()
                .filter(item -> item.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new ApiException(404, "requests.unknownItem"));
    }

    private Set<String> received(ServiceRequest request) {
        return documents.list(request.caseNumber()).stream()
                .map(Documents.Document::itemCode)
                .collect(Collectors.toSet());
    }
}
