package sa.org.esrar.casework.requests;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.api.Localized;
import sa.org.esrar.casework.api.Messages;
import sa.org.esrar.casework.calendar.HijriDates;
import sa.org.esrar.casework.calendar.ScreenDates;
import sa.org.esrar.casework.calendar.WorkingDays;
import sa.org.esrar.casework.casefile.CaseRegister;
import sa.org.esrar.casework.casefile.CaseView;
import sa.org.esrar.casework.declarations.Declarations;
import sa.org.esrar.casework.letters.DecisionLetter;
import sa.org.esrar.casework.letters.Fact;
import sa.org.esrar.casework.letters.LetterHead;
import sa.org.esrar.casework.letters.PaperDeclaration;
import sa.org.esrar.casework.letters.Receipt;
import sa.org.esrar.casework.letters.WhatIsLeft;
import sa.org.esrar.casework.parties.Channel;
import sa.org.esrar.casework.parties.FilingContacts;
import sa.org.esrar.casework.requests.RequestDossier.DecisionView;
import sa.org.esrar.casework.requests.RequestDossier.EntitlementView;
import sa.org.esrar.casework.requests.RequestDossier.Item;

/** What stands in the letters of a request, taken from the case as it is now (A2, C3, C4, C5). */
@Component
class LetterModels {

    private final CaseRegister cases;
    private final RequestFile file;
    private final RequestDossiers dossiers;
    private final RequestGaps gaps;
    private final RequestSigning signing;
    private final Declarations declarations;
    private final LetterHeads heads;
    private final FilingContacts contacts;
    private final WorkingDays workingDays;
    private final RequestSettings settings;
    private final Messages messages;

    LetterModels(
            CaseRegister cases,
            RequestFile file,
            RequestDossiers dossiers,
            RequestGaps gaps,
            RequestSigning signing,
            Declarations declarations,
            LetterHeads heads,
            FilingContacts contacts,
            WorkingDays workingDays,
            RequestSettings settings,
            Messages messages) {
        this.cases = cases;
        this.file = file;
        this.dossiers = dossiers;
        this.gaps = gaps;
        this.signing = signing;
        this.declarations = declarations;
        this.heads = heads;
        this.contacts = contacts;
        this.workingDays = workingDays;
        this.settings = settings;
        this.messages = messages;
    }

    /**
     * The promise as the policy gives it: days that were given back since are another matter.
     *
     * @throws ApiException 409 while the request does not count as complete
     */
    Receipt receipt(String caseNumber) {
        CaseView view = cases.view(caseNumber);
        if (view.completeOn() == null || view.policyDueOn() == null) {
            throw new ApiException(409, "requests.letter.notComplete");
        }
        RequestDossier dossier = dossiers.of(caseNumber);
        LetterHead head = heads.of(view);
        String language = head.to().language();
        return new Receipt(
                head,
                dossier.service().name().in(language),
                view.completeOn(),
                dossier.service().items().stream()
                        .filter(Item::received)
                        .map(item -> new Receipt.Received(
                                item.name().in(language),
                                messages.text("portal.service.mode." + item.mode(), language)))
                        .toList(),
                committee(caseNumber).in(language),
                channel(view, language),
                view.policyDueOn(),
                settings.answerWithin());
    }

    /** @throws ApiException 409 when nothing is left */
    WhatIsLeft whatIsLeft(String caseNumber) {
        RequestDossier dossier = dossiers.of(caseNumber);
        if (dossier.left().isEmpty()) {
            throw new ApiException(409, "requests.letter.nothingLeft");
        }
        LetterHead head = heads.of(cases.view(caseNumber));
        String language = head.to().language();
        Map<String, Item> items =
                dossier.service().items().stream().collect(Collectors.toMap(Item::code, Function.identity()));
        boolean waitedFor = RequestStage.AWAITING_ITEMS.name().equals(dossier.stage());
        LocalDate until = waitedFor ? workingDays.plus(gaps.askedOn(caseNumber), settings.itemsWithin()) : null;
        return new WhatIsLeft(
                head,
                dossier.service().name().in(language),
                dossier.left().stream()
                        .map(left -> new WhatIsLeft.Left(
                                left.name().in(language),
                                items.get(left.code()).purpose().in(language),
                                need(left, language)))
                        .toList(),
                until);
    }

    /** @throws ApiException 409 while nothing is decided */
    DecisionLetter answer(String caseNumber) {
        RequestDossier dossier = dossiers.of(caseNumber);
        DecisionView decision = dossier.decision();
        if (decision == null) {
            throw new ApiException(409, "requests.stateDoesNotAllow");
        }
        LetterHead head = heads.of(cases.view(caseNumber));
        String language = head.to().language();
        Optional<EntitlementView> granted = Optional.ofNullable(dossier.entitlement());
        return new DecisionLetter(
                head,
                dossier.service().name().in(language),
                DecisionLetter.Outcome.valueOf(decision.outcome()),
                decision.particulars(),
                granted.map(EntitlementView::amount).orElse(null),
                granted.map(EntitlementView::dueOn).orElse(null),
                criterion(dossier, language),
                decision.reasons() == null
                        ? List.of()
                        : decision.reasons()
                                .lines()
                                .map(String::strip)
                                .filter(line -> !line.isEmpty())
                                .toList(),
                granted.map(one -> messages.text("requests.letter.granted", language, one.what()))
                        .orElseGet(() -> next(decision.outcome(), language)),
                settings.objectWithin());
    }

    /**
     * The declaration on paper: to be signed by pen, or, once it is signed, as the signer's copy.
     *
     * @param content what is declared, in words of the language it is given; asked only before the signature
     */
    PaperDeclaration declaration(String caseNumber, Function<String, List<Fact>> content) {
        LetterHead head = heads.of(cases.view(caseNumber));
        String language = head.to().language();
        String service = file.service(file.read(caseNumber)).name().in(language);
        String signer =
                signing.signer(caseNumber).map(words -> words.in(language)).orElse(null);
        return declarations
                .copy(caseNumber)
                .map(copy -> new PaperDeclaration(
                        head,
                        service,
                        signer,
                        copy.text().version(),
                        copy.text().in(language),
                        List.of(),
                        copy.sha256(),
                        signed(copy, language)))
                .orElseGet(() -> {
                    Declarations.Paper paper = signing.paper(caseNumber);
                    return new PaperDeclaration(
                            head,
                            service,
                            signer,
                            paper.text().version(),
                            paper.text().in(language),
                            content.apply(language),
                            paper.hash(),
                            List.of());
                });
    }

    private List<Fact> signed(Declarations.Copy copy, String language) {
        List<Fact> facts = new ArrayList<>();
        if (copy.denied()) {
            facts.add(new Fact(
                    messages.text("declarations.copy.title", language),
                    messages.text("declarations.copy.denied", language)));
        }
        facts.add(new Fact(
                messages.text("requests.declaration.signedOn", language),
                ScreenDates.screen(HijriDates.dayInRiyadh(copy.signedAt()), language) + " "
                        + copy.signedInRiyadh().substring(11, 16)));
        facts.add(new Fact(
                messages.text("declarations.copy.way", language), copy.way().in(language)));
        if (!copy.witnesses().isEmpty()) {
            facts.add(new Fact(
                    messages.text("declarations.copy.witnesses", language),
                    copy.witnesses().stream()
                            .map(witness -> witness.in(language))
                            .collect(Collectors.joining("\n"))));
        }
        return facts;
    }

    private static DecisionLetter.Criterion criterion(RequestDossier dossier, String language) {
        return dossier.service().criteria().stream()
                .filter(one -> one.code().equals(dossier.decision().criterion()))
                .map(one -> new DecisionLetter.Criterion(one.code(), one.text().in(language)))
                .findFirst()
                .orElse(null);
    }

    private String next(String outcome, String language) {
        return messages.find("requests.letter.next." + outcome)
                .map(text -> text.in(language))
                .orElse(null);
    }

    /** Why it is left, and what the officer wrote about it. */
    private String need(OpenItem left, String language) {
        String reason = messages.text("requests.left.reason." + left.reason(), language);
        return left.note() == null ? reason : reason + "\n" + left.note();
    }

    private Localized committee(String caseNumber) {
        String group = file.service(file.read(caseNumber)).committee();
        return messages.find("requests.committee." + group)
                .orElseGet(() -> messages.both("requests.committee.competent"));
    }

    private String channel(CaseView view, String language) {
        Channel first = contacts.forCase(view.caseNumber(), view.partyId()).agreedChannels().stream()
                .findFirst()
                .orElse(Channel.WEBSITE);
        return messages.text("requests.channel." + first, language);
    }
}
