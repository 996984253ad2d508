package sa.org.esrar.casework.workflow.security;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.workflow.ProcessContract;

/** Which tasks are nobody's but of whom they were given to, as their processes' contracts say. */
@Component
public class PersonalTasks {

    private final Set<String> keys;

    PersonalTasks(List<ProcessContract> contracts) {
        this.keys = contracts.stream()
                .flatMap(contract -> contract.personalTasks().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    public boolean isOne(Task task) {
        return keys.contains(task.getTaskDefinitionKey());
    }
}
