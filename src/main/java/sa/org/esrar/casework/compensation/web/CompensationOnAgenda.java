package sa.org.esrar.casework.compensation.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.casefile.CaseKind;
import sa.org.esrar.casework.committees.CaseSheets;
import sa.org.esrar.casework.compensation.investigation.Findings;
import sa.org.esrar.casework.compensation.investigation.HarmEvidence;
import sa.org.esrar.casework.compensation.investigation.HarmFindings;
import sa.org.esrar.casework.compensation.investigation.HarmFindings.Point;
import sa.org.esrar.casework.compensation.reading.CompensationDossier;
import sa.org.esrar.casework.compensation.reading.CompensationDossiers;
import sa.org.esrar.casework.staff.StaffUser;

/** A compensation as its committee reads it: what is claimed, the evidence and what was found (D1, D2). */
@Component
class CompensationOnAgenda implements CaseSheets {

    private final CompensationDossiers dossiers;
    private final StaffCompensations staff;
    private final CompensationMessages words;

    CompensationOnAgenda(CompensationDossiers dossiers, StaffCompensations staff, CompensationMessages words) {
        this.dossiers = dossiers;
        this.staff = staff;
        this.words = words;
    }

    @Override
    public List<CaseKind> kinds() {
        return List.of(CaseKind.CPN);
    }

    @Override
    public List<Section> of(String caseNumber, StaffUser reader, String language) {
        CompensationDossier dossier = dossiers.of(caseNumber);
        boolean deliberation = staff.deliberates(dossier, reader);
        return Section.some(Stream.concat(
                Stream.of(claim(dossier, language), deliberation ? evidence(dossier, language) : null),
                dossier.findings().stream()
                        .filter(one -> deliberation || one.minutes() != null)
                        .map(one -> found(one, language))));
    }

    private Section claim(CompensationDossier dossier, String language) {
        return Section.of(
                says("claim", language),
                line("text", dossier.text(), language),
                line("claimed", riyals(dossier.claimed(), language), language),
                line(
                        "items",
                        dossier.items().stream()
                                .map(item -> thing(item.what(), item.amount(), List.of(), language))
                                .collect(Collectors.joining("\n")),
                        language));
    }

    private Section evidence(CompensationDossier dossier, String language) {
        return new Section(
                says("evidence", language),
                dossier.evidence().stream()
                        .map(one -> new Line(piece(one, language), one.text()))
                        .toList());
    }

    private String piece(HarmEvidence.Piece one, String language) {
        String kind =
                "(" + one.number() + ") " + words.label("evidence", one.kind()).in(language);
        return one.from() == null ? kind : kind + " – " + one.from();
    }

    private Section found(Findings.Written one, String language) {
        HarmFindings found = one.found();
        return Section.of(
                says(one.minutes() == null ? "findings" : "adopted", language),
                line("fault", point(found.fault(), language), language),
                line("harm", point(found.harm(), language), language),
                line("causation", point(found.causation(), language), language),
                line("damage", riyals(found.damage(), language), language),
                line(
                        "items",
                        found.items().stream()
                                .map(item -> thing(item.what(), item.amount(), item.evidence(), language))
                                .collect(Collectors.joining("\n")),
                        language),
                line(
                        "causes",
                        found.cause() == null
                                ? null
                                : words.label("cause", found.cause()).in(language) + ": " + found.causes(),
                        language),
                line("reasons", found.reasons(), language));
    }

    private String point(Point one, String language) {
        String said = says(one.found() ? "found" : "notFound", language);
        return (one.text() == null ? said : said + ": " + one.text()) + numbers(one.evidence(), language);
    }

    private String thing(String what, BigDecimal amount, List<Integer> evidence, String language) {
        return amount == null ? what : what + " – " + riyals(amount, language) + numbers(evidence, language);
    }

    private String numbers(List<Integer> evidence, String language) {
        return evidence.isEmpty()
                ? ""
                : " ("
                        + words.text(
                                "agenda.numbers",
                                language,
                                evidence.stream().map(String::valueOf).collect(Collectors.joining("، ")))
                        + ")";
    }

    private String riyals(BigDecimal amount, String language) {
        return amount == null ? null : words.text("agenda.riyals", language, CompensationMessages.figures(amount));
    }

    private Line line(String key, String text, String language) {
        return new Line(says(key, language), text);
    }

    private String says(String key, String language) {
        return words.text("agenda." + key, language);
    }
}
