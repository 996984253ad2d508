package sa.org.esrar.casework.violations;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.casefile.Exclusions;
import sa.org.esrar.casework.staff.Fallback;
import sa.org.esrar.casework.staff.Groups;
import sa.org.esrar.casework.staff.StaffDirectory;
import sa.org.esrar.casework.staff.StaffDirectory.StaffMember;

/** Who reads reports: few people by name, and who acts where a report leaves none of them (F4). */
@Component
@Transactional(readOnly = true)
public class Readers {

    static final String GROUP = Concerned.READERS_GROUP;

    private final Groups groups;
    private final StaffDirectory staff;
    private final Exclusions exclusions;
    private final Fallback fallback;

    Readers(Groups groups, StaffDirectory staff, Exclusions exclusions, Fallback fallback) {
        this.groups = groups;
        this.staff = staff;
        this.exclusions = exclusions;
        this.fallback = fallback;
    }

    /** As the public page names them: whoever reports knows who reads it. */
    public List<StaffMember> all() {
        return groups.membersOf(GROUP).stream()
                .flatMap(user -> staff.find(user).stream())
                .filter(StaffMember::active)
                .sorted(Comparator.comparing(StaffMember::userId))
                .toList();
    }

    /** Whether anybody at all may read it, a reader or who acts for them, when these are excluded besides. */
    boolean anyLeft(String caseNumber, Set<String> besides) {
        return fallback.actorsFor(GROUP, gone(caseNumber, besides)).isPresent();
    }

    /** Whether a reader other than this one may read it, so that who investigated does not decide. */
    boolean anotherThan(String caseNumber, String user) {
        return fallback.actorsFor(GROUP, gone(caseNumber, Set.of(user)))
                .filter(acting -> !acting.fellBack())
                .isPresent();
    }

    private Set<String> gone(String caseNumber, Set<String> besides) {
        Set<String> gone = new HashSet<>(exclusions.excludedFrom(caseNumber));
        gone.addAll(besides);
        return gone;
    }
}
