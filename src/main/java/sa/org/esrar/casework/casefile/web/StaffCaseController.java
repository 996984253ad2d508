package sa.org.esrar.casework.casefile.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Locale;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.api.Languages;
import sa.org.esrar.casework.casefile.CaseAccess;
import sa.org.esrar.casework.casefile.CaseNumbers;
import sa.org.esrar.casework.casefile.CaseRegister;
import sa.org.esrar.casework.casefile.CaseView;
import sa.org.esrar.casework.casefile.ReadLog;
import sa.org.esrar.casework.casefile.Sight;
import sa.org.esrar.casework.staff.SignIn;
import sa.org.esrar.casework.staff.StaffUser;

/** The case file for staff, each within what the person may see; every look is logged. */
@RestController
@RequestMapping("/api/v1/staff/cases")
class StaffCaseController {

    private final CaseRegister register;
    private final CaseAccess access;
    private final StaffCases cases;
    private final ReadLog readLog;
    private final SignIn signIn;

    StaffCaseController(CaseRegister register, CaseAccess access, StaffCases cases, ReadLog readLog, SignIn signIn) {
        this.register = register;
        this.access = access;
        this.cases = cases;
        this.readLog = readLog;
        this.signIn = signIn;
    }

    /** A case in a list of what was found. */
    record Found(String caseNumber, String spoken, Sight sight) {}

    @Operation(summary = "Finds cases by REQ-1448-000123, 1448/123 or 123, among those that the caller may see.")
    @GetMapping
    ResponseEntity<List<Found>> find(@RequestParam String number, Locale locale) {
        StaffUser user = signIn.current();
        return noStore()
                .body(register.find(number).stream()
                        .map(CaseView::caseNumber)
                        .map(found -> new Found(
                                found, CaseNumbers.spoken(found, Languages.of(locale)), access.sight(found, user)))
                        .filter(found -> found.sight() != Sight.NONE)
                        .toList());
    }

    @Operation(summary = "The case file; 404 also for a case that the caller may not see.")
    @GetMapping("/{caseNumber}")
    ResponseEntity<Object> one(@PathVariable String caseNumber, Locale locale) {
        StaffUser user = signIn.current();
        Sight sight = access.sight(caseNumber, user);
        if (sight == Sight.NONE) {
            throw new ApiException(404, "casefile.case.notVisible");
        }
        String language = Languages.of(locale);
        readLog.looked(caseNumber, user.id(), sight == Sight.FULL ? "case" : "payment");
        return noStore()
                .body(
                        sight == Sight.FULL
                                ? cases.full(caseNumber, user, access.seesAll(user), language)
                                : cases.payment(caseNumber, language));
    }

    private static ResponseEntity.BodyBuilder noStore() {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore());
    }
}
