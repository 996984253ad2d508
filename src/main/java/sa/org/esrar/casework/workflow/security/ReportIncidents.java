package sa.org.esrar.casework.workflow.security;

import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.IncidentEntity;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/**
 * A task of a report of a violation on which nobody may act: an incident stands on it until somebody may, and that is all.
 * Nobody is asked whom to give it to, for nobody outside its readers knows of it.
 */
@Component
class ReportIncidents {

    private final RuntimeService runtime;

    ReportIncidents(RuntimeService runtime) {
        this.runtime = runtime;
    }

    /** Can be called at any time; the incident is there once. */
    void on(Task task, boolean somebodyMayAct) {
        List<? extends Incident> there = incidentsOf(task);
        if (somebodyMayAct) {
            there.forEach(incident -> runtime.resolveIncident(incident.getId()));
        } else if (there.isEmpty()) {
            runtime.createIncident(
                    NobodyMayActIncident.INCIDENT,
                    task.getExecutionId(),
                    task.getId(),
                    "Everyone who might act is excluded (F4).");
        }
    }

    private List<? extends Incident> incidentsOf(Task task) {
        CommandContext command = Context.getCommandContext();
        if (command != null) {
            // Made in this very command, so that no query sees it yet.
            List<IncidentEntity> made =
                    command.getDbEntityManager().getCachedEntitiesByType(IncidentEntity.class).stream()
                            .filter(incident -> NobodyMayActIncident.INCIDENT.equals(incident.getIncidentType())
                                    && task.getId().equals(incident.getConfiguration()))
                            .toList();
            if (!made.isEmpty()) {
                return made;
            }
        }
        return runtime.createIncidentQuery()
                .incidentType(NobodyMayActIncident.INCIDENT)
                .configuration(task.getId())
                .list();
    }
}
