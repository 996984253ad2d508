package sa.org.esrar.casework.compensation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.api.Languages;
import sa.org.esrar.casework.casefile.CaseNumbers;
import sa.org.esrar.casework.casefile.LogContact;
import sa.org.esrar.casework.compensation.rulings.Finality;
import sa.org.esrar.casework.compensation.rulings.RulingFavour;
import sa.org.esrar.casework.compensation.rulings.RulingKind;
import sa.org.esrar.casework.compensation.rulings.RulingStep;
import sa.org.esrar.casework.staff.SignIn;
import sa.org.esrar.casework.staff.StaffUser;
import sa.org.esrar.casework.staff.WorkPage;

/**
 * Open compensations, and what happens to one outside of every task: a ruling came, a refusal is objected to in a call or at the
 * desk, the open offer is withdrawn, whoever was harmed has died (D1, D3, D4). It works without script; the case number travels in a form field, never in an address (F2).
 */
@Controller
@Order(51)
class CompensationSheetPage implements WorkPage {

    private static final String PAGE = "staff/compensation";
    private static final String ADDRESS = "/staff/compensation";
    private static final Set<String> OPEN_TO =
            Set.of("executive-manager", "management", "investigation-committee", "board-chair", "liaison-officers");

    private final CompensationSheet sheet;
    private final CompensationMessages words;
    private final SignIn signIn;

    CompensationSheetPage(CompensationSheet sheet, CompensationMessages words, SignIn signIn) {
        this.sheet = sheet;
        this.words = words;
        this.signIn = signIn;
    }

    @Override
    public String address() {
        return ADDRESS;
    }

    @Override
    public String title() {
        return "compensation.sheet.title";
    }

    @Override
    public boolean isOpenTo(StaffUser user) {
        return user.groups().stream().anyMatch(OPEN_TO::contains);
    }

    @GetMapping(ADDRESS)
    String show(Model model, Locale locale) {
        return page(requireOpen(signIn), model, locale);
    }

    /** One of a number, also of a case that is over: the number travels in the form. */
    @PostMapping(ADDRESS)
    String find(@RequestParam(defaultValue = "") String caseNumber, Model model, Locale locale) {
        StaffUser user = requireOpen(signIn);
        model.addAttribute("sought", caseNumber);
        model.addAttribute("lines", sheet.found(caseNumber, user, Languages.of(locale)));
        return PAGE;
    }

    /** @param incoming the number of the paper in the incoming register, as it was typed */
    @PostMapping(ADDRESS + "/ruling")
    String ruling(
            @RequestParam String caseNumber,
            @RequestParam(defaultValue = "") String incoming,
            Model model,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes next) {
        StaffUser user = requireOpen(signIn);
        model.addAttribute("typed", incoming);
        return take(
                caseNumber,
                "ruling",
                () -> sheet.rulingCame(caseNumber, incoming, user) ? "sheet.rulingDone" : "sheet.rulingLate",
                user,
                model,
                locale,
                response,
                next);
    }

    /** What a ruling says that came after the agreement, which stands. */
    @PostMapping(ADDRESS + "/late-ruling")
    String lateRuling(
            @RequestParam String caseNumber,
            @RequestParam MultiValueMap<String, String> form,
            Model model,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes next) {
        StaffUser user = requireOpen(signIn);
        Map<String, Object> fields = new HashMap<>(form.toSingleValueMap());
        fields.put("step", RulingStep.NEW.name());
        model.addAttribute("late", form.toSingleValueMap());
        return take(
                caseNumber,
                "late-ruling",
                () -> {
                    sheet.lateRuling(caseNumber, fields, user);
                    return "sheet.rulingLate";
                },
                user,
                model,
                locale,
                response,
                next);
    }

    @PostMapping(ADDRESS + "/offer")
    String withdraw(
            @RequestParam String caseNumber,
            Model model,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes next) {
        StaffUser user = requireOpen(signIn);
        return take(
                caseNumber,
                "offer",
                () -> {
                    sheet.withdrawOffer(caseNumber, user);
                    return "sheet.withdrawDone";
                },
                user,
                model,
                locale,
                response,
                next);
    }

    /** The beneficiary objects to the refusal, and somebody takes it down. */
    @PostMapping(ADDRESS + "/objection")
    String objection(
            @RequestParam String caseNumber,
            @RequestParam(defaultValue = "") String channel,
            @RequestParam(defaultValue = "") String words,
            Model model,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes next) {
        StaffUser user = requireOpen(signIn);
        model.addAttribute("late", Map.of("channel", channel));
        model.addAttribute("typed", words);
        return take(
                caseNumber,
                "objection",
                () -> {
                    sheet.objected(caseNumber, channel, words, user);
                    return "sheet.objectionDone";
                },
                user,
                model,
                locale,
                response,
                next);
    }

    /** @param sure that proof of it was seen */
    @PostMapping(ADDRESS + "/death")
    String death(
            @RequestParam String caseNumber,
            @RequestParam(defaultValue = "false") boolean sure,
            Model model,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes next) {
        StaffUser user = requireOpen(signIn);
        return take(
                caseNumber,
                "death",
                () -> {
                    sheet.died(caseNumber, sure, user);
                    return "sheet.diedDone";
                },
                user,
                model,
                locale,
                response,
                next);
    }

    /** Takes the step and leads back to the page; what was wrong stands beside the case. */
    private String take(
            String caseNumber,
            String action,
            Step step,
            StaffUser user,
            Model model,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes next) {
        String language = Languages.of(locale);
        try {
            next.addFlashAttribute("done", words.text(step.take(), language, CaseNumbers.spoken(caseNumber, language)));
            return "redirect:" + ADDRESS;
        } catch (InvalidInputException wrong) {
            Map<String, String> problems = words.worded(wrong.problems(), locale);
            model.addAttribute("problem", String.join(" ", problems.values()));
            model.addAttribute("problems", problems);
            response.setStatus(422);
        } catch (ApiException refused) {
            if (refused.status() != 409) {
                throw refused;
            }
            model.addAttribute("refused", words.refusal(refused, locale));
            model.addAttribute("refusedCase", CaseNumbers.spoken(caseNumber, language));
            response.setStatus(409);
        }
        model.addAttribute("typedFor", caseNumber);
        model.addAttribute("action", action);
        return page(user, model, locale);
    }

    private String page(StaffUser user, Model model, Locale locale) {
        model.addAttribute("lines", sheet.lines(user, Languages.of(locale)));
        return PAGE;
    }

    @ModelAttribute
    void choices(Model model) {
        model.addAttribute("problems", Map.of());
        model.addAttribute("late", Map.of());
        model.addAttribute("rulingKinds", RulingKind.values());
        model.addAttribute("favours", RulingFavour.values());
        model.addAttribute("finalities", Finality.values());
        model.addAttribute("ways", LogContact.WAYS);
    }

    /** @see #take */
    private interface Step {

        /** @return the code of what is said then */
        String take();
    }
}
