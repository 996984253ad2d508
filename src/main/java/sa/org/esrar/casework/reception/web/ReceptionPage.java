package sa.org.esrar.casework.reception.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.api.Languages;
import sa.org.esrar.casework.api.Messages;
import sa.org.esrar.casework.api.Once;
import sa.org.esrar.casework.reception.AddVisit;
import sa.org.esrar.casework.reception.ReceptionLine;
import sa.org.esrar.casework.reception.ReceptionLine.Ticket;
import sa.org.esrar.casework.reception.VisitState;
import sa.org.esrar.casework.reception.VisitStep;
import sa.org.esrar.casework.staff.SignIn;
import sa.org.esrar.casework.staff.StaffUser;
import sa.org.esrar.casework.staff.WorkPage;

/**
 * The reception line (A1, C1). It works without script; names and case numbers travel in form fields, never in an address
 * (F2).
 */
@Controller
@Order(10)
class ReceptionPage implements WorkPage {

    private static final String ADDRESS = "/staff/reception";

    private static final Map<String, Integer> LONGEST = Map.of(
            "name", AddVisit.LONGEST_NAME,
            "caseNumber", AddVisit.LONGEST_CASE_NUMBER,
            "note", AddVisit.LONGEST_LINE,
            "answer", AddVisit.LONGEST_LINE);

    private final ReceptionLine line;
    private final VisitLines lines;
    private final Once once;
    private final SignIn signIn;
    private final Messages messages;

    ReceptionPage(ReceptionLine line, VisitLines lines, Once once, SignIn signIn, Messages messages) {
        this.line = line;
        this.lines = lines;
        this.once = once;
        this.signIn = signIn;
        this.messages = messages;
    }

    @Override
    public String address() {
        return ADDRESS;
    }

    @Override
    public String title() {
        return "reception.title";
    }

    @Override
    public boolean isOpenTo(StaffUser user) {
        return line.isOpenTo(user);
    }

    @Override
    public int waiting(StaffUser user) {
        return lines.waiting();
    }

    @GetMapping(ADDRESS)
    String show(Model model, Locale locale) {
        return page(new AddVisit("", "", "", "", "", ""), Map.of(), model, locale);
    }

    /** The number is told on the page to which this leads, so that a reload gives no other. */
    @PostMapping(ADDRESS)
    String arrive(
            @ModelAttribute AddVisit visit,
            @RequestParam(required = false) UUID form,
            Model model,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes next) {
        StaffUser user = signIn.current();
        line.requireOpenTo(user);
        try {
            Ticket given = once.perform(
                    "reception " + user.id() + " " + (form == null ? UUID.randomUUID() : form),
                    visit,
                    Ticket.class,
                    () -> line.arrive(visit, user));
            next.addFlashAttribute("given", given.number());
            return "redirect:" + ADDRESS;
        } catch (InvalidInputException wrong) {
            response.setStatus(422);
            return page(visit, worded(wrong, locale), model, locale);
        }
    }

    @PostMapping(ADDRESS + "/step")
    String take(
            @RequestParam UUID id,
            @RequestParam VisitState seen,
            @RequestParam VisitStep step,
            @RequestParam(defaultValue = "") String answer,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        try {
            line.take(id, seen, step, answer, signIn.current());
            return "redirect:" + ADDRESS;
        } catch (InvalidInputException wrong) {
            model.addAttribute("answerProblem", worded(wrong, locale).get("answer"));
            response.setStatus(422);
        } catch (ApiException refused) {
            if (refused.status() != 409) {
                throw refused;
            }
            model.addAttribute("refused", messages.text(refused.code(), Languages.of(locale)));
            response.setStatus(409);
        }
        model.addAttribute("at", id);
        model.addAttribute("typedAnswer", answer);
        return show(model, locale);
    }

    private Map<String, String> worded(InvalidInputException wrong, Locale locale) {
        Map<String, String> worded = new LinkedHashMap<>();
        wrong.problems()
                .forEach(problem -> worded.put(
                        problem.field(), messages.text(problem.code(), Languages.of(locale), problem.arguments())));
        return worded;
    }

    private String page(AddVisit typed, Map<String, String> problems, Model model, Locale locale) {
        String language = Languages.of(locale);
        List<VisitLines.Line> today = lines.today(signIn.current(), language);
        model.addAttribute("form", UUID.randomUUID());
        model.addAttribute("typed", fields(typed));
        model.addAttribute("longest", LONGEST);
        model.addAttribute("problems", problems);
        model.addAttribute("hosts", lines.hosts(language));
        model.addAttribute("figures", lines.figures(language));
        model.addAttribute("open", today.stream().filter(VisitLines.Line::open).toList());
        model.addAttribute(
                "ended", today.stream().filter(visit -> !visit.open()).toList());
        return "staff/reception";
    }

    private static Map<String, String> fields(AddVisit typed) {
        return Map.of(
                "matter", typed.matter(),
                "whom", typed.whom(),
                "caseNumber", typed.caseNumber(),
                "name", typed.name(),
                "note", typed.note(),
                "answer", typed.answer());
    }
}
