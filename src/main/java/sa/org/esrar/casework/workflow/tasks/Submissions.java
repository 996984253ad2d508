package sa.org.esrar.casework.workflow.tasks;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.workflow.FormSubmission;
import sa.org.esrar.casework.workflow.StartSubmission;
import sa.org.esrar.casework.workflow.TaskSubmission;

/** Every form's submission: of user tasks by element id, of processes that people start by process id. */
@Component
public class Submissions {

    private final Map<String, TaskSubmission<?>> tasks;
    private final Map<String, StartSubmission<?>> starts;

    Submissions(List<TaskSubmission<?>> tasks, List<StartSubmission<?>> starts) {
        this.tasks = byId(tasks);
        this.starts = byId(starts);
    }

    private static <S extends FormSubmission<?>> Map<String, S> byId(List<S> submissions) {
        Map<String, S> byId = new TreeMap<>();
        for (S submission : submissions) {
            if (byId.put(submission.formId(), submission) != null) {
                throw new IllegalStateException("Two submissions for " + submission.formId());
            }
        }
        return byId;
    }

    Optional<TaskSubmission<?>> of(String taskKey) {
        return Optional.ofNullable(tasks.get(taskKey));
    }

    Optional<StartSubmission<?>> ofStart(String processId) {
        return Optional.ofNullable(starts.get(processId));
    }

    /** Those of user tasks, ordered by task key. */
    public Collection<TaskSubmission<?>> all() {
        return tasks.values();
    }

    /** Those of start forms, ordered by process id. */
    public Collection<StartSubmission<?>> starts() {
        return starts.values();
    }
}
