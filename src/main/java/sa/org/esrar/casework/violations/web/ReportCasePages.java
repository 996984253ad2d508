package sa.org.esrar.casework.violations.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import sa.org.esrar.casework.api.Languages;
import sa.org.esrar.casework.api.RateLimits;
import sa.org.esrar.casework.casefile.CaseKind;
import sa.org.esrar.casework.casefile.CaseRegister;
import sa.org.esrar.casework.casefile.CaseView;
import sa.org.esrar.casework.portal.CasePages;
import sa.org.esrar.casework.portal.PageSteps;
import sa.org.esrar.casework.portal.Uploads;
import sa.org.esrar.casework.portal.Visits;
import sa.org.esrar.casework.violations.ReportTalk;
import sa.org.esrar.casework.workflow.FormReader;

/** A reporter's own report, behind its number and code alone: what is said, attached, added and wished. */
@Controller
@RequestMapping("/track/{handle:[a-z0-9]{8}}")
class ReportCasePages implements CasePages {

    private static final String PAGE = "violations/case";
    private static final Set<String> AGAIN = Set.of("SAME", "ALIKE");

    private final ReportTalk talk;
    private final ReportPage page;
    private final ReportMessages words;
    private final CaseRegister cases;
    private final Uploads uploads;
    private final PageSteps steps;
    private final RateLimits limits;

    ReportCasePages(
            ReportTalk talk,
            ReportPage page,
            ReportMessages words,
            CaseRegister cases,
            Uploads uploads,
            PageSteps steps,
            RateLimits limits) {
        this.talk = talk;
        this.page = page;
        this.words = words;
        this.cases = cases;
        this.uploads = uploads;
        this.steps = steps;
        this.limits = limits;
    }

    @Override
    public CaseKind kind() {
        return CaseKind.VIO;
    }

    @Override
    public String show(Visits.OpenCase open, CaseView head, Model model, Locale locale) {
        return page(open, Map.of(), model, locale);
    }

    /** Nothing: no list of cases says what a report is about. */
    @Override
    public Map<String, String> subjects(Collection<String> caseNumbers, String language) {
        Map<String, String> subjects = new HashMap<>();
        caseNumbers.forEach(number -> subjects.put(number, ""));
        return subjects;
    }

    @Override
    public List<Said> said(String caseNumber, String step, MultiValueMap<String, String> fields, String language) {
        String typed = fields.getFirst("words");
        return typed == null || typed.isBlank()
                ? List.of()
                : List.of(new Said(words.text("page.words", language), List.of(typed)));
    }

    /**
     * The receipt: number and code, on the screen alone.
     *
     * @param again {@code SAME} where the form was sent before, {@code ALIKE} where the same text came just before
     */
    @GetMapping("/reported")
    String receipt(Visits.OpenCase open, @RequestParam(defaultValue = "") String again, Model model, Locale locale) {
        page(open, Map.of(), model, locale);
        model.addAttribute(
                "again", AGAIN.contains(again) ? words.text("page.again." + again, Languages.of(locale)) : null);
        return "violations/receipt";
    }

    @PostMapping("/reportwords")
    String say(
            Visits.OpenCase open,
            @RequestParam(name = "words", defaultValue = "") String typed,
            @RequestParam(name = "once", defaultValue = "") String key,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        model.addAttribute("typedWords", typed);
        Map<String, Object> form = Map.of("words", typed);
        String said = new FormReader(form).text("words", false, ReportTalk.LONGEST);
        return take(open, "words", key, typed, () -> talk.say(open.caseNumber(), said), model, locale, response);
    }

    @PostMapping("/reporter")
    String addName(
            Visits.OpenCase open,
            @RequestParam MultiValueMap<String, String> form,
            @RequestParam(name = "once", defaultValue = "") String key,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        model.addAttribute("typed", form.toSingleValueMap());
        FormReader reader = new FormReader(new HashMap<>(form.toSingleValueMap()));
        String name = reader.text("name", false, Integer.MAX_VALUE);
        String contact = reader.text("contact", false, Integer.MAX_VALUE);
        return take(
                open,
                "reporter",
                key,
                new TreeMap<>(form),
                () -> talk.addName(open.caseNumber(), name, contact),
                model,
                locale,
                response);
    }

    @PostMapping("/reportwithdrawal")
    String withdraw(
            Visits.OpenCase open,
            @RequestParam(name = "once", defaultValue = "") String key,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        return take(open, "withdrawal", key, "", () -> talk.withdraw(open.caseNumber()), model, locale, response);
    }

    /** A file is checked before any transaction; what is wrong with it is told beside where it was chosen. */
    @PostMapping("/reportevidence")
    String attach(
            Visits.OpenCase open,
            @RequestParam MultipartFile file,
            @RequestParam(name = "once", defaultValue = "") String key,
            Model model,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        limits.check("violation", request);
        return uploads.attach(
                        open.caseNumber(),
                        ReportTalk.EVIDENCE,
                        file,
                        key,
                        checked -> talk.attach(open.caseNumber(), checked),
                        locale,
                        request,
                        response)
                .map(problem -> page(open, Map.of("file", problem), model, locale))
                .orElseGet(() -> "redirect:/track/" + open.handle());
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
                .map(wrong -> page(open, wrong, model, locale))
                .orElse("redirect:/track/" + open.handle());
    }

    private String page(Visits.OpenCase open, Map<String, String> found, Model model, Locale locale) {
        model.addAttribute("handle", open.handle());
        model.addAttribute("accessCode", open.accessCode());
        model.addAttribute("once", UUID.randomUUID().toString());
        model.addAttribute("problems", found);
        if (!model.containsAttribute("typed")) {
            model.addAttribute("typed", Map.of());
        }
        page.show(cases.view(open.caseNumber()), model, Languages.of(locale));
        return PAGE;
    }
}
