package sa.org.esrar.casework.compensation.web;

import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.casefile.CaseAccess;
import sa.org.esrar.casework.casefile.ReadLog;
import sa.org.esrar.casework.casefile.Sight;
import sa.org.esrar.casework.compensation.reading.CompensationDossier;
import sa.org.esrar.casework.compensation.reading.CompensationDossiers;
import sa.org.esrar.casework.staff.SignIn;
import sa.org.esrar.casework.staff.StaffUser;

/** A compensation for staff, as far as the person may see it; every look is logged (F2, F4). */
@RestController
@RequestMapping("/api/v1/staff/compensations")
class StaffCompensationController {

    private final CompensationDossiers dossiers;
    private final StaffCompensations words;
    private final CaseAccess access;
    private final ReadLog readLog;
    private final SignIn signIn;

    StaffCompensationController(
            CompensationDossiers dossiers,
            StaffCompensations words,
            CaseAccess access,
            ReadLog readLog,
            SignIn signIn) {
        this.dossiers = dossiers;
        this.words = words;
        this.access = access;
        this.readLog = readLog;
        this.signIn = signIn;
    }

    @Operation(
            summary =
                    "A compensation: all of it for who investigates or answers for it, without the investigation's papers for"
                            + " others with a task on it; finance sees the payment alone; else 404.")
    @GetMapping("/{caseNumber}")
    ResponseEntity<StaffCompensation> one(@PathVariable String caseNumber) {
        StaffUser user = signIn.current();
        Sight sight = access.sight(caseNumber, user);
        if (sight == Sight.NONE) {
            throw new ApiException(404, "casefile.case.notVisible");
        }
        readLog.looked(caseNumber, user.id(), sight == Sight.FULL ? "compensation" : "payment");
        CompensationDossier dossier = dossiers.of(caseNumber);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(seen(dossier, sight, user));
    }

    private StaffCompensation seen(CompensationDossier dossier, Sight sight, StaffUser user) {
        if (sight == Sight.PAYMENT) {
            return words.payment(dossier);
        }
        return words.full(dossier, words.deliberates(dossier, user));
    }
}
