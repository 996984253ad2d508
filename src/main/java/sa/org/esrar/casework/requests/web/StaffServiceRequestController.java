package sa.org.esrar.casework.requests.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import sa.org.esrar.casework.casefile.CaseAccess;
import sa.org.esrar.casework.requests.RequestDossiers;
import sa.org.esrar.casework.requests.RequestStudy;
import sa.org.esrar.casework.staff.SignIn;

/** A request for those who work on it. */
@RestController
@RequestMapping("/api/v1/staff/service-requests/{caseNumber}")
class StaffServiceRequestController {

    private final RequestDossiers dossiers;
    private final RequestStudy study;
    private final CaseAccess access;
    private final SignIn signIn;

    StaffServiceRequestController(RequestDossiers dossiers, RequestStudy study, CaseAccess access, SignIn signIn) {
        this.dossiers = dossiers;
        this.study = study;
        this.access = access;
        this.signIn = signIn;
    }

    @GetMapping
    StaffRequest one(@PathVariable String caseNumber) {
        access.requireSee(caseNumber, signIn.current());
        return StaffRequest.of(dossiers.of(caseNumber));
    }

    @PostMapping("/decision/take-back")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeBack(@PathVariable String caseNumber, @RequestBody TakeBack takeBack) {
        study.takeBack(caseNumber, takeBack.reason(), signIn.current());
    }

    record TakeBack(String reason) {}
}
