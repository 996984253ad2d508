package sa.org.esrar.casework.datachange.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import sa.org.esrar.casework.api.Localized;
import sa.org.esrar.casework.casefile.CaseAccess;
import sa.org.esrar.casework.casefile.ReadLog;
import sa.org.esrar.casework.datachange.ChangeStage;
import sa.org.esrar.casework.datachange.DataChangeChecks;
import sa.org.esrar.casework.datachange.DataChangeDossier;
import sa.org.esrar.casework.datachange.DataChangeDossiers;
import sa.org.esrar.casework.declarations.ContactProof.Fresh;
import sa.org.esrar.casework.staff.SignIn;
import sa.org.esrar.casework.staff.StaffDirectory;
import sa.org.esrar.casework.staff.StaffUser;

/** A change of data for the forms of who works on it; every look is logged, and a look at plain values apart (F2). */
@RestController
@RequestMapping("/api/v1/staff/data-changes/{caseNumber}")
class StaffDataChangeController {

    private final DataChangeDossiers dossiers;
    private final DataChangeChecks checks;
    private final CaseAccess access;
    private final ReadLog readLog;
    private final StaffDirectory staff;
    private final SignIn signIn;

    StaffDataChangeController(
            DataChangeDossiers dossiers,
            DataChangeChecks checks,
            CaseAccess access,
            ReadLog readLog,
            StaffDirectory staff,
            SignIn signIn) {
        this.dossiers = dossiers;
        this.checks = checks;
        this.access = access;
        this.readLog = readLog;
        this.staff = staff;
        this.signIn = signIn;
    }

    @Operation(summary = "Old and new values, masked, and who else is reached at the new mobile.")
    @GetMapping
    ResponseEntity<StaffDataChange> one(@PathVariable String caseNumber) {
        DataChangeDossier change = looked(caseNumber, true, "dataChange");
        boolean waits = change.stage() == ChangeStage.TO_WITNESS;
        Fresh toProve = waits ? checks.toProve(caseNumber) : new Fresh(null, null);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new StaffDataChange(
                        change.rows(),
                        change.atDesk(),
                        title(change.takenBy()),
                        change.takenAt(),
                        title(change.witnessedBy()),
                        change.denyUntil(),
                        change.deniedAt(),
                        toProve.mobile() != null,
                        toProve.email() != null,
                        toProve.mobile() != null || toProve.email() != null,
                        dossiers.othersOnMobile(caseNumber).stream()
                                .map(other -> new Other(other.name(), other.maskedNationalId()))
                                .toList()));
    }

    @Operation(summary = "The same values in plain; the look is logged as one at values.")
    @GetMapping("/values")
    ResponseEntity<List<DataChangeDossier.Row>> values(@PathVariable String caseNumber) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(looked(caseNumber, false, "dataChangeValues").rows());
    }

    @Operation(summary = "Sends a code to each new mobile and mail address, which the person reads out to the witness.")
    @PostMapping("/codes")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void sendCodes(@PathVariable String caseNumber) {
        StaffUser user = signIn.current();
        access.requireSee(caseNumber, user);
        checks.sendCodes(caseNumber, user.id());
    }

    /** Null for null; who is not on record any more by the user id. */
    private Localized title(String userId) {
        return userId == null ? null : staff.named(userId);
    }

    private DataChangeDossier looked(String caseNumber, boolean masked, String what) {
        StaffUser user = signIn.current();
        access.requireSee(caseNumber, user);
        DataChangeDossier change = dossiers.of(caseNumber, masked);
        readLog.looked(caseNumber, user.id(), what);
        return change;
    }

    /**
     * @param newMobile whether a code has to come from it before a colleague bears witness, as {@code newEmail}
     * @param proves whether any has to
     * @param others who else is reached at the new mobile
     */
    record StaffDataChange(
            List<DataChangeDossier.Row> rows,
            boolean atDesk,
            Localized takenBy,
            Instant takenAt,
            Localized witnessedBy,
            LocalDate denyUntil,
            Instant deniedAt,
            boolean newMobile,
            boolean newEmail,
            boolean proves,
            List<Other> others) {}

    record Other(String name, String maskedNationalId) {}
}
