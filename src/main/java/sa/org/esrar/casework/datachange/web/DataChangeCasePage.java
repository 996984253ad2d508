package sa.org.esrar.casework.datachange.web;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.calendar.HijriDates;
import sa.org.esrar.casework.calendar.ScreenDates;
import sa.org.esrar.casework.casefile.CaseNumbers;
import sa.org.esrar.casework.casefile.CaseRegister;
import sa.org.esrar.casework.casefile.CaseTexts;
import sa.org.esrar.casework.casefile.CaseView;
import sa.org.esrar.casework.datachange.ChangeStage;
import sa.org.esrar.casework.datachange.DataChangeDossier;
import sa.org.esrar.casework.datachange.DataChangeDossiers;
import sa.org.esrar.casework.datachange.DataChangeWords;
import sa.org.esrar.casework.portal.CaseHistory;
import sa.org.esrar.casework.portal.CodeDrawing;
import sa.org.esrar.casework.portal.TrackingCode;

/** What somebody sees of a change of their data, in the language of the page; values only masked. */
@Component
class DataChangeCasePage {

    private final DataChangeDossiers dossiers;
    private final DataChangeWords words;
    private final CaseRegister cases;
    private final CaseHistory histories;
    private final CaseTexts texts;
    private final TrackingCode tracking;

    DataChangeCasePage(
            DataChangeDossiers dossiers,
            DataChangeWords words,
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
        DataChangeDossier change = dossiers.of(head.caseNumber(), true);
        ChangeStage stage = change.stage();
        boolean waits = stage == ChangeStage.TO_WITNESS || stage == ChangeStage.TO_CHECK;
        LocalDate day = change.denyUntil() == null ? head.dueOn() : change.denyUntil();
        return new View(
                CaseNumbers.spoken(head.caseNumber(), language),
                texts.status(head.kind(), head.status()).in(language),
                words.sentence(stage, day == null ? "" : ScreenDates.screen(day, language), language),
                head.late() && waits,
                waits && head.dueOn() != null ? ScreenDates.screen(head.dueOn(), language) : "",
                change.rows().stream()
                        .map(row -> new Row(
                                row.label().in(language),
                                row.before().in(language),
                                row.after().in(language)))
                        .toList(),
                change.declineReason(),
                waits,
                stage == ChangeStage.APPLIED,
                words.checkedWithin(language),
                histories.of(head.caseNumber(), "datachange", language));
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
                tracking.address(),
                tracking.drawn());
    }

    /**
     * The page's content; dates and texts are ready to be shown.
     *
     * @param declineReason in the words of who checked it, or null
     * @param withdrawable while nothing was decided
     * @param deniable while it can be denied
     * @param within how many working days the check takes
     */
    record View(
            String spokenNumber,
            String status,
            String sentence,
            boolean late,
            String dueOn,
            List<Row> rows,
            String declineReason,
            boolean withdrawable,
            boolean deniable,
            String within,
            CaseHistory.View history) {}

    record Row(String label, String before, String after) {}

    record Receipt(
            String caseNumber,
            String spokenNumber,
            String receivedOn,
            String dueOn,
            String address,
            CodeDrawing code) {}
}
