package sa.org.esrar.casework.requests.web;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.api.Localized;
import sa.org.esrar.casework.api.Messages;
import sa.org.esrar.casework.calendar.HijriDates;
import sa.org.esrar.casework.calendar.ScreenDates;
import sa.org.esrar.casework.casefile.CaseNumbers;
import sa.org.esrar.casework.casefile.CaseRegister;
import sa.org.esrar.casework.casefile.CaseStatus;
import sa.org.esrar.casework.casefile.CaseView;
import sa.org.esrar.casework.casefile.Documents.Document;
import sa.org.esrar.casework.casefile.Documents.HeldDocument;
import sa.org.esrar.casework.catalogue.Catalogue;
import sa.org.esrar.casework.catalogue.ServiceDefinition;
import sa.org.esrar.casework.catalogue.ServiceDefinition.EvidenceMode;
import sa.org.esrar.casework.catalogue.ServiceDefinition.FormFieldDefinition;
import sa.org.esrar.casework.catalogue.ServiceDefinition.NeededFor;
import sa.org.esrar.casework.catalogue.ServiceDefinition.RequiredItem;
import sa.org.esrar.casework.letters.Fact;
import sa.org.esrar.casework.parties.FilingContacts;
import sa.org.esrar.casework.portal.CodeDrawing;
import sa.org.esrar.casework.portal.TrackingCode;
import sa.org.esrar.casework.portal.Visits;
import sa.org.esrar.casework.requests.RequestDossier;
import sa.org.esrar.casework.requests.RequestDossiers;
import sa.org.esrar.casework.requests.RequestDrafts;

/** What the pages of a draft and of its receipt show, in words. */
@Component
class DraftPage {

    private static final Set<CaseStatus> UNSIGNED = EnumSet.of(CaseStatus.DRAFT, CaseStatus.AWAITING_SIGNATURE);

    private final RequestDossiers dossiers;
    private final CaseRegister cases;
    private final Catalogue catalogue;
    private final FilingContacts contacts;
    private final AnswerWords words;
    private final TrackingCode trackingCode;
    private final Messages messages;

    DraftPage(
            RequestDossiers dossiers,
            CaseRegister cases,
            Catalogue catalogue,
            FilingContacts contacts,
            AnswerWords words,
            TrackingCode trackingCode,
            Messages messages) {
        this.dossiers = dossiers;
        this.cases = cases;
        this.catalogue = catalogue;
        this.contacts = contacts;
        this.words = words;
        this.trackingCode = trackingCode;
        this.messages = messages;
    }

    /** Whether it is still a draft, or waits for its signature. */
    boolean unsigned(String caseNumber) {
        return unsigned(cases.view(caseNumber));
    }

    static boolean unsigned(CaseView head) {
        return UNSIGNED.contains(head.status());
    }

    /** What every page of a draft shows. */
    static String on(Visits.OpenCase open, RequestDrafts.Draft draft, Model model, String view) {
        model.addAttribute("handle", open.handle());
        model.addAttribute("caseNumber", open.caseNumber());
        model.addAttribute("accessCode", open.accessCode());
        model.addAttribute("once", UUID.randomUUID().toString());
        model.addAttribute("withDocuments", asksForDocuments(draft));
        return view;
    }

    /** Going back after the signature, or signing in another tab meanwhile, leads to the request as it stands. */
    String whileUnsigned(Visits.OpenCase open, Supplier<String> step) {
        String signed = "redirect:/track/" + open.handle();
        if (!unsigned(open.caseNumber())) {
            return signed;
        }
        try {
            return step.get();
        } catch (ApiException e) {
            if (unsigned(open.caseNumber())) {
                throw e;
            }
            return signed;
        }
    }

    static boolean asksForDocuments(RequestDrafts.Draft draft) {
        return draft.service().items().stream().anyMatch(DraftPage::isPaper);
    }

    /** What can be attached now, with what has been attached. */
    static List<Paper> papers(RequestDrafts.Draft draft) {
        return draft.service().items().stream()
                .filter(DraftPage::isPaper)
                .map(item -> new Paper(
                        item,
                        draft.documents().stream()
                                .filter(document -> document.itemCode().equals(item.code()))
                                .toList(),
                        draft.held().stream()
                                .filter(held -> held.itemCode().equals(item.code()))
                                .toList()))
                .toList();
    }

    private static boolean isPaper(RequiredItem item) {
        return item.mode() == EvidenceMode.UPLOAD && item.neededFor() == NeededFor.COMPLETENESS;
    }

    /** One line for each problem, with the field's name where the text alone does not say it. */
    static List<Line> summary(ServiceDefinition service, Map<String, String> problems, String language) {
        return problems.entrySet().stream()
                .map(problem ->
                        new Line(problem.getKey(), label(service, problem.getKey(), language) + problem.getValue()))
                .toList();
    }

    private static String label(ServiceDefinition service, String place, String language) {
        return service.fields().stream()
                .filter(field -> place.matches("answers\\." + field.name() + "(\\[.*)?"))
                .map(field -> field.label().in(language) + ": ")
                .findFirst()
                .orElse("");
    }

    /** Everything that will be signed, and what is left before. */
    Review review(String caseNumber, RequestDrafts.Draft draft, String language) {
        List<Answer> answers = new ArrayList<>();
        for (FormFieldDefinition field : draft.service().fields()) {
            Object value = draft.answers().get(field.name());
            if (value != null) {
                answers.add(new Answer(field.label().in(language), words.of(field, value, language)));
            }
        }
        return new Review(
                draft.service().name().in(language),
                contacts.asTyped(caseNumber).orElse(null),
                answers,
                papers(draft).stream()
                        .filter(paper -> !paper.documents().isEmpty())
                        .toList(),
                draft.left().stream()
                        .map(left -> new Left(
                                left.name().in(language),
                                left.what().in(language),
                                place(draft.service(), left.code())))
                        .toList(),
                changes(draft, language));
    }

    /** That the form has changed since the draft was begun, and how; nothing when it has not. */
    List<String> changes(RequestDrafts.Draft draft, String language) {
        List<String> sentences = new ArrayList<>();
        if (draft.change() != null) {
            sentences.add(messages.text("requests.formChanged", language));
            name(sentences, "requests.formAdded", draft.change().added(), language);
            name(sentences, "requests.formAgain", draft.change().again(), language);
        }
        return sentences;
    }

    private void name(List<String> sentences, String code, List<Localized> names, String language) {
        if (!names.isEmpty()) {
            String separator = "en".equals(language) ? ", " : "، ";
            sentences.add(messages.text(
                    code,
                    language,
                    names.stream().map(one -> one.in(language)).collect(Collectors.joining(separator))));
        }
    }

    /** Where a thing that is left can be done: at its document, or at its first field. */
    private static String place(ServiceDefinition service, String code) {
        boolean paper = service.items().stream().anyMatch(item -> item.code().equals(code) && isPaper(item));
        return paper
                ? "documents#item-" + code
                : service.fields().stream()
                        .filter(field -> code.equals(field.name()) || code.equals(field.item()))
                        .findFirst()
                        .map(field -> "request#answers." + field.name())
                        .orElse("request");
    }

    /** Who studies it, by when, and on which channel the news comes (C5, C6). */
    Receipt receipt(String caseNumber, String language) {
        CaseView head = cases.view(caseNumber);
        RequestDossier.Service service = dossiers.of(caseNumber).service();
        String committee = catalogue
                .service(service.code())
                .map(ServiceDefinition::committee)
                .map(group -> messages.text("requests.committee." + group, language))
                .orElseGet(() -> messages.text("requests.committee.competent", language));
        return new Receipt(
                caseNumber,
                CaseNumbers.spoken(caseNumber, language),
                service.name().in(language),
                ScreenDates.screen(HijriDates.dayInRiyadh(head.receivedAt()), language),
                committee,
                head.dueOn() == null ? null : ScreenDates.screen(head.dueOn(), language),
                contacts.forCase(caseNumber, head.partyId()).agreedChannels().stream()
                        .map(channel -> messages.text("requests.channel." + channel, language))
                        .toList(),
                trackingCode.address(),
                trackingCode.drawn());
    }

    /** An item that can be attached, with what has been; what is held does not count. */
    record Paper(RequiredItem item, List<Document> documents, List<HeldDocument> held) {}

    /** @param place id of the field */
    record Line(String place, String text) {}

    record Answer(String label, List<String> lines) {}

    /** @param place step and field where it can be done */
    record Left(String name, String what, String place) {}

    record Review(
            String service,
            FilingContacts.Typed applicant,
            List<Answer> answers,
            List<Paper> papers,
            List<Left> left,
            List<String> changes) {

        /** What is declared, for a letter in this language. */
        List<Fact> facts(String language) {
            List<Fact> facts = new ArrayList<>();
            answers.forEach(answer -> facts.add(new Fact(answer.label(), String.join("\n", answer.lines()))));
            papers.forEach(paper -> facts.add(new Fact(
                    paper.item().name().in(language),
                    paper.documents().stream().map(Document::fileName).collect(Collectors.joining("\n")))));
            return facts;
        }
    }

    /**
     * @param dueOn null while the count has not started
     * @param address where it can be followed
     * @param code the same, to be read by a camera
     */
    record Receipt(
            String caseNumber,
            String spokenNumber,
            String service,
            String receivedOn,
            String committee,
            String dueOn,
            List<String> channels,
            String address,
            CodeDrawing code) {}
}
