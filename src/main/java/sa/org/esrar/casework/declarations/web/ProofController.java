package sa.org.esrar.casework.declarations.web;

import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import sa.org.esrar.casework.casefile.CaseAccess;
import sa.org.esrar.casework.casefile.ReadLog;
import sa.org.esrar.casework.declarations.Proofs;
import sa.org.esrar.casework.staff.SignIn;
import sa.org.esrar.casework.staff.StaffUser;

/** Proves a signed declaration again, for staff who may see the case (C4). */
@RestController
@RequestMapping("/api/v1/staff/cases/{caseNumber}/declaration/proof")
class ProofController {

    private final Proofs proofs;
    private final CaseAccess access;
    private final ReadLog readLog;
    private final SignIn signIn;

    ProofController(Proofs proofs, CaseAccess access, ReadLog readLog, SignIn signIn) {
        this.proofs = proofs;
        this.access = access;
        this.readLog = readLog;
        this.signIn = signIn;
    }

    @Operation(summary = "Computes the hashes of the signed declaration anew and says whether they match.")
    @GetMapping
    ResponseEntity<Proofs.Proof> proof(@PathVariable String caseNumber) {
        StaffUser user = signIn.current();
        access.requireSee(caseNumber, user);
        Proofs.Proof proof = proofs.of(caseNumber);
        readLog.looked(caseNumber, user.id(), "declaration");
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(proof);
    }
}
