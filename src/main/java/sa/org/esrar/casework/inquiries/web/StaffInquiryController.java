package sa.org.esrar.casework.inquiries.web;

import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import sa.org.esrar.casework.casefile.CaseAccess;
import sa.org.esrar.casework.casefile.ReadLog;
import sa.org.esrar.casework.staff.SignIn;
import sa.org.esrar.casework.staff.StaffUser;

/** An inquiry for the forms of who works on it. */
@RestController
@RequestMapping("/api/v1/staff/inquiries/{caseNumber}")
class StaffInquiryController {

    private final StaffInquiries inquiries;
    private final CaseAccess access;
    private final ReadLog readLog;
    private final SignIn signIn;

    StaffInquiryController(StaffInquiries inquiries, CaseAccess access, ReadLog readLog, SignIn signIn) {
        this.inquiries = inquiries;
        this.access = access;
        this.readLog = readLog;
        this.signIn = signIn;
    }

    @Operation(summary = "The question with its answers, advice and what the asker says of them.")
    @GetMapping
    ResponseEntity<StaffInquiry> one(@PathVariable String caseNumber) {
        StaffUser user = signIn.current();
        access.requireSee(caseNumber, user);
        readLog.looked(caseNumber, user.id(), "inquiry");
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(inquiries.of(caseNumber, user));
    }
}
