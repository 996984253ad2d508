package sa.org.esrar.casework.enrolment.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import sa.org.esrar.casework.api.Messages;
import sa.org.esrar.casework.calendar.HijriDates;
import sa.org.esrar.casework.calendar.ScreenDates;
import sa.org.esrar.casework.enrolment.ImportRow;
import sa.org.esrar.casework.enrolment.ImportState;
import sa.org.esrar.casework.enrolment.ListFiles;
import sa.org.esrar.casework.enrolment.Outcome;
import sa.org.esrar.casework.enrolment.PeopleImport;
import sa.org.esrar.casework.enrolment.PeopleImports;
import sa.org.esrar.casework.enrolment.PersonField;
import sa.org.esrar.casework.parties.Parties;
import sa.org.esrar.casework.parties.PartyView;
import sa.org.esrar.casework.parties.SearchLog;
import sa.org.esrar.casework.staff.StaffUser;

/** What the pages of a list show, ready in the reader's language. */
@Component
class PeopleImportView {

    private static final int PAGE = 25;

    private final PeopleImports imports;
    private final ListFiles files;
    private final Parties parties;
    private final SearchLog searches;
    private final Messages messages;

    PeopleImportView(PeopleImports imports, ListFiles files, Parties parties, SearchLog searches, Messages messages) {
        this.imports = imports;
        this.files = files;
        this.parties = parties;
        this.searches = searches;
        this.messages = messages;
    }

    List<Line> lines(List<PeopleImports.Summary> lists, String language) {
        return lists.stream()
                .map(list -> new Line(
                        list.list().id(),
                        list.list().fileName(),
                        list.list().total(),
                        ScreenDates.screen(HijriDates.dayInRiyadh(list.list().uploadedAt()), language),
                        messages.text("enrolment.state." + list.list().state(), language)))
                .toList();
    }

    String limits(String language) {
        PeopleImports.Limits limits = imports.limits();
        return messages.text("enrolment.upload.limits", language, limits.megabytes(), limits.rows());
    }

    void fill(
            Model model,
            UUID id,
            Outcome show,
            int from,
            boolean match,
            Map<String, String> problems,
            Map<PersonField, Integer> chosen,
            StaffUser who,
            String language) {
        PeopleImports.Summary summary = imports.one(id, who);
        PeopleImport list = summary.list();
        model.addAttribute("list", list);
        model.addAttribute("state", messages.text("enrolment.state." + list.state(), language));
        model.addAttribute("problems", problems);
        model.addAttribute("keptUntil", ScreenDates.screen(HijriDates.dayInRiyadh(imports.keptUntil(list)), language));
        if (list.state().isWork()) {
            int left = list.state() == ImportState.CHECKING
                    ? summary.total(Outcome.UNCHECKED)
                    : list.state() == ImportState.IMPORTING
                            ? summary.taken()
                            : summary.total(Outcome.ADDED) + summary.total(Outcome.JOINED);
            model.addAttribute(
                    "progress",
                    messages.text("enrolment.progress", language, Math.max(0, list.total() - left), list.total()));
            return;
        }
        if (list.state() == ImportState.UPLOADED || match && list.state() == ImportState.CHECKED) {
            model.addAttribute("fields", fields(id, list, chosen, who, language));
            return;
        }
        model.addAttribute("results", results(summary, language));
        if (list.state() == ImportState.CHECKED) {
            model.addAttribute("start", messages.text("enrolment.start", language, summary.taken()));
            model.addAttribute("taken", summary.taken());
        }
        if (show != null && summary.total(show) > 0) {
            model.addAttribute("show", show);
            model.addAttribute("shownAs", messages.text("enrolment.outcome." + show, language));
            model.addAttribute("rows", rows(id, list, show, from, who, language));
            model.addAttribute("from", from);
            model.addAttribute("previous", from == 0 ? null : Math.max(0, from - PAGE));
            model.addAttribute("next", from + PAGE < summary.total(show) ? from + PAGE : null);
        }
    }

    private List<Field> fields(
            UUID id, PeopleImport list, Map<PersonField, Integer> chosen, StaffUser who, String language) {
        List<List<String>> sample = imports.sample(id, who);
        List<Column> columns = IntStream.range(0, list.headings().size())
                .mapToObj(index -> new Column(
                        index,
                        list.headings().get(index),
                        sample.stream()
                                .map(row -> row.get(index))
                                .filter(cell -> !cell.isBlank())
                                .findFirst()
                                .orElse("")))
                .toList();
        Map<PersonField, Integer> matched = chosen.isEmpty() ? list.matching().columns() : chosen;
        return Stream.of(PersonField.values())
                .map(field -> new Field(
                        field.fieldName(),
                        messages.text("enrolment.field." + field.fieldName(), language),
                        PersonField.NEEDED.contains(field),
                        matched.get(field),
                        columns))
                .toList();
    }

    private List<Result> results(PeopleImports.Summary summary, String language) {
        return Stream.of(Outcome.values())
                .filter(outcome -> summary.total(outcome) > 0)
                .map(outcome -> new Result(
                        outcome, messages.text("enrolment.outcome." + outcome, language), summary.total(outcome)))
                .toList();
    }

    private List<RowLine> rows(UUID id, PeopleImport list, Outcome show, int from, StaffUser who, String language) {
        List<ImportRow> rows = imports.rows(id, show, from, PAGE, who);
        Map<UUID, PartyView> likely = show == Outcome.LIKELY ? likely(rows, who) : Map.of();
        return rows.stream()
                .map(row -> new RowLine(
                        row.number(),
                        list.matching().cell(PersonField.NAME, row.cells()),
                        row.problems().stream()
                                .map(problem -> new Told(
                                        files.problem(problem, language),
                                        PersonField.named(problem.field())
                                                .map(field -> list.matching().cell(field, row.cells()))
                                                .orElse("")))
                                .toList(),
                        row.partyId() == null ? null : likely.get(row.partyId()),
                        row.taken()))
                .toList();
    }

    /** Persons on record like those of these rows. */
    private Map<UUID, PartyView> likely(List<ImportRow> rows, StaffUser who) {
        Map<UUID, PartyView> likely = parties
                .known(rows.stream()
                        .map(ImportRow::partyId)
                        .filter(party -> party != null)
                        .distinct()
                        .toList())
                .stream()
                .collect(Collectors.toMap(PartyView::id, Function.identity()));
        searches.searched(who.id(), SearchLog.By.LIST, likely.keySet());
        return likely;
    }

    record Line(UUID id, String fileName, int total, String uploadedOn, String state) {}

    /** @param column the chosen one, or null */
    record Field(String name, String label, boolean needed, Integer column, List<Column> columns) {}

    record Column(int index, String heading, String example) {}

    record Result(Outcome outcome, String label, int total) {}

    /** What is wrong in a field, and what stands in it. */
    record Told(String why, String typed) {}

    /**
     * A row that somebody looks at.
     *
     * @param likely who it may be, masked; or null
     */
    record RowLine(int number, String name, List<Told> problems, PartyView likely, boolean taken) {}
}
