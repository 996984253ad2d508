package sa.org.esrar.casework.complaints.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.api.Languages;
import sa.org.esrar.casework.api.RateLimits;
import sa.org.esrar.casework.casefile.CaseKind;
import sa.org.esrar.casework.casefile.CaseNumbers;
import sa.org.esrar.casework.casefile.CaseRegister;
import sa.org.esrar.casework.casefile.CaseView;
import sa.org.esrar.casework.complaints.ComplaintDocuments;
import sa.org.esrar.casework.complaints.ComplaintDossiers;
import sa.org.esrar.casework.complaints.ComplaintKind;
import sa.org.esrar.casework.complaints.ComplaintLetters;
import sa.org.esrar.casework.complaints.ComplaintSettlements;
import sa.org.esrar.casework.complaints.ComplaintWords;
import sa.org.esrar.casework.complaints.Word;
import sa.org.esrar.casework.portal.CasePages;
import sa.org.esrar.casework.portal.PageSteps;
import sa.org.esrar.casework.portal.Uploads;
import sa.org.esrar.casework.portal.Visits;
import sa.org.esrar.casework.workflow.FormReader;

/** A complainant's own complaint: where it stands, and every step that is hers. Each step leads back to the page. */
@Controller
@RequestMapping("/track/{handle:[a-z0-9]{8}}")
class ComplaintCasePages implements CasePages {

    private static final String PAGE = "complaints/case";
    private static final String RECEIPT = "complaints/receipt";
    private static final String ATTACHMENT = "attachment";
    private static final String BENEFICIARY = "beneficiary";

    private final ComplaintSettlements settlements;
    private final ComplaintWords complaintWords;
    private final ComplaintDossiers dossiers;
    private final ComplaintDocuments documents;
    private final ComplaintLetters letters;
    private final ComplaintPage page;
    private final ComplaintMessages words;
    private final CaseRegister cases;
    private final Visits visits;
    private final Uploads uploads;
    private final PageSteps steps;
    private final RateLimits limits;

    ComplaintCasePages(
            ComplaintSettlements settlements,
            ComplaintWords complaintWords,
            ComplaintDossiers dossiers,
            ComplaintDocuments documents,
            ComplaintLetters letters,
            ComplaintPage page,
            ComplaintMessages words,
            CaseRegister cases,
            Visits visits,
            Uploads uploads,
            PageSteps steps,
            RateLimits limits) {
        this.settlements = settlements;
        this.complaintWords = complaintWords;
        this.dossiers = dossiers;
        this.documents = documents;
        this.letters = letters;
        this.page = page;
        this.words = words;
        this.cases = cases;
        this.visits = visits;
        this.uploads = uploads;
        this.steps = steps;
        this.limits = limits;
    }

    @Override
    public CaseKind kind() {
        return CaseKind.CMP;
    }

    @Override
    public String show(Visits.OpenCase open, CaseView head, Model model, Locale locale) {
        return page(open, head, Map.of(), model, locale);
    }

    @Override
    public Map<String, String> subjects(Collection<String> caseNumbers, String language) {
        Map<String, String> subjects = new HashMap<>();
        for (Map.Entry<String, ComplaintKind> one : dossiers.kinds(caseNumbers).entrySet()) {
            subjects.put(one.getKey(), words.label("kind", one.getValue()).in(language));
        }
        return subjects;
    }

    @Override
    public List<Said> said(String caseNumber, String step, MultiValueMap<String, String> fields, String language) {
        String field = step.equals("reopening") ? "why" : step.equals("proposal") ? "words" : "name";
        String typed = fields.getFirst(field);
        return typed == null || typed.isBlank()
                ? List.of()
                : List.of(new Said(words.text("page." + field, language), List.of(typed)));
    }

    /** The receipt: number and code, told this once (E1). */
    @GetMapping("/complained")
    String receipt(Visits.OpenCase open, Model model, Locale locale) {
        page(open, cases.view(open.caseNumber()), Map.of(), model, locale);
        return RECEIPT;
    }

    /** A picture or a paper; what is wrong with it is told beside it, on the page where it was chosen. */
    @PostMapping("/attachment")
    String attach(
            Visits.OpenCase open,
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(name = "once", defaultValue = "") String key,
            Model model,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        String number = open.caseNumber();
        CaseView head = cases.view(number);
        if (head.kind() != CaseKind.CMP && head.kind() != CaseKind.OBJ) {
            throw new ApiException(404, "casefile.case.notFound");
        }
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
                .orElse("redirect:/track/" + open.handle() + (receipt ? "/complained" : "") + "#attachments");
    }

    @PostMapping("/proposal")
    String reply(
            Visits.OpenCase open,
            @RequestParam boolean accepted,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(name = "once", defaultValue = "") String key,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        model.addAttribute("typedWords", words);
        Map<String, Object> typed = Map.of("words", words);
        String said = new FormReader(typed).text("words", false, ComplaintSettlements.LONGEST);
        return take(
                open,
                "proposal",
                key,
                accepted + words,
                () -> settlements.reply(open.caseNumber(), accepted, said),
                model,
                locale,
                response);
    }

    @PostMapping("/word")
    String say(
            Visits.OpenCase open,
            @RequestParam boolean settled,
            @RequestParam(name = "once", defaultValue = "") String key,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        Word word = settled ? Word.SETTLED : Word.NOT_SETTLED;
        return take(
                open, "word", key, word, () -> complaintWords.say(open.caseNumber(), word), model, locale, response);
    }

    @PostMapping("/reopening")
    String reopen(
            Visits.OpenCase open,
            @RequestParam(defaultValue = "") String why,
            @RequestParam(name = "once", defaultValue = "") String key,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        model.addAttribute("typedWhy", why);
        Map<String, Object> typed = Map.of("why", why);
        String said = new FormReader(typed).text("why", false, Integer.MAX_VALUE);
        return take(
                open,
                "reopening",
                key,
                why,
                () -> complaintWords.reopen(open.caseNumber(), said),
                model,
                locale,
                response);
    }

    @PostMapping("/name")
    String addName(
            Visits.OpenCase open,
            @RequestParam MultiValueMap<String, String> form,
            @RequestParam(name = "once", defaultValue = "") String key,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        model.addAttribute("typed", form.toSingleValueMap());
        return take(
                open,
                "name",
                key,
                new TreeMap<>(form),
                () -> complaintWords.addName(
                        open.caseNumber(), ContactForm.person(form, form.getFirst("name"), Languages.of(locale))),
                model,
                locale,
                response);
    }

    @PostMapping("/retraction")
    String withdraw(
            Visits.OpenCase open,
            @RequestParam(name = "once", defaultValue = "") String key,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        return take(
                open, "retraction", key, "", () -> complaintWords.withdraw(open.caseNumber()), model, locale, response);
    }

    /** The second stage, or the report that it became, has a number and a code of its own, told here. */
    @PostMapping("/continued")
    String openContinued(Visits.OpenCase open, HttpServletRequest request, HttpServletResponse response) {
        Optional<String> later = page.continued(open.caseNumber());
        String receipt = later.filter(CaseNumbers::isReport).isPresent() ? "/reported" : "/complained";
        return opened(later, receipt, request, response);
    }

    /** The compensation that was opened for the harm has a number and a code of its own too. */
    @PostMapping("/compensation")
    String openCompensation(Visits.OpenCase open, HttpServletRequest request, HttpServletResponse response) {
        return opened(page.compensation(open.caseNumber()), "/claimed", request, response);
    }

    private String opened(
            Optional<String> later, String receipt, HttpServletRequest request, HttpServletResponse response) {
        String number = later.orElseThrow(() -> new ApiException(404, "casefile.case.notFound"));
        String code = cases.reissueAccessCode(number, BENEFICIARY);
        return "redirect:/track/" + visits.open(number, code, request, response) + receipt;
    }

    @GetMapping("/outcome.pdf")
    ResponseEntity<byte[]> outcome(Visits.OpenCase open, HttpServletRequest request) {
        limits.check("letter", request);
        limits.check("letter-case", open.caseNumber());
        byte[] pdf = letters.outcome(open.caseNumber());
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename("outcome.pdf")
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(pdf);
    }

    /** Takes the step and leads back to the page; what was wrong stands on it. */
    private String take(
            Visits.OpenCase open,
            String step,
            String key,
            Object content,
            Runnable work,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        return steps.take(open, step, key, content, work, locale, response)
                .map(wrong -> page(open, cases.view(open.caseNumber()), wrong, model, locale))
                .orElse("redirect:/track/" + open.handle());
    }

    private String page(Visits.OpenCase open, CaseView head, Map<String, String> problems, Model model, Locale locale) {
        model.addAttribute("handle", open.handle());
        model.addAttribute("caseNumber", open.caseNumber());
        model.addAttribute("accessCode", open.accessCode());
        model.addAttribute("once", UUID.randomUUID().toString());
        model.addAttribute("problems", problems);
        if (!model.containsAttribute("typed")) {
            model.addAttribute("typed", Map.of());
        }
        page.show(head, model, Languages.of(locale));
        return PAGE;
    }
}
