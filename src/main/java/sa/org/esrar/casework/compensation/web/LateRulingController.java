package sa.org.esrar.casework.compensation.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.casefile.CaseAccess;
import sa.org.esrar.casework.compensation.rulings.RulingForm;
import sa.org.esrar.casework.compensation.rulings.Rulings;
import sa.org.esrar.casework.staff.SignIn;
import sa.org.esrar.casework.staff.StaffUser;

/** A ruling that came after the agreement: there is no task for it, for it moves nothing (D3). */
@RestController
@RequestMapping("/api/v1/staff/compensations/{caseNumber}/late-rulings")
class LateRulingController {

    private static final String NEGOTIATOR = "executive-manager";

    private final Rulings rulings;
    private final CaseAccess access;
    private final SignIn signIn;

    LateRulingController(Rulings rulings, CaseAccess access, SignIn signIn) {
        this.rulings = rulings;
        this.access = access;
        this.signIn = signIn;
    }

    @Operation(summary = "Registers a ruling that came after the signed agreement, with the fields of registerRuling.")
    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void register(@PathVariable String caseNumber, @RequestBody Map<String, Object> form) {
        StaffUser user = signIn.current();
        access.requireSee(caseNumber, user);
        if (!user.isIn(NEGOTIATOR)) {
            throw new ApiException(403, "workflow.notAllowed");
        }
        rulings.registerLate(caseNumber, RulingForm.read(form), user.id());
    }
}
