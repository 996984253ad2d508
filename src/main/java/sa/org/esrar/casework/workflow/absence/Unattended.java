package sa.org.esrar.casework.workflow.absence;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.calendar.HijriDates;
import sa.org.esrar.casework.casefile.Exclusions;
import sa.org.esrar.casework.casefile.Timeline;
import sa.org.esrar.casework.casefile.Timeline.Visibility;
import sa.org.esrar.casework.staff.Absences;
import sa.org.esrar.casework.staff.StaffDirectory;
import sa.org.esrar.casework.staff.StaffDirectory.StaffMember;
import sa.org.esrar.casework.staff.StaffUser;
import sa.org.esrar.casework.workflow.security.TaskOwners;
import sa.org.esrar.casework.workflow.security.TaskOwners.Owned;
import sa.org.esrar.casework.workflow.security.UnattendedTasks;

/**
 * Cases that nobody attends to (F4): everyone who might act on an open task is excluded or away. Top management names who
 * takes it on.
 */
@Service
class Unattended {

    static final String MAY_NOT_ACT = "workflow.unattended.mayNotAct";

    private final UnattendedTasks unattended;
    private final TaskOwners owners;
    private final Absences absences;
    private final Exclusions exclusions;
    private final StaffDirectory directory;
    private final Timeline timeline;
    private final Clock clock;

    Unattended(
            UnattendedTasks unattended,
            TaskOwners owners,
            Absences absences,
            Exclusions exclusions,
            StaffDirectory directory,
            Timeline timeline,
            Clock clock) {
        this.unattended = unattended;
        this.owners = owners;
        this.absences = absences;
        this.exclusions = exclusions;
        this.directory = directory;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * A task that nobody attends to.
     *
     * @param away who might act and is away; nobody when all are excluded
     * @param people who may take it on
     */
    record Waiting(
            String taskId, String taskName, String caseNumber, List<StaffMember> away, List<StaffMember> people) {}

    /** Without the tasks that are shut for the reader, above all those of cases that they are excluded from. */
    @Transactional(readOnly = true)
    public List<Waiting> seenBy(StaffUser reader) {
        List<StaffMember> present = present();
        return open(reader).stream().map(owned -> waiting(owned, present)).toList();
    }

    @Transactional(readOnly = true)
    public int countSeenBy(StaffUser reader) {
        return open(reader).size();
    }

    @Transactional(readOnly = true)
    public Optional<Waiting> find(String taskId) {
        return unattended.isOne(taskId)
                ? owners.find(taskId).map(owned -> waiting(owned, present()))
                : Optional.empty();
    }

    boolean isOne(String taskId) {
        return unattended.isOne(taskId);
    }

    /** Whether the person is there today and not excluded from the case. */
    boolean mayTake(String caseNumber, String person) {
        return !exclusions.isExcluded(caseNumber, person)
                && present().stream().anyMatch(one -> one.userId().equals(person));
    }

    /** In the transaction in which the task of {@code unattended-case} is completed. */
    void give(String taskId, String person, StaffUser by) {
        Owned owned = owners.find(taskId).orElseThrow(() -> new ApiException(409, "workflow.unattended.over"));
        unattended.taken(taskId);
        if (!owners.give(owned, person)) {
            throw new InvalidInputException(UnattendedCaseProcess.PERSON, MAY_NOT_ACT);
        }
        timeline.append(owned.caseNumber(), "workflow.assignedByManagement", by.id(), Visibility.STAFF, null, person);
    }

    private List<Owned> open(StaffUser reader) {
        return unattended.all().stream()
                .flatMap(taskId -> owners.find(taskId).stream())
                .filter(owned -> !owners.excludedFrom(owned).contains(reader.id()))
                .sorted(Comparator.comparing(Owned::caseNumber))
                .toList();
    }

    private Waiting waiting(Owned owned, List<StaffMember> present) {
        Set<String> excluded = owners.excludedFrom(owned);
        List<StaffMember> away = owners.mightAct(owned).stream()
                .sorted()
                .flatMap(user -> directory.find(user).stream())
                .toList();
        return new Waiting(
                owned.task().getId(),
                owned.task().getName(),
                owned.caseNumber(),
                away,
                present.stream().filter(one -> !excluded.contains(one.userId())).toList());
    }

    private List<StaffMember> present() {
        Set<String> away = absences.awayOn(HijriDates.dayInRiyadh(clock.instant()));
        return directory.all().stream()
                .filter(StaffMember::active)
                .filter(one -> !away.contains(one.userId()))
                .toList();
    }
}
