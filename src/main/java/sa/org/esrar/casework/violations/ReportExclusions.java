package sa.org.esrar.casework.violations;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.casefile.CaseLinks;
import sa.org.esrar.casework.casefile.CaseLinks.Relation;
import sa.org.esrar.casework.casefile.Exclusions;
import sa.org.esrar.casework.notifications.Notifications;
import sa.org.esrar.casework.parties.NameKey;
import sa.org.esrar.casework.staff.Groups;
import sa.org.esrar.casework.staff.StaffDirectory;
import sa.org.esrar.casework.staff.StaffDirectory.StaffMember;

/** Whom a report concerns reads nothing of it, before anybody reads it (F4). */
@Service
public class ReportExclusions {

    private static final String REPORTED_ABOUT = "REPORTED_ABOUT";
    private static final String EXCLUDED_BEFORE = "EXCLUDED_BEFORE";

    private final ReportFile file;
    private final Readers readers;
    private final Exclusions exclusions;
    private final CaseLinks links;
    private final Groups groups;
    private final StaffDirectory staff;
    private final Notifications notifications;

    ReportExclusions(
            ReportFile file,
            Readers readers,
            Exclusions exclusions,
            CaseLinks links,
            Groups groups,
            StaffDirectory staff,
            Notifications notifications) {
        this.file = file;
        this.readers = readers;
        this.exclusions = exclusions;
        this.links = links;
        this.groups = groups;
        this.staff = staff;
        this.notifications = notifications;
    }

    /**
     * The group that was chosen, readers who were named, and whose title stands in the words. Those who are left hear of it.
     *
     * @return whether anybody at all may read it
     */
    @Transactional
    public boolean excludeConcerned(String caseNumber) {
        ViolationReport report = file.lock(caseNumber);
        exclude(caseNumber, concerned(report), REPORTED_ABOUT, ReportFile.SYSTEM);
        links.of(caseNumber).stream()
                .filter(linked -> !linked.later() && linked.relation() == Relation.CONTINUES)
                .forEach(linked -> exclude(
                        caseNumber, exclusions.excludedFrom(linked.caseNumber()), EXCLUDED_BEFORE, ReportFile.SYSTEM));
        boolean anyLeft = readers.anyLeft(caseNumber, Set.of());
        if (anyLeft) {
            notifications.tellGroup(Readers.GROUP, "staff.newWork", caseNumber);
        }
        return anyLeft;
    }

    private Set<String> concerned(ViolationReport report) {
        Set<String> found = new TreeSet<>(report.namedReaders());
        found.addAll(titled(file.detail(report).concernedText()));
        boolean someReaders = report.concerned() == Concerned.READERS
                && found.stream().anyMatch(groups.membersOf(Readers.GROUP)::contains);
        // Who is named is excluded; where a reader is meant and nobody is named, none of them reads it.
        if (report.concerned().group() != null && !someReaders) {
            found.addAll(groups.membersOf(report.concerned().group()));
        }
        return found;
    }

    /** Staff whose whole title stands in the words. */
    private List<String> titled(String words) {
        if (words == null) {
            return List.of();
        }
        String key = " " + NameKey.of(words) + " ";
        return staff.all().stream()
                .filter(StaffMember::active)
                .filter(one -> Stream.of(one.titleAr(), one.titleEn())
                        .map(NameKey::of)
                        .anyMatch(title -> !title.isEmpty() && key.contains(" " + title + " ")))
                .map(StaffMember::userId)
                .toList();
    }

    /** Each of them once. */
    void exclude(String caseNumber, Set<String> users, String reason, String by) {
        new TreeSet<>(users).forEach(user -> exclusions.exclude(caseNumber, user, reason, by));
    }
}
