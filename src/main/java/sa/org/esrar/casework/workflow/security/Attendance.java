package sa.org.esrar.casework.workflow.security;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.calendar.HijriDates;
import sa.org.esrar.casework.staff.Absence;
import sa.org.esrar.casework.staff.Absences;
import sa.org.esrar.casework.staff.Fallback;
import sa.org.esrar.casework.staff.Groups;

/** Who might act on a task, and whether any of them is there today. */
@Component
class Attendance {

    private final Absences absences;
    private final ObjectProvider<Fallback> fallback;
    private final ObjectProvider<Groups> groups;
    private final TaskService tasks;
    private final Clock clock;

    Attendance(
            Absences absences,
            ObjectProvider<Fallback> fallback,
            ObjectProvider<Groups> groups,
            TaskService tasks,
            Clock clock) {
        this.absences = absences;
        this.fallback = fallback;
        this.groups = groups;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** Who has the task, else everybody who may claim it; without those who are excluded. */
    Set<String> mightAct(Task task, Collection<? extends IdentityLink> links, Set<String> excluded) {
        if (task.getAssignee() != null && !excluded.contains(task.getAssignee())) {
            return Set.of(task.getAssignee());
        }
        Set<String> people = new TreeSet<>();
        for (IdentityLink link : links) {
            if (link.getUserId() != null) {
                people.add(link.getUserId());
            } else if (link.getGroupId() != null) {
                people.addAll(active(link.getGroupId(), excluded));
            }
        }
        people.removeAll(excluded);
        return people;
    }

    /** Whether not all of them are away; nobody at all is not this question. */
    boolean isAnyThere(Task task, Collection<? extends IdentityLink> links, Set<String> excluded) {
        Set<String> away = away();
        if (away.isEmpty()) {
            return true;
        }
        Set<String> people = mightAct(task, links, excluded);
        if (people.isEmpty()) {
            return true;
        }
        // A substitute is given what the absent person has, not what their groups have.
        return task.getAssignee() != null && people.contains(task.getAssignee())
                ? !leftAlone().contains(task.getAssignee())
                : !away.containsAll(people);
    }

    /** Open tasks of people who are away without a substitute, and of groups of which everybody is away. */
    Set<String> tasksOfNobody() {
        Set<String> away = away();
        Set<String> found = new TreeSet<>();
        for (String user : leftAlone()) {
            tasks.createTaskQuery().taskAssignee(user).unlimitedList().forEach(task -> found.add(task.getId()));
        }
        Set<String> empty = away.stream()
                .flatMap(user -> groups.getObject().groupsOf(user).stream())
                .distinct()
                .filter(group -> away.containsAll(active(group, Set.of())))
                .collect(Collectors.toSet());
        if (!empty.isEmpty()) {
            tasks.createTaskQuery()
                    .taskCandidateGroupIn(empty.stream().toList())
                    .unlimitedList()
                    .forEach(task -> found.add(task.getId()));
        }
        return found;
    }

    /** The group's own people, not those who step in for it. */
    private Set<String> active(String group, Set<String> excluded) {
        return fallback.getObject()
                .actorsFor(group, excluded)
                .filter(acting -> !acting.fellBack())
                .map(Fallback.Acting::userIds)
                .orElse(Set.of());
    }

    private Set<String> away() {
        return absences.openOn(today()).stream()
                .filter(absence -> !absence.from().isAfter(today()))
                .map(Absence::userId)
                .collect(Collectors.toSet());
    }

    private Set<String> leftAlone() {
        return away().stream()
                .filter(user -> absences.whoActsFor(user, today()).isEmpty())
                .collect(Collectors.toSet());
    }

    private LocalDate today() {
        return HijriDates.dayInRiyadh(clock.instant());
    }
}
