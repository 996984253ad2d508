package sa.org.esrar.casework.casefile.web;

import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.casefile.CaseAccess;
import sa.org.esrar.casework.casefile.CheckedFile;
import sa.org.esrar.casework.casefile.DestructionReason;
import sa.org.esrar.casework.casefile.Documents;
import sa.org.esrar.casework.casefile.IncomingFiles;
import sa.org.esrar.casework.casefile.PageImages;
import sa.org.esrar.casework.casefile.QuarantineScans;
import sa.org.esrar.casework.staff.SignIn;
import sa.org.esrar.casework.staff.StaffUser;

/** Attachments of a case for staff who see the whole case; 404 for everybody else. */
@RestController
@RequestMapping("/api/v1/staff/cases/{caseNumber}/documents")
class StaffDocumentController {

    private final CaseAccess access;
    private final Documents documents;
    private final PageImages pages;
    private final IncomingFiles incoming;
    private final StaffUploads uploads;
    private final QuarantineScans scans;
    private final SignIn signIn;

    StaffDocumentController(
            CaseAccess access,
            Documents documents,
            PageImages pages,
            IncomingFiles incoming,
            StaffUploads uploads,
            QuarantineScans scans,
            SignIn signIn) {
        this.access = access;
        this.documents = documents;
        this.pages = pages;
        this.incoming = incoming;
        this.uploads = uploads;
        this.scans = scans;
        this.signIn = signIn;
    }

    @Operation(summary = "Adds an attachment; 422 when it is infected, and held tells when it waits for its scan.")
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Documents.Stored add(@PathVariable String caseNumber, @RequestParam String item, @RequestParam MultipartFile file)
            throws IOException {
        StaffUser user = seeing(caseNumber);
        CheckedFile checked = incoming.check(file.getOriginalFilename(), file.getInputStream());
        Documents.Stored stored = uploads.add(caseNumber, item, checked, user);
        if (stored.held() == Documents.Held.INFECTED) {
            throw new ApiException(422, "casefile.document.infected");
        }
        return stored;
    }

    @Operation(summary = "An attachment, always as a download; 409 when only its pages are given out.")
    @GetMapping("/{id}")
    ResponseEntity<byte[]> one(@PathVariable String caseNumber, @PathVariable UUID id) {
        StaffUser user = seeing(caseNumber);
        Documents.Document document = documents.list(caseNumber).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ApiException(404, "casefile.document.notFound"));
        byte[] content = documents.read(caseNumber, id, user.id());
        return shut().contentType(MediaType.parseMediaType(document.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(document.fileName(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(content);
    }

    @Operation(summary = "A page of an attachment as a picture, from 1; drawn anew, so nothing else goes along.")
    @GetMapping("/{id}/pages/{page}")
    ResponseEntity<byte[]> page(@PathVariable String caseNumber, @PathVariable UUID id, @PathVariable int page) {
        StaffUser user = seeing(caseNumber);
        return shut().contentType(MediaType.IMAGE_JPEG).body(pages.page(caseNumber, id, page, user.id()));
    }

    @Operation(summary = "Destroys an attachment that should not be there; a trace stays.")
    @PostMapping("/{id}/destruction")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void destroy(@PathVariable String caseNumber, @PathVariable UUID id, @RequestBody Destruction destruction) {
        StaffUser user = keeper(caseNumber);
        if (destruction.reason() == null) {
            throw new InvalidInputException("reason", "casefile.document.reasonNeeded");
        }
        documents.destroy(caseNumber, id, user.id(), destruction.reason().name());
    }

    @Operation(summary = "Marks an attachment as the beneficiary's own work; without a permission takes the mark away.")
    @PutMapping("/{id}/own-work")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void markOwnWork(@PathVariable String caseNumber, @PathVariable UUID id, @RequestBody Mark mark) {
        StaffUser user = seeing(caseNumber);
        documents.markOwnWork(caseNumber, id, mark.permitted(), user.id());
    }

    @Operation(summary = "Scans a file that is kept apart again, and releases it when it is clean.")
    @PostMapping("/{id}/scan")
    Documents.Stored scan(@PathVariable String caseNumber, @PathVariable UUID id) {
        StaffUser user = keeper(caseNumber);
        return new Documents.Stored(id, scans.scan(caseNumber, id, user.id()));
    }

    record Destruction(DestructionReason reason) {}

    record Mark(Documents.OwnWork permitted) {}

    private StaffUser seeing(String caseNumber) {
        StaffUser user = signIn.current();
        access.requireSee(caseNumber, user);
        return user;
    }

    private StaffUser keeper(String caseNumber) {
        StaffUser user = seeing(caseNumber);
        if (!DocumentKeepers.isOne(user)) {
            throw new ApiException(403, "casefile.document.notYours");
        }
        return user;
    }

    /** Kept by no cache, guessed by no browser, and run by none. */
    private static ResponseEntity.BodyBuilder shut() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'");
    }
}
