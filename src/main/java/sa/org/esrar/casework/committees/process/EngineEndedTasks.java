package sa.org.esrar.casework.committees.process;

import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.committees.minutes.EndedTasks;
import sa.org.esrar.casework.workflow.SystemWork;

/** From the engine's history, which nobody who is asked about reads themselves. */
@Component
class EngineEndedTasks implements EndedTasks {

    private final HistoryService history;
    private final SystemWork system;

    EngineEndedTasks(HistoryService history, SystemWork system) {
        this.history = history;
        this.system = system;
    }

    @Override
    public Optional<Ended> find(String taskId) {
        return system.get(() -> Optional.ofNullable(history.createHistoricTaskInstanceQuery()
                        .taskId(taskId)
                        .processDefinitionKey(CommitteeMinutes.PROCESS)
                        .finished()
                        .singleResult())
                .map(task -> new Ended(minutesOf(task), task.getTaskDefinitionKey(), task.getAssignee())));
    }

    private String minutesOf(HistoricTaskInstance task) {
        return history.createHistoricProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult()
                .getBusinessKey();
    }
}
