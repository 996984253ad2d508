package sa.org.esrar.casework.datachange.web;

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
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.api.Languages;
import sa.org.esrar.casework.api.Messages;
import sa.org.esrar.casework.api.RateLimits;
import sa.org.esrar.casework.calendar.ScreenDates;
import sa.org.esrar.casework.datachange.DeniedDataChanges;
import sa.org.esrar.casework.datachange.DeniedDataChanges.Denial;

/**
 * The link in the message to where somebody was reached before. Who holds that telephone may be anybody by now: the page
 * names nobody and no value, and looking at it changes nothing.
 */
@Controller
@RequestMapping("/d/{token}")
class DenialPages {

    private static final String PAGE = "datachange/denial";

    private final DeniedDataChanges denied;
    private final RateLimits limits;
    private final Messages messages;

    DenialPages(DeniedDataChanges denied, RateLimits limits, Messages messages) {
        this.denied = denied;
        this.limits = limits;
        this.messages = messages;
    }

    @GetMapping
    String show(
            @PathVariable String token,
            Model model,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        limits.check("personal-link", request);
        return page(token, null, model, locale, response);
    }

    @PostMapping
    String deny(
            @PathVariable String token,
            Model model,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        limits.check("personal-link", request);
        try {
            denied.denyByLink(token);
            return page(token, null, model, locale, response);
        } catch (ApiException e) {
            response.setStatus(e.status());
            String refused = e.status() == HttpStatus.CONFLICT.value()
                    ? messages.text("datachange.denial.tooLate", Languages.of(locale))
                    : null;
            return page(token, refused, model, locale, response);
        }
    }

    /** The token stays out of other sites' logs and out of indexes. */
    private String page(String token, String refused, Model model, Locale locale, HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        Optional<Denial> denial = denied.byLink(token);
        if (denial.isEmpty()) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
        }
        model.addAttribute("token", token);
        model.addAttribute("known", denial.isPresent());
        model.addAttribute("open", denial.filter(Denial::open).isPresent());
        model.addAttribute("denied", denial.filter(Denial::denied).isPresent());
        model.addAttribute(
                "until",
                denial.map(one -> ScreenDates.screen(one.until(), Languages.of(locale)))
                        .orElse(null));
        model.addAttribute("refused", refused);
        model.addAttribute("languagePath", "/d/" + token);
        return PAGE;
    }
}
