package sa.org.esrar.casework.workflow.tasks;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * What was read and checked for a task that is submitted and completed in one transaction: between the two nothing can
 * change, for the case is locked, so its completion applies just that and does not read it a second time.
 */
@Component
class InHand {

    private record Checked(String taskId, Supplier<Map<String, Object>> apply) {}

    private final ThreadLocal<Checked> now = new ThreadLocal<>();

    /** @param apply gives the routing facts */
    void during(String taskId, Supplier<Map<String, Object>> apply, Runnable completion) {
        now.set(new Checked(taskId, apply));
        try {
            completion.run();
        } finally {
            now.remove();
        }
    }

    /** What is to be applied as this task completes; empty where it was handed in beforehand. */
    Optional<Supplier<Map<String, Object>>> of(String taskId) {
        return Optional.ofNullable(now.get())
                .filter(checked -> checked.taskId().equals(taskId))
                .map(Checked::apply);
    }
}
