package sa.org.esrar.casework.requests.web;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.casefile.CaseAccess;
import sa.org.esrar.casework.casefile.ReadLog;
import sa.org.esrar.casework.requests.RequestDecisions;
import sa.org.esrar.casework.requests.RequestDossiers;
import sa.org.esrar.casework.staff.SignIn;
import sa.org.esrar.casework.staff.StaffUser;

/** A request for those who work on it. */
@RestController
@RequestMapping("/api/v1/staff/service-requests/{caseNumber}")
class StaffServiceRequestController {

    private final RequestDossiers dossiers;
    private final RequestDecisions decisions;
    private final CaseAccess access;
    private final ReadLog readLog;
    private final SignIn signIn;

    StaffServiceRequestController(
            RequestDossiers dossiers, RequestDecisions decisions, CaseAccess access, ReadLog readLog, SignIn signIn) {
        this.dossiers = dossiers;
        this.decisions = decisions;
        this.access = access;
        this.readLog = readLog;
        this.signIn = signIn;
    }

    @GetMapping
    ResponseEntity<StaffRequest> one(@PathVariable String caseNumber) {
        StaffUser user = signIn.current();
        StaffRequest seen =
                switch (access.sight(caseNumber, user)) {
                    case FULL -> StaffRequest.of(dossiers.of(caseNumber));
                    case PAYMENT -> StaffRequest.payment(dossiers.payment(caseNumber));
                    case NONE -> throw new ApiException(404, "casefile.case.notVisible");
                };
        readLog.looked(caseNumber, user.id(), seen.payee() == null ? "request" : "payment");
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(seen);
    }

    @PostMapping("/decision/take-back")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeBack(@PathVariable String caseNumber, @RequestBody TakeBack takeBack) {
        decisions.takeBack(caseNumber, takeBack.reason(), signIn.current());
    }

    record TakeBack(String reason) {}
}
