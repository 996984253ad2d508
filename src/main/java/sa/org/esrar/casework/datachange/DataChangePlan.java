package sa.org.esrar.casework.datachange;

import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.calendar.HijriDates;
import sa.org.esrar.casework.casefile.Deadlines;
import sa.org.esrar.casework.casefile.Exclusions;
import sa.org.esrar.casework.staff.Groups;
import sa.org.esrar.casework.workflow.UsedInDiagrams;

/** Who has the tasks of a change and until when, for the diagram: {@code ${dataChangePlan.checkers(caseNumber)}}. */
@Component("dataChangePlan")
@UsedInDiagrams
@Transactional(readOnly = true)
public class DataChangePlan {

    private static final List<String> DESKS = List.of("intake-officers", "liaison-officers", "volunteer-coordinator");
    private static final List<String> CHECKERS = List.of("intake-officers");
    private static final String MANAGEMENT = "management";

    private final DataChangeFile file;
    private final Groups groups;
    private final Exclusions exclusions;
    private final Deadlines deadlines;
    private final DataChangeSettings settings;

    DataChangePlan(
            DataChangeFile file,
            Groups groups,
            Exclusions exclusions,
            Deadlines deadlines,
            DataChangeSettings settings) {
        this.file = file;
        this.groups = groups;
        this.exclusions = exclusions;
        this.deadlines = deadlines;
        this.settings = settings;
    }

    /** The groups one of whom bears witness. */
    public List<String> witnesses(String caseNumber) {
        return withSomebodyLeft(DESKS, caseNumber);
    }

    /** The groups one of whom checks it. */
    public List<String> checkers(String caseNumber) {
        return withSomebodyLeft(CHECKERS, caseNumber);
    }

    /** In a small office those who took it down and bore witness may be all there are: then management does it. */
    private List<String> withSomebodyLeft(List<String> first, String caseNumber) {
        DataChange change = file.read(caseNumber);
        Set<String> barred = new HashSet<>(exclusions.excludedFrom(caseNumber));
        barred.add(change.takenBy());
        barred.add(change.witnessedBy());
        boolean anybody = first.stream()
                .flatMap(group -> groups.membersOf(group).stream())
                .anyMatch(user -> !barred.contains(user));
        return anybody
                ? first
                : Stream.concat(first.stream(), Stream.of(MANAGEMENT)).toList();
    }

    /** Midnight in Riyadh after the last day on which the change can be denied. */
    public Date denialWindowClosed(String caseNumber) {
        return Date.from(file.read(caseNumber)
                .denyUntil()
                .plusDays(1)
                .atStartOfDay(HijriDates.RIYADH)
                .toInstant());
    }

    /** By when a change that was denied now is reviewed. */
    public Date reviewDue() {
        return deadlines.inWorkingDays(settings.reviewWithin());
    }
}
