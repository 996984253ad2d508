package sa.org.esrar.casework.inquiries.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import sa.org.esrar.casework.api.FieldProblem;
import sa.org.esrar.casework.api.Languages;
import sa.org.esrar.casework.api.Once;
import sa.org.esrar.casework.api.RateLimits;
import sa.org.esrar.casework.catalogue.FrequentQuestions;
import sa.org.esrar.casework.inquiries.AskQuestion;
import sa.org.esrar.casework.inquiries.Inquiries;
import sa.org.esrar.casework.inquiries.InquiryWords;
import sa.org.esrar.casework.parties.Categories;
import sa.org.esrar.casework.portal.FieldProblems;
import sa.org.esrar.casework.portal.Visits;

/**
 * Asking without an account (C1, E2). Published questions that may be the same are offered while one types, and without
 * script before the question is sent. What is typed travels in bodies alone, never in an address (F2).
 */
@Controller
@RequestMapping("/ask")
class AskPages {

    /** Published questions that are offered at most. */
    static final int OFFERED = 3;

    private static final String PAGE = "inquiries/ask";
    private static final String BEFORE = "inquiries/before";

    /** The form carries this once matching questions were shown to whoever typed it. */
    private static final String SEEN = "seen";

    private final Inquiries inquiries;
    private final FrequentQuestions questions;
    private final Categories categories;
    private final InquiryWords words;
    private final Visits visits;
    private final FieldProblems problems;
    private final Once once;
    private final RateLimits limits;

    AskPages(
            Inquiries inquiries,
            FrequentQuestions questions,
            Categories categories,
            InquiryWords words,
            Visits visits,
            FieldProblems problems,
            Once once,
            RateLimits limits) {
        this.inquiries = inquiries;
        this.questions = questions;
        this.categories = categories;
        this.words = words;
        this.visits = visits;
        this.problems = problems;
        this.once = once;
        this.limits = limits;
    }

    @GetMapping
    String form(Model model, Locale locale) {
        return page(new LinkedMultiValueMap<>(), Map.of(), model, locale);
    }

    /** For the script of the page: a part of a page, never kept. */
    @PostMapping("/similar")
    String similar(@RequestParam(defaultValue = "") String question, Model model, HttpServletRequest request) {
        limits.check("similar-questions", request);
        model.addAttribute("similar", questions.like(question, OFFERED));
        return "inquiries/similar :: list";
    }

    /** The answer is the inquiry itself: sending the same form again, as going back does, opens it again. */
    @PostMapping
    String ask(
            @RequestParam MultiValueMap<String, String> form,
            Locale locale,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        AskQuestion typed = AskForm.read(form, Languages.of(locale));
        List<FieldProblem> found = inquiries.problems(typed);
        if (!found.isEmpty()) {
            response.setStatus(422);
            return page(form, AskForm.inOrder(problems.worded(found, locale)), model, locale);
        }
        if (form.getFirst(SEEN) == null || form.getFirst(SEEN).isEmpty()) {
            List<FrequentQuestions.Question> similar = questions.like(typed.question(), OFFERED);
            if (!similar.isEmpty()) {
                fill(form, model);
                model.addAttribute("similar", similar);
                return BEFORE;
            }
        }
        limits.check("asking", request);
        Inquiries.Asked asked = once.perform(
                "asking " + key(form),
                new TreeMap<>(AskForm.typed(form)),
                Inquiries.Asked.class,
                () -> inquiries.ask(typed));
        String handle = visits.open(asked.caseNumber(), asked.accessCode(), request, response);
        return "redirect:/track/" + handle + "/asked";
    }

    private String page(MultiValueMap<String, String> form, Map<String, String> wrong, Model model, Locale locale) {
        fill(form, model);
        model.addAttribute("within", words.within(Languages.of(locale)));
        model.addAttribute("problems", wrong);
        model.addAttribute("categories", categories.categories());
        model.addAttribute("fields", categories.fields());
        return PAGE;
    }

    private static void fill(MultiValueMap<String, String> form, Model model) {
        model.addAttribute("typed", AskForm.typed(form));
        model.addAttribute("askingKey", key(form));
        model.addAttribute("languagePath", "/ask");
    }

    /** Random, of the page on which the form stood; without one it is a page of its own. */
    private static String key(MultiValueMap<String, String> form) {
        return Optional.ofNullable(form.getFirst("askingKey"))
                .filter(sent -> !sent.isEmpty())
                .orElseGet(() -> UUID.randomUUID().toString());
    }
}
