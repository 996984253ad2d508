package sa.org.esrar.casework.inquiries.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.api.Languages;
import sa.org.esrar.casework.api.Messages;
import sa.org.esrar.casework.api.Once;
import sa.org.esrar.casework.api.RateLimits;
import sa.org.esrar.casework.casefile.CaseKind;
import sa.org.esrar.casework.casefile.CaseRegister;
import sa.org.esrar.casework.casefile.CaseView;
import sa.org.esrar.casework.inquiries.Inquiries;
import sa.org.esrar.casework.inquiries.InquiryDossiers;
import sa.org.esrar.casework.inquiries.InquiryOpinions;
import sa.org.esrar.casework.inquiries.InquiryWords;
import sa.org.esrar.casework.inquiries.Opinion;
import sa.org.esrar.casework.portal.CasePages;
import sa.org.esrar.casework.portal.FieldProblems;
import sa.org.esrar.casework.portal.PageSteps;
import sa.org.esrar.casework.portal.Visits;

/** An inquiry to who asked: where it stands, the answer and the word on it; and asking about a case that one has open. */
@Controller
@RequestMapping("/track/{handle:[a-z0-9]{8}}")
class InquiryCasePages implements CasePages {

    private static final String PAGE = "inquiries/case";
    private static final String ABOUT = "inquiries/about";

    private final Inquiries inquiries;
    private final InquiryOpinions opinions;
    private final InquiryDossiers dossiers;
    private final InquiryCasePage casePage;
    private final InquiryWords words;
    private final CaseRegister cases;
    private final Visits visits;
    private final FieldProblems problems;
    private final Messages messages;
    private final Once onlyOnce;
    private final PageSteps steps;
    private final RateLimits limits;

    InquiryCasePages(
            Inquiries inquiries,
            InquiryOpinions opinions,
            InquiryDossiers dossiers,
            InquiryCasePage casePage,
            InquiryWords words,
            CaseRegister cases,
            Visits visits,
            FieldProblems problems,
            Messages messages,
            Once onlyOnce,
            PageSteps steps,
            RateLimits limits) {
        this.inquiries = inquiries;
        this.opinions = opinions;
        this.dossiers = dossiers;
        this.casePage = casePage;
        this.words = words;
        this.cases = cases;
        this.visits = visits;
        this.problems = problems;
        this.messages = messages;
        this.onlyOnce = onlyOnce;
        this.steps = steps;
        this.limits = limits;
    }

    @Override
    public CaseKind kind() {
        return CaseKind.INQ;
    }

    @Override
    public String show(Visits.OpenCase open, CaseView head, Model model, Locale locale) {
        return page(open, head, Map.of(), model, locale);
    }

    @Override
    public Map<String, String> subjects(Collection<String> caseNumbers, String language) {
        Map<String, String> subjects = new HashMap<>();
        dossiers.kinds(caseNumbers).forEach((number, kind) -> subjects.put(number, words.kind(kind, language)));
        return subjects;
    }

    @Override
    public boolean isProven(String caseNumber) {
        return dossiers.isProven(caseNumber);
    }

    @Override
    public List<Said> said(String caseNumber, String step, MultiValueMap<String, String> fields, String language) {
        String field = step.equals("asker") ? "name" : "remark";
        String typed = fields.getFirst(field);
        return typed == null || typed.isBlank()
                ? List.of()
                : List.of(new Said(messages.text("inquiries.page." + field, language), List.of(typed)));
    }

    /** What to keep, right after the question was sent. */
    @GetMapping("/asked")
    String asked(Visits.OpenCase open, Model model, Locale locale) {
        requireInquiry(open.caseNumber());
        model.addAttribute("handle", open.handle());
        model.addAttribute("accessCode", open.accessCode());
        model.addAttribute("receipt", casePage.receipt(open.caseNumber(), Languages.of(locale)));
        return "inquiries/receipt";
    }

    @PostMapping("/opinion")
    String say(
            Visits.OpenCase open,
            @RequestParam Opinion opinion,
            @RequestParam(defaultValue = "") String remark,
            @RequestParam(defaultValue = "") String once,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        String number = open.caseNumber();
        requireInquiry(number);
        model.addAttribute("typedRemark", remark);
        return take(
                open,
                "opinion",
                once,
                opinion + " " + remark,
                () -> opinions.say(number, opinion, remark),
                model,
                locale,
                response);
    }

    /** Who asked without a name adds it, and is told of the answer there (C5). */
    @PostMapping("/asker")
    String addName(
            Visits.OpenCase open,
            @RequestParam MultiValueMap<String, String> form,
            @RequestParam(defaultValue = "") String once,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        String number = open.caseNumber();
        requireInquiry(number);
        model.addAttribute("typed", AskForm.typed(form));
        return take(
                open,
                "asker",
                once,
                new TreeMap<>(AskForm.typed(form)),
                () -> inquiries.addName(number, AskForm.read(form, Languages.of(locale))),
                model,
                locale,
                response);
    }

    /** Takes the step and leads back to the page; what was wrong stands on it, with what was typed. */
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

    /** Asking about the case that is open here; what nobody has signed leads to the questions of everybody. */
    @GetMapping("/ask")
    String about(Visits.OpenCase open, Model model, Locale locale) {
        return inquiries.mayAskAbout(cases.view(open.caseNumber()))
                ? about(open, "", Map.of(), UUID.randomUUID().toString(), model, locale)
                : "redirect:/ask";
    }

    @PostMapping("/ask")
    String ask(
            Visits.OpenCase open,
            @RequestParam(defaultValue = "") String question,
            @RequestParam(defaultValue = "") String askingKey,
            Model model,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!inquiries.mayAskAbout(cases.view(open.caseNumber()))) {
            return "redirect:/ask";
        }
        limits.check("asking", request);
        String key = askingKey.isEmpty() ? UUID.randomUUID().toString() : askingKey;
        try {
            Inquiries.Asked asked = onlyOnce.perform(
                    "asking " + open.caseNumber() + " " + key,
                    question,
                    Inquiries.Asked.class,
                    () -> inquiries.askAbout(open.caseNumber(), question, Languages.of(locale)));
            String handle = visits.open(asked.caseNumber(), asked.accessCode(), request, response);
            return "redirect:/track/" + handle + "/asked";
        } catch (InvalidInputException e) {
            response.setStatus(422);
            return about(open, question, problems.worded(e.problems(), locale), key, model, locale);
        }
    }

    private String about(
            Visits.OpenCase open, String typed, Map<String, String> wrong, String key, Model model, Locale locale) {
        model.addAttribute("within", words.within(Languages.of(locale)));
        model.addAttribute("handle", open.handle());
        model.addAttribute("typed", Map.of("question", typed));
        model.addAttribute("problems", wrong);
        model.addAttribute("askingKey", key);
        model.addAttribute("languagePath", "/track/" + open.handle() + "/ask");
        return ABOUT;
    }

    /** Other kinds of case have no such step. */
    private void requireInquiry(String caseNumber) {
        if (cases.view(caseNumber).kind() != CaseKind.INQ) {
            throw new ApiException(404, "casefile.case.notFound");
        }
    }

    private String page(Visits.OpenCase open, CaseView head, Map<String, String> wrong, Model model, Locale locale) {
        model.addAttribute("handle", open.handle());
        model.addAttribute("caseNumber", open.caseNumber());
        model.addAttribute("accessCode", open.accessCode());
        model.addAttribute("once", UUID.randomUUID().toString());
        model.addAttribute("problems", wrong);
        if (!model.containsAttribute("typed")) {
            model.addAttribute("typed", Map.of());
        }
        model.addAttribute("languagePath", "/track/" + open.handle());
        model.addAttribute("page", casePage.of(head, Languages.of(locale)));
        return PAGE;
    }
}
