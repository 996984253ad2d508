package sa.org.esrar.casework.actions.process;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import sa.org.esrar.casework.actions.CorrectiveActionPlan;
import sa.org.esrar.casework.actions.CorrectiveActions;

/** The delegates of {@code corrective-action} (decision record 0002). */
@Configuration(proxyBeanMethods = false)
class CorrectiveActionDelegates {

    /** Management is told, and whoever has the task finds it on top. */
    @Bean
    JavaDelegate escalateCorrectiveActionDelegate(CorrectiveActions actions) {
        return execution -> {
            actions.escalate(
                    execution.getProcessBusinessKey(), CorrectiveActionHandling.action(execution.getVariables()));
            TaskService tasks = execution.getProcessEngineServices().getTaskService();
            tasks.createTaskQuery()
                    .processInstanceId(execution.getProcessInstanceId())
                    .list()
                    .forEach(task -> tasks.setPriority(task.getId(), CorrectiveActionPlan.URGENT));
        };
    }
}
