package sa.org.esrar.casework.casefile.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
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
import sa.org.esrar.casework.api.Idempotent;
import sa.org.esrar.casework.casefile.CallScript;
import sa.org.esrar.casework.casefile.CallScripts;
import sa.org.esrar.casework.casefile.CaseAccess;
import sa.org.esrar.casework.casefile.CaseContacts;
import sa.org.esrar.casework.casefile.ReadLog;
import sa.org.esrar.casework.staff.SignIn;
import sa.org.esrar.casework.staff.StaffUser;

/** Staff write down calls, visits, letters and messages about a case, and read what to say in a call (A1 to A6). */
@RestController
@RequestMapping("/api/v1/staff/cases/{caseNumber}")
class StaffContactController {

    private final CaseContacts contacts;
    private final CallScripts scripts;
    private final CaseAccess access;
    private final ReadLog readLog;
    private final SignIn signIn;
    private final Clock clock;

    StaffContactController(
            CaseContacts contacts,
            CallScripts scripts,
            CaseAccess access,
            ReadLog readLog,
            SignIn signIn,
            Clock clock) {
        this.contacts = contacts;
        this.scripts = scripts;
        this.access = access;
        this.readLog = readLog;
        this.signIn = signIn;
        this.clock = clock;
    }

    /** What is kept of a written contact for a second sending; the case file shows the contacts. */
    record Logged(boolean logged) {}

    @Operation(summary = "Writes down a contact; the case file lists them all.")
    @PostMapping("/contacts")
    @ResponseStatus(HttpStatus.CREATED)
    @Idempotent
    Logged add(@PathVariable String caseNumber, @RequestBody ContactForm form) {
        StaffUser user = signIn.current();
        access.requireSee(caseNumber, user);
        contacts.add(caseNumber, form.read(clock.instant()), user);
        return new Logged(true);
    }

    @Operation(summary = "What is read aloud in a call about the case, in the language of who is called.")
    @GetMapping("/call-script")
    ResponseEntity<CallScript> script(@PathVariable String caseNumber) {
        StaffUser user = signIn.current();
        access.requireSee(caseNumber, user);
        readLog.looked(caseNumber, user.id(), "call-script");
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(scripts.of(caseNumber));
    }
}
