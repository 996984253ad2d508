package sa.org.esrar.casework.workflow.absence;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.api.Languages;
import sa.org.esrar.casework.casefile.CaseNumbers;
import sa.org.esrar.casework.staff.SignIn;
import sa.org.esrar.casework.staff.StaffUser;
import sa.org.esrar.casework.staff.WorkPage;
import sa.org.esrar.casework.workflow.absence.Unattended.Waiting;

/** «معاملات لا قائم عليها»: management sees them and names who takes each on. */
@Controller
@Order(58)
@RequestMapping(UnattendedPage.ADDRESS)
class UnattendedPage implements WorkPage {

    static final String ADDRESS = "/staff/unattended";

    private final Unattended unattended;
    private final UnattendedDesk desk;
    private final FieldTexts texts;
    private final SignIn signIn;

    UnattendedPage(Unattended unattended, UnattendedDesk desk, FieldTexts texts, SignIn signIn) {
        this.unattended = unattended;
        this.desk = desk;
        this.texts = texts;
        this.signIn = signIn;
    }

    @GetMapping
    String show(Model model, Locale locale) {
        return page(requireOpen(signIn), model, locale);
    }

    @PostMapping
    String assign(
            @RequestParam String task,
            @RequestParam(defaultValue = "") String person,
            RedirectAttributes next,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        StaffUser user = requireOpen(signIn);
        try {
            desk.assign(task, person, user);
            next.addFlashAttribute("done", true);
            return "redirect:" + ADDRESS;
        } catch (InvalidInputException wrong) {
            response.setStatus(422);
            model.addAttribute("typedFor", task);
            model.addAttribute("typed", person);
            model.addAttribute("problem", texts.of(wrong, Languages.of(locale)).get("person"));
            return page(user, model, locale);
        }
    }

    @Override
    public String address() {
        return ADDRESS;
    }

    @Override
    public String title() {
        return "workflow.unattended.title";
    }

    @Override
    public boolean isOpenTo(StaffUser user) {
        return user.isIn("management");
    }

    @Override
    public int waiting(StaffUser user) {
        return unattended.countSeenBy(user);
    }

    private String page(StaffUser user, Model model, Locale locale) {
        String language = Languages.of(locale);
        model.addAttribute(
                "lines",
                unattended.seenBy(user).stream().map(one -> line(one, language)).toList());
        return "staff/unattended";
    }

    private static Line line(Waiting one, String language) {
        Map<String, String> people = new LinkedHashMap<>();
        one.people().forEach(person -> people.put(person.userId(), person.title(language)));
        return new Line(
                one.taskId(),
                one.taskName(),
                one.caseNumber(),
                CaseNumbers.spoken(one.caseNumber(), language),
                one.away().stream().map(person -> person.title(language)).toList(),
                people);
    }

    /** @param away names; none when all are excluded */
    record Line(
            String taskId,
            String taskName,
            String caseNumber,
            String spoken,
            List<String> away,
            Map<String, String> people) {}
}
