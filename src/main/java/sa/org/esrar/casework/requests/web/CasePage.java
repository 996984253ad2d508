package sa.org.esrar.casework.requests.web;

import java.util.List;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.api.Messages;
import sa.org.esrar.casework.calendar.HijriDates;
import sa.org.esrar.casework.calendar.ScreenDates;
import sa.org.esrar.casework.casefile.CaseNumbers;
import sa.org.esrar.casework.casefile.CaseRegister;
import sa.org.esrar.casework.casefile.CaseTexts;
import sa.org.esrar.casework.casefile.CaseView;
import sa.org.esrar.casework.casefile.DeadlineClock;
import sa.org.esrar.casework.casefile.Timeline;
import sa.org.esrar.casework.catalogue.Catalogue;
import sa.org.esrar.casework.catalogue.ServiceDefinition.FormFieldDefinition;
import sa.org.esrar.casework.requests.RequestDossier;
import sa.org.esrar.casework.requests.RequestDossiers;
import sa.org.esrar.casework.requests.RequestStage;

/** What a family sees of its request, in its language and in plain words. */
@Component
class CasePage {

    /** Why the committee asks for an item again. */
    private static final String PROVED_INVALID = "INVALID";

    private final CaseRegister cases;
    private final Catalogue catalogue;
    private final RequestDossiers dossiers;
    private final DeadlineClock clock;
    private final Timeline timeline;
    private final CaseTexts texts;
    private final Messages messages;

    CasePage(
            CaseRegister cases,
            Catalogue catalogue,
            RequestDossiers dossiers,
            DeadlineClock clock,
            Timeline timeline,
            CaseTexts texts,
            Messages messages) {
        this.cases = cases;
        this.catalogue = catalogue;
        this.dossiers = dossiers;
        this.clock = clock;
        this.timeline = timeline;
        this.texts = texts;
        this.messages = messages;
    }

    View of(String caseNumber, String language) {
        CaseView head = cases.view(caseNumber);
        RequestDossier dossier = dossiers.of(caseNumber);
        RequestStage stage = RequestStage.valueOf(dossier.stage());
        DeadlineClock.Explanation why = clock.explain(caseNumber);
        String date = head.dueOn() == null ? "" : ScreenDates.screen(head.dueOn(), language);
        return new View(
                caseNumber,
                spoken(caseNumber, language),
                dossier.service().name().in(language),
                texts.status(head.status()).in(language),
                stage == RequestStage.ABANDONED
                        ? messages.text("requests.abandoned.sentence", language)
                        : messages.text("requests.status." + head.status() + ".sentence", language, date),
                head.late(),
                head.paused(),
                date,
                left(dossier, stage, language),
                stage == RequestStage.AWAITING_REPLY ? question(dossier) : null,
                answer(dossier, language),
                !stage.over(),
                timeline.entries(caseNumber).stream()
                        .filter(entry -> entry.visibility() == Timeline.Visibility.PUBLIC)
                        .map(entry -> new Line(
                                ScreenDates.screen(HijriDates.dayInRiyadh(entry.at()), language),
                                texts.text(entry).in(language)))
                        .toList(),
                why.ledger().stream()
                        .map(line -> new Line(ScreenDates.screen(line.on(), language), counting(line, language)))
                        .toList(),
                why.days() == null
                        ? List.of()
                        : why.days().stream().map(day -> day(day, language)).toList());
    }

    /** What the line did to the count; its own words tell only why. */
    private String counting(DeadlineClock.Line line, String language) {
        String why = line.reason().in(language);
        return messages.find("requests.counting." + line.kind(), why)
                .map(text -> text.in(language))
                .orElse(why);
    }

    private static Day day(DeadlineClock.Day day, String language) {
        return new Day(
                ScreenDates.screen(day.date(), language),
                day.number() == null ? "" : String.valueOf(day.number()),
                day.note() == null ? "" : day.note().in(language));
    }

    /** The fields that answer what is left and can be filled in again. */
    List<FormFieldDefinition> fieldsLeft(String caseNumber) {
        RequestDossier dossier = dossiers.of(caseNumber);
        return left(dossier, RequestStage.valueOf(dossier.stage()), "ar").stream()
                .flatMap(item -> item.fields().stream())
                .toList();
    }

    private List<FormFieldDefinition> fields(RequestDossier dossier, String code) {
        return catalogue.service(dossier.service().code()).stream()
                .flatMap(service -> service.fields().stream())
                .filter(field -> code.equals(field.name()) || code.equals(field.item()))
                .toList();
    }

    /** The items that an officer named, or the committee. */
    private List<Left> left(RequestDossier dossier, RequestStage stage, String language) {
        if (stage == RequestStage.AWAITING_REPLY) {
            RequestDossier.StudyRound last = lastRound(dossier);
            return dossier.service().items().stream()
                    .filter(item -> item.code().equals(last.invalidItem()))
                    .map(item -> new Left(
                            item.code(),
                            item.name().in(language),
                            reason(PROVED_INVALID, language),
                            last.question(),
                            uploaded(dossier, item.code()),
                            fields(dossier, item.code())))
                    .toList();
        }
        return dossier.left().stream()
                .map(item -> new Left(
                        item.code(),
                        item.name().in(language),
                        reason(item.reason(), language),
                        item.note() == null ? "" : item.note(),
                        uploaded(dossier, item.code()),
                        fields(dossier, item.code())))
                .toList();
    }

    private String reason(String code, String language) {
        return messages.text("requests.left.reason." + code, language);
    }

    private static boolean uploaded(RequestDossier dossier, String code) {
        return dossier.service().items().stream()
                .anyMatch(item -> item.code().equals(code) && "UPLOAD".equals(item.mode()));
    }

    /** The number as it is read aloud. */
    String spoken(String caseNumber, String language) {
        return "en".equals(language)
                ? messages.text("requests.page.spoken", language, CaseNumbers.shortForm(caseNumber))
                : CaseNumbers.spoken(caseNumber);
    }

    private static String question(RequestDossier dossier) {
        return lastRound(dossier).question();
    }

    private static RequestDossier.StudyRound lastRound(RequestDossier dossier) {
        return dossier.studies().get(dossier.studies().size() - 1);
    }

    /** The answer itself, once it was sent: outcome, criterion, reasons, next step and the right to object (C5). */
    private Answer answer(RequestDossier dossier, String language) {
        RequestDossier.DecisionView decision = dossier.decision();
        if (decision == null || decision.answeredAt() == null) {
            return null;
        }
        String criterion = dossier.service().criteria().stream()
                .filter(one -> one.code().equals(decision.criterion()))
                .map(one -> one.text().in(language))
                .findFirst()
                .orElse(null);
        RequestDossier.EntitlementView granted = dossier.entitlement();
        return new Answer(
                messages.text("requests.outcome." + decision.outcome(), language),
                decision.particulars(),
                criterion,
                decision.reasons(),
                granted == null ? null : granted.what(),
                granted == null ? null : ScreenDates.screen(granted.dueOn(), language));
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
            List<Line> timeline,
            List<Line> counting,
            List<Day> days) {}

    /**
     * @param reason why it is left, a sentence
     * @param note what an officer or the committee wrote about it, or empty
     * @param upload whether a file can settle it
     * @param fields that settle it when they are filled in again
     */
    record Left(
            String code, String name, String reason, String note, boolean upload, List<FormFieldDefinition> fields) {}

    record Answer(
            String outcome,
            String particulars,
            String criterion,
            String reasons,
            String granted,
            String grantedDueOn) {}

    record Line(String on, String text) {}

    record Day(String on, String number, String note) {}
}
