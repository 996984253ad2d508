package sa.org.esrar.casework.reception.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.api.Languages;
import sa.org.esrar.casework.api.Messages;
import sa.org.esrar.casework.api.Once;
import sa.org.esrar.casework.calendar.HijriDates;
import sa.org.esrar.casework.calendar.ScreenDates;
import sa.org.esrar.casework.casefile.CaseNumbers;
import sa.org.esrar.casework.letters.RegisterIncoming;
import sa.org.esrar.casework.letters.RegisterNumber;
import sa.org.esrar.casework.reception.AddIncoming;
import sa.org.esrar.casework.reception.IncomingLetters;
import sa.org.esrar.casework.staff.SignIn;
import sa.org.esrar.casework.staff.StaffUser;
import sa.org.esrar.casework.staff.WorkPage;

/**
 * The incoming register (وارد): the number that is written on the paper, and what arrived by year (A2, A4). It works
 * without script; senders and case numbers travel in form fields, never in an address (F2).
 */
@Controller
@Order(20)
class IncomingPage implements WorkPage {

    private static final String ADDRESS = "/staff/incoming";
    private static final int YEARS_BACK = 10;

    private final IncomingLetters letters;
    private final Once once;
    private final SignIn signIn;
    private final Messages messages;

    IncomingPage(IncomingLetters letters, Once once, SignIn signIn, Messages messages) {
        this.letters = letters;
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
        return "reception.incoming.title";
    }

    @Override
    public boolean isOpenTo(StaffUser user) {
        return letters.isOpenTo(user);
    }

    @GetMapping(ADDRESS)
    String show(
            @RequestParam(required = false) Integer year,
            @RequestParam(required = false) RegisterIncoming.Kind only,
            Model model,
            Locale locale) {
        return page(new AddIncoming("", "", "", "", "", ""), Map.of(), year, only, model, locale);
    }

    /** The number is told on the page to which this leads, so that a reload takes no other. */
    @PostMapping(ADDRESS)
    String register(
            @ModelAttribute AddIncoming arrived,
            @RequestParam(required = false) UUID form,
            Model model,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes next) {
        StaffUser user = signIn.current();
        try {
            RegisterNumber number = once.perform(
                    "incoming " + user.id() + " " + (form == null ? UUID.randomUUID() : form),
                    arrived,
                    RegisterNumber.class,
                    () -> letters.register(arrived, user));
            next.addFlashAttribute("given", number.printed());
            return "redirect:" + ADDRESS;
        } catch (InvalidInputException wrong) {
            Map<String, String> problems = new LinkedHashMap<>();
            wrong.problems()
                    .forEach(problem -> problems.put(
                            problem.field(), messages.text(problem.code(), Languages.of(locale), problem.arguments())));
            response.setStatus(422);
            return page(arrived, problems, null, null, model, locale);
        }
    }

    private String page(
            AddIncoming typed,
            Map<String, String> problems,
            Integer year,
            RegisterIncoming.Kind only,
            Model model,
            Locale locale) {
        String language = Languages.of(locale);
        int thisYear = letters.thisYear();
        List<Integer> years = IntStream.rangeClosed(0, YEARS_BACK)
                .mapToObj(back -> thisYear - back)
                .toList();
        int shown = years.contains(year) ? year : thisYear;
        model.addAttribute("form", UUID.randomUUID());
        model.addAttribute("typed", fields(typed));
        model.addAttribute("problems", problems);
        model.addAttribute(
                "longest",
                Map.of("sender", RegisterIncoming.LONGEST_SENDER, "reference", RegisterIncoming.LONGEST_REFERENCE));
        model.addAttribute("kinds", kinds(language));
        model.addAttribute("years", years);
        model.addAttribute("year", shown);
        model.addAttribute("most", IncomingLetters.MOST);
        model.addAttribute("only", only == null ? "" : only.name());
        model.addAttribute(
                "lines",
                letters.of(shown, only, signIn.current()).stream()
                        .map(line -> line(line, language))
                        .toList());
        return "staff/incoming";
    }

    private Map<String, String> kinds(String language) {
        Map<String, String> kinds = new LinkedHashMap<>();
        Arrays.stream(RegisterIncoming.Kind.values())
                .forEach(kind -> kinds.put(kind.name(), messages.text("reception.incoming.kind." + kind, language)));
        return kinds;
    }

    private Line line(IncomingLetters.Line line, String language) {
        var entry = line.entry();
        boolean seen = line.visible();
        return new Line(
                entry.number().printed(),
                messages.text("reception.incoming.kind." + entry.kind(), language),
                ScreenDates.screen(HijriDates.dayInRiyadh(entry.receivedAt()), language),
                seen,
                seen ? entry.sender() : null,
                seen ? entry.reference() : null,
                seen && entry.sentOn() != null ? ScreenDates.screen(entry.sentOn(), language) : null,
                entry.pages() == null ? null : messages.text("api.count.page", language, entry.pages()),
                seen && entry.caseNumber() != null ? CaseNumbers.shortForm(entry.caseNumber()) : null);
    }

    private static Map<String, String> fields(AddIncoming typed) {
        return Map.of(
                "kind", typed.kind(),
                "sender", typed.sender(),
                "reference", typed.reference(),
                "sentOn", typed.sentOn(),
                "pages", typed.pages(),
                "caseNumber", typed.caseNumber());
    }

    /** An entry, ready to be shown; what is null is left out. */
    record Line(
            String number,
            String kind,
            String received,
            boolean visible,
            String sender,
            String reference,
            String sentOn,
            String pages,
            String caseNumber) {}
}
