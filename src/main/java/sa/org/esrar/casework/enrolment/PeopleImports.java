package sa.org.esrar.casework.enrolment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.api.FieldProblem;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.parties.TypedText;
import sa.org.esrar.casework.staff.StaffUser;

/**
 * What staff do with a list of people: upload it, say what its columns hold, look at what was found, take it, undo it.
 * Who uploaded a list sees it, and management. The work itself goes on in the background ({@link ImportWork}).
 */
@Service
@Transactional
public class PeopleImports {

    private static final Set<String> MAY_BRING_IN = Set.of("intake-officers", "management");
    private static final int LONGEST_FILE_NAME = 100;

    private final ListReader reader;
    private final Wordings words;
    private final ImportLists lists;
    private final ImportRows rows;
    private final EnrolmentSettings settings;

    PeopleImports(ListReader reader, Wordings words, ImportLists lists, ImportRows rows, EnrolmentSettings settings) {
        this.reader = reader;
        this.words = words;
        this.lists = lists;
        this.rows = rows;
        this.settings = settings;
    }

    public boolean mayBringIn(StaffUser who) {
        return MAY_BRING_IN.stream().anyMatch(who::isIn);
    }

    /** @throws ApiException 403 for everyone but intake officers and management */
    public void requireMayBringIn(StaffUser who) {
        if (!mayBringIn(who)) {
            throw new ApiException(403, "enrolment.notYours");
        }
    }

    /**
     * Takes a list; its columns are matched by the words of their headings.
     *
     * @throws InvalidInputException on {@code file}
     */
    public UUID upload(String fileName, byte[] content, StaffUser by) {
        requireMayBringIn(by);
        PeopleList list = reader.read(content);
        return lists.add(shown(fileName), list, Matching.guess(list.headings(), words), by.id());
    }

    /**
     * Says what the columns hold, and has every row checked.
     *
     * @param columns the column's index, from 0, for each field that the list holds
     * @throws InvalidInputException on a field that is needed and has no column, or on {@code columns} when two fields
     *     have one column
     * @throws ApiException 404 for no such list, 409 when it was imported already
     */
    public void check(UUID id, Map<PersonField, Integer> columns, StaffUser by) {
        PeopleImport list = locked(id, by, ImportState.UPLOADED, ImportState.CHECKED);
        Matching matching = new Matching(columns);
        List<FieldProblem> problems = new ArrayList<>(matching.missing().stream()
                .map(field -> new FieldProblem(field.fieldName(), "enrolment.matching.needed"))
                .toList());
        boolean outside = columns.values().stream()
                .anyMatch(column -> column < 0 || column >= list.headings().size());
        if (matching.usesAColumnTwice() || outside) {
            problems.add(new FieldProblem("columns", "enrolment.matching.twice"));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        lists.match(id, matching);
        rows.uncheck(id);
        lists.become(id, ImportState.CHECKING);
    }

    /**
     * Says of likely duplicates whether they are other people after all.
     *
     * @param shown rows that somebody looked at
     * @param others those of them that are other people, and are taken
     */
    public void decide(UUID id, Collection<Integer> shown, Collection<Integer> others, StaffUser by) {
        locked(id, by, ImportState.CHECKED);
        rows.take(id, shown.stream().filter(number -> !others.contains(number)).toList(), false);
        rows.take(id, others, true);
    }

    /** Imports what was found right; wrong rows and duplicates that nobody took stay out. */
    public void start(UUID id, StaffUser by) {
        locked(id, by, ImportState.CHECKED);
        if (rows.taken(id) == 0) {
            throw new ApiException(409, "enrolment.nothingToImport");
        }
        lists.become(id, ImportState.IMPORTING);
    }

    /** Takes back what the import added, but nobody who has a case or was changed since. */
    public void undo(UUID id, StaffUser by) {
        locked(id, by, ImportState.IMPORTED);
        lists.become(id, ImportState.UNDOING);
    }

    /** Destroys a list that was not imported. */
    public void discard(UUID id, StaffUser by) {
        locked(id, by, ImportState.UPLOADED, ImportState.CHECKED);
        lists.remove(id);
    }

    /** The lists that the person may see, newest first. */
    @Transactional(readOnly = true)
    public List<Summary> of(StaffUser who) {
        requireMayBringIn(who);
        return lists.all().stream()
                .filter(list -> maySee(list, who))
                .map(this::summary)
                .toList();
    }

    /** @throws ApiException 404 for no such list, and for somebody else's */
    @Transactional(readOnly = true)
    public Summary one(UUID id, StaffUser who) {
        return summary(visible(id, who));
    }

    /** Rows with one outcome, from the {@code offset}-th on. */
    @Transactional(readOnly = true)
    public List<ImportRow> rows(UUID id, Outcome outcome, int offset, int limit, StaffUser who) {
        visible(id, who);
        return rows.page(id, outcome, offset, limit);
    }

    /** The first rows, to see what the columns hold. */
    @Transactional(readOnly = true)
    public List<List<String>> sample(UUID id, StaffUser who) {
        visible(id, who);
        return rows.first(id, 3).stream().map(ImportRow::cells).toList();
    }

    /** What a list may be. */
    public Limits limits() {
        return new Limits(settings.maxFile().toMegabytes(), settings.maxRows());
    }

    /** When its rows are destroyed. */
    public Instant keptUntil(PeopleImport list) {
        return list.uploadedAt().plus(settings.rowsKept());
    }

    private PeopleImport locked(UUID id, StaffUser by, ImportState... states) {
        requireMayBringIn(by);
        PeopleImport list = lists.lock(id).filter(one -> maySee(one, by)).orElseThrow(PeopleImports::notFound);
        if (!Set.of(states).contains(list.state())) {
            throw new ApiException(409, "enrolment.otherState");
        }
        return list;
    }

    private PeopleImport visible(UUID id, StaffUser who) {
        requireMayBringIn(who);
        return lists.find(id).filter(one -> maySee(one, who)).orElseThrow(PeopleImports::notFound);
    }

    private static boolean maySee(PeopleImport list, StaffUser who) {
        return list.uploadedBy().equals(who.id()) || who.isIn("management");
    }

    private Summary summary(PeopleImport list) {
        return new Summary(list, rows.totals(list.id()), rows.taken(list.id()));
    }

    private static String shown(String fileName) {
        String name = TypedText.clean(fileName).replaceAll("^.*[/\\\\]", "");
        return name.length() > LONGEST_FILE_NAME ? name.substring(0, LONGEST_FILE_NAME) : name;
    }

    private static ApiException notFound() {
        return new ApiException(404, "enrolment.notFound");
    }

    /** Largest file and most rows. */
    public record Limits(long megabytes, int rows) {}

    /**
     * A list in figures.
     *
     * @param totals rows by what became of them
     * @param taken rows that the import takes, or still has to take
     */
    public record Summary(PeopleImport list, Map<Outcome, Integer> totals, int taken) {

        /** How many rows became this. */
        public int total(Outcome outcome) {
            return totals.getOrDefault(outcome, 0);
        }
    }
}
