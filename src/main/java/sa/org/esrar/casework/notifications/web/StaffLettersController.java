package sa.org.esrar.casework.notifications.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import sa.org.esrar.casework.api.Localized;
import sa.org.esrar.casework.api.Messages;
import sa.org.esrar.casework.casefile.CaseAccess;
import sa.org.esrar.casework.casefile.ReadLog;
import sa.org.esrar.casework.letters.OutgoingRegister;
import sa.org.esrar.casework.letters.RegisterNumber;
import sa.org.esrar.casework.notifications.CaseLetters;
import sa.org.esrar.casework.staff.SignIn;
import sa.org.esrar.casework.staff.StaffUser;

/** The letters of a case for staff who may see it (A2); every look is logged, every print noted in the register. */
@RestController
@RequestMapping("/api/v1/staff/cases/{caseNumber}/letters")
class StaffLettersController {

    private static final String LETTER = "/{year:1[3-5]\\d\\d}-{serial:[1-9]\\d{0,8}}";

    private final CaseLetters letters;
    private final CaseAccess access;
    private final ReadLog readLog;
    private final SignIn signIn;
    private final Messages messages;

    StaffLettersController(CaseLetters letters, CaseAccess access, ReadLog readLog, SignIn signIn, Messages messages) {
        this.letters = letters;
        this.access = access;
        this.readLog = readLog;
        this.signIn = signIn;
        this.messages = messages;
    }

    /**
     * A letter in a list.
     *
     * @param number as it is printed, 1448/57
     * @param file as it stands in addresses, 1448-57
     */
    record Line(String number, String file, Localized kind, Localized state, Instant registeredAt) {}

    @Operation(summary = "The registered letters of a case; 404 also for a case that the caller may not see.")
    @GetMapping
    ResponseEntity<List<Line>> list(@PathVariable String caseNumber) {
        access.requireSee(caseNumber, signIn.current());
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(letters.of(caseNumber).stream().map(this::line).toList());
    }

    @Operation(summary = "The letter for the printer; the register notes who printed it and when.")
    @GetMapping(LETTER + ".pdf")
    ResponseEntity<byte[]> print(@PathVariable String caseNumber, @PathVariable int year, @PathVariable long serial) {
        StaffUser user = signIn.current();
        access.requireSee(caseNumber, user);
        byte[] pdf = letters.print(caseNumber, new RegisterNumber(year, serial), user.id());
        readLog.looked(caseNumber, user.id(), "letter:" + year + "-" + serial);
        return pdf(pdf, year + "-" + serial);
    }

    @Operation(summary = "The label of the letter's envelope.")
    @GetMapping(LETTER + "/label.pdf")
    ResponseEntity<byte[]> label(@PathVariable String caseNumber, @PathVariable int year, @PathVariable long serial) {
        access.requireSee(caseNumber, signIn.current());
        return pdf(letters.label(caseNumber, new RegisterNumber(year, serial)), "label-" + year + "-" + serial);
    }

    private Line line(OutgoingRegister.Entry entry) {
        RegisterNumber number = entry.number();
        return new Line(
                number.printed(),
                number.hijriYear() + "-" + number.serial(),
                messages.both("letters.outgoing.kind." + entry.kind()),
                messages.both("letters.outgoing.state." + entry.state()),
                entry.registeredAt());
    }

    /** Shown in a tab of its own: it is our own paper, nothing that somebody uploaded. */
    private static ResponseEntity<byte[]> pdf(byte[] content, String name) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(name + ".pdf")
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(content);
    }
}
