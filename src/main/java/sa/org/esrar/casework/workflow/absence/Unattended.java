package sa.org.esrar.casework.workflow.absence;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.calendar.HijriDates;
import sa.org.esrar.casework.casefile.Exclusions;
import sa.org.esrar.casework.casefile.Timeline;
import sa.org.esrar.casework.casefile.Timeline.Visibility;
import sa.org.esrar.casework.staff.Absence;
import sa.org.esrar.casework.staff.Absences;
import sa.org.esrar.casework.staff.StaffDirectory;
import sa.org.esrar.casework.staff.StaffDirectory.StaffMember;
import sa.org.esrar.casework.staff.StaffUser;
import sa.org.esrar.casework.workflow.security.TaskOwners;
import sa.org.esrar.casework.workflow.security.TaskOwners.Owned;

/**
 * Cases that nobody attends to (F4): everyone who might act on an open task is excluded, or it is with somebody who is
 * away and for whom nobody acts. Management names who takes it on; this ends the incident {@code nobodyMayAct}.
 */
@Service
class Unattended {

    private final TaskOwners owners;
    private final Absences absences;
    private final Exclusions exclusions;
    private final StaffDirectory directory;
    private final Timeline timeline;
    private final Clock clock;

    Unattended(
            TaskOwners owners,
            Absences absences,
            Exclusions exclusions,
            StaffDirectory directory,
            Timeline timeline,
            Clock clock) {
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
     * @param away who has it and is away; null when all are excluded
     */
    record Waiting(String taskId, String taskName, String caseNumber, String away) {}

    /** Without the cases that the reader is excluded from. */
    @Transactional(readOnly = true)
    public List<Waiting> seenBy(StaffUser reader) {
        List<Waiting> all = new ArrayList<>();
        owners.withoutAnybody().forEach(owned -> all.add(waiting(owned, null)));
        Set<String> leftAlone = absences.openOn(today()).stream()
                .map(Absence::userId)
                .filter(user -> absences.whoActsFor(user, today()).isEmpty())
                .collect(Collectors.toSet());
        leftAlone.forEach(user -> owners.of(user).forEach(owned -> all.add(waiting(owned, user))));
        return all.stream()
                .filter(one -> one.caseNumber() != null)
                .filter(one -> !exclusions.isExcluded(one.caseNumber(), reader.id()))
                .sorted((one, another) -> one.caseNumber().compareTo(another.caseNumber()))
                .toList();
    }

    /** Everybody who is there today; who is excluded from the case is refused when named. */
    @Transactional(readOnly = true)
    public List<StaffMember> present() {
        return directory.all().stream()
                .filter(StaffMember::active)
                .filter(one -> !absences.isAway(one.userId(), today()))
                .toList();
    }

    /**
     * @throws ApiException 404 when the task does not wait here for the caller
     * @throws InvalidInputException on {@code person}: unknown, away or excluded from the case
     */
    @Transactional
    public void assign(String taskId, String person, StaffUser by) {
        Owned owned = owners.find(taskId)
                .filter(task -> seenBy(by).stream().anyMatch(one -> one.taskId().equals(taskId)))
                .orElseThrow(() -> new ApiException(404, "workflow.task.unknown"));
        boolean there = present().stream().anyMatch(one -> one.userId().equals(person));
        if (!there || exclusions.isExcluded(owned.caseNumber(), person) || !owners.give(owned, person)) {
            throw new InvalidInputException("person", "workflow.unattended.mayNotAct");
        }
        timeline.append(owned.caseNumber(), "workflow.assignedByManagement", by.id(), Visibility.STAFF, null, person);
    }

    private static Waiting waiting(Owned owned, String away) {
        return new Waiting(owned.task().getId(), owned.task().getName(), owned.caseNumber(), away);
    }

    private LocalDate today() {
        return HijriDates.dayInRiyadh(clock.instant());
    }
}
