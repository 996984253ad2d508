package sa.org.esrar.casework.workflow.tasks.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import sa.org.esrar.casework.workflow.tasks.TaskDesk;
import sa.org.esrar.casework.workflow.tasks.TaskView;

/** Tasks for staff: the forms in Tasklist and other programs use the same door. */
@RestController
@RequestMapping("/api/v1/staff/tasks")
class StaffTaskController {

    private final TaskDesk desk;

    StaffTaskController(TaskDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    List<TaskView> list(@RequestParam String caseNumber) {
        return desk.tasksOf(caseNumber);
    }

    @GetMapping("/{id}")
    TaskView one(@PathVariable String id) {
        return desk.task(id);
    }

    @PostMapping("/{id}/claim")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void claim(@PathVariable String id) {
        desk.claim(id);
    }

    @PutMapping("/{id}/draft")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void draft(@PathVariable String id, @RequestBody Map<String, Object> form) {
        desk.saveDraft(id, form);
    }

    @Operation(summary = "Checks the fields and keeps them; Tasklist completes the task itself afterwards.")
    @PutMapping("/{id}/submission")
    Map<String, Boolean> accept(@PathVariable String id, @RequestBody Map<String, Object> form) {
        desk.accept(id, form);
        return Map.of("accepted", true);
    }

    @Operation(summary = "Checks the fields, applies them and completes the task.")
    @PostMapping("/{id}/submission")
    Map<String, Boolean> submit(@PathVariable String id, @RequestBody Map<String, Object> form) {
        desk.submit(id, form);
        return Map.of("completed", true);
    }

    @Operation(summary = "I have a conflict of interest: gives the task back and excludes the caller from the case.")
    @PostMapping("/{id}/conflict")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void conflict(@PathVariable String id) {
        desk.declareConflict(id);
    }
}
