package sa.org.esrar.casework.workflow.security;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.persistence.entity.IdentityLinkEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.casefile.CaseNumbers;
import sa.org.esrar.casework.casefile.Timeline;
import sa.org.esrar.casework.casefile.Timeline.Visibility;
import sa.org.esrar.casework.workflow.NobodyIsThere;
import sa.org.esrar.casework.workflow.NobodyMayAct;
import sa.org.esrar.casework.workflow.WorkPassedOn;

/**
 * Sees to it that no task waits for people who are all excluded or away (F4): for the excluded another group steps in, and
 * where nobody is left the process {@code unattended-case} asks top management whom to give it to, until somebody acts
 * again; of a report of a violation, which management knows nothing of, an incident alone stands. Every call looks anew, so it can be made at any time.
 */
@Component
class SomebodyActs {

    private final TaskService tasks;
    private final SubstituteGroups substitutes;
    private final Attendance attendance;
    private final UnattendedTasks unattended;
    private final PersonalTasks personal;
    private final ReportIncidents reports;
    private final Timeline timeline;
    private final ApplicationEventPublisher events;

    SomebodyActs(
            TaskService tasks,
            SubstituteGroups substitutes,
            Attendance attendance,
            UnattendedTasks unattended,
            PersonalTasks personal,
            ReportIncidents reports,
            Timeline timeline,
            ApplicationEventPublisher events) {
        this.tasks = tasks;
        this.substitutes = substitutes;
        this.attendance = attendance;
        this.unattended = unattended;
        this.personal = personal;
        this.reports = reports;
        this.timeline = timeline;
        this.events = events;
    }

    /**
     * In a transaction that holds the case, without an engine user.
     *
     * @param links candidates of the task, as they are at this moment
     * @param excluded everyone who is excluded from the case
     */
    void on(Task task, Collection<? extends IdentityLink> links, String caseNumber, Set<String> excluded) {
        if (personal.isOne(task)) {
            // Whose process it is sees to one whose person is away or excluded.
            return;
        }
        boolean taken = task.getAssignee() != null && !excluded.contains(task.getAssignee());
        Optional<Set<String>> stepIn = taken ? Optional.of(Set.of()) : substitutes.forWhom(links, excluded);
        List<IdentityLink> candidates = new ArrayList<>(links);
        for (String group : stepIn.orElse(Set.of())) {
            tasks.addCandidateGroup(task.getId(), group);
            events.publishEvent(new WorkPassedOn(caseNumber, group, task.getId(), task.getTaskDefinitionKey()));
            candidates.add(linkTo(group));
        }
        if (UnattendedTasks.ASSIGN.equals(task.getTaskDefinitionKey())) {
            // Where nobody is left for this one either, its own incident says so already.
            return;
        }
        if (CaseNumbers.isReport(caseNumber)) {
            reports.on(task, stepIn.isPresent());
        } else if (stepIn.isEmpty()) {
            begin(task, caseNumber, "workflow.nobodyMayAct", new NobodyMayAct(caseNumber));
        } else if (!attendance.isAnyThere(task, candidates, excluded)) {
            begin(task, caseNumber, "workflow.nobodyIsThere", new NobodyIsThere(caseNumber));
        } else if (unattended.end(task.getId())) {
            tell(caseNumber, "workflow.somebodyMayAct");
        }
    }

    private void begin(Task task, String caseNumber, String code, Object event) {
        if (unattended.begin(task.getId(), caseNumber)) {
            tell(caseNumber, code);
            events.publishEvent(event);
        }
    }

    private static IdentityLink linkTo(String group) {
        IdentityLinkEntity link = new IdentityLinkEntity();
        link.setGroupId(group);
        return link;
    }

    private void tell(String caseNumber, String code) {
        timeline.append(caseNumber, code, "system", Visibility.STAFF, null);
    }
}
