package sa.org.esrar.casework.compensation.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.api.Localized;
import sa.org.esrar.casework.casefile.CaseAccess;
import sa.org.esrar.casework.casefile.CheckedFile;
import sa.org.esrar.casework.casefile.Documents;
import sa.org.esrar.casework.casefile.IncomingFiles;
import sa.org.esrar.casework.casefile.ReadLog;
import sa.org.esrar.casework.casefile.Sight;
import sa.org.esrar.casework.compensation.payment.PaymentOrders;
import sa.org.esrar.casework.compensation.payment.PaymentSheets;
import sa.org.esrar.casework.compensation.payment.PaymentSheets.PaymentSheet;
import sa.org.esrar.casework.staff.SignIn;
import sa.org.esrar.casework.staff.StaffDirectory;
import sa.org.esrar.casework.staff.StaffUser;

/** What is to be paid, into which account, and the paper that proves it: for finance alone, with the case in payment (F2, F3). */
@RestController
@RequestMapping("/api/v1/staff/compensations/{caseNumber}/payment")
class StaffPaymentController {

    private static final String FINANCE = "finance";

    private final PaymentSheets sheets;
    private final PaymentOrders orders;
    private final IncomingFiles incoming;
    private final CaseAccess access;
    private final ReadLog readLog;
    private final SignIn signIn;
    private final StaffDirectory staff;

    StaffPaymentController(
            PaymentSheets sheets,
            PaymentOrders orders,
            IncomingFiles incoming,
            CaseAccess access,
            ReadLog readLog,
            SignIn signIn,
            StaffDirectory staff) {
        this.sheets = sheets;
        this.orders = orders;
        this.incoming = incoming;
        this.access = access;
        this.readLog = readLog;
        this.signIn = signIn;
        this.staff = staff;
    }

    @Operation(summary = "The payment of an agreement, for finance: amount, account, orders, proof; else 404.")
    @GetMapping
    ResponseEntity<Shown> one(@PathVariable String caseNumber) {
        StaffUser user = ofFinance(caseNumber);
        PaymentSheet sheet = sheets.of(caseNumber);
        readLog.looked(caseNumber, user.id(), "payment");
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new Shown(sheet, people(sheet)));
    }

    @Operation(summary = "Attaches the paper that proves the transfer of the approved order; 422 when it is infected.")
    @PostMapping(path = "/proof", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Documents.Stored prove(@PathVariable String caseNumber, @RequestParam MultipartFile file) throws IOException {
        StaffUser user = ofFinance(caseNumber);
        CheckedFile checked = incoming.check(file.getOriginalFilename(), file.getInputStream());
        // Asked again: an exclusion may have come while the file was on its way.
        ofFinance(caseNumber);
        Documents.Stored stored = orders.attachProof(caseNumber, checked, user.id());
        if (stored.held() == Documents.Held.INFECTED) {
            throw new ApiException(422, "casefile.document.infected");
        }
        return stored;
    }

    @Operation(summary = "The paper that proves the last transfer, always as a download.")
    @GetMapping("/proof")
    ResponseEntity<byte[]> proof(@PathVariable String caseNumber) {
        StaffUser user = ofFinance(caseNumber);
        PaymentSheet sheet = sheets.of(caseNumber);
        byte[] content = sheets.proof(caseNumber, user.id());
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .contentType(MediaType.parseMediaType(sheet.proof().mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(sheet.proof().fileName(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(content);
    }

    private Map<String, Localized> people(PaymentSheet sheet) {
        return sheet.orders().stream()
                .flatMap(order -> Stream.of(order.preparedBy(), order.approvedBy(), order.transferredBy()))
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.toMap(Function.identity(), staff::named));
    }

    /** @param people titles of those who had a hand in an order */
    record Shown(@JsonUnwrapped PaymentSheet sheet, Map<String, Localized> people) {

        /** Without names and numbers. */
        @Override
        public String toString() {
            return "Shown[" + sheet + "]";
        }
    }

    private StaffUser ofFinance(String caseNumber) {
        StaffUser user = signIn.current();
        if (!user.isIn(FINANCE) || access.sight(caseNumber, user) == Sight.NONE) {
            throw new ApiException(404, "casefile.case.notVisible");
        }
        return user;
    }
}
