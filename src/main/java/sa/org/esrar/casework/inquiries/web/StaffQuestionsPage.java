package sa.org.esrar.casework.inquiries.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
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
import sa.org.esrar.casework.api.Once;
import sa.org.esrar.casework.calendar.HijriDates;
import sa.org.esrar.casework.calendar.ScreenDates;
import sa.org.esrar.casework.catalogue.PublishQuestion;
import sa.org.esrar.casework.catalogue.PublishedQuestions;
import sa.org.esrar.casework.catalogue.PublishedQuestions.Published;
import sa.org.esrar.casework.portal.FieldProblems;
import sa.org.esrar.casework.staff.SignIn;
import sa.org.esrar.casework.staff.StaffDirectory;
import sa.org.esrar.casework.staff.StaffUser;
import sa.org.esrar.casework.staff.WorkPage;

/** Liaison officers and management publish questions with their answers here, and withdraw them (G2). */
@Controller
@Order(55)
@RequestMapping("/staff/questions")
class StaffQuestionsPage implements WorkPage {

    private static final String ADDRESS = "/staff/questions";
    private static final String SHOWN_AGAIN = "redirect:" + ADDRESS;
    private static final Set<String> OPEN_TO = Set.of("liaison-officers", "management");

    private final PublishedQuestions questions;
    private final FieldProblems problems;
    private final Once once;
    private final StaffDirectory staff;
    private final SignIn signIn;

    StaffQuestionsPage(
            PublishedQuestions questions, FieldProblems problems, Once once, StaffDirectory staff, SignIn signIn) {
        this.questions = questions;
        this.problems = problems;
        this.once = once;
        this.staff = staff;
        this.signIn = signIn;
    }

    @GetMapping
    String show(Model model, Locale locale) {
        requireOpen(signIn);
        return page(Map.of(), Map.of(), model, locale);
    }

    /** What was published is told on the page to which this leads, so that a reload publishes nothing. */
    @PostMapping
    String publish(
            @RequestParam Map<String, String> form,
            RedirectAttributes next,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        StaffUser user = requireOpen(signIn);
        PublishQuestion typed = new PublishQuestion(
                form.get("section"),
                form.get("questionAr"),
                form.get("answerAr"),
                form.get("questionEn"),
                form.get("answerEn"));
        try {
            once.perform(
                    "publish " + user.id() + " "
                            + form.getOrDefault("form", UUID.randomUUID().toString()),
                    typed,
                    UUID.class,
                    () -> questions.publish(typed, user.id()));
            next.addFlashAttribute("done", "inquiries.questions.published");
            return SHOWN_AGAIN;
        } catch (InvalidInputException e) {
            response.setStatus(422);
            return page(problems.worded(e.problems(), locale), form, model, locale);
        }
    }

    @PostMapping("/withdrawal")
    String withdraw(@RequestParam UUID id, RedirectAttributes next) {
        questions.withdraw(id, requireOpen(signIn).id());
        next.addFlashAttribute("done", "inquiries.questions.withdrawn");
        return SHOWN_AGAIN;
    }

    @Override
    public String address() {
        return ADDRESS;
    }

    @Override
    public String title() {
        return "inquiries.questions.title";
    }

    @Override
    public boolean isOpenTo(StaffUser user) {
        return user.groups().stream().anyMatch(OPEN_TO::contains);
    }

    private String page(Map<String, String> wrong, Map<String, String> typed, Model model, Locale locale) {
        String language = Languages.of(locale);
        Map<String, String> sections = new LinkedHashMap<>();
        questions.sections().forEach(one -> sections.put(one.code(), one.title().in(language)));
        List<Published> all = questions.all();
        model.addAttribute("form", UUID.randomUUID());
        model.addAttribute("sections", sections);
        model.addAttribute(
                "lines", all.stream().map(one -> line(one, sections, language)).toList());
        model.addAttribute("problems", wrong);
        model.addAttribute("typed", typed);
        return "staff/questions";
    }

    private Line line(Published one, Map<String, String> sections, String language) {
        return new Line(
                one.id(),
                sections.getOrDefault(one.section(), one.section()),
                one.question().ar(),
                one.question().en(),
                staff.find(one.publishedBy())
                        .map(member -> member.title(language))
                        .orElse(one.publishedBy()),
                ScreenDates.screen(HijriDates.dayInRiyadh(one.publishedAt()), language),
                one.withdrawnAt() == null
                        ? null
                        : ScreenDates.screen(HijriDates.dayInRiyadh(one.withdrawnAt()), language));
    }

    /** @param questionEn null in Arabic only; @param withdrawnOn null while it is shown */
    record Line(
            UUID id,
            String section,
            String questionAr,
            String questionEn,
            String publishedBy,
            String publishedOn,
            String withdrawnOn) {}
}
