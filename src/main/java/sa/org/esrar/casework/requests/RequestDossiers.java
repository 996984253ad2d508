package sa.org.esrar.casework.requests;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.casefile.CaseRegister;
import sa.org.esrar.casework.casefile.Documents;
import sa.org.esrar.casework.catalogue.ServiceDefinition;
import sa.org.esrar.casework.catalogue.ServiceDefinition.NeededFor;
import sa.org.esrar.casework.declarations.Declarations;
import sa.org.esrar.casework.parties.Parties;
import sa.org.esrar.casework.requests.RequestDecisions.DecisionDetail;
import sa.org.esrar.casework.requests.RequestDossier.Answer;
import sa.org.esrar.casework.requests.RequestDossier.DecisionView;
import sa.org.esrar.casework.requests.RequestDossier.EntitlementView;
import sa.org.esrar.casework.requests.RequestDossier.Item;
import sa.org.esrar.casework.requests.RequestDossier.StudyRound;
import sa.org.esrar.casework.requests.Sightings.Evidence;

/** Puts a request's dossier together; who may read it is decided at the door. */
@Service
@Transactional(readOnly = true)
public class RequestDossiers {

    private static final Evidence NONE = new Evidence(null, null, null);

    private final RequestFile file;
    private final RequestGaps gaps;
    private final StudyRepository studies;
    private final DecisionRepository decisions;
    private final EntitlementRepository entitlements;
    private final Sightings sightings;
    private final Documents documents;
    private final CaseRegister cases;
    private final Parties parties;
    private final Declarations declarations;
    private final SealedTexts texts;

    RequestDossiers(
            RequestFile file,
            RequestGaps gaps,
            StudyRepository studies,
            DecisionRepository decisions,
            EntitlementRepository entitlements,
            Sightings sightings,
            Documents documents,
            CaseRegister cases,
            Parties parties,
            Declarations declarations,
            SealedTexts texts) {
        this.file = file;
        this.gaps = gaps;
        this.studies = studies;
        this.decisions = decisions;
        this.entitlements = entitlements;
        this.sightings = sightings;
        this.documents = documents;
        this.cases = cases;
        this.parties = parties;
        this.declarations = declarations;
        this.texts = texts;
    }

    /** @throws sa.org.esrar.casework.api.ApiException 404 when there is no such request */
    public RequestDossier of(String caseNumber) {
        ServiceRequest request = file.read(caseNumber);
        ServiceDefinition service = file.service(request);
        Decision decision = decisions.standing(caseNumber).orElse(null);
        return new RequestDossier(
                caseNumber,
                request.stage().name(),
                service(request, service),
                answers(request, service),
                gaps.open(caseNumber),
                studies.of(caseNumber).stream().map(this::round).toList(),
                decision == null ? null : decision(decision),
                granted(decision),
                declarations.awaitsWitness(caseNumber));
    }

    /** @throws sa.org.esrar.casework.api.ApiException 404 when there is no such request */
    public RequestDossier.Standing standing(String caseNumber) {
        ServiceRequest request = file.read(caseNumber);
        Decision decision = request.stage().beforeDecision()
                ? null
                : decisions.standing(caseNumber).orElse(null);
        return new RequestDossier.Standing(
                request.stage(),
                file.service(request),
                gaps.open(caseNumber),
                request.stage() == RequestStage.AWAITING_REPLY
                        ? studies.of(caseNumber, request.studyRound())
                                .map(this::round)
                                .orElseThrow()
                        : null,
                decision == null ? null : decision(decision),
                granted(decision));
    }

    /** @throws sa.org.esrar.casework.api.ApiException 404 when there is no such request, 409 before the answer */
    public RequestDossier.Payment payment(String caseNumber) {
        ServiceRequest request = file.read(caseNumber);
        request.require(RequestStage.FULFILLING, RequestStage.FULFILLED);
        ServiceDefinition service = file.service(request);
        return new RequestDossier.Payment(
                caseNumber,
                parties.view(cases.view(caseNumber).partyId()).name(),
                answers(request, service).stream()
                        .filter(answer -> answer.field().type().equals("iban"))
                        .map(answer -> String.valueOf(answer.value()))
                        .findFirst()
                        .orElse(null),
                decisions
                        .standing(caseNumber)
                        .flatMap(decision -> entitlements.of(decision.id()))
                        .map(Entitlement::amount)
                        .orElse(null),
                service(request, service).items().stream()
                        .filter(item -> item.neededFor().equals(NeededFor.FULFILMENT.name()))
                        .map(item -> new Item(
                                item.code(),
                                item.name(),
                                item.purpose(),
                                item.mode(),
                                item.neededFor(),
                                item.optional(),
                                item.received(),
                                null,
                                null,
                                null))
                        .toList());
    }

    private RequestDossier.Service service(ServiceRequest request, ServiceDefinition service) {
        Set<String> received = documents.list(request.caseNumber()).stream()
                .map(Documents.Document::itemCode)
                .collect(Collectors.toSet());
        received.addAll(answered(service, file.answers(request).keySet()));
        Map<String, Evidence> seen = sightings.of(request.caseNumber());
        Map<String, Evidence> evidence = new HashMap<>(sightings.checked(request.caseNumber()));
        evidence.putAll(seen);
        return new RequestDossier.Service(
                service.code(),
                service.name(),
                service.criteria(),
                service.items().stream()
                        .map(item -> item(
                                item,
                                received.contains(item.code()) || seen.containsKey(item.code()),
                                evidence.getOrDefault(item.code(), NONE)))
                        .toList());
    }

    private static Item item(ServiceDefinition.RequiredItem item, boolean received, Evidence evidence) {
        return new Item(
                item.code(),
                item.name(),
                item.purpose(),
                item.mode().name(),
                item.neededFor().name(),
                item.optional(),
                received,
                evidence.fact(),
                evidence.by(),
                evidence.at());
    }

    /** Items that fields answer, none of which is left. */
    private static Set<String> answered(ServiceDefinition service, Set<String> answers) {
        Map<String, Boolean> whole = new HashMap<>();
        service.fields().stream()
                .filter(field -> field.item() != null)
                .forEach(field -> whole.merge(
                        field.item(), answers.contains(field.name()) || !field.required(), Boolean::logicalAnd));
        return whole.keySet().stream().filter(whole::get).collect(Collectors.toSet());
    }

    private List<Answer> answers(ServiceRequest request, ServiceDefinition service) {
        Map<String, Object> answers = file.answers(request);
        return service.fields().stream()
                .filter(field -> answers.containsKey(field.name()))
                .map(field -> new Answer(field, answers.get(field.name())))
                .toList();
    }

    private StudyRound round(Study study) {
        return new StudyRound(
                texts.open(study.opinion()),
                texts.openFields(study.findings()),
                study.recommended() == null ? null : study.recommended().name(),
                texts.open(study.question()),
                study.invalidItem(),
                texts.open(study.reply()),
                study.studiedBy(),
                study.studiedAt());
    }

    private DecisionView decision(Decision decision) {
        DecisionDetail detail = texts.openObject(decision.detail(), DecisionDetail.class);
        return new DecisionView(
                decision.outcome().name(),
                detail.reasons(),
                decision.criterion(),
                detail.particulars(),
                decision.minutes(),
                decision.decidedBy(),
                decision.decidedAt(),
                decision.answeredAt(),
                decision.letter() == null ? null : decision.letter().printed());
    }

    private EntitlementView granted(Decision decision) {
        return decision == null
                ? null
                : entitlements.of(decision.id()).map(this::entitlement).orElse(null);
    }

    private EntitlementView entitlement(Entitlement granted) {
        return new EntitlementView(
                texts.open(granted.what()),
                granted.amount(),
                granted.dueOn(),
                granted.deliveredBy(),
                granted.basis(),
                granted.basisReference(),
                granted.fundingSource(),
                granted.deliveredOn());
    }
}
