package sa.org.esrar.casework.declarations.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.api.Localized;
import sa.org.esrar.casework.api.RateLimited;
import sa.org.esrar.casework.casefile.CaseRegister;
import sa.org.esrar.casework.declarations.Declarations;

/** The signer's copy of what was signed (C4). */
@RestController
@RequestMapping("/api/v1/cases/{caseNumber}/declaration")
class DeclarationController {

    private final CaseRegister cases;
    private final Declarations declarations;

    DeclarationController(CaseRegister cases, Declarations declarations) {
        this.cases = cases;
        this.declarations = declarations;
    }

    /** {@code denied}: the signer said afterwards that she did not sign. {@code sha256} is over the rendered declaration: number, version, both texts, what was declared, when, how and before whom. */
    record SignedCopy(
            String caseNumber,
            int version,
            String textAr,
            String textEn,
            String sha256,
            Instant signedAt,
            String signedInRiyadh,
            String signedHijri,
            Localized way,
            List<Localized> witnesses,
            boolean denied) {}

    @Operation(summary = "The signed declaration; 404 also while nothing is signed.")
    @RateLimited("access-code")
    @GetMapping
    ResponseEntity<SignedCopy> copy(
            @PathVariable String caseNumber,
            @RequestHeader(name = "X-Access-Code", required = false) String accessCode) {
        String number = cases.byAccessCode(caseNumber, accessCode).caseNumber();
        Declarations.Copy copy =
                declarations.copy(number).orElseThrow(() -> new ApiException(404, "declarations.notSigned"));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new SignedCopy(
                        number,
                        copy.text().version(),
                        copy.text().ar(),
                        copy.text().en(),
                        copy.sha256(),
                        copy.signedAt(),
                        copy.signedInRiyadh(),
                        copy.signedHijri(),
                        copy.way(),
                        copy.witnesses(),
                        copy.denied()));
    }
}
