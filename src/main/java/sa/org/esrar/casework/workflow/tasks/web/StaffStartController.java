package sa.org.esrar.casework.workflow.tasks.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import sa.org.esrar.casework.workflow.tasks.StartDesk;
import sa.org.esrar.casework.workflow.tasks.StartDesk.StartView;

/** New cases for staff: the start forms in Tasklist and other programs use the same door. */
@RestController
@RequestMapping("/api/v1/staff/starts/{processId}")
class StaffStartController {

    private static final String CASE_NUMBER = "caseNumber";

    private final StartDesk desk;

    StaffStartController(StartDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    StartView form(@PathVariable String processId) {
        return desk.form(processId);
    }

    @PutMapping("/draft")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void draft(@PathVariable String processId, @RequestBody Map<String, Object> form) {
        desk.saveDraft(processId, form);
    }

    @DeleteMapping("/draft")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void forgetDraft(@PathVariable String processId) {
        desk.forgetDraft(processId);
    }

    @Operation(summary = "Checks the fields and keeps them for a start by the same person, under the number answered.")
    @PutMapping("/submission")
    Map<String, String> stage(@PathVariable String processId, @RequestBody Map<String, Object> form) {
        return Map.of(CASE_NUMBER, desk.stage(processId, form));
    }

    @Operation(summary = "Checks the fields, opens the case and starts the process.")
    @PostMapping("/submission")
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, String> start(@PathVariable String processId, @RequestBody Map<String, Object> form) {
        return Map.of(CASE_NUMBER, desk.start(processId, form));
    }
}
