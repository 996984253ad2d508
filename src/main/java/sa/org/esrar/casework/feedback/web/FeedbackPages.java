package sa.org.esrar.casework.feedback.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.api.Languages;
import sa.org.esrar.casework.api.Once;
import sa.org.esrar.casework.api.RateLimits;
import sa.org.esrar.casework.feedback.FeedbackKind;
import sa.org.esrar.casework.feedback.Feedbacks;
import sa.org.esrar.casework.feedback.GiveFeedback;
import sa.org.esrar.casework.portal.FieldProblems;

/** The short ways beside the complaint: a suggestion or thanks in one field, with or without a name (E1). */
@Controller
class FeedbackPages {

    /** In the order of the page. */
    private static final List<String> FIELDS = List.of("text", "whom", "name", "mobile", "email");

    private final Feedbacks feedbacks;
    private final FieldProblems problems;
    private final Once once;
    private final RateLimits limits;

    FeedbackPages(Feedbacks feedbacks, FieldProblems problems, Once once, RateLimits limits) {
        this.feedbacks = feedbacks;
        this.problems = problems;
        this.once = once;
        this.limits = limits;
    }

    @GetMapping("/{way:suggest|thank}")
    String form(@PathVariable String way, Model model) {
        return page(way, new LinkedMultiValueMap<>(), Map.of(), model);
    }

    /** It leads to a page of its own, so that a reload sends nothing; the same form sent twice is one. */
    @PostMapping("/{way:suggest|thank}")
    String send(
            @PathVariable String way,
            @RequestParam MultiValueMap<String, String> form,
            Model model,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        limits.check("feedback", request);
        try {
            Map<String, String> typed = typed(form);
            GiveFeedback given = GiveFeedback.read(kind(way), new LinkedHashMap<>(typed), Languages.of(locale));
            once.perform(way + " " + key(form), new TreeMap<>(typed), Boolean.class, () -> {
                feedbacks.give(given);
                return true;
            });
            return "redirect:/" + way + "/received";
        } catch (InvalidInputException e) {
            response.setStatus(422);
            return page(way, form, problems.worded(e.problems(), locale), model);
        }
    }

    @GetMapping("/{way:suggest|thank}/received")
    String received(@PathVariable String way, Model model) {
        model.addAttribute("kind", kind(way));
        model.addAttribute("way", way);
        return "feedback/received";
    }

    private static String page(String way, MultiValueMap<String, String> form, Map<String, String> found, Model model) {
        Map<String, String> ordered = new LinkedHashMap<>();
        FIELDS.stream().filter(found::containsKey).forEach(field -> ordered.put(field, found.get(field)));
        model.addAttribute("kind", kind(way));
        model.addAttribute("way", way);
        model.addAttribute("typed", typed(form));
        model.addAttribute("problems", ordered);
        model.addAttribute("key", key(form));
        model.addAttribute("longest", GiveFeedback.LONGEST_TEXT);
        model.addAttribute("languagePath", "/" + way);
        return "feedback/give";
    }

    private static FeedbackKind kind(String way) {
        return way.equals("thank") ? FeedbackKind.THANKS : FeedbackKind.SUGGESTION;
    }

    /** What stands in the fields. */
    private static Map<String, String> typed(MultiValueMap<String, String> form) {
        Map<String, String> typed = new LinkedHashMap<>();
        FIELDS.forEach(field ->
                typed.put(field, Optional.ofNullable(form.getFirst(field)).orElse("")));
        return typed;
    }

    /** Random, of the page on which the form stood; without one it is a page of its own. */
    private static String key(MultiValueMap<String, String> form) {
        return Optional.ofNullable(form.getFirst("key"))
                .filter(sent -> !sent.isEmpty())
                .orElseGet(() -> UUID.randomUUID().toString());
    }
}
