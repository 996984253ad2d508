package sa.org.esrar.casework.requests.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Function;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.api.RateLimits;
import sa.org.esrar.casework.casefile.CaseNumbers;
import sa.org.esrar.casework.portal.Visits;
import sa.org.esrar.casework.requests.RequestLetters;

/** A family's own papers as PDF: the receipt, what is left, the answer (C3, C5). */
@Controller
@RequestMapping("/track/{handle:[a-z0-9]{8}}")
class LetterPages {

    private final RequestLetters letters;
    private final DraftPage page;
    private final RateLimits limits;

    LetterPages(RequestLetters letters, DraftPage page, RateLimits limits) {
        this.letters = letters;
        this.page = page;
        this.limits = limits;
    }

    @GetMapping("/receipt.pdf")
    ResponseEntity<byte[]> receipt(Visits.OpenCase open, HttpServletRequest request) {
        return download(open, "receipt", letters::receipt, request);
    }

    @GetMapping("/left.pdf")
    ResponseEntity<byte[]> whatIsLeft(Visits.OpenCase open, HttpServletRequest request) {
        return download(open, "left", letters::whatIsLeft, request);
    }

    @GetMapping("/answer.pdf")
    ResponseEntity<byte[]> answer(Visits.OpenCase open, HttpServletRequest request) {
        return download(open, "answer", letters::answer, request);
    }

    /** Before the signature nobody knows whose case it is: its papers would tell a stranger the name on record (F2). */
    private ResponseEntity<byte[]> download(
            Visits.OpenCase open, String name, Function<String, byte[]> letter, HttpServletRequest request) {
        limits.check("letter", request);
        limits.check("letter-case", open.caseNumber());
        if (page.unsigned(open.caseNumber())) {
            throw new ApiException(409, "requests.letter.notSigned");
        }
        byte[] pdf = letter.apply(open.caseNumber());
        String file = name + "-" + CaseNumbers.shortForm(open.caseNumber()).replace('/', '-') + ".pdf";
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(file).build().toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(pdf);
    }
}
