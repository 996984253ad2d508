package sa.org.esrar.casework.workflow.tasks;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import sa.org.esrar.casework.protection.Rotated;

/** The columns of this module that lie under the installation's keys. */
@Configuration(proxyBeanMethods = false)
class TaskRotation {

    @Bean
    Rotated taskSubmissions() {
        return new Rotated("task_submission", "task_id", "fields", SealedFields.PURPOSE);
    }

    @Bean
    Rotated taskDrafts() {
        return new Rotated("task_draft", List.of("task_id", "user_id"), "fields", SealedFields.PURPOSE, null);
    }

    @Bean
    Rotated startSubmissions() {
        return new Rotated("start_submission", "case_number", "fields", SealedFields.PURPOSE);
    }

    @Bean
    Rotated startDrafts() {
        return new Rotated("start_draft", List.of("process_id", "user_id"), "fields", SealedFields.PURPOSE, null);
    }
}
