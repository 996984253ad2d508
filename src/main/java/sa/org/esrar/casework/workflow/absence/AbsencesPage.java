package sa.org.esrar.casework.workflow.absence;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
import sa.org.esrar.casework.calendar.ScreenDates;
import sa.org.esrar.casework.staff.Absence;
import sa.org.esrar.casework.staff.SignIn;
import sa.org.esrar.casework.staff.StaffDirectory;
import sa.org.esrar.casework.staff.StaffDirectory.StaffMember;
import sa.org.esrar.casework.staff.StaffUser;
import sa.org.esrar.casework.staff.WorkPage;

/** Who is away and who stands in; everybody records their own absence here, management and human resources anybody's. */
@Controller
@Order(65)
@RequestMapping(AbsencesPage.ADDRESS)
class AbsencesPage implements WorkPage {

    static final String ADDRESS = "/staff/absences";

    private static final Set<String> FIELDS = Set.of("user", "from", "until", "substituteId", "note");
    private static final String SHOWN_AGAIN = "redirect:" + ADDRESS;

    private final AbsenceDesk desk;
    private final StaffDirectory directory;
    private final FieldTexts texts;
    private final Once once;
    private final SignIn signIn;

    AbsencesPage(AbsenceDesk desk, StaffDirectory directory, FieldTexts texts, Once once, SignIn signIn) {
        this.desk = desk;
        this.directory = directory;
        this.texts = texts;
        this.once = once;
        this.signIn = signIn;
    }

    @GetMapping
    String show(Model model, Locale locale) {
        return page(requireOpen(signIn), Map.of(), Map.of(), model, locale);
    }

    /** What was recorded is told on the page to which this leads, so that a reload records nothing. */
    @PostMapping
    String record(
            @RequestParam Map<String, String> form,
            RedirectAttributes next,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        StaffUser user = requireOpen(signIn);
        Map<String, Object> typed = new HashMap<>(form);
        typed.keySet().retainAll(FIELDS);
        try {
            once.perform(
                    "absence " + user.id() + " "
                            + form.getOrDefault("form", UUID.randomUUID().toString()),
                    typed,
                    Long.class,
                    () -> desk.record(typed, user));
            next.addFlashAttribute("done", "workflow.absences.recorded");
            return SHOWN_AGAIN;
        } catch (InvalidInputException e) {
            response.setStatus(422);
            return page(user, texts.of(e, Languages.of(locale)), form, model, locale);
        }
    }

    @PostMapping("/cancellation")
    String cancel(@RequestParam long id, RedirectAttributes next) {
        desk.cancel(id, requireOpen(signIn));
        next.addFlashAttribute("done", "workflow.absences.cancelled");
        return SHOWN_AGAIN;
    }

    @Override
    public String address() {
        return ADDRESS;
    }

    @Override
    public String title() {
        return "workflow.absences.title";
    }

    @Override
    public boolean isOpenTo(StaffUser user) {
        return directory.find(user.id()).filter(StaffMember::active).isPresent();
    }

    private String page(
            StaffUser user, Map<String, String> wrong, Map<String, String> typed, Model model, Locale locale) {
        String language = Languages.of(locale);
        Map<String, String> people = new LinkedHashMap<>();
        desk.people().forEach(one -> people.put(one.userId(), one.title(language)));
        model.addAttribute("form", UUID.randomUUID());
        model.addAttribute("forAnybody", AbsenceDesk.isForAnybody(user));
        model.addAttribute("me", user.id());
        model.addAttribute("people", people);
        model.addAttribute("longestNote", AbsenceDesk.LONGEST_NOTE);
        model.addAttribute("problems", wrong);
        model.addAttribute("typed", typed);
        model.addAttribute(
                "lines",
                desk.open().stream()
                        .map(one -> line(one, user, people, language))
                        .toList());
        return "staff/absences";
    }

    private Line line(Absence absence, StaffUser user, Map<String, String> people, String language) {
        LocalDate today = desk.today();
        return new Line(
                absence.id(),
                people.getOrDefault(absence.userId(), absence.userId()),
                ScreenDates.screen(absence.from(), language),
                ScreenDates.screen(absence.until(), language),
                absence.from().isAfter(today),
                absence.substituteId() == null
                        ? null
                        : people.getOrDefault(absence.substituteId(), absence.substituteId()),
                AbsenceDesk.mayCancel(absence, user));
    }

    /** @param substitute null while nobody is named */
    record Line(
            long id, String name, String from, String until, boolean later, String substitute, boolean cancellable) {}
}
