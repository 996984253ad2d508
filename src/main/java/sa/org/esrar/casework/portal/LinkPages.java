package sa.org.esrar.casework.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.api.Languages;
import sa.org.esrar.casework.api.Messages;
import sa.org.esrar.casework.api.RateLimits;
import sa.org.esrar.casework.casefile.CaseRegister;
import sa.org.esrar.casework.notifications.PersonalLinks;

/** The link in a message. It changes nothing but the visit of who follows it, and tells other sites nothing. */
@Controller
@RequestMapping("/l/{token}")
class LinkPages {

    private static final String DOOR = "portal/track";
    private static final String CODE_DOOR = "portal/link";

    private final PersonalLinks links;
    private final CaseRegister cases;
    private final Visits visits;
    private final RateLimits limits;
    private final Messages messages;

    LinkPages(PersonalLinks links, CaseRegister cases, Visits visits, RateLimits limits, Messages messages) {
        this.links = links;
        this.cases = cases;
        this.visits = visits;
        this.limits = limits;
        this.messages = messages;
    }

    @GetMapping
    String follow(
            @PathVariable String token,
            Model model,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        keepSecret(response);
        if (!isReader(request)) {
            response.setStatus(HttpStatus.NO_CONTENT.value());
            return null;
        }
        Optional<PersonalLinks.Target> target = followed(token, request);
        if (target.isEmpty()) {
            return door("portal.link.unknown", model, locale);
        }
        return target.get().opens()
                ? redirect(target.get().caseNumber(), null, request, response)
                : codeDoor(token, model);
    }

    @PostMapping
    String open(
            @PathVariable String token,
            @RequestParam String accessCode,
            Model model,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        keepSecret(response);
        Optional<PersonalLinks.Target> target = followed(token, request);
        if (target.isEmpty()) {
            return door("portal.link.unknown", model, locale);
        }
        limits.check("access-code", request);
        limits.check("access-code-case", target.get().caseNumber());
        try {
            String number =
                    cases.byAccessCode(target.get().caseNumber(), accessCode).caseNumber();
            return redirect(number, accessCode, request, response);
        } catch (ApiException wrong) {
            model.addAttribute("refused", messages.text("portal.link.wrongCode", Languages.of(locale)));
            return codeDoor(token, model);
        }
    }

    private Optional<PersonalLinks.Target> followed(String token, HttpServletRequest request) {
        limits.check("personal-link", request);
        return links.follow(token);
    }

    private static String codeDoor(String token, Model model) {
        model.addAttribute("token", token);
        model.addAttribute("languagePath", "/l/" + token);
        return CODE_DOOR;
    }

    private String door(String sentence, Model model, Locale locale) {
        model.addAttribute("hint", messages.text(sentence, Languages.of(locale)));
        return DOOR;
    }

    private String redirect(
            String caseNumber, String accessCode, HttpServletRequest request, HttpServletResponse response) {
        String handle = visits.open(caseNumber, accessCode, request, response);
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader("Location", request.getContextPath() + "/track/" + handle);
        return null;
    }

    /** Programs that look ahead, or only ask whether something is there, open nothing. */
    private static boolean isReader(HttpServletRequest request) {
        String purpose = request.getHeader("Sec-Purpose");
        return "GET".equals(request.getMethod()) && (purpose == null || !purpose.contains("prefetch"));
    }

    /** The token stays out of other sites' logs and out of indexes. */
    private static void keepSecret(HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
    }
}
