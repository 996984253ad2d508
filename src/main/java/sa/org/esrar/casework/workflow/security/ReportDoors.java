package sa.org.esrar.casework.workflow.security;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.casefile.CaseNumbers;
import sa.org.esrar.casework.staff.Groups;

/**
 * Who has a permission on every task or instance, and none on those of a report of a violation: they are kept out of it as
 * the excluded are, though nothing is held against them.
 */
@Component
class ReportDoors {

    private static final List<String> OVER_ALL =
            List.of(StaffGroups.MANAGEMENT, "executive-manager", StaffGroups.ADMINISTRATORS);
    /** Whose task it may be. */
    private static final List<String> READING = List.of("violation-readers", "board-chair", "board");

    private final ObjectProvider<Groups> groups;

    ReportDoors(ObjectProvider<Groups> groups) {
        this.groups = groups;
    }

    /** Nobody, for a case of another kind. */
    Set<String> keptOutOf(String caseNumber) {
        return CaseNumbers.isReport(caseNumber) ? keptOut() : Set.of();
    }

    private Set<String> keptOut() {
        Set<String> out = new HashSet<>();
        OVER_ALL.forEach(group -> out.addAll(groups.getObject().membersOf(group)));
        READING.forEach(group -> out.removeAll(groups.getObject().membersOf(group)));
        return out;
    }
}
