package sa.org.esrar.casework.oversight.process;

import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import sa.org.esrar.casework.oversight.Instructions;
import sa.org.esrar.casework.oversight.OversightPlan;
import sa.org.esrar.casework.oversight.Reviews;
import sa.org.esrar.casework.oversight.Reviews.Opened;

/** The delegates of {@code management-review} and {@code management-instruction} (decision record 0002). */
@Configuration(proxyBeanMethods = false)
class OversightDelegates {

    /** The figures are frozen, or an older review is found open. */
    @Bean
    JavaDelegate openReviewDelegate(Reviews reviews) {
        return execution -> {
            Opened opened = reviews.open((String) execution.getVariable(ManagementReview.ASKED_BY));
            execution.setVariable(ManagementReview.REVIEW, opened.review());
            execution.setVariable(ManagementReview.ANOTHER_OPEN, opened.another());
            if (!opened.another()) {
                execution.setProcessBusinessKey(ManagementReview.key(opened.review()));
            }
        };
    }

    /** The chair of the board is told, and management finds the review on top. */
    @Bean
    JavaDelegate escalateReviewDelegate(Reviews reviews) {
        return execution -> {
            long review = ManagementReview.review(execution.getVariables());
            reviews.escalate(review);
            TaskService tasks = execution.getProcessEngineServices().getTaskService();
            comeFirst(
                    tasks,
                    tasks.createTaskQuery()
                            .processInstanceBusinessKey(ManagementReview.key(review))
                            .taskDefinitionKey(ManagementReview.REVIEW_OPEN_CASES)
                            .list());
        };
    }

    /** Management is told, and whoever has the task finds it on top. */
    @Bean
    JavaDelegate escalateInstructionDelegate(Instructions instructions) {
        return execution -> {
            instructions.escalate(ManagementInstruction.instruction(execution.getVariables()));
            TaskService tasks = execution.getProcessEngineServices().getTaskService();
            comeFirst(
                    tasks,
                    tasks.createTaskQuery()
                            .processInstanceId(execution.getProcessInstanceId())
                            .list());
        };
    }

    private static void comeFirst(TaskService tasks, List<Task> late) {
        late.forEach(task -> tasks.setPriority(task.getId(), OversightPlan.URGENT));
    }
}
