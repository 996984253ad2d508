package sa.org.esrar.casework.requests.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import sa.org.esrar.casework.api.RateLimits;
import sa.org.esrar.casework.requests.BlankForms;

/** The blank form of a service to print (B5, G2); the same for everybody, so that anything on the way may keep it. */
@Controller
class BlankFormPages {

    private final BlankForms forms;
    private final RateLimits limits;

    BlankFormPages(BlankForms forms, RateLimits limits) {
        this.forms = forms;
        this.limits = limits;
    }

    @GetMapping("/services/{code}/form-{language:ar|en}.pdf")
    ResponseEntity<byte[]> form(@PathVariable String code, @PathVariable String language, HttpServletRequest request) {
        limits.check("letter", request);
        byte[] pdf = forms.of(code, language);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
                .eTag(DigestUtils.md5DigestAsHex(pdf))
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(code + "-" + language + ".pdf")
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(pdf);
    }
}
