package sa.org.esrar.casework.workflow.absence;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.staff.StaffDirectory.StaffMember;
import sa.org.esrar.casework.workflow.absence.Unattended.Waiting;
import sa.org.esrar.casework.workflow.security.UnattendedTasks;
import sa.org.esrar.casework.workflow.tasks.TaskDesk;
import sa.org.esrar.casework.workflow.tasks.TaskView;

/** What the form of {@code unattended-case} shows, to whom the task is shown. */
@RestController
class UnattendedTaskController {

    private final TaskDesk tasks;
    private final Unattended unattended;

    UnattendedTaskController(TaskDesk tasks, Unattended unattended) {
        this.tasks = tasks;
        this.unattended = unattended;
    }

    /**
     * @param taskName of the task that waits; diagrams are in Arabic
     * @param away who might act and is away; nobody when all are excluded
     * @param people who may be named
     */
    record UnattendedCase(String taskName, List<Named> away, List<Named> people) {}

    record Named(String code, String nameAr, String nameEn) {}

    @Operation(summary = "The task on which nobody acts, of a task of the process unattended-case.")
    @GetMapping("/api/v1/staff/tasks/{id}/unattended")
    ResponseEntity<UnattendedCase> ofTask(@PathVariable String id) {
        TaskView task = tasks.task(id);
        if (!UnattendedTasks.ASSIGN.equals(task.key())) {
            throw new ApiException(404, "workflow.task.unknown");
        }
        Waiting waiting = unattended
                .find(UnattendedCaseProcess.waiting(task.facts()))
                .orElseThrow(() -> new ApiException(409, "workflow.unattended.over"));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new UnattendedCase(waiting.taskName(), named(waiting.away()), named(waiting.people())));
    }

    private static List<Named> named(List<StaffMember> people) {
        return people.stream()
                .map(one -> new Named(one.userId(), one.titleAr(), one.titleEn()))
                .toList();
    }
}
