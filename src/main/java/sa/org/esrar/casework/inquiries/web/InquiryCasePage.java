package sa.org.esrar.casework.inquiries.web;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.calendar.HijriDates;
import sa.org.esrar.casework.calendar.ScreenDates;
import sa.org.esrar.casework.casefile.CaseNumbers;
import sa.org.esrar.casework.casefile.CaseRegister;
import sa.org.esrar.casework.casefile.CaseTexts;
import sa.org.esrar.casework.casefile.CaseView;
import sa.org.esrar.casework.inquiries.InquiryDossier;
import sa.org.esrar.casework.inquiries.InquiryDossiers;
import sa.org.esrar.casework.inquiries.InquiryStage;
import sa.org.esrar.casework.inquiries.InquiryWords;
import sa.org.esrar.casework.portal.CaseHistory;
import sa.org.esrar.casework.portal.CodeDrawing;
import sa.org.esrar.casework.portal.TrackingCode;

/** What who asked sees of an inquiry, in the language of the page and in plain words. */
@Component
class InquiryCasePage {

    private final InquiryDossiers dossiers;
    private final InquiryWords words;
    private final CaseRegister cases;
    private final CaseHistory histories;
    private final CaseTexts texts;
    private final TrackingCode tracking;

    InquiryCasePage(
            InquiryDossiers dossiers,
            InquiryWords words,
            CaseRegister cases,
            CaseHistory histories,
            CaseTexts texts,
            TrackingCode tracking) {
        this.dossiers = dossiers;
        this.words = words;
        this.cases = cases;
        this.histories = histories;
        this.texts = texts;
        this.tracking = tracking;
    }

    /** Reads all that the page shows in one transaction. */
    @Transactional(readOnly = true)
    public View of(CaseView head, String language) {
        InquiryDossier inquiry = dossiers.of(head.caseNumber());
        InquiryDossier.AnswerView sent = inquiry.sent();
        String date = head.dueOn() == null ? "" : ScreenDates.screen(head.dueOn(), language);
        return new View(
                CaseNumbers.spoken(head.caseNumber(), language),
                words.kind(inquiry.kind(), language),
                inquiry.about() == null ? null : CaseNumbers.spoken(inquiry.about(), language),
                texts.status(head.kind(), head.status()).in(language),
                words.sentence(head.status(), date, language),
                head.late() && !inquiry.stage().answered(),
                date,
                inquiry.question(),
                sent == null ? null : sent.text(),
                sent == null ? null : ScreenDates.screen(HijriDates.dayInRiyadh(sent.sentAt()), language),
                sent == null ? null : sent.remark(),
                inquiry.stage() == InquiryStage.ANSWERED,
                inquiry.stage().over(),
                head.partyId() == null && !inquiry.stage().over(),
                histories.of(head.caseNumber(), "inquiries", language));
    }

    /** What somebody keeps: number, code, by when, and the way back. */
    @Transactional(readOnly = true)
    public Receipt receipt(String caseNumber, String language) {
        CaseView head = cases.view(caseNumber);
        return new Receipt(
                caseNumber,
                CaseNumbers.spoken(caseNumber, language),
                ScreenDates.screen(HijriDates.dayInRiyadh(head.receivedAt()), language),
                head.dueOn() == null ? null : ScreenDates.screen(head.dueOn(), language),
                head.partyId() != null,
                tracking.address(),
                tracking.drawn());
    }

    /**
     * The page's content; dates and texts are ready to be shown.
     *
     * @param about the case that is asked about, as it is read aloud, or null
     * @param answer the last one that was sent, or null
     * @param remark what the asker said is still open in it, or null
     * @param unnamed whether a name can be added
     * @param asked whether the asker's word on the answer is waited for
     */
    record View(
            String spokenNumber,
            String kind,
            String about,
            String status,
            String sentence,
            boolean late,
            String dueOn,
            String question,
            String answer,
            String answeredOn,
            String remark,
            boolean asked,
            boolean over,
            boolean unnamed,
            CaseHistory.View history) {}

    /**
     * @param dueOn null while the count has not started
     * @param named whether the answer is announced to somebody
     */
    record Receipt(
            String caseNumber,
            String spokenNumber,
            String receivedOn,
            String dueOn,
            boolean named,
            String address,
            CodeDrawing code) {}
}
