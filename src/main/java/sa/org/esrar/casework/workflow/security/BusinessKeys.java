package sa.org.esrar.casework.workflow.security;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** What an open task is about. */
@Component
class BusinessKeys {

    private final RuntimeService runtime;

    BusinessKeys(RuntimeService runtime) {
        this.runtime = runtime;
    }

    /** The business key of the task's instance, or of the one that called it; null when none of them has one. */
    String of(Task task) {
        ProcessInstance instance = runtime.createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult();
        while (instance != null && instance.getBusinessKey() == null) {
            instance = runtime.createProcessInstanceQuery()
                    .subProcessInstanceId(instance.getId())
                    .singleResult();
        }
        return instance == null ? null : instance.getBusinessKey();
    }
}
