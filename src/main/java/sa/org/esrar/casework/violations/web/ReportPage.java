package sa.org.esrar.casework.violations.web;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import sa.org.esrar.casework.calendar.HijriDates;
import sa.org.esrar.casework.calendar.ScreenDates;
import sa.org.esrar.casework.casefile.CaseNumbers;
import sa.org.esrar.casework.casefile.CaseTexts;
import sa.org.esrar.casework.casefile.CaseView;
import sa.org.esrar.casework.casefile.Documents;
import sa.org.esrar.casework.portal.CaseHistory;
import sa.org.esrar.casework.violations.ReportDossier;
import sa.org.esrar.casework.violations.ReportDossiers;
import sa.org.esrar.casework.violations.ReportOutcome;
import sa.org.esrar.casework.violations.ReportStage;
import sa.org.esrar.casework.violations.ReportTalk;
import sa.org.esrar.casework.violations.ViolationSettings;

/** What a reporter sees of the report: where it stands, the talk, and the outcome in general words. */
@Component
class ReportPage {

    private final ReportDossiers dossiers;
    private final ViolationSettings settings;
    private final Documents documents;
    private final CaseHistory histories;
    private final CaseTexts texts;
    private final ReportMessages words;

    ReportPage(
            ReportDossiers dossiers,
            ViolationSettings settings,
            Documents documents,
            CaseHistory histories,
            CaseTexts texts,
            ReportMessages words) {
        this.dossiers = dossiers;
        this.settings = settings;
        this.documents = documents;
        this.histories = histories;
        this.texts = texts;
        this.words = words;
    }

    /** Reads all that the page shows in one transaction. */
    @Transactional(readOnly = true)
    public void show(CaseView head, Model model, String language) {
        ReportDossier report = dossiers.of(head.caseNumber());
        boolean open = !report.stage().over();
        String dueOn = open && head.dueOn() != null && !head.paused() ? ScreenDates.screen(head.dueOn(), language) : "";
        model.addAttribute(
                "page",
                new View(
                        head.caseNumber(),
                        CaseNumbers.spoken(head.caseNumber(), language),
                        texts.status(head.kind(), head.status()).in(language),
                        words.text("sentence." + report.stage(), language),
                        open && head.late(),
                        dueOn,
                        report.text(),
                        report.talk().stream().map(one -> said(one, language)).toList(),
                        report.stage() == ReportStage.ASKED,
                        open,
                        !report.named(),
                        report.withdrawalAsked(),
                        documents.list(head.caseNumber()).stream()
                                .filter(one -> ReportTalk.EVIDENCE.equals(one.itemCode()))
                                .map(Documents.Document::fileName)
                                .toList(),
                        outcome(report, language),
                        history(head.caseNumber(), language, open)));
    }

    private CaseHistory.View history(String caseNumber, String language, boolean counting) {
        CaseHistory.View all = histories.of(caseNumber, "violations", language);
        return counting ? all : new CaseHistory.View(all.timeline(), all.counting(), List.of());
    }

    private Said said(ReportDossier.StatementView one, String language) {
        return new Said(
                one.ofReporter(),
                words.text(one.ofReporter() ? "page.you" : "page.readers", language),
                ScreenDates.screen(HijriDates.dayInRiyadh(one.at()), language),
                one.text());
    }

    private Outcome outcome(ReportDossier report, String language) {
        if (report.toldAt() == null) {
            return null;
        }
        boolean outside = report.outcome() == ReportOutcome.REFERRED_OUTSIDE;
        return new Outcome(
                words.text("told." + report.outcome(), language),
                report.told(),
                !outside
                        ? null
                        : report.authority() == null
                                ? settings.outsideAuthority().in(language)
                                : report.authority());
    }

    /**
     * The page's content; dates and texts are ready to be shown.
     *
     * @param asked whether a question waits for a reply
     * @param open whether something can still be said
     * @param unnamed whether a name can be added
     */
    record View(
            String caseNumber,
            String spokenNumber,
            String status,
            String sentence,
            boolean late,
            String dueOn,
            String text,
            List<Said> talk,
            boolean asked,
            boolean open,
            boolean unnamed,
            boolean withdrawalAsked,
            List<String> files,
            Outcome outcome,
            CaseHistory.View history) {}

    record Said(boolean own, String who, String on, String text) {}

    /** @param authority outside, or null */
    record Outcome(String outcome, String told, String authority) {}
}
