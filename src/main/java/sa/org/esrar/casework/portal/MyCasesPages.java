package sa.org.esrar.casework.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import sa.org.esrar.casework.casefile.CaseKind;
import sa.org.esrar.casework.casefile.CaseNumbers;
import sa.org.esrar.casework.casefile.CaseStatus;
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

    /** While somebody waits for the answer. */
    private static final Set<CaseStatus> ANSWER_IS_DUE = EnumSet.of(
            CaseStatus.RECEIVED,
            CaseStatus.AWAITING_DOCUMENTS,
            CaseStatus.UNDER_STUDY,
            CaseStatus.AWAITING_BENEFICIARY,
            CaseStatus.DECIDED);

    private static final Set<CaseKind> CLAIMED_FROM =
            EnumSet.of(CaseKind.REQ, CaseKind.INQ, CaseKind.CMP, CaseKind.OBJ, CaseKind.UPD);

    private final TelephoneSignIn telephones;
    private final CapabilityPages pages;
    private final Visits visits;
    private final RateLimits limits;
    private final CaseTexts texts;
    private final Messages messages;

    MyCasesPages(
            TelephoneSignIn telephones,
            CapabilityPages pages,
            Visits visits,
            RateLimits limits,
            CaseTexts texts,
            Messages messages) {
        this.telephones = telephones;
        this.pages = pages;
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
        List<CaseView> cases = telephones.casesOf(mobile.get());
        Map<String, String> subjects = pages.subjects(cases, language);
        model.addAttribute(
                "cases",
                cases.stream()
                        .map(of -> line(of, subjects.get(of.caseNumber()), language))
                        .toList());
        model.addAttribute("claims", claimable(cases).isPresent());
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

    /** Her own data are changed from within a case that is hers; the newest will do. */
    @PostMapping("/details")
    String details(HttpServletRequest request, HttpServletResponse response) {
        return visits.signedIn(request)
                .flatMap(mobile -> telephones.casesOf(mobile).stream().findFirst())
                .map(of -> "redirect:/track/" + visits.open(of.caseNumber(), null, request, response) + "/details")
                .orElse(LIST);
    }

    /** A claim is filed from within a case that is hers; which one the harm happened in, she says there. */
    @PostMapping("/claim")
    String claim(HttpServletRequest request, HttpServletResponse response) {
        return visits.signedIn(request)
                .flatMap(mobile -> claimable(telephones.casesOf(mobile)))
                .map(of ->
                        "redirect:/track/" + visits.open(of.caseNumber(), null, request, response) + "/claim?elsewhere")
                .orElse(LIST);
    }

    private static Optional<CaseView> claimable(List<CaseView> cases) {
        return cases.stream().filter(of -> CLAIMED_FROM.contains(of.kind())).findFirst();
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

    private Line line(CaseView of, String subject, String language) {
        String spoken = Languages.EN.equals(language)
                ? messages.text("portal.myCases.number", language, CaseNumbers.shortForm(of.caseNumber()))
                : CaseNumbers.spoken(of.caseNumber());
        return new Line(
                of.caseNumber(),
                spoken,
                subject,
                texts.status(of.kind(), of.status()).in(language),
                ScreenDates.screen(HijriDates.dayInRiyadh(of.receivedAt()), language),
                isAnswerDue(of) ? ScreenDates.screen(of.dueOn(), language) : null,
                of.late(),
                of.paused());
    }

    private static boolean isAnswerDue(CaseView of) {
        return of.dueOn() != null && ANSWER_IS_DUE.contains(of.status());
    }

    /**
     * One case in the list, ready to be shown.
     *
     * @param subject what it is about
     * @param dueOn when its answer is due; null before the count and after the answer
     */
    record Line(
            String caseNumber,
            String spokenNumber,
            String subject,
            String status,
            String receivedOn,
            String dueOn,
            boolean late,
            boolean paused) {}
}
