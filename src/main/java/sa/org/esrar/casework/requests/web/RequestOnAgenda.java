package sa.org.esrar.casework.requests.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.api.Messages;
import sa.org.esrar.casework.casefile.CaseKind;
import sa.org.esrar.casework.catalogue.ServiceDefinition.Criterion;
import sa.org.esrar.casework.committees.CaseSheets;
import sa.org.esrar.casework.requests.RequestDossier;
import sa.org.esrar.casework.requests.RequestDossier.StudyRound;
import sa.org.esrar.casework.requests.RequestDossiers;
import sa.org.esrar.casework.staff.StaffUser;

/** A request as its committee reads it: what was asked for, seen, answered and thought of it (C5, D2). */
@Component
class RequestOnAgenda implements CaseSheets {

    private static final String WORDS = "requests.agenda.";

    private final RequestDossiers dossiers;
    private final AnswerWords answers;
    private final Messages messages;

    RequestOnAgenda(RequestDossiers dossiers, AnswerWords answers, Messages messages) {
        this.dossiers = dossiers;
        this.answers = answers;
        this.messages = messages;
    }

    @Override
    public List<CaseKind> kinds() {
        return List.of(CaseKind.REQ);
    }

    @Override
    public List<Section> of(String caseNumber, StaffUser reader, String language) {
        RequestDossier dossier = dossiers.of(caseNumber);
        return Section.some(Stream.concat(
                Stream.of(asked(dossier, language), seen(dossier, language)),
                dossier.studies().stream()
                        .map(round -> round.question() == null
                                ? opinion(round, dossier.service().criteria(), language)
                                : question(round, language))));
    }

    private Section asked(RequestDossier dossier, String language) {
        return new Section(
                says("answers", language),
                dossier.answers().stream()
                        .map(one -> new Line(
                                one.field().label().in(language),
                                String.join("\n", answers.of(one.field(), one.value(), language))))
                        .toList());
    }

    /** Papers that were seen and not copied, and what was checked with whoever issued it. */
    private Section seen(RequestDossier dossier, String language) {
        return new Section(
                says("seen", language),
                dossier.service().items().stream()
                        .filter(item -> item.evidenceBy() != null)
                        .map(item -> new Line(
                                item.name().in(language),
                                item.evidence() == null ? says("done", language) : item.evidence()))
                        .toList());
    }

    private Section opinion(StudyRound round, List<Criterion> criteria, String language) {
        return Section.of(
                says("study", language),
                new Line(says("opinion", language), round.opinion()),
                new Line(
                        says("recommended", language),
                        round.recommended() == null
                                ? null
                                : messages.text("requests.decisions.outcome." + round.recommended(), language)),
                new Line(says("criteria", language), findings(round.findings(), criteria, language)));
    }

    private String findings(Map<String, Object> findings, List<Criterion> criteria, String language) {
        return criteria.stream()
                .filter(one -> findings.containsKey(one.code()))
                .map(one -> says("met." + findings.get(one.code()), language) + ": "
                        + one.text().in(language))
                .collect(Collectors.joining("\n"));
    }

    private Section question(StudyRound round, String language) {
        return Section.of(
                says("question", language),
                new Line(null, round.question()),
                new Line(says("reply", language), round.reply() == null ? says("noReply", language) : round.reply()));
    }

    private String says(String key, String language) {
        return messages.text(WORDS + key, language);
    }
}
