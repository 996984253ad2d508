package sa.org.esrar.casework.inquiries;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.calendar.HijriDates;
import sa.org.esrar.casework.casefile.Exclusions;
import sa.org.esrar.casework.staff.Absences;
import sa.org.esrar.casework.staff.Groups;
import sa.org.esrar.casework.staff.StaffDirectory;
import sa.org.esrar.casework.workflow.UsedInDiagrams;

/** Who answers an inquiry today (G1): the officer, or who stands in; never somebody excluded (F4). */
@UsedInDiagrams
@Component
@Transactional(readOnly = true)
public class InquiryOfficers {

    private final InquiryFile file;
    private final Absences absences;
    private final StaffDirectory staff;
    private final Groups groups;
    private final Exclusions exclusions;
    private final Clock clock;

    InquiryOfficers(
            InquiryFile file,
            Absences absences,
            StaffDirectory staff,
            Groups groups,
            Exclusions exclusions,
            Clock clock) {
        this.file = file;
        this.absences = absences;
        this.staff = staff;
        this.groups = groups;
        this.exclusions = exclusions;
        this.clock = clock;
    }

    /** The user id for the task, or null where its group has it: {@code ${inquiryOfficers.actingFor(caseNumber)}}. */
    public String actingFor(String caseNumber) {
        return Optional.ofNullable(file.read(caseNumber).officer())
                .flatMap(officer -> absences.whoActsFor(officer, HijriDates.dayInRiyadh(clock.instant())))
                .filter(this::isStaff)
                .filter(user -> !exclusions.isExcluded(caseNumber, user))
                .orElse(null);
    }

    /** Whether somebody with this id works here now. */
    boolean isStaff(String userId) {
        return !groups.groupsOf(userId).isEmpty()
                && staff.find(userId).map(StaffDirectory.StaffMember::active).orElse(true);
    }

    /** Liaison officers who can look at what somebody else wrote. */
    Set<String> colleaguesOf(String userId) {
        return groups.membersOf(InquiryRouting.LIAISON_OFFICERS).stream()
                .filter(other -> !other.equals(userId))
                .collect(Collectors.toSet());
    }

    boolean isGroup(String id) {
        return !groups.membersOf(id).isEmpty();
    }
}
