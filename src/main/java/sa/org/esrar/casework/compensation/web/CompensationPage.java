package sa.org.esrar.casework.compensation.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.calendar.HijriDates;
import sa.org.esrar.casework.calendar.ScreenDates;
import sa.org.esrar.casework.casefile.CaseNumbers;
import sa.org.esrar.casework.casefile.CaseTexts;
import sa.org.esrar.casework.casefile.CaseView;
import sa.org.esrar.casework.casefile.Documents;
import sa.org.esrar.casework.compensation.cases.CompensationStage;
import sa.org.esrar.casework.compensation.claims.CompensationDocuments;
import sa.org.esrar.casework.compensation.reading.CompensationDossier;
import sa.org.esrar.casework.compensation.reading.CompensationDossiers;
import sa.org.esrar.casework.compensation.reading.CompensationSentences;
import sa.org.esrar.casework.compensation.rulings.RulingState;
import sa.org.esrar.casework.compensation.rulings.RulingView;
import sa.org.esrar.casework.letters.Letters;
import sa.org.esrar.casework.letters.OutgoingRegister;
import sa.org.esrar.casework.letters.RegisterNumber;
import sa.org.esrar.casework.notifications.CaseLetters;
import sa.org.esrar.casework.portal.CaseHistory;

/**
 * What a beneficiary sees of the compensation, in plain words: nothing of evidence, statements, votes, and of what
 * investigators wrote before the committee adopted it (F2).
 */
@Component
class CompensationPage {

    private static final Set<CompensationStage> REFUSED = EnumSet.of(
            CompensationStage.REFUSED,
            CompensationStage.OBJECTED,
            CompensationStage.RESTING_UNPROVEN,
            CompensationStage.CLOSED_UNPROVEN);

    private final CompensationDossiers dossiers;
    private final CompensationDocuments documents;
    private final CompensationSentences sentences;
    private final NegotiationView negotiation;
    private final CompensationMessages words;
    private final CaseHistory histories;
    private final CaseTexts texts;
    private final CaseLetters caseLetters;
    private final Letters letters;

    CompensationPage(
            CompensationDossiers dossiers,
            CompensationDocuments documents,
            CompensationSentences sentences,
            NegotiationView negotiation,
            CompensationMessages words,
            CaseHistory histories,
            CaseTexts texts,
            CaseLetters caseLetters,
            Letters letters) {
        this.dossiers = dossiers;
        this.documents = documents;
        this.sentences = sentences;
        this.negotiation = negotiation;
        this.words = words;
        this.histories = histories;
        this.texts = texts;
        this.caseLetters = caseLetters;
        this.letters = letters;
    }

    /** Reads all that the page shows in one transaction. */
    @Transactional(readOnly = true)
    public void show(CaseView head, Model model, String language) {
        model.addAttribute("page", of(head, language));
    }

    /**
     * A letter that went out to the beneficiary.
     *
     * @throws ApiException 404 when it is none of this case's
     */
    @Transactional(readOnly = true)
    public byte[] letter(String caseNumber, RegisterNumber number) {
        return caseLetters.of(caseNumber).stream()
                .filter(entry -> entry.number().equals(number))
                .findFirst()
                .map(entry -> letters.get(entry.number()))
                .orElseThrow(() -> new ApiException(404, "compensation.noLetter"));
    }

    private View of(CaseView head, String language) {
        String caseNumber = head.caseNumber();
        CompensationDossier dossier = dossiers.of(caseNumber);
        String dueOn = dossier.counting() && head.dueOn() != null ? ScreenDates.screen(head.dueOn(), language) : "";
        CompensationStage stage = dossier.stage();
        return new View(
                caseNumber,
                CaseNumbers.spoken(caseNumber, language),
                texts.status(head.kind(), head.status()).in(language),
                sentences.of(stage, language),
                dossier.awaitsRepresentation(),
                dossier.counting() && head.late(),
                head.paused(),
                dueOn,
                dossier.harmedIn() == null ? null : CaseNumbers.spoken(dossier.harmedIn(), language),
                negotiation.offer(dossier, language),
                negotiation.ladder(dossier, language),
                negotiation.agreement(dossier, language),
                negotiation.payment(dossier, language),
                refusal(dossier, language),
                dossier.rulings().stream()
                        .filter(one -> one.kind() != null)
                        .map(one -> ruling(one, language))
                        .toList(),
                caseLetters.of(caseNumber).stream()
                        .map(entry -> letter(entry, language))
                        .toList(),
                dossier.text(),
                dossier.items().stream()
                        .map(item -> new Thing(item.what(), CompensationMessages.figures(item.amount())))
                        .toList(),
                CompensationMessages.figures(dossier.claimed()),
                !stage.over(),
                !stage.over() && !stage.agreed() && !stage.resting(),
                documents.attached(caseNumber),
                documents.held(caseNumber),
                counted(histories.of(caseNumber, "compensation", language), !dueOn.isEmpty()));
    }

    private Refusal refusal(CompensationDossier dossier, String language) {
        if (dossier.refusal() == null || !REFUSED.contains(dossier.stage())) {
            return null;
        }
        LocalDate until = dossier.objectUntil();
        return new Refusal(
                String.join("\n", dossier.refusal().reasons()),
                until == null ? null : ScreenDates.screen(until, language));
    }

    /** What was said of it, in one line. */
    private Ruling ruling(RulingView one, String language) {
        List<String> said = new ArrayList<>();
        said.add(ScreenDates.screen(one.issuedOn(), language));
        said.add(words.label("rulingFavour", one.favour()).in(language));
        said.add(words.label("finality", one.finality()).in(language));
        if (one.state() != RulingState.STANDING) {
            said.add(words.label("rulingState", one.state()).in(language));
        }
        return new Ruling(
                words.label("rulingKind", one.kind()).in(language),
                one.number(),
                one.authority(),
                CompensationMessages.figures(one.amount()),
                String.join(" – ", said));
    }

    private LetterLine letter(OutgoingRegister.Entry entry, String language) {
        RegisterNumber number = entry.number();
        return new LetterLine(
                words.letter(entry.kind(), language),
                number.printed(),
                number.hijriYear() + "-" + number.serial(),
                day(entry.registeredAt(), language));
    }

    static String day(Instant at, String language) {
        return ScreenDates.screen(HijriDates.dayInRiyadh(at), language);
    }

    /** Days are told while they are counted. */
    private static CaseHistory.View counted(CaseHistory.View history, boolean counting) {
        return counting ? history : new CaseHistory.View(history.timeline(), history.counting(), List.of());
    }

    /**
     * The page's content; dates, amounts and texts are ready to be shown.
     *
     * @param linked the case in which the harm happened, as it is spoken of, or null
     * @param offer that waits for an answer, or null
     * @param offers all that were answered or ran out
     * @param agreement from its preparation on, or null
     * @param payment from the transfer on, or null
     * @param refusal while it is what the case stands at, or null
     * @param open whether anything more may be attached
     */
    record View(
            String caseNumber,
            String spokenNumber,
            String status,
            String sentence,
            boolean awaitsRepresentation,
            boolean late,
            boolean paused,
            String dueOn,
            String linked,
            NegotiationView.Open offer,
            List<NegotiationView.Rung> offers,
            NegotiationView.Agreed agreement,
            NegotiationView.Paid payment,
            Refusal refusal,
            List<Ruling> rulings,
            List<LetterLine> letters,
            String text,
            List<Thing> items,
            String claimed,
            boolean open,
            boolean withdrawable,
            List<String> attached,
            List<Documents.HeldDocument> held,
            CaseHistory.View history) {

        @Override
        public String toString() {
            return "View[" + caseNumber + "]";
        }
    }

    record Thing(String what, String amount) {

        @Override
        public String toString() {
            return "Thing[]";
        }
    }

    /** @param objectUntil the last day for an objection while one is received, or null */
    record Refusal(String reasons, String objectUntil) {

        @Override
        public String toString() {
            return "Refusal[" + objectUntil + "]";
        }
    }

    /** @param amount null against the beneficiary */
    record Ruling(String kind, String number, String authority, String amount, String said) {

        @Override
        public String toString() {
            return "Ruling[" + kind + "]";
        }
    }

    /** @param file as it stands in addresses, 1448-57 */
    record LetterLine(String name, String number, String file, String on) {}
}
