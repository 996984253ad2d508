package sa.org.esrar.casework.feedback.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.api.Languages;
import sa.org.esrar.casework.api.Messages;
import sa.org.esrar.casework.calendar.HijriDates;
import sa.org.esrar.casework.calendar.ScreenDates;
import sa.org.esrar.casework.feedback.FeedbackKind;
import sa.org.esrar.casework.feedback.FeedbackState;
import sa.org.esrar.casework.feedback.FeedbackView;
import sa.org.esrar.casework.feedback.Feedbacks;
import sa.org.esrar.casework.portal.FieldProblems;
import sa.org.esrar.casework.staff.SignIn;
import sa.org.esrar.casework.staff.StaffDirectory;
import sa.org.esrar.casework.staff.StaffDirectory.StaffMember;
import sa.org.esrar.casework.staff.StaffUser;
import sa.org.esrar.casework.staff.WorkPage;

/** Suggestions and thanks for management; thanks that were passed on, for who is thanked. */
@Controller
@Order(59)
@RequestMapping("/staff/feedback")
class StaffFeedbackPage implements WorkPage {

    private static final String ADDRESS = "/staff/feedback";
    private static final String SHOWN_AGAIN = "redirect:" + ADDRESS;

    private final Feedbacks feedbacks;
    private final StaffDirectory staff;
    private final FieldProblems problems;
    private final Messages messages;
    private final SignIn signIn;

    StaffFeedbackPage(
            Feedbacks feedbacks, StaffDirectory staff, FieldProblems problems, Messages messages, SignIn signIn) {
        this.feedbacks = feedbacks;
        this.staff = staff;
        this.problems = problems;
        this.messages = messages;
        this.signIn = signIn;
    }

    @GetMapping
    String show(Model model, Locale locale) {
        return page(requireOpen(signIn), new Wrong(null, Map.of(), ""), model, locale);
    }

    @PostMapping("/{id}/reading")
    String read(@PathVariable UUID id) {
        feedbacks.read(id, requireOpen(signIn));
        return SHOWN_AGAIN;
    }

    @PostMapping("/{id}/answer")
    String answer(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String sentence,
            @RequestParam(defaultValue = "false") boolean reply,
            RedirectAttributes next,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        StaffUser user = requireOpen(signIn);
        return take(
                id, sentence, user, () -> feedbacks.answer(id, sentence, reply, user), next, model, locale, response);
    }

    @PostMapping("/{id}/officer")
    String passOn(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String officer,
            RedirectAttributes next,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        StaffUser user = requireOpen(signIn);
        return take(id, "", user, () -> feedbacks.passOn(id, officer, user), next, model, locale, response);
    }

    private String take(
            UUID id,
            String typed,
            StaffUser user,
            Runnable step,
            RedirectAttributes next,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        try {
            step.run();
            next.addFlashAttribute("done", true);
            return SHOWN_AGAIN;
        } catch (InvalidInputException e) {
            response.setStatus(422);
            return page(user, new Wrong(id, problems.worded(e.problems(), locale), typed), model, locale);
        }
    }

    @Override
    public String address() {
        return ADDRESS;
    }

    @Override
    public String title() {
        return "feedback.staff.title";
    }

    @Override
    public boolean isOpenTo(StaffUser user) {
        return feedbacks.hasReadingFor(user);
    }

    @Override
    public int waiting(StaffUser user) {
        return feedbacks.unread(user);
    }

    private String page(StaffUser user, Wrong wrong, Model model, Locale locale) {
        String language = Languages.of(locale);
        Map<String, String> people = people(language);
        model.addAttribute("manages", feedbacks.manages(user));
        model.addAttribute("people", people);
        model.addAttribute("wrong", wrong);
        model.addAttribute("longest", Feedbacks.LONGEST_SENTENCE);
        model.addAttribute(
                "lines",
                feedbacks.visibleTo(user).stream()
                        .map(one -> line(one, language))
                        .toList());
        return "staff/feedback";
    }

    private Map<String, String> people(String language) {
        Map<String, String> people = new LinkedHashMap<>();
        staff.all().stream()
                .filter(StaffMember::active)
                .sorted(Comparator.comparing(StaffMember::userId))
                .forEach(one -> people.put(one.userId(), one.title(language)));
        return people;
    }

    private Line line(FeedbackView one, String language) {
        return new Line(
                one.id(),
                messages.text("feedback.kind." + one.kind(), language),
                one.kind() == FeedbackKind.THANKS,
                one.state() == FeedbackState.NEW,
                one.state() == FeedbackState.ANSWERED,
                messages.text("feedback.state." + one.state(), language),
                ScreenDates.screen(HijriDates.dayInRiyadh(one.receivedAt()), language),
                one.text(),
                one.whom(),
                one.name(),
                one.contact(),
                one.note(),
                named(one.handledBy(), language),
                named(one.passedTo(), language),
                one.repliedAt() != null);
    }

    private String named(String userId, String language) {
        return userId == null ? null : staff.named(userId).in(language);
    }

    /** What was wrong with one of them, and what was typed there. */
    record Wrong(UUID id, Map<String, String> problems, String typed) {}

    /** One of them, ready to be shown; what is null is left out. */
    record Line(
            UUID id,
            String kind,
            boolean thanks,
            boolean fresh,
            boolean answered,
            String state,
            String receivedOn,
            String text,
            String whom,
            String name,
            String contact,
            String note,
            String handledBy,
            String passedTo,
            boolean replied) {}
}
