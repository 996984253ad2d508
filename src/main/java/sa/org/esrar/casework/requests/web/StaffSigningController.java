package sa.org.esrar.casework.requests.web;

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
import sa.org.esrar.casework.declarations.SigningDesk;
import sa.org.esrar.casework.declarations.SigningDesk.Asked;
import sa.org.esrar.casework.declarations.SigningDesk.Person;
import sa.org.esrar.casework.declarations.SigningDesk.ToSign;
import sa.org.esrar.casework.requests.RequestDrafts;
import sa.org.esrar.casework.requests.RequestLetters;
import sa.org.esrar.casework.requests.RequestSigning;
import sa.org.esrar.casework.staff.StaffUser;

/** What the desk needs before a declaration is signed: its text, the one-time code, the second witness. */
@RestController
@RequestMapping("/api/v1/staff/service-requests/{caseNumber}/declaration")
class StaffSigningController {

    private final RequestSigning signing;
    private final RequestDrafts drafts;
    private final RequestLetters letters;
    private final DraftPage pages;
    private final SigningDesk desk;
    private final ReadLog readLog;

    StaffSigningController(
            RequestSigning signing,
            RequestDrafts drafts,
            RequestLetters letters,
            DraftPage pages,
            SigningDesk desk,
            ReadLog readLog) {
        this.signing = signing;
        this.drafts = drafts;
        this.letters = letters;
        this.pages = pages;
        this.desk = desk;
        this.readLog = readLog;
    }

    @Operation(summary = "The declaration as it would be signed now; 409 when it is signed.")
    @GetMapping
    ResponseEntity<ToSign> toSign(@PathVariable String caseNumber) {
        StaffUser user = desk.enter(caseNumber);
        ToSign toSign = desk.toSign(
                caseNumber,
                signing.paper(caseNumber),
                signing.signer(caseNumber).orElse(null),
                signing.witnessesAsked(caseNumber));
        readLog.looked(caseNumber, user.id(), "declaration");
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(toSign);
    }

    @Operation(
            summary = "The declaration for the printer: to be signed by pen, or the signer's copy once it is signed.")
    @GetMapping("/paper.pdf")
    ResponseEntity<byte[]> paper(@PathVariable String caseNumber) {
        StaffUser user = desk.enter(caseNumber);
        byte[] pdf =
                letters.declaration(caseNumber, language -> pages.review(caseNumber, drafts.of(caseNumber), language)
                        .facts(language));
        readLog.looked(caseNumber, user.id(), "declaration");
        // Shown in a tab of its own: it is our own paper, nothing that somebody uploaded.
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename("declaration-" + caseNumber + ".pdf")
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(pdf);
    }

    @Operation(summary = "Nothing is left: sends the one-time code; three an hour.")
    @PostMapping("/code")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void sendCode(@PathVariable String caseNumber) {
        desk.enter(caseNumber);
        drafts.readyToSign(caseNumber);
    }

    @Operation(summary = "Asks a colleague to be the second witness; she says under her own sign-in that she heard it.")
    @PostMapping("/witnesses")
    List<Person> ask(@PathVariable String caseNumber, @RequestBody Asked asked) {
        desk.enter(caseNumber);
        signing.askWitness(caseNumber, asked.userId());
        return SigningDesk.persons(signing.witnessesAsked(caseNumber));
    }
}
