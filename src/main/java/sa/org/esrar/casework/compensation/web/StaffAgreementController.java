package sa.org.esrar.casework.compensation.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import sa.org.esrar.casework.casefile.ReadLog;
import sa.org.esrar.casework.compensation.negotiation.AgreementSigning;
import sa.org.esrar.casework.compensation.negotiation.Agreements;
import sa.org.esrar.casework.declarations.SigningDesk;
import sa.org.esrar.casework.declarations.SigningDesk.Asked;
import sa.org.esrar.casework.declarations.SigningDesk.Person;
import sa.org.esrar.casework.declarations.SigningDesk.ToSign;
import sa.org.esrar.casework.staff.StaffUser;

/** What the desk needs before an agreement is signed: its text, the one-time code, the second witness (C4, D4). */
@RestController
@RequestMapping("/api/v1/staff/compensations/{caseNumber}/agreement")
class StaffAgreementController {

    private final Agreements agreements;
    private final AgreementSigning signing;
    private final SigningDesk desk;
    private final ReadLog readLog;

    StaffAgreementController(Agreements agreements, AgreementSigning signing, SigningDesk desk, ReadLog readLog) {
        this.agreements = agreements;
        this.signing = signing;
        this.desk = desk;
        this.readLog = readLog;
    }

    @Operation(summary = "The agreement as it would be signed now; 409 where there is none.")
    @GetMapping
    ResponseEntity<ToSign> toSign(@PathVariable String caseNumber) {
        StaffUser user = desk.enter(caseNumber);
        ToSign toSign = desk.toSign(caseNumber, signing.paper(caseNumber), null, signing.witnessesAsked(caseNumber));
        readLog.looked(caseNumber, user.id(), "agreement");
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(toSign);
    }

    @Operation(
            summary = "The agreement for the printer: to be signed by pen, or the sealed file once both sides signed.")
    @GetMapping("/paper.pdf")
    ResponseEntity<byte[]> paper(@PathVariable String caseNumber) {
        StaffUser user = desk.enter(caseNumber);
        byte[] pdf = agreements.pdf(caseNumber);
        readLog.looked(caseNumber, user.id(), "agreement");
        // Shown in a tab of its own: it is our own paper, nothing that somebody uploaded.
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename("agreement-" + caseNumber + ".pdf")
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(pdf);
    }

    @Operation(summary = "Sends the one-time code for signing the agreement; three an hour.")
    @PostMapping("/code")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void sendCode(@PathVariable String caseNumber) {
        desk.enter(caseNumber);
        agreements.sendCode(caseNumber);
    }

    @Operation(summary = "Asks a colleague to be the second witness; she says under her own sign-in that she heard it.")
    @PostMapping("/witnesses")
    List<Person> ask(@PathVariable String caseNumber, @RequestBody Asked asked) {
        desk.enter(caseNumber);
        signing.askWitness(caseNumber, asked.userId());
        return SigningDesk.persons(signing.witnessesAsked(caseNumber));
    }
}
