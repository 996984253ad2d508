package sa.org.esrar.casework.complaints.web;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.api.Localized;
import sa.org.esrar.casework.casefile.CaseKind;
import sa.org.esrar.casework.committees.CaseSheets;
import sa.org.esrar.casework.complaints.ComplaintDossier;
import sa.org.esrar.casework.complaints.ComplaintDossiers;
import sa.org.esrar.casework.staff.StaffUser;

/** A complaint as its committee reads it: what happened, what was proposed, said and found (E1, D2). */
@Component
class ComplaintOnAgenda implements CaseSheets {

    private final ComplaintDossiers dossiers;
    private final ComplaintMessages words;

    ComplaintOnAgenda(ComplaintDossiers dossiers, ComplaintMessages words) {
        this.dossiers = dossiers;
        this.words = words;
    }

    @Override
    public List<CaseKind> kinds() {
        return List.of(CaseKind.CMP, CaseKind.OBJ);
    }

    @Override
    public List<Section> of(String caseNumber, StaffUser reader, String language) {
        ComplaintDossier dossier = dossiers.of(caseNumber);
        return Section.some(
                Stream.of(complaint(dossier, language), proposals(dossier, language), statements(dossier, language)));
    }

    private Section complaint(ComplaintDossier dossier, String language) {
        return Section.of(
                says("complaint", language),
                line("kind", in(words.label("kind", dossier.kind()), language), language),
                line("severity", in(words.label("severity", dossier.severity()), language), language),
                line(
                        "facts",
                        dossier.facts().stream()
                                .map(fact -> words.label("fact", fact).in(language))
                                .collect(Collectors.joining("\n")),
                        language),
                line("respondent", respondent(dossier, language), language),
                line("text", dossier.text(), language),
                line("wish", dossier.wish(), language),
                line("word", in(words.label("word", dossier.word()), language), language));
    }

    private String respondent(ComplaintDossier dossier, String language) {
        return Stream.of(in(words.label("respondent", dossier.respondent()), language), dossier.respondentName())
                .filter(one -> one != null)
                .collect(Collectors.joining(" – "));
    }

    private Section proposals(ComplaintDossier dossier, String language) {
        return new Section(
                says("proposals", language),
                dossier.proposals().stream()
                        .map(one -> new Line(
                                says("proposal." + one.accepted(), language),
                                one.reply() == null ? one.text() : one.text() + "\n" + one.reply()))
                        .toList());
    }

    private Section statements(ComplaintDossier dossier, String language) {
        return new Section(
                says("statements", language),
                dossier.statements().stream()
                        .map(one -> new Line(
                                Stream.of(words.coded("statement", one.kind()), words.coded("code", one.code()))
                                        .filter(label -> label != null)
                                        .map(label -> label.in(language))
                                        .collect(Collectors.joining(" – ")),
                                one.text()))
                        .toList());
    }

    private Line line(String key, String text, String language) {
        return new Line(says(key, language), text);
    }

    private String says(String key, String language) {
        return words.text("agenda." + key, language);
    }

    private static String in(Localized label, String language) {
        return label == null ? null : label.in(language);
    }
}
