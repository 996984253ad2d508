package sa.org.esrar.casework.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.api.Languages;
import sa.org.esrar.casework.api.Messages;
import sa.org.esrar.casework.api.RateLimits;
import sa.org.esrar.casework.calendar.HijriDates;
import sa.org.esrar.casework.calendar.ScreenDates;
import sa.org.esrar.casework.casefile.CaseNumbers;
import sa.org.esrar.casework.casefile.CaseTexts;
import sa.org.esrar.casework.casefile.CaseView;
import sa.org.esrar.casework.parties.Identifiers;

/** All cases of one telephone: number, one-time code, list. No answer tells whether a number is known. */
@Controller
@RequestMapping("/my-cases")
class MyCasesPages {

    private static final String NUMBER_PAGE = "portal/my-cases-number";
    private static final String CODE_PAGE = "portal/my-cases-code";
    private static final String LIST = "redirect:/my-cases";

    private final TelephoneSignIn telephones;
    private final Visits visits;
    private final RateLimits limits;
    private final CaseTexts texts;
    private final Messages messages;

    MyCasesPages(TelephoneSignIn telephones, Visits visits, RateLimits limits, CaseTexts texts, Messages messages) {
        this.telephones = telephones;
        this.visits = visits;
        this.limits = limits;
        this.texts = texts;
        this.messages = messages;
    }

    @GetMapping
    String cases(Model model, Locale locale, HttpServletRequest request, HttpServletResponse response) {
        Optional<String> mobile = visits.signedIn(request);
        if (mobile.isEmpty()) {
            return NUMBER_PAGE;
        }
        String language = Languages.of(locale);
        visits.told(request, response).ifPresent(renewed -> model.addAttribute("renewed", renewed));
        model.addAttribute(
                "cases",
                telephones.casesOf(mobile.get()).stream()
                        .map(of -> line(of, language))
                        .toList());
        return "portal/my-cases";
    }

    @PostMapping
    String ask(
            @RequestParam String mobile,
            Model model,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<String> number = Identifiers.likelyMobile(mobile);
        if (number.isEmpty()) {
            model.addAttribute("typed", mobile);
            return again(NUMBER_PAGE, "parties.mobile.invalid", 200, model, locale, response);
        }
        try {
            limits.check("sign-in-address", request);
            limits.check("sign-in-mobile", number.get());
            telephones.sendCode(number.get(), Languages.of(locale));
        } catch (ApiException tooMany) {
            model.addAttribute("typed", mobile);
            return again(NUMBER_PAGE, "portal.myCases.tooMany", tooMany.status(), model, locale, response);
        }
        visits.expectCode(number.get(), request, response);
        return "redirect:/my-cases/code";
    }

    @GetMapping("/code")
    String code(HttpServletRequest request) {
        return visits.expecting(request).isPresent() ? CODE_PAGE : LIST;
    }

    @PostMapping("/code")
    String signIn(
            @RequestParam String code,
            Model model,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<String> mobile = visits.expecting(request);
        if (mobile.isEmpty()) {
            return LIST;
        }
        try {
            limits.check("one-time-code", request);
            telephones.useCode(mobile.get(), code);
        } catch (InvalidInputException wrong) {
            return again(CODE_PAGE, wrong.problems().get(0).code(), 200, model, locale, response);
        } catch (ApiException tooMany) {
            return again(CODE_PAGE, tooMany.code(), tooMany.status(), model, locale, response);
        }
        visits.signIn(mobile.get(), request, response);
        return LIST;
    }

    @PostMapping("/case")
    String open(@RequestParam String caseNumber, HttpServletRequest request, HttpServletResponse response) {
        return visits.signedIn(request)
                .filter(mobile -> telephones.holds(mobile, caseNumber))
                .map(mobile -> "redirect:/track/" + visits.open(caseNumber, null, request, response))
                .orElse(LIST);
    }

    @PostMapping("/access-code")
    String renew(@RequestParam String caseNumber, HttpServletRequest request, HttpServletResponse response) {
        visits.signedIn(request)
                .flatMap(mobile -> telephones.renewAccessCode(mobile, caseNumber))
                .ifPresent(code -> visits.tell(caseNumber, code, request, response));
        return LIST;
    }

    private String again(
            String page, String problem, int status, Model model, Locale locale, HttpServletResponse response) {
        response.setStatus(status);
        model.addAttribute("problem", messages.text(problem, Languages.of(locale)));
        return page;
    }

    private Line line(CaseView of, String language) {
        String spoken = Languages.EN.equals(language)
                ? messages.text("portal.myCases.number", language, CaseNumbers.shortForm(of.caseNumber()))
                : CaseNumbers.spoken(of.caseNumber());
        return new Line(
                of.caseNumber(),
                spoken,
                texts.status(of.status()).in(language),
                ScreenDates.screen(HijriDates.dayInRiyadh(of.receivedAt()), language),
                of.late());
    }

    /** One case in the list, ready to be shown. */
    record Line(String caseNumber, String spokenNumber, String status, String receivedOn, boolean late) {}
}
