package sa.org.esrar.casework.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.api.Languages;
import sa.org.esrar.casework.api.Messages;
import sa.org.esrar.casework.api.RateLimits;
import sa.org.esrar.casework.casefile.CaseRegister;
import sa.org.esrar.casework.casefile.CaseView;

/** The door to a case: number and access code open it, its capability shows it. */
@Controller
class TrackingPages {

    private final CaseRegister cases;
    private final Visits visits;
    private final CapabilityPages pages;
    private final UnsentWords words;
    private final RateLimits limits;
    private final Messages messages;

    TrackingPages(
            CaseRegister cases,
            Visits visits,
            CapabilityPages pages,
            UnsentWords words,
            RateLimits limits,
            Messages messages) {
        this.cases = cases;
        this.visits = visits;
        this.pages = pages;
        this.words = words;
        this.limits = limits;
        this.messages = messages;
    }

    @GetMapping("/track")
    String door() {
        return "portal/track";
    }

    @PostMapping("/track")
    String open(
            @RequestParam String caseNumber,
            @RequestParam String accessCode,
            @RequestParam MultiValueMap<String, String> form,
            Model model,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        limits.check("access-code", request);
        limits.check("access-code-case", caseNumber);
        CaseView found;
        try {
            found = cases.byAccessCode(caseNumber, accessCode);
        } catch (ApiException notFound) {
            model.addAttribute("refused", messages.text("portal.track.notFound", locale.getLanguage()));
            Unsent.of(form).ifPresent(unsent -> model.addAttribute("unsent", unsent));
            return "portal/track";
        }
        String handle = visits.open(found.caseNumber(), accessCode, request, response);
        return Unsent.of(form)
                .map(unsent -> {
                    model.addAttribute("handle", handle);
                    model.addAttribute("unsent", unsent);
                    model.addAttribute("said", words.of(found, unsent, Languages.of(locale)));
                    return "portal/unsent";
                })
                .orElse("redirect:/track/" + handle);
    }

    @GetMapping("/track/{handle:[a-z0-9]{8}}")
    String show(Visits.OpenCase open, Model model, Locale locale) {
        CaseView head = cases.view(open.caseNumber());
        return pages.of(head.kind()).orElseThrow(VisitOver::new).show(open, head, model, locale);
    }

    @PostMapping("/track/leave")
    String leave(HttpServletRequest request, HttpServletResponse response) {
        visits.leave(request, response);
        return "redirect:/";
    }
}
