package sa.org.esrar.casework.requests.web;

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
import sa.org.esrar.casework.declarations.Declarations;
import sa.org.esrar.casework.declarations.Witnesses;
import sa.org.esrar.casework.requests.RequestDrafts;
import sa.org.esrar.casework.requests.RequestLetters;
import sa.org.esrar.casework.requests.RequestSigning;
import sa.org.esrar.casework.staff.SignIn;
import sa.org.esrar.casework.staff.StaffDirectory;
import sa.org.esrar.casework.staff.StaffUser;

/** What the desk needs before a declaration is signed: its text, the one-time code, the second witness. */
@RestController
@RequestMapping("/api/v1/staff/service-requests/{caseNumber}/declaration")
class StaffSigningController {

    private final RequestSigning signing;
    private final RequestDrafts drafts;
    private final RequestLetters letters;
    private final DraftPage pages;
    private final Declarations declarations;
    private final Witnesses witnesses;
    private final Documents documents;
    private final StaffDirectory staff;
    private final CaseAccess access;
    private final ReadLog readLog;
    private final SignIn signIn;

    StaffSigningController(
            RequestSigning signing,
            RequestDrafts drafts,
            RequestLetters letters,
            DraftPage pages,
            Declarations declarations,
            Witnesses witnesses,
            Documents documents,
            StaffDirectory staff,
            CaseAccess access,
            ReadLog readLog,
            SignIn signIn) {
        this.signing = signing;
        this.drafts = drafts;
        this.letters = letters;
        this.pages = pages;
        this.declarations = declarations;
        this.witnesses = witnesses;
        this.documents = documents;
        this.staff = staff;
        this.access = access;
        this.readLog = readLog;
        this.signIn = signIn;
    }

    @Operation(summary = "The declaration as it would be signed now; 409 when it is signed.")
    @GetMapping
    ResponseEntity<ToSign> toSign(@PathVariable String caseNumber) {
        StaffUser user = enter(caseNumber);
        Declarations.Paper paper = signing.paper(caseNumber);
        Localized signer = signing.signer(caseNumber).orElse(null);
        ToSign toSign = new ToSign(
                CaseNumbers.shortForm(caseNumber),
                paper.text().version(),
                paper.text().ar(),
                paper.text().en(),
                signer == null ? null : signer.ar(),
                signer == null ? null : signer.en(),
                declarations.ownNumber(caseNumber),
                staff.find(user.id())
                        .map(me -> new Person(me.userId(), me.titleAr(), me.titleEn(), false))
                        .orElse(new Person(user.id(), user.id(), user.id(), false)),
                witnesses.mayI(caseNumber),
                persons(witnesses.askable(caseNumber)),
                persons(signing.witnessesAsked(caseNumber)),
                documents.list(caseNumber).stream()
                        .filter(document -> document.itemCode().equals(Documents.SIGNED_DECLARATION))
                        .map(document -> new Scan(document.id(), document.fileName()))
                        .toList());
        readLog.looked(caseNumber, user.id(), "declaration");
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(toSign);
    }

    @Operation(
            summary = "The declaration for the printer: to be signed by pen, or the signer's copy once it is signed.")
    @GetMapping("/paper.pdf")
    ResponseEntity<byte[]> paper(@PathVariable String caseNumber) {
        StaffUser user = enter(caseNumber);
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
        enter(caseNumber);
        drafts.readyToSign(caseNumber);
    }

    @Operation(summary = "Asks a colleague to be the second witness; she says under her own sign-in that she heard it.")
    @PostMapping("/witnesses")
    List<Person> ask(@PathVariable String caseNumber, @RequestBody Asked asked) {
        enter(caseNumber);
        signing.askWitness(caseNumber, asked.userId());
        return persons(signing.witnessesAsked(caseNumber));
    }

    private StaffUser enter(String caseNumber) {
        StaffUser user = signIn.current();
        access.requireSee(caseNumber, user);
        return user;
    }

    private static List<Person> persons(List<Witnesses.Colleague> colleagues) {
        return colleagues.stream()
                .map(one ->
                        new Person(one.userId(), one.title().ar(), one.title().en(), one.heard()))
                .toList();
    }

    /**
     * Without the integrity code: it is to be read from the paper.
     *
     * @param signerAr who signs for the person concerned, and on what that rests; null for who signs for herself
     * @param ownNumber whether the code goes to the signer's own number
     * @param mayWitness whether the caller may be a witness in this case
     * @param askable who can be asked to be the second witness
     * @param asked who was asked to hear what would be signed now
     * @param scans of the signed paper, among the case's documents
     */
    record ToSign(
            String fileNumber,
            int version,
            String textAr,
            String textEn,
            String signerAr,
            String signerEn,
            boolean ownNumber,
            Person you,
            boolean mayWitness,
            List<Person> askable,
            List<Person> asked,
            List<Scan> scans) {}

    /** @param heard whether she has said that she heard the declaration */
    record Person(String userId, String titleAr, String titleEn, boolean heard) {}

    record Scan(UUID id, String fileName) {}

    record Asked(String userId) {}
}
