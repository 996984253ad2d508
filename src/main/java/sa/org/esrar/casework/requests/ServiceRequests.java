package sa.org.esrar.casework.requests;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.api.FieldProblem;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.casefile.CaseKind;
import sa.org.esrar.casework.casefile.CaseRegister;
import sa.org.esrar.casework.casefile.CaseView;
import sa.org.esrar.casework.casefile.Documents;
import sa.org.esrar.casework.casefile.Timeline;
import sa.org.esrar.casework.casefile.Timeline.Visibility;
import sa.org.esrar.casework.catalogue.Catalogue;
import sa.org.esrar.casework.catalogue.PublishedDocuments;
import sa.org.esrar.casework.catalogue.ServiceDefinition;
import sa.org.esrar.casework.committees.decisions.CommitteeDecisions;
import sa.org.esrar.casework.declarations.Declarations;
import sa.org.esrar.casework.declarations.Signing;
import sa.org.esrar.casework.parties.FilingContacts;
import sa.org.esrar.casework.parties.Parties;

/** What a beneficiary does with a request: file it, complete it, sign it, withdraw it (C2 to C4). */
@Service
public class ServiceRequests {

    static final String BENEFICIARY = "beneficiary";

    private final CaseRegister cases;
    private final Parties parties;
    private final FilingContacts contacts;
    private final Catalogue catalogue;
    private final PublishedDocuments published;
    private final Documents documents;
    private final Timeline timeline;
    private final Declarations declarations;
    private final RequestSigning signing;
    private final RequestFile file;
    private final RequestDocuments expected;
    private final RequestGaps gaps;
    private final RequestStudy study;
    private final RequestProcess process;
    private final CommitteeDecisions committees;
    private final DeskProcess desk;
    private final SealedTexts texts;
    private final Clock clock;

    ServiceRequests(
            CaseRegister cases,
            Parties parties,
            FilingContacts contacts,
            Catalogue catalogue,
            PublishedDocuments published,
            Documents documents,
            Timeline timeline,
            Declarations declarations,
            RequestSigning signing,
            RequestFile file,
            RequestDocuments expected,
            RequestGaps gaps,
            RequestStudy study,
            RequestProcess process,
            CommitteeDecisions committees,
            DeskProcess desk,
            SealedTexts texts,
            Clock clock) {
        this.cases = cases;
        this.parties = parties;
        this.contacts = contacts;
        this.catalogue = catalogue;
        this.published = published;
        this.documents = documents;
        this.timeline = timeline;
        this.declarations = declarations;
        this.signing = signing;
        this.file = file;
        this.expected = expected;
        this.gaps = gaps;
        this.study = study;
        this.process = process;
        this.committees = committees;
        this.desk = desk;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * Files a request and sends the code for its signature, or begins a draft; what is required may still be missing (C3).
     *
     * @throws InvalidInputException with a line for every wrong field, of the applicant and of the answers alike
     */
    @Transactional
    public Filed file(FileRequest command) {
        List<FieldProblem> problems = new ArrayList<>();
        ServiceDefinition service = catalogue.service(command.serviceCode()).orElse(null);
        Map<String, Object> answers = Map.of();
        if (service == null) {
            problems.add(new FieldProblem("serviceCode", "requests.unknownService"));
        } else {
            Catalogue.Checked checked = catalogue.check(service, command.answers(), false, "answers.");
            answers = checked.answers();
            problems.addAll(checked.problems());
            problems.addAll(unknownItems(service, command.documents()));
        }
        if (command.noticeVersion() != published.noticeVersion()) {
            problems.add(new FieldProblem("noticeVersion", "requests.noticeOutdated", published.noticeVersion()));
        }
        UUID party = register(command, problems);

        RequestStage stage = command.draft() ? RequestStage.DRAFT : RequestStage.FILED;
        CaseRegister.Opened opened = cases.open(CaseKind.REQ, party, command.channel(), stage.status());
        ServiceRequest request = ServiceRequest.filed(
                opened.caseNumber(),
                service.code(),
                service.version(),
                texts.sealObject(answers),
                command.noticeVersion(),
                clock.instant(),
                command.draft());
        file.save(request);
        timeline.append(
                opened.caseNumber(),
                command.draft() ? "requests.begun" : "requests.filed",
                BENEFICIARY,
                Visibility.PUBLIC,
                null,
                service.code());
        contacts.keep(opened.caseNumber(), party, command.applicant());
        for (FileRequest.Attachment document : command.documents()) {
            store(opened.caseNumber(), document);
        }
        if (!command.draft()) {
            declarations.sendCode(opened.caseNumber());
        }
        return new Filed(
                opened.caseNumber(),
                opened.accessCode(),
                request.stage().status().name());
    }

    /** Adds a document for a required item, before the signature or when it was asked for. */
    @Transactional
    public Documents.Stored attach(String caseNumber, FileRequest.Attachment document) {
        expected.requireExpected(caseNumber, document.code());
        return store(caseNumber, document);
    }

    /** Replaces answers before the signature, or those of items that were named as left. */
    @Transactional
    public void amend(String caseNumber, Map<String, Object> changed) {
        ServiceRequest request = file.lock(caseNumber);
        ServiceDefinition service = file.service(request);
        Map<String, Object> merged = new TreeMap<>(file.answers(request));
        merged.putAll(changed);
        Catalogue.Checked checked = catalogue.check(service, merged, false, "answers.");
        if (!checked.problems().isEmpty()) {
            throw new InvalidInputException(checked.problems());
        }
        gaps.requireAmendable(request, changed.keySet(), study.itemAskedFor(request));
        request.amend(texts.sealObject(checked.answers()));
        file.save(request);
        service.fields().stream()
                .filter(field -> field.item() != null && changed.containsKey(field.name()))
                .map(ServiceDefinition.FormFieldDefinition::item)
                .distinct()
                .forEach(item -> {
                    gaps.itemArrived(request, item);
                    study.itemArrived(request, item);
                });
    }

    /** What is left until the request can be signed, in words. */
    @Transactional(readOnly = true)
    public List<Catalogue.Missing> missing(String caseNumber) {
        return file.missing(file.read(caseNumber));
    }

    /** Sends another code for the signature. */
    @Transactional
    public void sendCode(String caseNumber) {
        file.lock(caseNumber).require(RequestStage.FILED);
        declarations.sendCode(caseNumber);
    }

    /** Signs the request, as {@link RequestSigning#sign}; at the desk there is nothing left to do for it. */
    @Transactional
    public CaseView sign(String caseNumber, Signing how) {
        CaseView signed = signing.sign(caseNumber, how);
        desk.signedElsewhere(caseNumber);
        return signed;
    }

    /** Withdraws the request, at any time before it is answered or fulfilled. */
    @Transactional
    public CaseView withdraw(String caseNumber) {
        ServiceRequest request = file.lock(caseNumber);
        boolean running = request.signedAt() != null;
        request.withdraw();
        file.save(request);
        timeline.append(caseNumber, "requests.withdrawn", BENEFICIARY, Visibility.PUBLIC, null);
        if (running) {
            process.withdrawn(caseNumber);
            committees.withdrawn(caseNumber);
        } else {
            contacts.forget(caseNumber);
            desk.withdrawn(caseNumber);
        }
        return cases.view(caseNumber);
    }

    private UUID register(FileRequest command, List<FieldProblem> problems) {
        try {
            UUID party = parties.register(command.applicant(), "applicant.");
            if (problems.isEmpty()) {
                return party;
            }
        } catch (InvalidInputException e) {
            problems.addAll(e.problems());
        }
        throw new InvalidInputException(problems);
    }

    private static List<FieldProblem> unknownItems(
            ServiceDefinition service, List<FileRequest.Attachment> attachments) {
        List<FieldProblem> problems = new ArrayList<>();
        for (int i = 0; i < attachments.size(); i++) {
            String code = attachments.get(i).code();
            if (service.items().stream().noneMatch(item -> item.code().equals(code))) {
                problems.add(new FieldProblem("documents[" + i + "].code", "requests.unknownItem"));
            }
        }
        return problems;
    }

    private Documents.Stored store(String caseNumber, FileRequest.Attachment document) {
        return documents.store(caseNumber, document.code(), document.file(), BENEFICIARY);
    }

    /** The answer to a filing; the access code is told this once. */
    public record Filed(String caseNumber, String accessCode, String status) {}
}
