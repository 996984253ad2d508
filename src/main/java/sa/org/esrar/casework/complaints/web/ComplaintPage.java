package sa.org.esrar.casework.complaints.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import sa.org.esrar.casework.calendar.ScreenDates;
import sa.org.esrar.casework.casefile.CaseKind;
import sa.org.esrar.casework.casefile.CaseLinks;
import sa.org.esrar.casework.casefile.CaseLinks.Relation;
import sa.org.esrar.casework.casefile.CaseNumbers;
import sa.org.esrar.casework.casefile.CaseTexts;
import sa.org.esrar.casework.casefile.CaseView;
import sa.org.esrar.casework.casefile.Documents;
import sa.org.esrar.casework.complaints.ComplaintDocuments;
import sa.org.esrar.casework.complaints.ComplaintDossier;
import sa.org.esrar.casework.complaints.ComplaintDossiers;
import sa.org.esrar.casework.complaints.ComplaintSentences;
import sa.org.esrar.casework.complaints.ComplaintStage;
import sa.org.esrar.casework.complaints.Word;
import sa.org.esrar.casework.portal.CaseHistory;

/** What a complainant sees of the complaint, in plain words. */
@Component
class ComplaintPage {

    private final ComplaintDossiers dossiers;
    private final CaseLinks links;
    private final CaseHistory histories;
    private final CaseTexts texts;
    private final ComplaintSentences sentences;
    private final ComplaintDocuments documents;
    private final ComplaintMessages words;

    ComplaintPage(
            ComplaintDossiers dossiers,
            CaseLinks links,
            CaseHistory histories,
            CaseTexts texts,
            ComplaintSentences sentences,
            ComplaintDocuments documents,
            ComplaintMessages words) {
        this.dossiers = dossiers;
        this.links = links;
        this.histories = histories;
        this.texts = texts;
        this.sentences = sentences;
        this.documents = documents;
        this.words = words;
    }

    /** Reads all that the page shows in one transaction. */
    @Transactional(readOnly = true)
    public void show(CaseView head, Model model, String language) {
        model.addAttribute("page", of(head, language));
    }

    /** The second stage that came of it, if there is one. */
    @Transactional(readOnly = true)
    public Optional<String> continued(String caseNumber) {
        return later(caseNumber).filter(number -> !isCompensation(number)).findFirst();
    }

    /** The compensation that was opened for the harm, if there is one. */
    @Transactional(readOnly = true)
    public Optional<String> compensation(String caseNumber) {
        return later(caseNumber).filter(ComplaintPage::isCompensation).findFirst();
    }

    private Stream<String> later(String caseNumber) {
        return links.of(caseNumber).stream()
                .filter(linked -> linked.later() && linked.relation() == Relation.CONTINUES)
                .map(CaseLinks.Linked::caseNumber);
    }

    private static boolean isCompensation(String caseNumber) {
        return caseNumber.startsWith(CaseKind.CPN.name());
    }

    private View of(CaseView head, String language) {
        String caseNumber = head.caseNumber();
        ComplaintDossier complaint = dossiers.of(caseNumber);
        boolean counting = complaint.counting();
        String dueOn = counting && head.dueOn() != null ? ScreenDates.screen(head.dueOn(), language) : "";
        ComplaintDossier.ProposalView open = complaint.open();
        return new View(
                caseNumber,
                CaseNumbers.spoken(caseNumber, language),
                words.label("kind", complaint.kind()).in(language),
                texts.status(head.kind(), head.status()).in(language),
                sentences.of(head.kind(), complaint, language),
                counting && head.late(),
                dueOn,
                complaint.text(),
                complaint.wish(),
                open == null ? null : open.text(),
                answer(complaint, language),
                complaint.stage() == ComplaintStage.ASKED && complaint.word() == null,
                complaint.reopenable() ? ScreenDates.screen(complaint.reopenUntil(), language) : null,
                continued(caseNumber)
                        .map(later -> CaseNumbers.spoken(later, language))
                        .orElse(null),
                compensation(caseNumber)
                        .map(later -> CaseNumbers.spoken(later, language))
                        .orElse(null),
                head.partyId() != null && compensation(caseNumber).isEmpty(),
                head.partyId() == null && !complaint.stage().over(),
                !complaint.stage().over(),
                documents.attached(caseNumber),
                documents.held(caseNumber),
                counted(histories.of(caseNumber, "complaints", language), !dueOn.isEmpty()));
    }

    /** Days are told while they are counted. */
    private static CaseHistory.View counted(CaseHistory.View history, boolean counting) {
        return counting ? history : new CaseHistory.View(history.timeline(), history.counting(), List.of());
    }

    private Answer answer(ComplaintDossier complaint, String language) {
        ComplaintDossier.DecisionView told = complaint.told();
        return told == null
                ? null
                : new Answer(
                        words.text("told." + told.outcome(), language),
                        told.reasons(),
                        told.remedyText(),
                        told.amount() == null
                                ? null
                                : words.text(
                                        "page.refund", language, told.amount().toPlainString()),
                        told.referredTo(),
                        dossiers.next(complaint.hearing().next(), language),
                        told.letterNumber(),
                        complaint.word() == null
                                ? null
                                : words.label("word", complaint.word()).in(language),
                        complaint.word() == Word.NOT_SETTLED);
    }

    /**
     * The page's content; dates and texts are ready to be shown.
     *
     * @param proposal that waits for a reply, or null
     * @param asked whether the word on the outcome is awaited
     * @param reopenUntil while it can be reopened, else null
     * @param continued the second stage as it is spoken of, or null
     * @param compensation that was opened for the harm, as it is spoken of, or null
     * @param claimable whether compensation may be claimed for what happened
     * @param open whether anything more may be said or attached
     * @param attached file names of what the complainant attached
     */
    record View(
            String caseNumber,
            String spokenNumber,
            String kind,
            String status,
            String sentence,
            boolean late,
            String dueOn,
            String text,
            String wish,
            String proposal,
            Answer answer,
            boolean asked,
            String reopenUntil,
            String continued,
            String compensation,
            boolean claimable,
            boolean unnamed,
            boolean open,
            List<String> attached,
            List<Documents.HeldDocument> held,
            CaseHistory.View history) {}

    /** @param next who is above; @param said the complainant's word, or null */
    record Answer(
            String outcome,
            String reasons,
            String remedy,
            String refund,
            String referredTo,
            String next,
            String letterNumber,
            String said,
            boolean carriedOn) {}
}
