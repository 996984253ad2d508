package sa.org.esrar.casework.requests.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.api.FieldProblem;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.api.Languages;
import sa.org.esrar.casework.api.Messages;
import sa.org.esrar.casework.calendar.HijriDates;
import sa.org.esrar.casework.calendar.ScreenDates;
import sa.org.esrar.casework.casefile.CaseNumbers;
import sa.org.esrar.casework.requests.RequestDecisions;
import sa.org.esrar.casework.requests.RequestDecisions.HeldDecision;
import sa.org.esrar.casework.staff.SignIn;
import sa.org.esrar.casework.staff.StaffUser;
import sa.org.esrar.casework.staff.WorkPage;

/**
 * Decisions whose answer has not gone out, for who may take them back (C5): no task is open then, so Tasklist has no place
 * for it. It works without script; the case number travels in a form field, never in an address (F2).
 */
@Controller
@Order(50)
class DecisionsPage implements WorkPage {

    private static final String PAGE = "staff/decisions";
    private static final String ADDRESS = "/staff/decisions";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private final RequestDecisions decisions;
    private final CasePage cases;
    private final SignIn signIn;
    private final Messages texts;

    DecisionsPage(RequestDecisions decisions, CasePage cases, SignIn signIn, Messages texts) {
        this.decisions = decisions;
        this.cases = cases;
        this.signIn = signIn;
        this.texts = texts;
    }

    @Override
    public String address() {
        return ADDRESS;
    }

    @Override
    public String title() {
        return "requests.decisions.title";
    }

    @Override
    public boolean isOpenTo(StaffUser user) {
        return decisions.mayBelongTo(user);
    }

    @GetMapping(ADDRESS)
    String held(Model model, Locale locale) {
        String language = Languages.of(locale);
        model.addAttribute("longest", RequestDecisions.LONGEST_REASON);
        model.addAttribute(
                "lines",
                decisions.held(signIn.current()).stream()
                        .map(decision -> line(decision, language))
                        .toList());
        return PAGE;
    }

    @PostMapping(ADDRESS)
    String takeBack(
            @RequestParam String caseNumber,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes next) {
        String language = Languages.of(locale);
        try {
            decisions.takeBack(caseNumber, reason, signIn.current());
            next.addFlashAttribute("takenBack", CaseNumbers.spoken(caseNumber, language));
            return "redirect:" + ADDRESS;
        } catch (InvalidInputException wrong) {
            FieldProblem problem = wrong.problems().get(0);
            model.addAttribute("problem", texts.text(problem.code(), language, problem.arguments()));
            response.setStatus(422);
        } catch (ApiException refused) {
            if (refused.status() != 409) {
                throw refused;
            }
            model.addAttribute("refused", texts.text(refused.code(), language, refused.arguments()));
            model.addAttribute("refusedCase", CaseNumbers.spoken(caseNumber, language));
            response.setStatus(409);
        }
        model.addAttribute("typedFor", caseNumber);
        model.addAttribute("typed", reason);
        return held(model, locale);
    }

    private Line line(HeldDecision decision, String language) {
        return new Line(
                decision.caseNumber(),
                CaseNumbers.spoken(decision.caseNumber(), language),
                decision.service().in(language),
                texts.text("requests.decisions.outcome." + decision.outcome(), language),
                decision.minutes() == null ? null : CaseNumbers.spoken(decision.minutes(), language),
                day(decision.decidedAt(), language),
                time(decision.decidedAt()),
                decision.answerAt() == null ? null : day(decision.answerAt(), language),
                decision.answerAt() == null ? null : time(decision.answerAt()));
    }

    private static String day(Instant at, String language) {
        return ScreenDates.screen(HijriDates.dayInRiyadh(at), language);
    }

    private static String time(Instant at) {
        return TIME.format(at.atZone(HijriDates.RIYADH));
    }

    /**
     * A decision, ready to be shown.
     *
     * @param minutes of the committee, by which it decided; null when one officer did
     * @param answerOn null while the answer is being sent
     */
    record Line(
            String caseNumber,
            String spoken,
            String service,
            String outcome,
            String minutes,
            String decidedOn,
            String decidedTime,
            String answerOn,
            String answerTime) {}
}
