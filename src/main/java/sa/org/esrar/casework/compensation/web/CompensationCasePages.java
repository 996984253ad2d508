package sa.org.esrar.casework.compensation.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.api.Languages;
import sa.org.esrar.casework.api.RateLimits;
import sa.org.esrar.casework.casefile.CaseKind;
import sa.org.esrar.casework.casefile.CaseRegister;
import sa.org.esrar.casework.casefile.CaseView;
import sa.org.esrar.casework.compensation.claims.CompensationDocuments;
import sa.org.esrar.casework.compensation.negotiation.OfferAnswer;
import sa.org.esrar.casework.compensation.negotiation.OfferGoneException;
import sa.org.esrar.casework.letters.RegisterNumber;
import sa.org.esrar.casework.portal.CasePages;
import sa.org.esrar.casework.portal.PageSteps;
import sa.org.esrar.casework.portal.Uploads;
import sa.org.esrar.casework.portal.Visits;

/** A beneficiary's own compensation: where it stands, and every step that is hers (D1, D4). Each step leads back to the page. */
@Controller
@RequestMapping("/track/{handle:[a-z0-9]{8}}")
class CompensationCasePages implements CasePages {

    private static final String PAGE = "compensation/case";
    private static final String RECEIPT = "compensation/receipt";
    private static final String ATTACHMENT = "attachment";

    /** What of a form says something to a reader, with its label. */
    private static final Map<String, String> SAID = Map.of(
            "why", "page.why", "counter", "page.counterAmount", "words", "page.otherWords", "text", "claim.text");

    private final BeneficiarySteps work;
    private final CompensationDocuments documents;
    private final CompensationPage page;
    private final CompensationMessages words;
    private final CaseRegister cases;
    private final Uploads uploads;
    private final PageSteps steps;
    private final RateLimits limits;

    CompensationCasePages(
            BeneficiarySteps work,
            CompensationDocuments documents,
            CompensationPage page,
            CompensationMessages words,
            CaseRegister cases,
            Uploads uploads,
            PageSteps steps,
            RateLimits limits) {
        this.work = work;
        this.documents = documents;
        this.page = page;
        this.words = words;
        this.cases = cases;
        this.uploads = uploads;
        this.steps = steps;
        this.limits = limits;
    }

    @Override
    public CaseKind kind() {
        return CaseKind.CPN;
    }

    @Override
    public String show(Visits.OpenCase open, CaseView head, Model model, Locale locale) {
        return page(open, head, Map.of(), model, locale);
    }

    @Override
    public Map<String, String> subjects(Collection<String> caseNumbers, String language) {
        Map<String, String> subjects = new HashMap<>();
        caseNumbers.forEach(number -> subjects.put(number, words.text("page.subject", language)));
        return subjects;
    }

    @Override
    public List<Said> said(String caseNumber, String step, MultiValueMap<String, String> fields, String language) {
        List<Said> said = new ArrayList<>();
        SAID.forEach((field, label) -> {
            String typed = fields.getFirst(field);
            if (typed != null && !typed.isBlank()) {
                said.add(new Said(words.text(label, language), List.of(typed)));
            }
        });
        return said;
    }

    /** The receipt: number and code, told this once (C5). */
    @GetMapping("/claimed")
    String receipt(Visits.OpenCase open, Model model, Locale locale) {
        page(open, own(open), Map.of(), model, locale);
        return RECEIPT;
    }

    /** A picture or a paper; what is wrong with it is told beside it, on the page where it was chosen. */
    @PostMapping("/claim-attachment")
    String attach(
            Visits.OpenCase open,
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(name = "once", defaultValue = "") String key,
            Model model,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        String number = own(open).caseNumber();
        boolean receipt = from.equals("receipt");
        return uploads.attach(
                        number,
                        ATTACHMENT,
                        file,
                        key,
                        checked -> documents.attach(number, checked),
                        locale,
                        request,
                        response)
                .map(problem -> {
                    page(open, cases.view(number), Map.of(ATTACHMENT, problem), model, locale);
                    return receipt ? RECEIPT : PAGE;
                })
                .orElse("redirect:/track/" + open.handle() + (receipt ? "/claimed" : "") + "#attachments");
    }

    /** @param offer which was read; another that took its place meanwhile is not answered by it */
    @PostMapping("/offer")
    String answer(
            Visits.OpenCase open,
            @RequestParam OfferAnswer answer,
            @RequestParam UUID offer,
            @RequestParam MultiValueMap<String, String> form,
            @RequestParam(name = "once", defaultValue = "") String key,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        Map<String, String> typed = form.toSingleValueMap();
        model.addAttribute("typed", typed);
        String content = answer + " " + offer + " " + typed.get("counter") + " " + typed.get("words");
        CaseView head = own(open);
        AtomicReference<OfferGoneException> gone = new AtomicReference<>();
        Optional<Map<String, String>> wrong = steps.take(
                open,
                "offer",
                key,
                content,
                () -> {
                    try {
                        work.answer(head.caseNumber(), offer, answer, typed);
                    } catch (OfferGoneException tooLate) {
                        // Told below: what the record says of it must not be rolled back.
                        gone.set(tooLate);
                    }
                },
                locale,
                response);
        if (gone.get() != null) {
            response.setStatus(409);
            wrong = Optional.of(Map.of("case", words.refusal(gone.get(), locale)));
        }
        return wrong.map(problems -> page(open, cases.view(head.caseNumber()), problems, model, locale))
                .orElse("redirect:/track/" + open.handle());
    }

    /** The answer is the page itself: it says that the code is on its way, and has the field for it. */
    @PostMapping("/settlement-code")
    String sendCode(
            Visits.OpenCase open,
            @RequestParam(name = "once", defaultValue = "") String key,
            Model model,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        limits.check("one-time-code", request);
        CaseView head = own(open);
        Map<String, String> wrong = steps.take(
                        open, "settlement-code", key, "", () -> work.sendCode(head.caseNumber()), locale, response)
                .orElse(Map.of());
        model.addAttribute("codeSent", wrong.isEmpty());
        return page(open, head, wrong, model, locale);
    }

    /** @param hash of the text that was read */
    @PostMapping("/settlement")
    String sign(
            Visits.OpenCase open,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String hash,
            @RequestParam(name = "once", defaultValue = "") String key,
            Model model,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        limits.check("one-time-code", request);
        return take(
                open,
                "settlement",
                key,
                code + " " + hash,
                () -> work.sign(open.caseNumber(), hash, code),
                model,
                locale,
                response);
    }

    @PostMapping("/received")
    String confirm(
            Visits.OpenCase open,
            @RequestParam(name = "once", defaultValue = "") String key,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        return take(open, "received", key, "", () -> work.received(open.caseNumber()), model, locale, response);
    }

    @PostMapping("/harm-objection")
    String object(
            Visits.OpenCase open,
            @RequestParam(defaultValue = "") String why,
            @RequestParam(name = "once", defaultValue = "") String key,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        model.addAttribute("typed", Map.of("why", why));
        return take(
                open, "harm-objection", key, why, () -> work.object(open.caseNumber(), why), model, locale, response);
    }

    @PostMapping("/claim-withdrawal")
    String withdraw(
            Visits.OpenCase open,
            @RequestParam(name = "once", defaultValue = "") String key,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        return take(open, "claim-withdrawal", key, "", () -> work.withdraw(open.caseNumber()), model, locale, response);
    }

    @GetMapping("/harm-letters/{year:1[3-5]\\d\\d}-{serial:[1-9]\\d{0,8}}.pdf")
    ResponseEntity<byte[]> letter(
            Visits.OpenCase open, @PathVariable int year, @PathVariable long serial, HttpServletRequest request) {
        CaseView head = readable(open, request);
        return pdf(page.letter(head.caseNumber(), new RegisterNumber(year, serial)), year + "-" + serial);
    }

    /** The agreement with all its signatures, sealed. */
    @GetMapping("/settlement.pdf")
    ResponseEntity<byte[]> settlement(Visits.OpenCase open, HttpServletRequest request) {
        CaseView head = readable(open, request);
        return pdf(work.agreementPdf(head.caseNumber()), "settlement");
    }

    private CaseView readable(Visits.OpenCase open, HttpServletRequest request) {
        limits.check("letter", request);
        limits.check("letter-case", open.caseNumber());
        return own(open);
    }

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

    /** These pages are of no other kind of case, whatever a browser has opened. */
    private CaseView own(Visits.OpenCase open) {
        CaseView head = cases.view(open.caseNumber());
        if (head.kind() != CaseKind.CPN) {
            throw new ApiException(404, "casefile.case.notFound");
        }
        return head;
    }

    /** Takes the step and leads back to the page; what was wrong stands on it. */
    private String take(
            Visits.OpenCase open,
            String step,
            String key,
            Object content,
            Runnable taken,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        own(open);
        return steps.take(open, step, key, content, taken, locale, response)
                .map(wrong -> page(open, cases.view(open.caseNumber()), wrong, model, locale))
                .orElse("redirect:/track/" + open.handle());
    }

    private String page(Visits.OpenCase open, CaseView head, Map<String, String> problems, Model model, Locale locale) {
        model.addAttribute("handle", open.handle());
        model.addAttribute("accessCode", open.accessCode());
        model.addAttribute("once", UUID.randomUUID().toString());
        model.addAttribute("problems", problems);
        if (!model.containsAttribute("typed")) {
            model.addAttribute("typed", Map.of());
        }
        if (!model.containsAttribute("codeSent")) {
            model.addAttribute("codeSent", false);
        }
        page.show(head, model, Languages.of(locale));
        return PAGE;
    }
}
