package sa.org.esrar.casework.workflow.security;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.IncidentEntity;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.casefile.Timeline;
import sa.org.esrar.casework.casefile.Timeline.Visibility;
import sa.org.esrar.casework.workflow.NobodyMayAct;
import sa.org.esrar.casework.workflow.WorkPassedOn;

/**
 * Sees to it that no task waits for people who are all excluded (F4): another group steps in, and where none is left an
 * incident stands on the task until somebody may act again. Every call looks anew, so it can be made at any time.
 */
@Component
class SomebodyActs {

    static final String INCIDENT = "nobodyMayAct";

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final SubstituteGroups substitutes;
    private final Timeline timeline;
    private final ApplicationEventPublisher events;

    SomebodyActs(
            RuntimeService runtime,
            TaskService tasks,
            SubstituteGroups substitutes,
            Timeline timeline,
            ApplicationEventPublisher events) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.substitutes = substitutes;
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
        boolean taken = task.getAssignee() != null && !excluded.contains(task.getAssignee());
        Optional<Set<String>> stepIn = taken ? Optional.of(Set.of()) : substitutes.forWhom(links, excluded);
        List<? extends Incident> incidents = incidentsOf(task);
        if (stepIn.isPresent()) {
            stepIn.get().forEach(group -> passOn(task, group, caseNumber));
            incidents.forEach(incident -> runtime.resolveIncident(incident.getId()));
            if (!incidents.isEmpty()) {
                tell(caseNumber, "workflow.somebodyMayAct");
            }
        } else if (incidents.isEmpty()) {
            runtime.createIncident(
                    INCIDENT, task.getExecutionId(), task.getId(), "Everyone who might act is excluded (F4).");
            tell(caseNumber, "workflow.nobodyMayAct");
            events.publishEvent(new NobodyMayAct(caseNumber));
        }
    }

    private void passOn(Task task, String group, String caseNumber) {
        tasks.addCandidateGroup(task.getId(), group);
        events.publishEvent(new WorkPassedOn(caseNumber, group));
    }

    private void tell(String caseNumber, String code) {
        timeline.append(caseNumber, code, "system", Visibility.STAFF, null);
    }

    private List<? extends Incident> incidentsOf(Task task) {
        CommandContext command = Context.getCommandContext();
        if (command != null) {
            // Made in this very command, so that no query sees it yet.
            List<IncidentEntity> made =
                    command.getDbEntityManager().getCachedEntitiesByType(IncidentEntity.class).stream()
                            .filter(incident -> INCIDENT.equals(incident.getIncidentType())
                                    && task.getId().equals(incident.getConfiguration()))
                            .toList();
            if (!made.isEmpty()) {
                return made;
            }
        }
        return runtime.createIncidentQuery()
                .incidentType(INCIDENT)
                .configuration(task.getId())
                .list();
    }
}
