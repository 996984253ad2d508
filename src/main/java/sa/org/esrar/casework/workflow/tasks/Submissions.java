package sa.org.esrar.casework.workflow.tasks;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.workflow.TaskSubmission;

/** Every user task's submission by its element id. */
@Component
public class Submissions {

    private final Map<String, TaskSubmission<?>> byKey = new TreeMap<>();

    Submissions(List<TaskSubmission<?>> submissions) {
        for (TaskSubmission<?> submission : submissions) {
            if (byKey.put(submission.taskKey(), submission) != null) {
                throw new IllegalStateException("Two submissions for " + submission.taskKey());
            }
        }
    }

    Optional<TaskSubmission<?>> of(String taskKey) {
        return Optional.ofNullable(byKey.get(taskKey));
    }

    /** All of them, ordered by task key. */
    public Collection<TaskSubmission<?>> all() {
        return byKey.values();
    }
}
