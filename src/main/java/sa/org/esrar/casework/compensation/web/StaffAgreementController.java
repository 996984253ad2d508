package sa.org.esrar.casework.compensation.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.UUID;
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
import sa.org.esrar.casework.api.Localized;
import sa.org.esrar.casework.casefile.CaseAccess;
import sa.org.esrar.casework.casefile.CaseNumbers;
import sa.org.esrar.casework.casefile.Documents;
import sa.org.esrar.casework.casefile.ReadLog;
import sa.org.esrar.casework.compensation.AgreementSigning;
import sa.org.esrar.casework.compensation.Agreements;
import sa.org.esrar.casework.declarations.Declarations;
import sa.org.esrar.casework.declarations.Witnesses;
import sa.org.esrar.casework.staff.SignIn;
import sa.org.esrar.casework.staff.StaffDirectory;
import sa.org.esrar.casework.staff.StaffUser;

/** What the desk needs before an agreement is signed: its text, the one-time code, the second witness (C4, D4). */
@RestController
@RequestMapping("/api/v1/staff/compensations/{caseNumber}/agreement")
class StaffAgreementController {

    private final Agreements agreements;
    private final AgreementSigning signing;
    private final Declarations declarations;
    private final Witnesses witnesses;
    private final Documents documents;
    private final StaffDirectory staff;
    private final CaseAccess access;
    private final ReadLog readLog;
    private final SignIn signIn;

    StaffAgreementController(
            Agreements agreements,
            AgreementSigning signing,
            Declarations declarations,
            Witnesses witnesses,
            Documents documents,
            StaffDirectory staff,
            CaseAccess access,
            ReadLog readLog,
            SignIn signIn) {
        this.agreements = agreements;
        this.signing = signing;
        this.declarations = declarations;
        this.witnesses = witnesses;
        this.documents = documents;
        this.staff = staff;
        this.access = access;
        this.readLog = readLog;
        this.signIn = signIn;
    }

    @Operation(summary = "The agreement as it would be signed now; 409 where there is none.")
    @GetMapping
    ResponseEntity<AgreementToSign> toSign(@PathVariable String caseNumber) {
        StaffUser user = enter(caseNumber);
        Declarations.Paper paper = signing.paper(caseNumber);
        Localized you = staff.named(user.id());
        AgreementToSign toSign = new AgreementToSign(
                CaseNumbers.shortForm(caseNumber),
                paper.text().version(),
                paper.text().ar(),
                paper.text().en(),
                declarations.ownNumber(caseNumber),
                new Colleague(user.id(), you.ar(), you.en(), false),
                witnesses.mayI(caseNumber),
                colleagues(witnesses.askable(caseNumber)),
                colleagues(signing.witnessesAsked(caseNumber)),
                documents.list(caseNumber).stream()
                        .filter(document -> document.itemCode().equals(Documents.SIGNED_DECLARATION))
                        .map(document -> new SignedScan(document.id(), document.fileName()))
                        .toList());
        readLog.looked(caseNumber, user.id(), "agreement");
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(toSign);
    }

    @Operation(
            summary = "The agreement for the printer: to be signed by pen, or the sealed file once both sides signed.")
    @GetMapping("/paper.pdf")
    ResponseEntity<byte[]> paper(@PathVariable String caseNumber) {
        StaffUser user = enter(caseNumber);
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
        enter(caseNumber);
        agreements.sendCode(caseNumber);
    }

    @Operation(summary = "Asks a colleague to be the second witness; she says under her own sign-in that she heard it.")
    @PostMapping("/witnesses")
    List<Colleague> ask(@PathVariable String caseNumber, @RequestBody AskedWitness asked) {
        enter(caseNumber);
        signing.askWitness(caseNumber, asked.userId());
        return colleagues(signing.witnessesAsked(caseNumber));
    }

    private StaffUser enter(String caseNumber) {
        StaffUser user = signIn.current();
        access.requireSee(caseNumber, user);
        return user;
    }

    private static List<Colleague> colleagues(List<Witnesses.Colleague> all) {
        return all.stream()
                .map(one -> new Colleague(
                        one.userId(), one.title().ar(), one.title().en(), one.heard()))
                .toList();
    }

    /**
     * Without the integrity code: it is to be read from the paper.
     *
     * @param ownNumber whether the code goes to the signer's own number
     * @param mayWitness whether the caller may be a witness in this case
     * @param askable who can be asked to be the second witness
     * @param asked who was asked to hear what would be signed now
     * @param scans of the signed paper, among the case's documents
     */
    record AgreementToSign(
            String fileNumber,
            int version,
            String textAr,
            String textEn,
            boolean ownNumber,
            Colleague you,
            boolean mayWitness,
            List<Colleague> askable,
            List<Colleague> asked,
            List<SignedScan> scans) {}

    /** @param heard whether she has said that she heard it */
    record Colleague(String userId, String titleAr, String titleEn, boolean heard) {}

    record SignedScan(UUID id, String fileName) {}

    record AskedWitness(String userId) {}
}
