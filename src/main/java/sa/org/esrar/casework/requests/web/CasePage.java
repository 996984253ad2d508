package sa.org.esrar.casework.requests.web;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import sa.org.esrar.casework.api.Localized;
import sa.org.esrar.casework.api.Messages;
import sa.org.esrar.casework.calendar.HijriDates;
import sa.org.esrar.casework.calendar.ScreenDates;
import sa.org.esrar.casework.casefile.CaseNumbers;
import sa.org.esrar.casework.casefile.CaseTexts;
import sa.org.esrar.casework.casefile.CaseView;
import sa.org.esrar.casework.catalogue.ServiceDefinition;
import sa.org.esrar.casework.catalogue.ServiceDefinition.EvidenceMode;
import sa.org.esrar.casework.catalogue.ServiceDefinition.FormFieldDefinition;
import sa.org.esrar.casework.declarations.Declarations;
import sa.org.esrar.casework.portal.CaseHistory;
import sa.org.esrar.casework.requests.Arrivals;
import sa.org.esrar.casework.requests.RequestDossier;
import sa.org.esrar.casework.requests.RequestDossiers;
import sa.org.esrar.casework.requests.RequestStage;
import sa.org.esrar.casework.requests.RequestWords;

/** What a family sees of its request, in its language and in plain words. */
@Component
class CasePage {

    private final Declarations declarations;
    private final Arrivals arrivals;
    private final RequestDossiers dossiers;
    private final RequestWords words;
    private final CaseHistory histories;
    private final CaseTexts texts;
    private final Messages messages;

    CasePage(
            Declarations declarations,
            Arrivals arrivals,
            RequestDossiers dossiers,
            RequestWords words,
            CaseHistory histories,
            CaseTexts texts,
            Messages messages) {
        this.declarations = declarations;
        this.arrivals = arrivals;
        this.dossiers = dossiers;
        this.words = words;
        this.histories = histories;
        this.texts = texts;
        this.messages = messages;
    }

    /** Reads all that the page shows in one transaction. */
    @Transactional(readOnly = true)
    public void show(CaseView head, Model model, String language) {
        declarations.copy(head.caseNumber()).ifPresent(signed -> {
            model.addAttribute("signed", signed);
            model.addAttribute("signedOn", ScreenDates.screen(HijriDates.dayInRiyadh(signed.signedAt()), language));
        });
        arrivals.of(head.caseNumber()).ifPresent(told -> model.addAttribute("arrival", told));
        model.addAttribute("page", of(head, language));
    }

    private View of(CaseView head, String language) {
        String caseNumber = head.caseNumber();
        RequestDossier.Standing request = dossiers.standing(caseNumber);
        RequestStage stage = request.stage();
        String date = head.dueOn() == null ? "" : ScreenDates.screen(head.dueOn(), language);
        return new View(
                caseNumber,
                CaseNumbers.spoken(caseNumber, language),
                request.service().name().in(language),
                texts.status(head.kind(), head.status()).in(language),
                words.sentence(head.status(), stage, date, language),
                head.late(),
                head.paused(),
                date,
                left(request, language),
                request.question() == null ? null : request.question().question(),
                answer(request, language),
                !stage.over(),
                histories.of(caseNumber, "requests", language));
    }

    /** The fields that answer what is left and can be filled in again. */
    @Transactional(readOnly = true)
    public List<FormFieldDefinition> fieldsLeft(String caseNumber) {
        return left(dossiers.standing(caseNumber), "ar").stream()
                .flatMap(item -> item.fields().stream())
                .toList();
    }

    private List<Left> left(RequestDossier.Standing request, String language) {
        return RequestWords.left(request).stream()
                .map(item -> left(request.service(), item.code(), item.name(), item.reason(), item.note(), language))
                .toList();
    }

    private Left left(
            ServiceDefinition service, String code, Localized name, String reason, String what, String language) {
        return new Left(
                code,
                name.in(language),
                messages.text("requests.left.reason." + reason, language),
                what == null ? "" : what,
                service.items().stream()
                        .anyMatch(item -> item.code().equals(code) && item.mode() == EvidenceMode.UPLOAD),
                service.fields().stream()
                        .filter(field -> code.equals(field.name()) || code.equals(field.item()))
                        .toList());
    }

    /** The answer itself, once it was sent: outcome, criterion, reasons, next step and the right to object (C5). */
    private Answer answer(RequestDossier.Standing request, String language) {
        RequestDossier.DecisionView decision = request.decision();
        if (decision == null || decision.answeredAt() == null) {
            return null;
        }
        String criterion = request.service().criteria().stream()
                .filter(one -> one.code().equals(decision.criterion()))
                .map(one -> one.text().in(language))
                .findFirst()
                .orElse(null);
        RequestDossier.EntitlementView granted = request.entitlement();
        return new Answer(
                messages.text("requests.outcome." + decision.outcome(), language),
                decision.particulars(),
                criterion,
                decision.reasons(),
                granted == null ? null : granted.what(),
                granted == null ? null : ScreenDates.screen(granted.dueOn(), language),
                decision.letterNumber());
    }

    /** The page's content; dates and texts are ready to be shown. */
    record View(
            String caseNumber,
            String spokenNumber,
            String service,
            String status,
            String sentence,
            boolean late,
            boolean paused,
            String dueOn,
            List<Left> left,
            String question,
            Answer answer,
            boolean withdrawable,
            CaseHistory.View history) {}

    /**
     * @param reason why it is left, a sentence
     * @param note what an officer or the committee wrote about it, or empty
     * @param upload whether a file can settle it
     * @param fields that settle it when they are filled in again
     */
    record Left(
            String code, String name, String reason, String note, boolean upload, List<FormFieldDefinition> fields) {}

    /** @param letterNumber in the outgoing register, 1448/57; null of an answer before there was one */
    record Answer(
            String outcome,
            String particulars,
            String criterion,
            String reasons,
            String granted,
            String grantedDueOn,
            String letterNumber) {}
}
