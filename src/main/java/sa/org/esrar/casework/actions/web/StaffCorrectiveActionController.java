package sa.org.esrar.casework.actions.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import sa.org.esrar.casework.actions.ActionView;
import sa.org.esrar.casework.actions.VisibleActions;
import sa.org.esrar.casework.api.Localized;
import sa.org.esrar.casework.staff.SignIn;

/** A corrective action for the forms of its tasks, for who may see its case. */
@RestController
@RequestMapping("/api/v1/staff/corrective-actions")
class StaffCorrectiveActionController {

    private final VisibleActions actions;
    private final ActionWords words;
    private final SignIn signIn;

    StaffCorrectiveActionController(VisibleActions actions, ActionWords words, SignIn signIn) {
        this.actions = actions;
        this.words = words;
        this.signIn = signIn;
    }

    @Operation(summary = "A corrective action with its proof; 404 for who may not see its case.")
    @GetMapping("/{id}")
    ResponseEntity<StaffAction> one(@PathVariable UUID id) {
        ActionView action = actions.one(id, signIn.current());
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new StaffAction(
                        words.cause(action),
                        words.text(action),
                        words.owner(action),
                        action.dueOn(),
                        action.late(),
                        words.state(action),
                        action.proof(),
                        action.carriedOutBy(),
                        action.carriedOutAt(),
                        action.returnReason()));
    }

    /** As the form shows it. */
    record StaffAction(
            Localized cause,
            Localized text,
            Localized owner,
            LocalDate dueOn,
            boolean late,
            Localized state,
            String proof,
            String carriedOutBy,
            Instant carriedOutAt,
            String returnReason) {}
}
